import TableOutlined from '@ant-design/icons/es/icons/TableOutlined'
import Button from 'antd/es/button'
import { type ReactElement, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { lazyControls } from '../../../parts/lazy-controls'

const TableDialog = lazyControls(async () => (await import('./table-dialog')).TableDialog)

interface TableImportButtonProps {
  readonly size?: 'small' | 'middle'
  readonly type?: 'text' | 'default'
}

/** Opens the import of tables; it may stand in any view. */
export const TableImportButton = ({ size = 'small', type = 'text' }: TableImportButtonProps): ReactElement => {
  const { t } = useTranslation('views')
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button size={size} type={type} icon={<TableOutlined />} onClick={() => setOpen(true)}>
        {t('table.open')}
      </Button>
      {isOpen ? (
        <Suspense fallback={null}>
          <TableDialog onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  )
}
