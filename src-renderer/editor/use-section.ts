import { CLEAR_HISTORY_COMMAND, type LexicalEditor } from 'lexical'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { SectionBody } from '../../src-shared/contract/section'
import type { SectionId } from '../../src-shared/data/ids'
import { emptyDocument, type StoredDocument } from '../../src-shared/document/schema'
import type { Failure } from '../../src-shared/failure/result'
import { api, listenTo } from '../api/client'
import { LOAD_TAG } from './block-identity'
import { type BodySaver, createBodySaver } from './body-saver'
import { registerFlush, useSaveState } from './save-state'
import { loadBody, readBody } from './stored-body'
import { findUnsaved, forgetUnsaved, keepUnsaved } from './unsaved-bodies'

const KEEP_EVERY_MS = 5 * 60 * 1000

export type SectionStatus =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'open'; readonly isFrozen: boolean; readonly unsaved: StoredDocument | null }

export interface OpenSection {
  readonly status: SectionStatus
  /** Loads the section again from the project; what isn't saved is given up. */
  readonly reload: () => void
  /** Saves this window's version over the one that was saved meanwhile. */
  readonly keepMine: () => void
  /** Puts back what an earlier failure left unsaved. */
  readonly restoreUnsaved: () => void
  readonly dismissUnsaved: () => void
}

const keepBody = (editor: LexicalEditor, sectionId: SectionId): void => {
  const body = readBody(editor)
  if (body.ok) keepUnsaved(sectionId, body.value)
}

const startSaver = (editor: LexicalEditor, opened: SectionBody): BodySaver =>
  createBodySaver(
    {
      read: () => readBody(editor),
      send: (body, basedOn) => api.section.saveBody({ sectionId: opened.sectionId, body, basedOn }),
      tell: (phase, failure) => {
        if (phase === 'saved') forgetUnsaved(opened.sectionId)
        if (phase === 'failed') keepBody(editor, opened.sectionId)
        const saved = phase === 'saved' ? { savedAt: new Date().toISOString() } : {}
        useSaveState.setState({ phase, failure, ...saved })
      },
      isComposing: () => editor.isComposing(),
      now: () => Date.now(),
    },
    opened.revision,
  )

/** Waits until a section's words are stored, marks the place in its history, and lets go of it. */
const leaveSection = async (sectionId: SectionId, saver: BodySaver): Promise<void> => {
  await saver.flush()
  saver.close()
  await api.section.keepRevision({ sectionId })
}

/** Keeps one section in the editor: opens it, saves it while it is edited, and leaves it in order. */
export const useSection = (editor: LexicalEditor, sectionId: SectionId): OpenSection => {
  const [status, setStatus] = useState<SectionStatus>({ kind: 'loading' })
  const [opening, setOpening] = useState(0)
  const current = useRef<{ sectionId: SectionId; saver: BodySaver } | null>(null)
  // Sections follow one another: the next is put into the editor only after the one before was read out of it.
  const left = useRef<Promise<void>>(Promise.resolve())

  // biome-ignore lint/correctness/useExhaustiveDependencies: `opening` rises to open the same section again
  useEffect(() => {
    let isGone = false
    const undos: (() => void)[] = []
    const open = async (): Promise<void> => {
      await left.current
      const answer = await api.section.open({ sectionId })
      if (isGone) return
      if (!answer.ok) {
        // The section left before may not stay on the page of one that can't be opened.
        loadBody(editor, emptyDocument())
        return setStatus({ kind: 'failed', failure: answer.error })
      }
      // First, because slots take it over as they are drawn.
      editor.setEditable(!answer.value.isFrozen)
      loadBody(editor, answer.value.body)
      editor.dispatchCommand(CLEAR_HISTORY_COMMAND, undefined)
      setStatus({ kind: 'open', isFrozen: answer.value.isFrozen, unsaved: findUnsaved(sectionId) })
      undos.push(follow(answer.value))
    }
    const follow = (opened: SectionBody): (() => void) => {
      const saver = startSaver(editor, opened)
      current.current = { sectionId, saver }
      useSaveState.setState({ phase: 'saved', failure: null })
      const timer = setInterval(() => {
        void saver.flush().then(() => api.section.keepRevision({ sectionId }))
      }, KEEP_EVERY_MS)
      const unlisten = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
        if (!tags.has(LOAD_TAG) && dirtyElements.size + dirtyLeaves.size > 0) saver.touch()
      })
      const unregister = registerFlush(saver.flush)
      const unhear = listenTo('section.rewritten', (told) => {
        if (told.sectionId === sectionId) reopenFrom(saver)
      })
      return () => {
        clearInterval(timer)
        unlisten()
        unhear()
        current.current = null
        // Until the next section is here nobody saves what would be typed.
        editor.setEditable(false)
        left.current = leaveSection(sectionId, saver).finally(unregister)
      }
    }
    const reopenFrom = (saver: BodySaver): void => {
      saver.close()
      setOpening((count) => count + 1)
    }
    void open()
    return () => {
      isGone = true
      for (const undo of undos) undo()
    }
  }, [editor, sectionId, opening])

  const reload = useCallback(() => {
    current.current?.saver.close()
    forgetUnsaved(sectionId)
    setOpening((count) => count + 1)
  }, [sectionId])

  const keepMine = useCallback(() => {
    void api.section.open({ sectionId }).then((answer) => {
      if (answer.ok) void current.current?.saver.overwrite(answer.value.revision)
    })
  }, [sectionId])

  const dismissUnsaved = useCallback(() => {
    forgetUnsaved(sectionId)
    setStatus((now) => (now.kind === 'open' ? { ...now, unsaved: null } : now))
  }, [sectionId])

  const restoreUnsaved = useCallback(() => {
    const body = findUnsaved(sectionId)
    if (body) loadBody(editor, body)
    dismissUnsaved()
    current.current?.saver.touch()
  }, [editor, sectionId, dismissUnsaved])

  return { status, reload, keepMine, restoreUnsaved, dismissUnsaved }
}
