import { type ReactElement, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EditionId } from '../../../src-shared/data/ids'
import type { OutlineSection } from '../../../src-shared/document/edition'
import { useCall } from '../../api/use-call'
import { SectionEditor } from '../../editor/section-editor'
import { DelayedSkeleton } from '../../parts/delayed-skeleton'
import { lazyAfterStart } from '../../parts/lazy-controls'
import { readMemory, writeMemory } from '../../parts/memory'
import { Notice } from '../../parts/notice'
import { type PaneSlot, Panes } from '../../parts/panes'
import { openEditionDialog } from '../edition/edition-dialogs'
import { useEdition } from '../place/current-edition'
import { usePlace, useSectionId } from '../place/place'
import { SectionHeading } from './section/section-heading'
import { useBlockJump } from './section/use-block-jump'
import { useFirstCaret } from './section/use-first-caret'
import { isShownPanes, type ShownPanes } from './shown-panes'

const OutlinePane = lazyAfterStart(async () => (await import('./outline/outline-pane')).OutlinePane)
const SectionBar = lazyAfterStart(async () => (await import('./section/section-bar')).SectionBar)
const DraftPreview = lazyAfterStart(async () => (await import('./preview/draft-preview')).DraftPreview)
const SidePane = lazyAfterStart(async () => (await import('./section/side-pane')).SidePane)

/** The panes of the draft view for one edition. */
export const DraftPanes = ({
  editionId,
  sections,
}: {
  editionId: EditionId
  sections: readonly OutlineSection[]
}): ReactElement => {
  const { t } = useTranslation('views')
  const [shown, setShown] = useState<ShownPanes>(
    () => readMemory('draft.panes', isShownPanes) ?? { preview: false, side: true },
  )
  const openSection = usePlace((place) => place.openSection)
  const sectionId = useSectionId()
  const section = sections.find((one) => one.id === sectionId)
  const firstId = sections[0]?.id
  const edition = useEdition()
  const isReadOnly = useCall('project', 'current', {}).data?.access === 'read'
  const isPublished = edition?.stage === 'published' || isReadOnly
  useEffect(() => {
    if (!section && firstId) openSection(editionId, firstId)
  }, [section, firstId, editionId, openSection])
  useEffect(() => writeMemory('draft.panes', shown), [shown])
  useFirstCaret()
  useBlockJump()

  const later = (content: ReactElement) => (
    <Suspense fallback={<DelayedSkeleton label={t('loading')} />}>{content}</Suspense>
  )
  const slots: PaneSlot[] = [
    {
      key: 'outline',
      widthPx: 268,
      minPx: 180,
      content: later(<OutlinePane editionId={editionId} sections={sections} isPublished={isPublished} />),
    },
    {
      key: 'editor',
      minPx: 360,
      content: section ? (
        <div className="draft-section">
          <Suspense fallback={<div className="section-bar" />}>
            <SectionBar sections={sections} section={section} shown={shown} onShow={setShown} />
          </Suspense>
          <SectionHeading section={section} isReadOnly={isPublished} />
          {/* Published, or taken back: whether it may be written is asked for anew. */}
          <SectionEditor
            key={String(isPublished)}
            sectionId={section.id}
            editionId={editionId}
            hasReason={isReadOnly}
            frozenAction={
              <button type="button" className="plain-button" onClick={() => openEditionDialog('roll-forward')}>
                {t('draft.rollForward')}
              </button>
            }
          />
        </div>
      ) : (
        <Notice title={t('draft.noSection')} detail={t('draft.noSectionHint')} />
      ),
    },
  ]
  if (shown.preview)
    slots.push({
      key: 'preview',
      widthPx: 420,
      minPx: 240,
      content: later(<DraftPreview key={editionId} editionId={editionId} sectionId={sectionId} />),
    })
  // It keeps its place without a section: were the panes cut anew, the outline would forget the title being typed.
  if (shown.side)
    slots.push({
      key: 'side',
      widthPx: 264,
      minPx: 200,
      content: section ? later(<SidePane section={section} isReadOnly={isPublished} />) : null,
    })
  return <Panes key={slots.map((slot) => slot.key).join()} name="draft" slots={slots} />
}
