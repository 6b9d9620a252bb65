import { defaultRangeExtractor, type Range, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useLayoutEffect } from 'react'
import type { CellPlace } from './sheet-range'

export interface SheetMeasures {
  readonly rowCount: number
  readonly columnCount: number
  readonly rowPx: number
  readonly columnPx: (column: number) => number
  /** The fixed headings above and at the left. */
  readonly headPx: number
  readonly sidePx: number
}

type Lines = Virtualizer<HTMLDivElement, Element>

export interface SheetWindow {
  readonly rows: Lines
  readonly columns: Lines
}

/** The visible lines, and the active one wherever it is: what has the focus must not be taken away. */
const withActive = (active: number) => (range: Range) => {
  const shown = defaultRangeExtractor(range)
  if (active < 0 || active >= range.count || shown.includes(active)) return shown
  return [...shown, active].sort((a, b) => a - b)
}

/** Which rows and columns of a sheet are drawn now; the active cell is kept in sight. */
export const useSheetWindow = (
  scroller: RefObject<HTMLDivElement | null>,
  measures: SheetMeasures,
  { row, column }: CellPlace,
): SheetWindow => {
  const { rowCount, columnCount, rowPx, columnPx, headPx, sidePx } = measures
  const getScrollElement = () => scroller.current
  const rows = useVirtualizer<HTMLDivElement, Element>({
    count: rowCount,
    getScrollElement,
    estimateSize: () => rowPx,
    overscan: 4,
    paddingStart: headPx,
    scrollPaddingStart: headPx,
    scrollPaddingEnd: 2,
    rangeExtractor: useCallback((range: Range) => withActive(row)(range), [row]),
  })
  const columns = useVirtualizer<HTMLDivElement, Element>({
    count: columnCount,
    getScrollElement,
    horizontal: true,
    estimateSize: columnPx,
    overscan: 2,
    paddingStart: sidePx,
    scrollPaddingStart: sidePx,
    scrollPaddingEnd: 2,
    rangeExtractor: useCallback((range: Range) => withActive(column)(range), [column]),
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: other columns have other widths, to be asked for again
  useLayoutEffect(() => columns.measure(), [columns, columnPx, sidePx])
  return { rows, columns }
}
