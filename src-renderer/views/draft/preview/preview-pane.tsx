import ReloadOutlined from '@ant-design/icons/es/icons/ReloadOutlined'
import { type ReactElement, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PreviewReport } from '../../../../src-shared/contract/publish'
import type { EditionId, SectionId } from '../../../../src-shared/data/ids'
import { IconButton } from '../../../parts/icon-button'
import { Pane } from '../../../parts/pane'
import { AsKnownNote } from '../../day/as-known-note'
import { FailureNotice } from '../../failure/failure-notice'
import { PageZoom } from '../../pdf/page-zoom'
import './preview.css'
import { PreviewPages } from './preview-pages'
import { PreviewWaiting } from './preview-waiting'
import { usePdf } from './use-pdf'
import { usePreview } from './use-preview'

const zooms = [0.5, 0.75, 1, 1.25, 1.5, 2]

interface PreviewPaneProps {
  readonly editionId: EditionId
  readonly sectionId: SectionId | null
  /** The day as of which the pages say what was known; null: now. */
  readonly asKnownOn: string | null
  /** A line under the title. */
  readonly below?: ReactElement | null
  readonly actions?: ReactElement
  /** Hears where everything is printed, whenever the pages were set. */
  readonly onReport?: (report: PreviewReport) => void
}

/** The pages as they will be printed: the export's own bytes, following the writing. */
export const PreviewPane = (props: PreviewPaneProps): ReactElement => {
  const { editionId, sectionId, asKnownOn, below, actions, onReport } = props
  const { t } = useTranslation('views')
  const { report, isWorking, failure, refresh } = usePreview(editionId, asKnownOn)
  useEffect(() => {
    if (report) onReport?.(report)
  }, [report, onReport])
  const { pdf, failure: unreadable } = usePdf(report?.token ?? null)
  const [zoom, setZoom] = useState(1)
  const [page, setPage] = useState(1)
  const problem = failure ?? unreadable
  const sectionPage = report?.pages.find((one) => one.sectionId === sectionId)?.page ?? null
  return (
    <Pane
      label={t('preview.label')}
      title={
        <>
          {t('preview.label')}
          <span className="preview-count tabular" role="status">
            {isWorking ? t('preview.working') : pdf ? t('preview.page', { page, count: pdf.document.numPages }) : ''}
          </span>
        </>
      }
      className="preview"
      actions={
        <>
          {actions}
          <PageZoom zoom={zoom} zooms={zooms} onZoom={setZoom} />
          <IconButton label={t('preview.refresh')} icon={<ReloadOutlined />} onClick={refresh} />
        </>
      }
    >
      {below}
      <AsKnownNote asKnownOn={asKnownOn} />
      {problem && !isWorking ? <FailureNotice failure={problem} onRetry={refresh} /> : null}
      {!pdf && (isWorking || !problem) ? <PreviewWaiting /> : null}
      {pdf && (isWorking || !problem) ? (
        <PreviewPages pdf={pdf} zoom={zoom} sectionPage={sectionPage} onPage={setPage} />
      ) : null}
    </Pane>
  )
}
