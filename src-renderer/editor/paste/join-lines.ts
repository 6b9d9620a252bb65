import type { StoredNode } from '../../../src-shared/blocks/node'
import { glueBetween } from '../../../src-shared/text/line-mending'
import { textNode } from './stored-nodes'

/** The inline nodes of several blocks on one line, with a space where Latin letters or digits would meet. */
export const joinInline = (blocks: readonly StoredNode[]): StoredNode[] => {
  const lines = blocks.flatMap((block) => linesOf(block)).filter((line) => line.length > 0)
  return lines.flatMap((line, at) => {
    const glue = at > 0 ? glueBetween(lastText(lines[at - 1]), firstText(line)) : ''
    return glue === '' ? line : [textNode(glue, 0), ...line]
  })
}

const isContainer = (node: StoredNode): boolean =>
  ['list', 'listitem', 'table', 'tablerow', 'tablecell', 'prose'].includes(node.type)

const linesOf = (block: StoredNode): StoredNode[][] => {
  if (block.$slots) return Object.values(block.$slots).flatMap(linesOf)
  const children = block.children ?? []
  if (!isContainer(block)) return [children.filter(({ type }) => type !== 'linebreak')]
  const blocks = children.filter((child) => isContainer(child) || child.children !== undefined)
  return blocks.length > 0 && blocks.length === children.length ? blocks.flatMap(linesOf) : [[...children]]
}

const firstText = (line: readonly StoredNode[] | undefined): string => String(line?.[0]?.text ?? '')
const lastText = (line: readonly StoredNode[] | undefined): string => String(line?.at(-1)?.text ?? '')
