import type { DocxBlock, DocxTable } from './paragraph'

/** A cell with the columns and rows it spans. */
export interface SpanningCell {
  readonly columns: number
  rows: number
  readonly isHeader: boolean
  readonly blocks: readonly DocxBlock[]
}

/** A table's rows with merged cells counted out. Rows that a change deleted are gone. */
export function mergeCells({ rows }: DocxTable): SpanningCell[][] {
  /** By column: the cell that goes on below. */
  let above = new Map<number, SpanningCell>()
  const kept = rows.filter(({ isDeleted, cells }) => !isDeleted && cells.length > 0)
  return kept.map(({ cells, skipped, isHeader }) => {
    const own: SpanningCell[] = []
    const open = new Map<number, SpanningCell>()
    const grown = new Set<SpanningCell>()
    if (skipped > 0) own.push({ columns: skipped, rows: 1, isHeader, blocks: [] })
    let column = skipped
    for (const { columns, merge, blocks } of cells) {
      const upper = merge === 'continue' ? above.get(column) : undefined
      if (upper && upper.columns === columns) {
        if (!grown.has(upper)) upper.rows++
        grown.add(upper)
        open.set(column, upper)
      } else {
        const cell = { columns, rows: 1, isHeader, blocks }
        own.push(cell)
        if (merge !== null) open.set(column, cell)
      }
      column += columns
    }
    above = open
    return own
  })
}
