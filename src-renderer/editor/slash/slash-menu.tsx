import {
  COMMAND_PRIORITY_CRITICAL,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical'
import { type ReactElement, useCallback, useEffect, useId, useMemo, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { findBlock } from '../../../src-shared/blocks/registry'
import { setBlockType } from '../commands/block-type'
import { openPanel } from '../panel-state'
import { findSlashEntries, type SlashEntry } from './slash-entries'
import { $removeSlashQuery } from './slash-trigger'
import { useSlashState } from './use-slash-state'

const MENU_HEIGHT_PX = 320

const run = (editor: LexicalEditor, { action }: SlashEntry): void => {
  editor.update($removeSlashQuery, { discrete: true })
  if (action.kind === 'block-type') setBlockType(editor, action.type)
  else openPanel(action.panel)
}

const useEntryWords = (): ((entry: SlashEntry) => { name: string; hint: string; words: readonly string[] }) => {
  const { t } = useTranslation(['editor', 'blocks'])
  return useCallback(
    (entry) => {
      const isBlock = findBlock(entry.id) !== null
      const key = isBlock ? `blocks:${entry.id}` : `editor:types.${entry.id}`
      const name = t(`${key}.name`)
      return { name, hint: t(`${key}.hint`), words: [name, ...t(`${key}.typed`).split(' ')] }
    },
    [t],
  )
}

/** Lets the arrows, Enter and Escape work the menu while it is open, and leaves them to an input method that composes. */
const useMenuKeys = (
  editor: LexicalEditor,
  isOpen: boolean,
  on: { move: (step: number) => void; choose: () => void; close: () => void },
): void => {
  useEffect(() => {
    if (!isOpen) return
    const key = (act: () => void) => (event: KeyboardEvent | null) => {
      if (event?.isComposing || editor.isComposing()) return false
      event?.preventDefault()
      act()
      return true
    }
    return mergeRegister(
      editor.registerCommand(
        KEY_ARROW_DOWN_COMMAND,
        key(() => on.move(1)),
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(
        KEY_ARROW_UP_COMMAND,
        key(() => on.move(-1)),
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(KEY_ENTER_COMMAND, key(on.choose), COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(KEY_TAB_COMMAND, key(on.choose), COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(KEY_ESCAPE_COMMAND, key(on.close), COMMAND_PRIORITY_CRITICAL),
    )
  }, [editor, isOpen, on])
}

/** Says to assistive technology which entry is the current one while the caret stays in the text. */
const useAnnounced = (editor: LexicalEditor, listId: string, optionId: string | null): void => {
  useEffect(() => {
    const root = editor.getRootElement()
    if (!root || optionId === null) return
    root.setAttribute('aria-controls', listId)
    root.setAttribute('aria-activedescendant', optionId)
    return () => {
      root.removeAttribute('aria-controls')
      root.removeAttribute('aria-activedescendant')
    }
  }, [editor, listId, optionId])
}

/** The menu that a slash opens at the caret. */
export function SlashMenu({ editor }: { editor: LexicalEditor }): ReactElement | null {
  const { t } = useTranslation('editor')
  const { state, dismiss } = useSlashState(editor)
  const wordsOf = useEntryWords()
  const listId = useId()
  const [chosen, setChosen] = useState(0)
  const entries = useMemo(
    () => (state ? findSlashEntries(state.query, state.place, (entry) => wordsOf(entry).words) : []),
    [state, wordsOf],
  )
  const query = state?.query ?? null
  // biome-ignore lint/correctness/useExhaustiveDependencies: another query begins at its best entry
  useEffect(() => setChosen(0), [query])
  const isOpen = entries.length > 0
  const current = entries[Math.min(chosen, entries.length - 1)]
  const keys = useMemo(
    () => ({
      move: (step: number) => setChosen((at) => (at + step + entries.length) % entries.length),
      choose: () => current && run(editor, current),
      close: dismiss,
    }),
    [editor, entries.length, current, dismiss],
  )
  useMenuKeys(editor, isOpen, keys)
  useAnnounced(editor, listId, current ? `${listId}${current.id}` : null)
  useEffect(() => {
    if (current) document.getElementById(`${listId}${current.id}`)?.scrollIntoView({ block: 'nearest' })
  }, [listId, current])
  if (!state || !isOpen) return null
  const isBelow = state.bottom + MENU_HEIGHT_PX < window.innerHeight
  const top = isBelow ? state.bottom + 4 : undefined
  const bottom = isBelow ? undefined : window.innerHeight - state.top + 4
  return createPortal(
    <div
      className="nk-slash"
      role="listbox"
      id={listId}
      aria-label={t('insert')}
      style={{ left: Math.min(state.left, window.innerWidth - 300), top, bottom }}
    >
      {entries.map((entry) => {
        const { name, hint } = wordsOf(entry)
        return (
          <div
            key={entry.id}
            id={`${listId}${entry.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={entry === current}
            className="nk-slash-entry"
            // The press, not the click: a click would come after the caret has left the text.
            onMouseDown={(event) => {
              event.preventDefault()
              run(editor, entry)
            }}
          >
            <span className="nk-slash-name">{name}</span>
            <span className="nk-slash-hint">{hint}</span>
          </div>
        )
      })}
    </div>,
    document.body,
  )
}
