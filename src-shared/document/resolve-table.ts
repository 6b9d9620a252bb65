import type { StoredNode } from '../blocks/node'
import type { ProseBlock, ResolvedTable } from './resolved'
import { idOf } from './walk'

type Cell = ResolvedTable['rows'][number][number]
type PlacedCell = Cell & { readonly column: number }

/**
 * A table as a full grid. Stored rows leave out the cells that a merged one covers; a row that is too short is filled
 * up with empty cells, and no cell reaches below the last row, so that every medium draws the same grid.
 */
export function resolveTable(
  node: StoredNode,
  resolveProse: (nodes: readonly StoredNode[]) => ProseBlock[],
): ResolvedTable {
  const stored = node.children ?? []
  const taken: boolean[][] = stored.map(() => [])
  const rows = stored.map((row, at) => placeRow(row, at, taken, resolveProse))
  const columns = Math.max(0, ...taken.map((row) => row.length))
  return { type: 'table', id: idOf(node), columns, rows: rows.map((row, at) => fillRow(row, taken[at] ?? [], columns)) }
}

function placeRow(
  row: StoredNode,
  at: number,
  taken: boolean[][],
  resolveProse: (nodes: readonly StoredNode[]) => ProseBlock[],
): PlacedCell[] {
  return (row.children ?? []).map((cell) => {
    const column = firstFree(taken[at] ?? [])
    const colSpan = span(cell.colSpan)
    const rowSpan = Math.min(span(cell.rowSpan), taken.length - at)
    for (const covered of taken.slice(at, at + rowSpan)) {
      for (let step = 0; step < colSpan; step += 1) covered[column + step] = true
    }
    const isHeader = typeof cell.headerState === 'number' && cell.headerState > 0
    return { header: isHeader, colSpan, rowSpan, blocks: resolveProse(cell.children ?? []), column }
  })
}

function fillRow(cells: readonly PlacedCell[], taken: readonly boolean[], columns: number): Cell[] {
  const empty = Array.from({ length: columns }, (_, column) => column)
    .filter((column) => !taken[column])
    .map((column): PlacedCell => ({ header: false, colSpan: 1, rowSpan: 1, blocks: [], column }))
  return [...cells, ...empty].toSorted((one, other) => one.column - other.column).map(({ column: _, ...cell }) => cell)
}

function firstFree(row: readonly boolean[]): number {
  let column = 0
  while (row[column]) column += 1
  return column
}

const span = (stored: unknown): number => (typeof stored === 'number' && stored > 1 ? stored : 1)
