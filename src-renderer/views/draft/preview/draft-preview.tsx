import HistoryOutlined from '@ant-design/icons/es/icons/HistoryOutlined'
import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EditionId, SectionId } from '../../../../src-shared/data/ids'
import { IconButton } from '../../../parts/icon-button'
import { AsKnownOn } from '../../day/as-known-on'
import { PreviewPane } from './preview-pane'

interface DraftPreviewProps {
  readonly editionId: EditionId
  readonly sectionId: SectionId | null
}

/** The printed pages beside the text, as they would be now or would have been on a day. */
export const DraftPreview = ({ editionId, sectionId }: DraftPreviewProps): ReactElement => {
  const { t } = useTranslation('views')
  const [isAsking, setAsking] = useState(false)
  const [asKnownOn, setAsKnownOn] = useState<string | null>(null)
  const ask = () => {
    setAsking(!isAsking)
    // The pages show another day only while the field that says so is there.
    if (isAsking) setAsKnownOn(null)
  }
  return (
    <PreviewPane
      editionId={editionId}
      sectionId={sectionId}
      asKnownOn={asKnownOn}
      actions={
        <IconButton label={t('day.asKnownOn')} icon={<HistoryOutlined />} aria-pressed={isAsking} onClick={ask} />
      }
      below={
        isAsking ? (
          <div className="preview-day">
            <AsKnownOn asKnownOn={asKnownOn} onAsKnownOn={setAsKnownOn} />
          </div>
        ) : null
      }
    />
  )
}
