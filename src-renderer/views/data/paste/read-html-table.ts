import {
  MOST_PASTED_CELLS,
  type PastedRows,
  readTabbed,
  type SpannedCell,
  spreadSpans,
} from '../../../../src-shared/data/paste-table'
import type { ClipboardBlock } from '../../../parts/sheet/sheet-types'

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** 372575<sup>1</sup> is no 3725751: raised signs become what can be told from digits. */
const raise = (text: string): string =>
  text
    .replace(/\d/g, (digit) => superscripts.charAt(Number(digit)))
    .replace(/\)/g, '⁾')
    .replace(/\(/g, '⁽')

const textOf = (node: Node): string => {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? ''
  if (!(node instanceof Element)) return ''
  if (node.tagName === 'BR') return '\n'
  if (['SCRIPT', 'STYLE'].includes(node.tagName)) return ''
  const inner = Array.from(node.childNodes, textOf).join('')
  return node.tagName === 'SUP' ? raise(inner) : inner
}

/** Source lines of HTML break anywhere; only what is set as a break is one. */
const cleanText = (cell: Element): string =>
  Array.from(cell.childNodes, textOf)
    .join('')
    .replace(/[ \t\r\n]*\n[ \t\r\n]*/g, '\n')
    .replace(/[ \t]+/g, ' ')
    .trim()

const toSpanned = (cell: HTMLTableCellElement): SpannedCell => ({
  text: cleanText(cell),
  rowSpan: cell.rowSpan || 1,
  columnSpan: cell.colSpan,
})

/** The first table of copied HTML, or null where there is none. Parsed without being shown: nothing in it runs or loads. */
const readTable = (html: string): PastedRows | null => {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table')
  if (!table) return null
  return spreadSpans(Array.from(table.rows, (row) => Array.from(row.cells, toSpanned)))
}

/** What was copied, as a rectangle; a table's merged cells tell more than its text. Null: too much for a paste. */
export const readPasted = ({ text, html }: ClipboardBlock): PastedRows | null => {
  const rows = (/<table/i.test(html) ? readTable(html) : null) ?? readTabbed(text)
  return rows.length * (rows[0]?.length ?? 0) > MOST_PASTED_CELLS ? null : rows
}
