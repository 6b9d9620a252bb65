/** A cell of a sheet by its places, from 0. */
export interface CellPlace {
  readonly row: number
  readonly column: number
}

/** The active cell, and the other corner of what is selected with it. */
export interface SheetSelection {
  readonly active: CellPlace
  readonly far: CellPlace
}

export interface SheetRange {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export interface SheetSize {
  readonly rows: number
  readonly columns: number
}

export const atCell = (row: number, column: number): SheetSelection => ({
  active: { row, column },
  far: { row, column },
})

export const rangeOf = ({ active, far }: SheetSelection): SheetRange => ({
  top: Math.min(active.row, far.row),
  left: Math.min(active.column, far.column),
  bottom: Math.max(active.row, far.row),
  right: Math.max(active.column, far.column),
})

export const isInRange = ({ top, left, bottom, right }: SheetRange, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right

export const cellsIn = ({ top, left, bottom, right }: SheetRange): CellPlace[] =>
  Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (_, column) => ({ row: top + row, column: left + column })),
  ).flat()

const within = (at: number, count: number): number => Math.max(0, Math.min(count - 1, at))

export const keepWithin = (place: CellPlace, { rows, columns }: SheetSize): CellPlace => ({
  row: within(place.row, rows),
  column: within(place.column, columns),
})

/** A step from a cell; `edge` goes on to the last cell that way. */
export interface SheetStep {
  readonly row: -1 | 0 | 1
  readonly column: -1 | 0 | 1
  readonly by: 'cell' | 'page' | 'edge'
}

export const takeStep = (from: CellPlace, { row, column, by }: SheetStep, size: SheetSize, page: number): CellPlace => {
  const length = by === 'edge' ? Number.MAX_SAFE_INTEGER : by === 'page' ? page : 1
  return keepWithin({ row: from.row + row * length, column: from.column + column * length }, size)
}
