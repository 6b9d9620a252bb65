import type { ResolvedChart } from '../../src-shared/figures/figure-spec'
import type { ChartShelf } from './chart-shelf'
import type { Theme } from './theme'

interface Charted {
  readonly chart: ResolvedChart
  readonly alt: string
}

/** Gives each chart with its picture, in the palette of paper. */
export type DrawCharts = <T extends Charted>(charts: readonly T[]) => Promise<readonly (T & { readonly svg: string })[]>

/** Takes charts from the shelf; what draws them is loaded only where one is missing, since loading it takes as long as drawing. */
export const chartsFrom =
  (theme: Theme, shelf: ChartShelf): DrawCharts =>
  async (charts) => {
    const found = charts.flatMap((one) => {
      const svg = shelf.find({ chart: one.chart, alt: one.alt, tokens: theme.chart })
      return svg === null ? [] : [{ ...one, svg }]
    })
    if (found.length === charts.length) return found
    const { createChartDrawer } = await import('./chart-svg')
    const drawer = createChartDrawer(theme, shelf)
    return charts.map((one) => ({ ...one, svg: drawer.draw(one.chart, one.alt) }))
  }
