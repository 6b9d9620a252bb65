import {
  $createParagraphNode,
  $getNodeByKey,
  $getSelection,
  $isDecoratorNode,
  $isNodeSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  DELETE_CHARACTER_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_DELETE_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
} from 'lexical'
import { $hostOf, $selectedSlot, $selectNeighbourSlot, LineNode } from './nodes/slot-nodes'

/** Puts the caret behind or before a block, in a new paragraph where nothing is there to take it. */
export const $leaveBlock = (host: LexicalNode, step: 1 | -1): void => {
  const neighbour = step === 1 ? host.getNextSibling() : host.getPreviousSibling()
  if (neighbour && !$isDecoratorNode(neighbour)) {
    if (step === 1) neighbour.selectStart()
    else neighbour.selectEnd()
    return
  }
  const paragraph = $createParagraphNode()
  if (step === 1) host.insertAfter(paragraph)
  else host.insertBefore(paragraph)
  paragraph.select()
}

/**
 * Lexical lets the browser handle the Delete key when its target lies in a decorator, and so in a slot: there it took
 * one character of a selected range, or none.
 */
const $deleteInSlot = (editor: LexicalEditor, event: KeyboardEvent): boolean => {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !$selectedSlot()) return false
  event.preventDefault()
  if (selection.isCollapsed()) editor.dispatchCommand(DELETE_CHARACTER_COMMAND, false)
  else selection.removeText()
  return true
}

/** A line stays one line: Enter goes on to the next slot, and from the last one out of the block. */
const $enterInLine = (editor: LexicalEditor): boolean => {
  const slot = $selectedSlot()
  if (!(slot instanceof LineNode)) return false
  if (editor.isComposing() || $selectNeighbourSlot(slot, 1)) return true
  const host = $hostOf(slot)
  if (host) $leaveBlock(host, 1)
  return true
}

/** Tab goes from slot to slot; from the last one the browser takes it on to the next control, or nobody would get out. */
const $tabInSlot = (event: KeyboardEvent): boolean => {
  const slot = $selectedSlot()
  if (!slot || event.isComposing || !$selectNeighbourSlot(slot, event.shiftKey ? -1 : 1)) return false
  event.preventDefault()
  return true
}

/** Whether the caret's line on the screen is the last (or first) one of the slot. */
const isAtEdge = (editor: LexicalEditor, slot: LexicalNode, step: 1 | -1): boolean => {
  const dom = editor.getElementByKey(slot.getKey())
  const range = window.getSelection()?.rangeCount ? window.getSelection()?.getRangeAt(0) : undefined
  if (!dom || !range) return false
  // An empty line has no rectangles of its own: its element's stand in.
  const caret = range.getClientRects()[0] ?? closestElement(range.startContainer).getBoundingClientRect()
  const box = dom.getBoundingClientRect()
  const HALF_A_LINE_PX = 10
  return step === 1 ? caret.bottom > box.bottom - HALF_A_LINE_PX : caret.top < box.top + HALF_A_LINE_PX
}

const closestElement = (node: Node): Element => {
  const element = node instanceof Element ? node : node.parentElement
  return element ?? document.body
}

const $arrowInSlot = (editor: LexicalEditor, event: KeyboardEvent, step: 1 | -1): boolean => {
  const selection = $getSelection()
  const slot = $selectedSlot()
  if (!slot || !$isRangeSelection(selection) || !selection.isCollapsed() || event.isComposing || event.shiftKey)
    return false
  if (!isAtEdge(editor, slot, step)) return false
  event.preventDefault()
  if (!$selectNeighbourSlot(slot, step)) {
    const host = $hostOf(slot)
    if (host) $leaveBlock(host, step)
  }
  return true
}

/** From a selected block (no caret in it) the arrows go on as from a paragraph, making one where there is none. */
const $arrowFromBlock = (event: KeyboardEvent, step: 1 | -1): boolean => {
  const selection = $getSelection()
  if (!$isNodeSelection(selection)) return false
  const [node, other] = selection.getNodes()
  if (!node || other || node.isInline() || $getNodeByKey(node.getKey()) === null) return false
  event.preventDefault()
  $leaveBlock(node, step)
  return true
}

/** What Lexical's slots (experimental in 0.52) don't do by themselves. */
export const registerSlotGuards = (editor: LexicalEditor): (() => void) =>
  mergeRegister(
    editor.registerCommand(KEY_DELETE_COMMAND, (event) => $deleteInSlot(editor, event), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, () => $enterInLine(editor), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(INSERT_LINE_BREAK_COMMAND, () => $enterInLine(editor), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_TAB_COMMAND, $tabInSlot, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      KEY_ARROW_DOWN_COMMAND,
      (event) => $arrowInSlot(editor, event, 1) || $arrowFromBlock(event, 1),
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      KEY_ARROW_UP_COMMAND,
      (event) => $arrowInSlot(editor, event, -1) || $arrowFromBlock(event, -1),
      COMMAND_PRIORITY_HIGH,
    ),
  )
