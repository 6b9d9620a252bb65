import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { LabelLayout } from 'echarts/features'
import { SVGRenderer } from 'echarts/renderers'
import { buildChartOption } from '../../src-shared/figures/chart-option'
import type { ChartTheme } from '../../src-shared/figures/chart-theme'
import type { ResolvedChart } from '../../src-shared/figures/figure-spec'

use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, LabelLayout, SVGRenderer])

export interface ChartSize {
  readonly widthPx: number
  readonly heightPx: number
}

// The size that is published; the page scales the picture to its width.
const published: ChartSize = { widthPx: 720, heightPx: 360 }

// A section's charts and some of the ones before it: a chart that comes back, or stands twice, isn't drawn again.
const KEPT = 64
const kept = new Map<string, string>()
let turn: Promise<unknown> = Promise.resolve()

/**
 * The address of a chart's picture, drawn as for print. As a picture its styles don't meet the page's policy. One chart is
 * drawn at a time, and what the person does meanwhile comes between.
 */
export const drawChart = (chart: ResolvedChart, theme: ChartTheme, size = published): Promise<string> => {
  const name = JSON.stringify([chart, theme, size])
  const found = kept.get(name)
  if (found !== undefined) return Promise.resolve(found)
  const drawn = turn.then(async () => {
    const meanwhile = kept.get(name)
    if (meanwhile !== undefined) return meanwhile
    await new Promise((resolve) => setTimeout(resolve, 0))
    return keep(name, draw(chart, theme, size))
  })
  turn = drawn.catch(() => undefined)
  return drawn
}

const keep = (name: string, address: string): string => {
  kept.set(name, address)
  const [oldest] = kept.keys()
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
  return address
}

const draw = (chart: ResolvedChart, theme: ChartTheme, size: ChartSize): string => {
  const drawing = init(null, null, { renderer: 'svg', ssr: true, width: size.widthPx, height: size.heightPx })
  drawing.setOption(buildChartOption(chart, theme, { ...size, isInteractive: false }))
  const svg = drawing.renderToSVGString()
  drawing.dispose()
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
}
