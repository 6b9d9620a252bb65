import { LinkNode } from '@lexical/link'
import { TableCellNode, TableNode } from '@lexical/table'
import {
  $createParagraphNode,
  $isElementNode,
  $isInlineElementOrDecoratorNode,
  $isLineBreakNode,
  $isTextNode,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  RootNode,
} from 'lexical'
import { LinkUrl } from '../../src-shared/document/schema'
import { $isBlockNode, blockClasses } from './nodes/block-node'
import { $hostOf, LineNode, ProseNode } from './nodes/slot-nodes'

const isInline = (node: LexicalNode): boolean =>
  $isTextNode(node) || $isLineBreakNode(node) || $isInlineElementOrDecoratorNode(node)

const $cellOf = (node: LexicalNode): LexicalNode | null =>
  node.getParents().find((parent) => parent instanceof TableCellNode) ?? null

/** The block or table that a block may not stand in: the host of its slot, or the table of its cell. */
const $forbiddenHost = (node: LexicalNode): LexicalNode | null => {
  const host = $hostOf(node)
  if (host) return host
  return (
    $cellOf(node)
      ?.getParents()
      .find((parent) => parent instanceof TableNode) ?? null
  )
}

/** A block or table that came into another block's slot or into a cell goes out, behind its host. */
const $liftOut = (node: LexicalNode): void => {
  const host = $forbiddenHost(node)
  if (!host || (node.isInline() && $isBlockNode(node))) return
  host.insertAfter(node)
}

/** A line holds inline nodes alone: of anything else its words stay, joined. */
const $flattenLine = (line: LineNode): void => {
  for (const child of line.getChildren()) {
    if (isInline(child)) continue
    if ($isElementNode(child)) {
      for (const inner of child.getChildren()) child.insertBefore(inner)
      child.remove()
    } else $liftOut(child)
  }
}

/** Prose and the page hold blocks: loose words get a paragraph, and there is always one to put the caret in. */
const $fillWithParagraphs = (container: ElementNode): void => {
  for (const child of container.getChildren()) {
    if (!isInline(child)) continue
    const paragraph = $createParagraphNode()
    child.replace(paragraph)
    paragraph.append(child)
  }
  if (container.isEmpty()) container.append($createParagraphNode())
}

/** A link that the stored document would refuse keeps its words and loses its address. */
const $unlinkForbidden = (link: LinkNode): void => {
  if (LinkUrl.safeParse(link.getURL()).success) return
  for (const child of link.getChildren()) link.insertBefore(child)
  link.remove()
}

/** Keeps what the stored document's schema demands and Lexical doesn't know. */
export const registerPlacementGuard = (editor: LexicalEditor): (() => void) =>
  mergeRegister(
    ...blockClasses.map((klass) => editor.registerNodeTransform(klass, $liftOut)),
    editor.registerNodeTransform(TableNode, $liftOut),
    editor.registerNodeTransform(LineNode, $flattenLine),
    editor.registerNodeTransform(ProseNode, $fillWithParagraphs),
    editor.registerNodeTransform(RootNode, $fillWithParagraphs),
    editor.registerNodeTransform(LinkNode, $unlinkForbidden),
  )
