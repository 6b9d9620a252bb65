import { isElement, type PageElement } from './page-tree'

/** Longer cells are columns of a page's layout: in words, and as written with their tags. */
const longestCell = 600
const longestWritten = 20_000
const mostSpan = 1000

/** Whether a table holds data: rows and columns of short cells, no table or heading in them. */
export function isDataTable(table: PageElement, text: string): boolean {
  let rows = 0
  let columns = 0
  let longest = 0
  const waiting: PageElement[] = [table]
  while (waiting.length > 0) {
    const element = waiting.pop()
    if (!element) continue
    if (element !== table && (element.tag === 'table' || /^h[1-6]$/.test(element.tag))) return false
    const children = element.children.filter(isElement)
    if (element.tag === 'tr') {
      rows++
      columns = Math.max(columns, children.filter(({ tag }) => tag === 'td' || tag === 'th').length)
    }
    if (element.tag === 'td' || element.tag === 'th') {
      if (element.end - element.start > longestWritten) return false
      longest = Math.max(longest, text.slice(element.start, element.end).replace(/<[^>]*>|\s/g, '').length)
    }
    waiting.push(...children)
  }
  return rows >= 2 && columns >= 2 && longest <= longestCell
}

const spanIn = (value: string | undefined): number => {
  const span = Number(value ?? 1)
  return Number.isInteger(span) && span >= 1 ? Math.min(span, mostSpan) : 1
}

/** How many columns and rows a cell covers. */
export const spanOf = ({ attributes }: PageElement): { columns: number; rows: number } => ({
  columns: spanIn(attributes.get('colspan')),
  rows: spanIn(attributes.get('rowspan')),
})
