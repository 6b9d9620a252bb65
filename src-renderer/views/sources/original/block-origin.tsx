import FileSearchOutlined from '@ant-design/icons/es/icons/FileSearchOutlined'
import Button from 'antd/es/button'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { BlockId } from '../../../../src-shared/data/ids'
import { useCall } from '../../../api/use-call'
import { showOriginal } from './use-show-original'
import './block-origin.css'

const MOST_IDS = 50

/** Says which document a block was imported from, also where it came along from another edition, and leads to its passage. */
export const BlockOrigin = ({ blockIds }: { blockIds: readonly string[] }): ReactElement | null => {
  const { t } = useTranslation('views')
  const ownerIds = blockIds.slice(0, MOST_IDS).map((id) => BlockId.parse(id))
  const found = useCall('original', 'ofBlock', ownerIds.length > 0 ? { ownerIds } : null)
  const sources = useCall('source', 'list', {})
  const passage = found.data?.passage
  const source = sources.data?.find(({ id }) => id === passage?.sourceId)
  if (!passage || !source) return null
  return (
    <p className="block-origin">
      <span className="muted ellipsis" title={source.fileName}>
        {t('original.importedFrom', { title: source.title || source.fileName })}
      </span>
      <Button
        size="small"
        type="link"
        icon={<FileSearchOutlined />}
        onClick={() => showOriginal({ ...passage, focus: [] })}
      >
        {t('original.show')}
      </Button>
    </p>
  )
}
