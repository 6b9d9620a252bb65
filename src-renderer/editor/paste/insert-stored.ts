import { $insertGeneratedNodes } from '@lexical/clipboard'
import { $getEditor, $isRangeSelection, $parseSerializedNode, type BaseSelection, type LexicalNode } from 'lexical'
import type { StoredNode } from '../../../src-shared/blocks/node'
import { findBlock } from '../../../src-shared/blocks/registry'
import { mintIds } from '../../../src-shared/document/identity'
import { DOCUMENT_FORMAT, StoredDocument } from '../../../src-shared/document/schema'
import { $insertOnPage } from '../commands/insert-block'
import { mintId } from '../mint-id'
import { $hostOf, $slotContentOf, LineNode } from '../nodes/slot-nodes'
import { joinInline } from './join-lines'
import { paragraphNode } from './stored-nodes'

const inlineTypes = new Set(['text', 'linebreak', 'tab', 'link'])
const isInline = (node: StoredNode): boolean =>
  inlineTypes.has(node.type) || findBlock(node.type)?.placement === 'inline'
const standsAlone = (node: StoredNode): boolean =>
  node.type === 'table' || node.type === 'unknown-block' || findBlock(node.type)?.placement === 'block'

/** Items and cells that were copied without their list or table are paragraphs elsewhere. */
const asBlocks = (nodes: readonly StoredNode[]): StoredNode[] =>
  nodes.map((node) => (node.type === 'listitem' ? paragraphNode(joinInline([node])) : node))

/** Blocks that the schema lets through, with ids of their own; null where any of it isn't a document's. */
const admit = (blocks: readonly StoredNode[]): StoredNode[] | null => {
  const parsed = StoredDocument.safeParse({ format: DOCUMENT_FORMAT, root: { type: 'root', children: blocks } })
  if (!parsed.success) return null
  return mintIds(parsed.data, mintId, { as: 'copy' }).root.children as StoredNode[]
}

const $parse = (nodes: readonly StoredNode[]): LexicalNode[] =>
  // The schema has just let them through, and Lexical reads all that the schema knows.
  nodes.map((node) => $parseSerializedNode(node as unknown as Parameters<typeof $parseSerializedNode>[0]))

const $insertBehind = (host: LexicalNode | null, blocks: readonly LexicalNode[]): void => {
  let last = host
  for (const block of blocks) last = last?.insertAfter(block) ?? null
}

/** Into a slot goes what may stand there; blocks and tables go behind the block that was pasted into. */
const $insertIntoSlot = (selection: BaseSelection, slot: LexicalNode, blocks: readonly StoredNode[]): void => {
  const words = blocks.filter((block) => !standsAlone(block))
  $insertBehind($hostOf(slot), $parse(blocks.filter(standsAlone)))
  if (words.length > 0) selection.insertNodes($parse(slot instanceof LineNode ? joinInline(words) : words))
}

/** Puts stored blocks on the page behind the one the caret is in, as copies. False where they can't be a document's. */
export const $insertStoredOnPage = (nodes: readonly StoredNode[]): boolean => {
  const blocks = admit(nodes)
  if (!blocks) return false
  for (const block of $parse(blocks)) {
    $insertOnPage(block)
    block.selectNext()
  }
  return true
}

/**
 * Puts stored nodes where the selection is, as copies: validated, with new ids, blocks only where blocks may stand.
 * False where they can't be a document's.
 */
export const $insertStored = (nodes: readonly StoredNode[], selection: BaseSelection): boolean => {
  if (nodes.length === 0) return false
  const isLoose = nodes.every(isInline)
  const blocks = admit(isLoose ? [paragraphNode(nodes)] : asBlocks(nodes))
  if (!blocks) return false
  const slot = $isRangeSelection(selection) ? $slotContentOf(selection.anchor.getNode()) : null
  if (slot) $insertIntoSlot(selection, slot, blocks)
  else if (isLoose) selection.insertNodes($parse(blocks[0]?.children ?? []))
  else $insertGeneratedNodes($getEditor(), $parse(blocks), selection)
  return true
}
