import type { StoredNode } from '../../src-shared/blocks/node'
import type { NewId } from '../../src-shared/document/identity'
import { element, paragraphNode } from '../../src-shared/document/make-nodes'
import type { ToInline } from './body-inline'
import type { StatedCell, StructuredTable } from './structured'

/** As the editor counts: 1 for a cell that heads its column. */
const headsColumn = 1

/** A table with its merged cells and header rows. */
export function toTable({ rows }: StructuredTable, toInline: ToInline, newId: NewId): StoredNode {
  const toCell = ({ columns, rows: down, isHeader, paragraphs }: StatedCell): StoredNode => ({
    type: 'tablecell',
    ...element,
    headerState: isHeader ? headsColumn : 0,
    colSpan: columns,
    rowSpan: down,
    children: (paragraphs.length > 0 ? paragraphs : [[]]).map((traced) => paragraphNode(newId(), toInline(traced))),
  })
  return {
    type: 'table',
    ...element,
    $: { id: newId() },
    children: rows.map((cells) => ({ type: 'tablerow', ...element, children: cells.map(toCell) })),
  }
}
