import Button from 'antd/es/button'
import { lazy, type ReactElement, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PreviewReport } from '../../../src-shared/contract/publish'
import type { Edition } from '../../../src-shared/document/edition'
import { DelayedSkeleton } from '../../parts/delayed-skeleton'
import { Notice } from '../../parts/notice'
import { Pane } from '../../parts/pane'
import { Panes } from '../../parts/panes'
import { useEdition } from '../place/current-edition'
import { ClearanceSection } from './clearance-section'
import { EditionSummary } from './edition-summary'
import { MediaForm } from './media-form'
import { ProblemList } from './problem-list'
import './publish.css'

const PreviewPane = lazy(async () => ({ default: (await import('../draft/preview/preview-pane')).PreviewPane }))

interface PublishPaneProps {
  readonly edition: Edition
  readonly pages: PreviewReport['pages']
  readonly isPreviewShown: boolean
  readonly onPreview: () => void
}

const PublishPane = ({ edition, pages, isPreviewShown, onPreview }: PublishPaneProps): ReactElement => {
  const { t } = useTranslation('views')
  return (
    <Pane
      title={t('publish.label')}
      label={t('publish.label')}
      actions={
        <Button size="small" type="text" aria-pressed={isPreviewShown} onClick={onPreview}>
          {t(isPreviewShown ? 'publish.hidePreview' : 'publish.showPreview')}
        </Button>
      }
    >
      <div className="publish">
        <EditionSummary edition={edition} />
        <MediaForm edition={edition} />
        <ProblemList edition={edition} />
        <ClearanceSection edition={edition} pages={pages} />
      </div>
    </Pane>
  )
}

/** 发布: what the edition is, what is still open in it, and its files. */
export const PublishView = (): ReactElement => {
  const { t } = useTranslation('views')
  const edition = useEdition()
  const [isPreviewShown, setPreviewShown] = useState(true)
  const [report, setReport] = useState<PreviewReport | null>(null)
  if (!edition) return <Notice title={t('draft.noEdition')} detail={t('draft.noEditionHint')} />
  const pane = (
    <PublishPane
      key={edition.id}
      edition={edition}
      pages={report?.pages ?? []}
      isPreviewShown={isPreviewShown}
      onPreview={() => setPreviewShown(!isPreviewShown)}
    />
  )
  if (!isPreviewShown) return pane
  return (
    <Panes
      name="publish"
      slots={[
        { key: 'publish', minPx: 400, content: pane },
        {
          key: 'preview',
          widthPx: 480,
          minPx: 280,
          content: (
            <Suspense fallback={<DelayedSkeleton label={t('loading')} />}>
              <PreviewPane editionId={edition.id} sectionId={null} onReport={setReport} />
            </Suspense>
          ),
        },
      ]}
    />
  )
}
