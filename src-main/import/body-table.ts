import type { StoredNode } from '../../src-shared/blocks/node'
import type { NewId } from '../../src-shared/document/identity'
import { element, paragraphNode } from '../../src-shared/document/make-nodes'
import type { ToInline } from './body-inline'
import type { StructuredTable } from './structured'

/** As the editor counts: 1 for a cell that heads its column. */
const headsColumn = 1

/** A cell with its words as inline nodes. */
interface TableCell {
  readonly columns: number
  readonly rows: number
  readonly isHeader: boolean
  readonly paragraphs: readonly (readonly StoredNode[])[]
}

/** A table with its merged cells and header rows. */
export const toTable = ({ rows }: StructuredTable, toInline: ToInline, newId: NewId): StoredNode =>
  tableNode(
    rows.map((cells) => cells.map((cell) => ({ ...cell, paragraphs: cell.paragraphs.map(toInline) }))),
    newId,
  )

/** A table of these cells. */
export function tableNode(rows: readonly (readonly TableCell[])[], newId: NewId): StoredNode {
  const toCell = ({ columns, rows: down, isHeader, paragraphs }: TableCell): StoredNode => ({
    type: 'tablecell',
    ...element,
    headerState: isHeader ? headsColumn : 0,
    colSpan: columns,
    rowSpan: down,
    children: (paragraphs.length > 0 ? paragraphs : [[]]).map((words) => paragraphNode(newId(), words)),
  })
  return {
    type: 'table',
    ...element,
    $: { id: newId() },
    children: rows.map((cells) => ({ type: 'tablerow', ...element, children: cells.map(toCell) })),
  }
}
