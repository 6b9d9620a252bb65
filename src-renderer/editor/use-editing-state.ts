import { $isLinkNode } from '@lexical/link'
import { $findTableNode } from '@lexical/table'
import {
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  CAN_REDO_COMMAND,
  CAN_UNDO_COMMAND,
  COMMAND_PRIORITY_LOW,
  type LexicalEditor,
  mergeRegister,
  type TextFormatType,
} from 'lexical'
import { useEffect, useState } from 'react'
import { $selectedBlockType, type BlockType } from './commands/block-type'
import { $selectedSlot, LineNode } from './nodes/slot-nodes'

export const textFormats = [
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'superscript',
  'subscript',
] as const satisfies readonly TextFormatType[]

export interface EditingState {
  readonly blockType: BlockType | null
  readonly formats: readonly TextFormatType[]
  readonly isLink: boolean
  readonly isInTable: boolean
  readonly isInLine: boolean
  readonly isInSlot: boolean
}

const nothing: EditingState = {
  blockType: null,
  formats: [],
  isLink: false,
  isInTable: false,
  isInLine: false,
  isInSlot: false,
}

const $readState = (): EditingState => {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return nothing
  const node = selection.anchor.getNode()
  const slot = $selectedSlot()
  return {
    blockType: $selectedBlockType(),
    formats: textFormats.filter((format) => selection.hasFormat(format)),
    isLink: $findMatchingParent(node, $isLinkNode) !== null,
    isInTable: $findTableNode(node) !== null,
    isInLine: slot instanceof LineNode,
    isInSlot: slot !== null,
  }
}

const areSame = (one: EditingState, other: EditingState): boolean => JSON.stringify(one) === JSON.stringify(other)

/** What the toolbar shows of the place the caret is in; the same object as long as nothing of it changes. */
export const useEditingState = (editor: LexicalEditor): EditingState => {
  const [state, setState] = useState(nothing)
  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState }) => {
        const next = editorState.read($readState)
        setState((now) => (areSame(now, next) ? now : next))
      }),
    [editor],
  )
  return state
}

export const useHistoryState = (editor: LexicalEditor): { canUndo: boolean; canRedo: boolean } => {
  const [canUndo, setCanUndo] = useState(false)
  const [canRedo, setCanRedo] = useState(false)
  useEffect(() => {
    const take = (set: (can: boolean) => void) => (can: boolean) => {
      set(can)
      return false
    }
    return mergeRegister(
      editor.registerCommand(CAN_UNDO_COMMAND, take(setCanUndo), COMMAND_PRIORITY_LOW),
      editor.registerCommand(CAN_REDO_COMMAND, take(setCanRedo), COMMAND_PRIORITY_LOW),
    )
  }, [editor])
  return { canUndo, canRedo }
}
