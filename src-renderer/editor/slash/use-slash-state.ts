import { $findTableNode } from '@lexical/table'
import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  COMPOSITION_END_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical'
import { useCallback, useEffect, useState } from 'react'
import { $selectedSlot, LineNode } from '../nodes/slot-nodes'
import type { SlashPlace } from './slash-entries'
import { $findSlashQuery } from './slash-trigger'

export interface SlashState {
  readonly query: string
  readonly place: SlashPlace
  /** Where the slash stands on the screen. */
  readonly left: number
  readonly top: number
  readonly bottom: number
}

const $readPlace = (): SlashPlace => {
  const selection = $getSelection()
  const slot = $selectedSlot()
  const node = $isRangeSelection(selection) ? selection.anchor.getNode() : null
  return {
    isInLine: slot instanceof LineNode,
    isInSlot: slot !== null,
    isInTable: node !== null && $findTableNode(node) !== null,
  }
}

const caretBox = (): DOMRect | null => {
  const selection = window.getSelection()
  if (!selection || selection.rangeCount === 0) return null
  return selection.getRangeAt(0).getBoundingClientRect()
}

/** Follows what is typed after a slash. While an input method composes nothing is read and nothing changes. */
export const useSlashState = (editor: LexicalEditor): { state: SlashState | null; dismiss: () => void } => {
  const [state, setState] = useState<SlashState | null>(null)
  // Escape closes the menu for this slash; the next one opens it again.
  const [isDismissed, setDismissed] = useState(false)

  useEffect(() => {
    const look = (): void => {
      if (editor.isComposing()) return
      const found = editor.getEditorState().read(() => ({ query: $findSlashQuery(), place: $readPlace() }))
      if (found.query === null) {
        setDismissed(false)
        setState(null)
        return
      }
      const box = caretBox()
      const { query, place } = found
      if (box) setState({ query, place, left: box.left, top: box.top, bottom: box.bottom })
    }
    return mergeRegister(
      editor.registerUpdateListener(look),
      editor.registerCommand(
        COMPOSITION_END_COMMAND,
        () => {
          queueMicrotask(look)
          return false
        },
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerRootListener((root) => {
        const close = (): void => setState(null)
        root?.addEventListener('blur', close)
        return () => root?.removeEventListener('blur', close)
      }),
    )
  }, [editor])

  const dismiss = useCallback(() => setDismissed(true), [])
  return { state: isDismissed ? null : state, dismiss }
}
