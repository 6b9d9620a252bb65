import TableOutlined from '@ant-design/icons/es/icons/TableOutlined'
import { type ReactElement, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { lazyControls } from '../../../parts/lazy-controls'
import { WriteButton } from '../../place/write-button'

const TableDialog = lazyControls(async () => (await import('./table-dialog')).TableDialog)

interface TableImportButtonProps {
  readonly size?: 'small' | 'middle'
  readonly type?: 'text' | 'default'
  /** Where there is no room for words: they are its name all the same. */
  readonly isIcon?: boolean
}

/** Opens the import of tables; it may stand in any view. */
export const TableImportButton = (props: TableImportButtonProps): ReactElement => {
  const { size = 'small', type = 'text', isIcon = false } = props
  const { t } = useTranslation('views')
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <WriteButton
        size={size}
        type={type}
        icon={<TableOutlined />}
        {...(isIcon ? { 'aria-label': t('table.open'), title: t('table.open') } : {})}
        onClick={() => setOpen(true)}
      >
        {isIcon ? null : t('table.open')}
      </WriteButton>
      {isOpen ? (
        <Suspense fallback={null}>
          <TableDialog onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  )
}
