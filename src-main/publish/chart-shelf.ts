import type { ResolvedChart } from '../../src-shared/figures/figure-spec'
import type { Theme } from './theme'

/** Everything that a drawn chart depends on beside the code that draws it. */
export interface ChartOrder {
  readonly chart: ResolvedChart
  readonly alt: string
  readonly tokens: Theme['chart']
}

/** Keeps drawn charts: what hasn't changed isn't drawn again. */
export interface ChartShelf {
  readonly find: (order: ChartOrder) => string | null
  readonly put: (order: ChartOrder, svg: string) => void
}

const KEPT = 400

/** A shelf that lasts as long as whoever holds it. */
export const createChartShelf = (): ChartShelf => {
  const kept = new Map<string, string>()
  return {
    find: (order) => kept.get(JSON.stringify(order)) ?? null,
    put: (order, svg) => {
      // A preview that stays open for days sees many states of the same few charts.
      if (kept.size >= KEPT) kept.clear()
      kept.set(JSON.stringify(order), svg)
    },
  }
}
