import { $isListNode, INSERT_ORDERED_LIST_COMMAND, INSERT_UNORDERED_LIST_COMMAND, ListNode } from '@lexical/list'
import { $createHeadingNode, $createQuoteNode, $isHeadingNode, $isQuoteNode } from '@lexical/rich-text'
import { $setBlocksType } from '@lexical/selection'
import {
  $createParagraphNode,
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical'

/** What a block of text can be made into. */
export const blockTypes = ['paragraph', 'h1', 'h2', 'h3', 'h4', 'quote', 'bullet', 'number'] as const
export type BlockType = (typeof blockTypes)[number]

const makers: Readonly<Record<Exclude<BlockType, 'bullet' | 'number'>, () => ElementNode>> = {
  paragraph: $createParagraphNode,
  h1: () => $createHeadingNode('h1'),
  h2: () => $createHeadingNode('h2'),
  h3: () => $createHeadingNode('h3'),
  h4: () => $createHeadingNode('h4'),
  quote: () => $createQuoteNode(),
}

/** Makes the selected blocks into another type. */
export const setBlockType = (editor: LexicalEditor, type: BlockType): void => {
  if (type === 'bullet') editor.dispatchCommand(INSERT_UNORDERED_LIST_COMMAND, undefined)
  else if (type === 'number') editor.dispatchCommand(INSERT_ORDERED_LIST_COMMAND, undefined)
  else editor.update(() => $setBlocksType($getSelection(), makers[type]))
}

/** The type of the block that a node stands in; null in a line, which has no type. */
export const $blockTypeOf = (node: LexicalNode): BlockType | null => {
  const list = $findMatchingParent(node, (parent) => parent instanceof ListNode)
  if ($isListNode(list)) return list.getListType() === 'number' ? 'number' : 'bullet'
  const heading = $findMatchingParent(node, $isHeadingNode)
  if ($isHeadingNode(heading)) return blockTypes.find((type) => type === heading.getTag()) ?? 'h4'
  if ($findMatchingParent(node, $isQuoteNode)) return 'quote'
  return $findMatchingParent(node, (parent) => parent.getType() === 'paragraph') ? 'paragraph' : null
}

export const $selectedBlockType = (): BlockType | null => {
  const selection = $getSelection()
  return $isRangeSelection(selection) ? $blockTypeOf(selection.anchor.getNode()) : null
}
