import { $getSelection, $isNodeSelection, COMMAND_PRIORITY_HIGH, KEY_ENTER_COMMAND, type LexicalEditor } from 'lexical'
import type { BlockKind } from '../../src-shared/blocks/registry'
import { $isBlockNode } from './nodes/block-node'
import { openPanel } from './panel-state'

/** Enter on a selected block or live number opens its dialog, as a double click does. */
export const registerBlockKeys = (editor: LexicalEditor): (() => void) =>
  editor.registerCommand(
    KEY_ENTER_COMMAND,
    (event) => {
      const selection = $getSelection()
      if (!$isNodeSelection(selection) || event?.isComposing) return false
      const [node, other] = selection.getNodes()
      if (other || !$isBlockNode(node) || !editor.isEditable()) return false
      event?.preventDefault()
      openPanel(node.getType() as BlockKind, node.getKey())
      return true
    },
    COMMAND_PRIORITY_HIGH,
  )
