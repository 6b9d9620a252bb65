import { groupBy } from '../../src-shared/text/group-by'
import type { StatedCell, StatedTable, TracedText } from './structured'

/** The words of a cell and its place; empty cells have none. */
export interface MarkedCell {
  readonly table: number
  readonly row: number
  readonly column: number
  readonly traced: TracedText
}

/** Tables of cells that lie in rows and columns without any merged; what holds no words is an empty cell. */
export function toTables(cells: readonly MarkedCell[]): StatedTable[] {
  const tables: StatedTable[] = []
  for (const [index, own] of groupBy(cells, ({ table }) => table)) {
    const columns = Math.max(...own.map(({ column }) => column)) + 1
    const rows = [...groupBy(own, ({ row }) => row)].sort(([a], [b]) => a - b)
    tables[index] = {
      rows: rows.map(([row, filled]) =>
        Array.from({ length: columns }, (_, column): StatedCell => {
          const paragraphs = filled.filter((cell) => cell.column === column).map(({ traced }) => traced)
          return { columns: 1, rows: 1, isHeader: row === 0, paragraphs }
        }),
      ),
    }
  }
  return Array.from(tables, (table) => table ?? { rows: [] })
}
