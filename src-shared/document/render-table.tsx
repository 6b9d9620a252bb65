import type { ReactElement } from 'react'
import { anchor, sideBySide } from './render-setting'
import type { ProseBlock, ResolvedTable } from './resolved'

type Cell = ResolvedTable['rows'][number][number]

/** A table in a frame that scrolls where the screen is too narrow; the first rows of headers alone become its head. */
export function renderTable(
  table: ResolvedTable,
  renderCell: (blocks: readonly ProseBlock[]) => ReactElement,
): ReactElement {
  const bodyAt = table.rows.findIndex((row) => !row.every((cell) => cell.header))
  const head = table.rows.slice(0, bodyAt < 0 ? table.rows.length : bodyAt)
  const body = table.rows.slice(head.length)
  const toRow = (row: readonly Cell[], scope: 'col' | 'row') => {
    const cells = row.map((cell) => toCell(cell, scope, renderCell))
    return <tr>{sideBySide(cells)}</tr>
  }
  const rowsOf = (rows: readonly Cell[][], scope: 'col' | 'row') => sideBySide(rows.map((row) => toRow(row, scope)))
  return (
    <div className="table-frame">
      <table {...anchor(table.id)}>
        {head.length > 0 ? <thead>{rowsOf(head, 'col')}</thead> : null}
        {body.length > 0 ? <tbody>{rowsOf(body, 'row')}</tbody> : null}
      </table>
    </div>
  )
}

function toCell(cell: Cell, scope: 'col' | 'row', renderCell: (blocks: readonly ProseBlock[]) => ReactElement) {
  const spans = {
    ...(cell.colSpan > 1 ? { colSpan: cell.colSpan } : {}),
    ...(cell.rowSpan > 1 ? { rowSpan: cell.rowSpan } : {}),
  }
  return cell.header ? (
    <th scope={scopeOf(cell, scope)} {...spans}>
      {renderCell(cell.blocks)}
    </th>
  ) : (
    <td {...spans}>{renderCell(cell.blocks)}</td>
  )
}

/** A header over several columns or beside several rows heads all of them. */
function scopeOf(cell: Cell, scope: 'col' | 'row'): 'col' | 'colgroup' | 'row' | 'rowgroup' {
  if (scope === 'col') return cell.colSpan > 1 ? 'colgroup' : 'col'
  return cell.rowSpan > 1 ? 'rowgroup' : 'row'
}
