import { LexicalExtensionEditorComposer } from '@lexical/react/LexicalExtensionEditorComposer'
import { type ReactNode, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EditionId, SectionId } from '../../src-shared/data/ids'
import { api } from '../api/client'
import { lazyAfterStart } from '../parts/lazy-controls'
import { useActiveEditor } from './active-editor'
import './block-styles'
import './editor.css'
import { buildSectionEditor } from './editor-setup'
import { registerLiveValues, showEdition } from './live-values'
import { registerFlushOnHide, type SavePhase, useSaveState } from './save-state'
import { SectionNotices } from './section-notices'
import { SlashMenu } from './slash/slash-menu'
import { useSection } from './use-section'
import { useWordCount } from './use-word-count'

const Toolbar = lazyAfterStart(async () => (await import('./panels/toolbar')).Toolbar)
const Dialogs = lazyAfterStart(async () => (await import('./panels/dialogs')).Dialogs)

export interface SectionEditorProps {
  readonly sectionId: SectionId
  readonly editionId: EditionId
  /** What one can do instead of writing in a published edition. */
  readonly frozenAction?: ReactNode
  /** The window already says why nothing can be written. */
  readonly hasReason?: boolean
  readonly onSaveState?: (phase: SavePhase) => void
  /** Told after each pause in typing; words as `text/word-count` counts them. */
  readonly onWordCount?: (words: number) => void
}

const reportError = (error: Error): void => {
  void api.app.reportError({ message: (error.stack ?? error.message).slice(0, 2000), place: 'editor' })
}

/** Edits the body of one section. Given another section it saves the one before and goes on in the same editor. */
export function SectionEditor(props: SectionEditorProps) {
  const { sectionId, editionId, frozenAction, hasReason = false, onSaveState, onWordCount } = props
  const { t } = useTranslation('editor')
  const [editor] = useState(() => buildSectionEditor(reportError))
  const section = useSection(editor, sectionId)
  useWordCount(editor, onWordCount)

  useEffect(() => showEdition(editionId), [editionId])
  useEffect(registerLiveValues, [])
  useEffect(registerFlushOnHide, [])
  useEffect(() => useSaveState.subscribe(({ phase }) => onSaveState?.(phase)), [onSaveState])
  useEffect(() => {
    useActiveEditor.setState({ editor })
    return () => useActiveEditor.setState({ editor: null })
  }, [editor])

  const isFrozen = section.status.kind === 'open' && section.status.isFrozen
  return (
    <section
      className="nk-editor"
      aria-label={t('editor')}
      data-status={section.status.kind}
      data-frozen={isFrozen || undefined}
    >
      {isFrozen ? null : (
        <Suspense fallback={<div className="nk-toolbar" />}>
          <Toolbar editor={editor} />
        </Suspense>
      )}
      <SectionNotices section={section} sectionId={sectionId} frozenAction={frozenAction} hasReason={hasReason} />
      <div className="nk-scroll">
        <LexicalExtensionEditorComposer initialEditor={editor} />
      </div>
      <SlashMenu editor={editor} />
      <Suspense fallback={null}>
        <Dialogs editor={editor} />
      </Suspense>
    </section>
  )
}
