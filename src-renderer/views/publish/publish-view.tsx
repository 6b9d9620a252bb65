import Button from 'antd/es/button'
import { lazy, type ReactElement, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PreviewReport } from '../../../src-shared/contract/publish'
import type { Edition } from '../../../src-shared/document/edition'
import { DelayedSkeleton } from '../../parts/delayed-skeleton'
import { Pane } from '../../parts/pane'
import { Panes } from '../../parts/panes'
import type { AsKnownOnProps } from '../day/as-known-on'
import { NoEdition } from '../edition/no-edition'
import { useEdition } from '../place/current-edition'
import { ClearanceSection } from './clearance-section'
import { EditionSummary } from './edition-summary'
import { MediaForm } from './media-form'
import { ProblemList } from './problem-list'
import './publish.css'

const PreviewPane = lazy(async () => ({ default: (await import('../draft/preview/preview-pane')).PreviewPane }))

interface PublishPaneProps extends AsKnownOnProps {
  readonly edition: Edition
  readonly pages: PreviewReport['pages']
  readonly isPreviewShown: boolean
  readonly onPreview: () => void
}

const PublishPane = (props: PublishPaneProps): ReactElement => {
  const { edition, pages, isPreviewShown, onPreview, asKnownOn, onAsKnownOn } = props
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
        <MediaForm edition={edition} asKnownOn={asKnownOn} onAsKnownOn={onAsKnownOn} />
        <ProblemList edition={edition} asKnownOn={asKnownOn} />
        <ClearanceSection edition={edition} pages={pages} asKnownOn={asKnownOn} />
      </div>
    </Pane>
  )
}

/** 发布: what the edition is, what is still open in it, and its files. */
export const PublishView = (): ReactElement => {
  const edition = useEdition()
  if (!edition) return <NoEdition />
  return <PublishDesk key={edition.id} edition={edition} />
}

const PublishDesk = ({ edition }: { edition: Edition }): ReactElement => {
  const { t } = useTranslation('views')
  // One day for all: what is previewed and listed is what an export writes.
  const [asKnownOn, setAsKnownOn] = useState<string | null>(null)
  const [isPreviewShown, setPreviewShown] = useState(true)
  const [report, setReport] = useState<PreviewReport | null>(null)
  const pane = (
    <PublishPane
      edition={edition}
      pages={report?.pages ?? []}
      isPreviewShown={isPreviewShown}
      onPreview={() => setPreviewShown(!isPreviewShown)}
      asKnownOn={asKnownOn}
      onAsKnownOn={setAsKnownOn}
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
              <PreviewPane editionId={edition.id} sectionId={null} asKnownOn={asKnownOn} onReport={setReport} />
            </Suspense>
          ),
        },
      ]}
    />
  )
}
