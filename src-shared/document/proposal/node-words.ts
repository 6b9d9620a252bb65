import type { StoredNode } from '../../blocks/node'
import { plainTextBelow } from '../plain-text'

/** Nodes whose words stand in one line, so that they can be cut and put together. */
const lineTypes: ReadonlySet<string> = new Set(['paragraph', 'quote', 'heading'])

export const hasOneLine = (node: StoredNode): boolean => lineTypes.has(node.type)

/** The words of a block as they are shown, paragraphs apart by line ends. */
export const wordsOf = (node: StoredNode): string => plainTextBelow(node)

/** Inline nodes before and after a character of their words; a link or live number that straddles it stays before. */
export function cutInline(
  children: readonly StoredNode[],
  offset: number,
): readonly [before: StoredNode[], after: StoredNode[]] {
  const before: StoredNode[] = []
  const after: StoredNode[] = []
  let at = 0
  for (const child of children) {
    const length = lengthOf(child)
    const text = child.type === 'text' && typeof child.text === 'string' ? child.text : null
    if (at + length <= offset || (at < offset && text === null)) before.push(child)
    else if (at >= offset) after.push(child)
    else if (text !== null) {
      before.push({ ...child, text: text.slice(0, offset - at) })
      after.push({ ...child, text: text.slice(offset - at) })
    }
    at += length
  }
  return [before, after]
}

function lengthOf(node: StoredNode): number {
  if (node.type === 'linebreak') return 1
  if (typeof node.text === 'string') return node.text.length
  return (node.children ?? []).reduce((sum, child) => sum + lengthOf(child), 0)
}
