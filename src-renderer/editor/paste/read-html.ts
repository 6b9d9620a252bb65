import type { StoredNode } from '../../../src-shared/blocks/node'
import { LinkUrl, textFormats } from '../../../src-shared/document/schema'
import { isCjk } from '../../../src-shared/text/line-mending'
import {
  blockTags,
  droppedTags,
  headingTags,
  isHidden,
  type Setting,
  settingOf,
  withoutLiveStyles,
  wordListLevel,
} from './html-signs'
import { joinInline } from './join-lines'
import { BlockReader, itemNode, listNode, paragraphNode, textNode } from './stored-nodes'

const readList = (element: HTMLElement, around: Setting): StoredNode => {
  const items: StoredNode[] = []
  for (const child of element.children) {
    if (!(child instanceof HTMLElement)) continue
    // Word and older pages put inner lists between the items instead of into them.
    const blocks =
      child.tagName === 'UL' || child.tagName === 'OL' ? [readList(child, around)] : readBlocks(child, around)
    const lists = blocks.filter(({ type }) => type === 'list')
    const words = joinInline(blocks.filter(({ type }) => type !== 'list'))
    if (words.length > 0) items.push(itemNode(words))
    for (const list of lists) items.push(itemNode([list]))
  }
  return listNode(element.tagName === 'OL', items)
}

const readCell = (cell: HTMLTableCellElement, around: Setting): StoredNode => ({
  type: 'tablecell',
  version: 1,
  headerState: cell.tagName === 'TH' ? 1 : 0,
  colSpan: Math.max(1, cell.colSpan),
  rowSpan: Math.max(1, cell.rowSpan),
  children: withoutTables(readBlocks(cell, around)),
})

const withoutTables = (blocks: readonly StoredNode[]): StoredNode[] => {
  const kept = blocks.map((block) => (block.type === 'table' ? paragraphNode(joinInline([block])) : block))
  return kept.length > 0 ? kept : [paragraphNode([])]
}

const readTable = (table: HTMLTableElement, around: Setting): StoredNode | null => {
  const rows = [...table.rows].filter((row) => row.cells.length > 0)
  if (rows.length === 0) return null
  return {
    type: 'table',
    version: 1,
    children: rows.map((row) => ({
      type: 'tablerow',
      version: 1,
      children: [...row.cells].map((cell) => readCell(cell, around)),
    })),
  }
}

const readLink = (element: HTMLElement, inline: StoredNode[]): StoredNode[] => {
  const url = LinkUrl.safeParse(element.getAttribute('href'))
  // Word's own cross references (#_Toc…) point to nothing here.
  if (!url.success || url.data.startsWith('#') || inline.length === 0) return inline
  return [{ type: 'link', version: 1, url: url.data, children: inline }]
}

/** White space as a browser shows it, but for line ends of the source between Chinese characters: those are none. */
const mended = (source: string): string =>
  source.replace(/[ \t\r\n\f]+/g, (space, at: number) => {
    const isBetweenSquares = isCjk(source[at - 1] ?? '') && isCjk(source[at + space.length] ?? '')
    return isBetweenSquares && /[\r\n]/.test(space) ? '' : ' '
  })

const readInto = (reader: BlockReader, node: Node, around: Setting): void => {
  if (node.nodeType === Node.TEXT_NODE) {
    const text = mended(node.textContent ?? '')
    if (text !== '') reader.add(textNode(text, around.format))
    return
  }
  if (!(node instanceof HTMLElement) || droppedTags.has(node.tagName.toUpperCase()) || isHidden(node)) return
  readElement(reader, node, settingOf(node, around))
}

const readChildren = (reader: BlockReader, element: HTMLElement, setting: Setting): void => {
  for (const child of element.childNodes) readInto(reader, child, setting)
}

const readElement = (reader: BlockReader, element: HTMLElement, setting: Setting): void => {
  const tag = element.tagName
  const heading = headingTags[tag]
  if (tag === 'BR') reader.add({ type: 'linebreak', version: 1 })
  else if (tag === 'A') {
    const inner = new BlockReader()
    readChildren(inner, element, setting)
    inner.end()
    reader.add(...readLink(element, joinInline(inner.blocks)))
  } else if (tag === 'UL' || tag === 'OL') {
    reader.end()
    const list = readList(element, setting)
    if (list.children?.length) reader.blocks.push(list)
  } else if (element instanceof HTMLTableElement) {
    reader.end()
    const table = readTable(element, setting)
    if (table) reader.blocks.push(table)
  } else if (heading || tag === 'BLOCKQUOTE' || tag === 'LI' || blockTags.has(tag)) {
    reader.end()
    // A heading is bold by being a heading.
    readChildren(reader, element, heading ? { format: setting.format & ~textFormats.bold } : setting)
    if (heading) reader.end('heading', { tag: heading })
    else if (tag === 'BLOCKQUOTE') endQuote(reader)
    else endParagraph(reader, element)
  } else readChildren(reader, element, setting)
}

const endQuote = (reader: BlockReader): void => reader.end('quote')

/** Word's lists are paragraphs that say in their style that they are items. */
const endParagraph = (reader: BlockReader, element: HTMLElement): void => {
  const item = wordListLevel(element)
  const before = reader.blocks.length
  reader.end()
  const block = reader.blocks[before]
  if (!item || !block) return
  reader.blocks.length = before
  const last = reader.blocks[before - 1]
  const isSame = last?.type === 'list' && last.listType === (item.isNumbered ? 'number' : 'bullet')
  const items = [...(isSame ? (last.children ?? []) : []), itemNode(block.children ?? [])]
  if (isSame) reader.blocks.pop()
  reader.blocks.push(listNode(item.isNumbered, items))
}

const readBlocks = (element: HTMLElement, around: Setting): StoredNode[] => {
  const reader = new BlockReader()
  readChildren(reader, element, around)
  reader.end()
  return reader.blocks
}

/** The blocks of pasted HTML: its structure and its words, nothing that loads from elsewhere, no looks but emphasis. */
export const readHtml = (html: string): StoredNode[] => {
  const page = new DOMParser().parseFromString(withoutLiveStyles(html), 'text/html')
  return readBlocks(page.body, { format: 0 })
}
