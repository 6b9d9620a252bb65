import FileSearchOutlined from '@ant-design/icons/es/icons/FileSearchOutlined'
import Button from 'antd/es/button'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { BlockId } from '../../../../src-shared/data/ids'
import { useCall } from '../../../api/use-call'
import { IconButton } from '../../../parts/icon-button'
import { showOriginal } from './use-show-original'
import './block-origin.css'

const MOST_IDS = 50

interface BlockOriginProps {
  /** The innermost first. */
  readonly blockIds: readonly string[]
  /** Only the way there, as a picture that fits into a margin. */
  readonly isShort?: boolean
}

/** Says which document a block was imported from, also where it came along from another edition, and leads to its passage. */
export const BlockOrigin = ({ blockIds, isShort = false }: BlockOriginProps): ReactElement | null => {
  const { t } = useTranslation('views')
  const ownerIds = blockIds.slice(0, MOST_IDS).map((id) => BlockId.parse(id))
  const found = useCall('original', 'ofBlock', ownerIds.length > 0 ? { ownerIds } : null)
  const sources = useCall('source', 'list', {})
  const passage = found.data?.passage
  const source = sources.data?.find(({ id }) => id === passage?.sourceId)
  if (!passage || !source) return null
  const show = () => showOriginal({ ...passage, focus: [] })
  if (isShort) return <IconButton icon={<FileSearchOutlined />} label={t('original.show')} onClick={show} />
  return (
    <p className="block-origin">
      <span className="muted ellipsis" title={source.fileName}>
        {t('original.importedFrom', { title: source.title || source.fileName })}
      </span>
      <Button size="small" type="link" icon={<FileSearchOutlined />} onClick={show}>
        {t('original.show')}
      </Button>
    </p>
  )
}
