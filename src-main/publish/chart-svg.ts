import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { LabelLayout } from 'echarts/features'
import { SVGRenderer } from 'echarts/renderers'
import { buildChartOption } from '../../src-shared/figures/chart-option'
import { finishChartSvg } from '../../src-shared/figures/chart-svg'
import type { ResolvedChart } from '../../src-shared/figures/figure-spec'
import { type ChartOrder, type ChartShelf, createChartShelf } from './chart-shelf'
import type { Theme } from './theme'

use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, LabelLayout, SVGRenderer])

/** Size of every published chart; a page's text is as wide as 720 px drawn at 12 px a letter. */
export const chartSize = { widthPx: 720, heightPx: 360 } as const

export type Palette = 'light' | 'dark'

export interface ChartDrawer {
  /** A chart as SVG with its alternative text; each is drawn once. */
  readonly draw: (chart: ResolvedChart, alt: string, palette?: Palette) => string
}

const drawSvg = ({ chart, alt, tokens }: ChartOrder): string => {
  const instance = init(null, null, {
    renderer: 'svg',
    ssr: true,
    width: chartSize.widthPx,
    height: chartSize.heightPx,
  })
  try {
    instance.setOption(buildChartOption(chart, tokens, { ...chartSize, isInteractive: false }))
    return finishChartSvg(instance.renderToSVGString(), { title: alt, description: '', idPrefix: 'chart' })
  } finally {
    // An instance that is left alive keeps the process from ending.
    instance.dispose()
  }
}

/** Draws charts without a browser, and each of them once as long as its shelf keeps it. */
export const createChartDrawer = (theme: Theme, shelf: ChartShelf = createChartShelf()): ChartDrawer => ({
  draw: (chart, alt, palette = 'light') => {
    const order = { chart, alt, tokens: palette === 'dark' ? theme.darkChart : theme.chart }
    const known = shelf.find(order)
    if (known !== null) return known
    const svg = drawSvg(order)
    shelf.put(order, svg)
    return svg
  },
})
