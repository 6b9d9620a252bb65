import type { ResolvedTable } from '../../src-shared/document/resolved'

export type TableCell = ResolvedTable['rows'][number][number]
export type PlacedCell = TableCell & { readonly x: number; readonly y: number }

export interface TableGrid {
  readonly columns: number
  readonly rows: number
  readonly cells: readonly PlacedCell[]
  /** Leading rows of nothing but header cells, spans included: they repeat on every page. */
  readonly headerRows: number
}

/**
 * Gives every cell its column and row. Spans that reach past the table or over another cell are cut, so that a damaged
 * table still prints; a row without cells stays an empty row.
 */
export const placeCells = (table: ResolvedTable): TableGrid => {
  const taken = new Set<string>()
  const cells: PlacedCell[] = []
  const rows = table.rows.length
  table.rows.forEach((row, y) => {
    let x = 0
    for (const cell of row) {
      while (taken.has(`${x},${y}`)) x++
      if (x >= table.columns) break
      const rowSpan = Math.max(1, Math.min(cell.rowSpan, rows - y))
      let colSpan = 1
      while (colSpan < cell.colSpan && x + colSpan < table.columns && !taken.has(`${x + colSpan},${y}`)) colSpan++
      for (let dy = 0; dy < rowSpan; dy++) for (let dx = 0; dx < colSpan; dx++) taken.add(`${x + dx},${y + dy}`)
      cells.push({ ...cell, x, y, colSpan, rowSpan })
      x += colSpan
    }
  })
  return { columns: table.columns, rows, cells, headerRows: countHeaderRows(cells, rows) }
}

const countHeaderRows = (cells: readonly PlacedCell[], rows: number): number => {
  let count = 0
  while (
    count < rows &&
    cells.some((cell) => cell.y === count) &&
    cells.every((cell) => cell.y !== count || cell.header)
  )
    count++
  // A header cell may reach into the body; the row it reaches from then can't repeat without it.
  while (cells.some((cell) => cell.y < count && cell.y + cell.rowSpan > count)) count--
  return count
}
