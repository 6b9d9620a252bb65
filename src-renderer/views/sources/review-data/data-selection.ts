import { keepWithin, type SheetSelection } from '../../../parts/sheet/sheet-range'
import { dataColumns } from './data-columns'
import type { Datum, DatumFilter } from './datum'

export interface DataSelection {
  readonly selection: SheetSelection
  readonly chosen: Datum | null
  /** All rows of the selection. */
  readonly selected: readonly Datum[]
  readonly onSelect: (selection: SheetSelection) => void
  readonly choose: (at: number | null) => void
  /** Chooses the row after the selection: what was decided may have left the list then. */
  readonly goOn: () => void
}

/** Where somebody stands in the grid, to be found again when he comes back to it. */
export interface DataPlace {
  readonly filter: DatumFilter

  /** Which quantity; its row changes with the filter. */
  readonly at: number | null
  /** Where it stood last. */
  readonly row: number
  readonly column: number
  readonly down: number
  readonly right: number
}

export const firstPlace: DataPlace = { filter: 'all', at: null, row: 0, column: 0, down: 0, right: 0 }

/** What is selected in the grid, kept by the quantity rather than by the row that it stands in. */
export function dataSelection(
  data: readonly Datum[],
  kept: DataPlace,
  onPlace: (place: DataPlace) => void,
): DataSelection {
  const setKept = (place: Omit<DataPlace, 'filter'>) => onPlace({ filter: kept.filter, ...place })
  const size = { rows: data.length, columns: dataColumns.length }
  const found = data.findIndex(({ at }) => at === kept.at)
  const row = found < 0 ? kept.row : found
  const active = keepWithin({ row, column: kept.column }, size)
  const isThere = found >= 0 || kept.at === null
  const far = keepWithin(
    { row: active.row + (isThere ? kept.down : 0), column: active.column + (isThere ? kept.right : 0) },
    size,
  )
  const onSelect = (selection: SheetSelection) =>
    setKept({
      at: data[selection.active.row]?.at ?? null,
      row: selection.active.row,
      column: selection.active.column,
      down: selection.far.row - selection.active.row,
      right: selection.far.column - selection.active.column,
    })
  const chooseRow = (next: number) =>
    setKept({ at: data[next]?.at ?? null, row: next, column: active.column, down: 0, right: 0 })
  const [top, bottom] = [Math.min(active.row, far.row), Math.max(active.row, far.row)]
  return {
    selection: { active, far },
    chosen: data[active.row] ?? null,
    selected: data.slice(top, bottom + 1),
    onSelect,
    choose: (at) => {
      const next = data.findIndex((one) => one.at === at)
      // What the filter hides is shown among all.
      if (next < 0) onPlace({ ...firstPlace, at, column: active.column })
      else chooseRow(next)
    },
    goOn: () => chooseRow(Math.min(bottom + 1, data.length - 1)),
  }
}
