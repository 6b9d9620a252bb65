import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $insertNodes,
  $isParagraphNode,
  type LexicalNode,
} from 'lexical'
import type { BlockKind } from '../../../src-shared/blocks/registry'
import { requestCaret } from '../caret-request'
import { $createBlock } from '../nodes/block-node'
import type { Values } from '../nodes/node-state'
import { $hostOf, $slotsOfHost } from '../nodes/slot-nodes'

/** The block at the top of the page that a node stands in, out of slots and tables. */
export const $topBlockOf = (node: LexicalNode): LexicalNode | null => {
  const host = $hostOf(node)
  if (host) return $topBlockOf(host)
  const [root, top = node] = [node, ...node.getParents()].toReversed()
  return root?.is($getRoot()) && !top.is(root) ? top : null
}

/** Puts a block on the page behind the one the caret is in, or in its place where that is an empty paragraph. */
export const $insertOnPage = (block: LexicalNode): void => {
  const at = $getSelection()?.getNodes()[0]
  const top = at ? $topBlockOf(at) : null
  if (!top) $getRoot().append(block)
  else if ($isParagraphNode(top) && top.isEmpty()) top.replace(block)
  else top.insertAfter(block)
  if (!block.getNextSibling()) block.insertAfter($createParagraphNode())
}

/** A new block of a kind with the caret in its first slot; inline kinds go to the caret. */
export const $insertBlock = (
  kind: BlockKind,
  values: Values,
  slotTexts: Readonly<Record<string, string>> = {},
): void => {
  const block = $createBlock(kind, values, slotTexts)
  if (block.isInline()) {
    $insertNodes([block])
    return
  }
  $insertOnPage(block)
  block.selectNext()
  if ($slotsOfHost(block).length > 0) requestCaret(block.getKey())
}
