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

interface Asked {
  readonly name: string
  readonly draw: () => string
  readonly isSeen: () => boolean
  readonly settle: (address: string) => void
  readonly refuse: (reason: unknown) => void
}
let asked: readonly Asked[] = []

export interface ChartToDraw {
  readonly chart: ResolvedChart
  readonly theme: ChartTheme
  readonly size?: ChartSize
  /** Whether the person is looking at its place: those are drawn first. */
  readonly isSeen: () => boolean
}

/**
 * The address of a chart's picture, drawn as for print. As a picture its styles don't meet the page's policy. One chart is
 * drawn at a time, and what the person does meanwhile comes between.
 */
export const drawChart = ({ chart, theme, size = published, isSeen }: ChartToDraw): Promise<string> => {
  const name = JSON.stringify([chart, theme, size])
  const found = kept.get(name)
  if (found !== undefined) return Promise.resolve(found)
  return new Promise((settle, refuse) => {
    asked = [...asked, { name, draw: () => draw(chart, theme, size), isSeen, settle, refuse }]
    if (asked.length === 1) setTimeout(drawNext)
  })
}

const drawNext = (): void => {
  const next = asked.find(({ isSeen }) => isSeen()) ?? asked[0]
  if (!next) return
  const alike = asked.filter(({ name }) => name === next.name)
  asked = asked.filter(({ name }) => name !== next.name)
  try {
    const address = keep(next.name, next.draw())
    for (const { settle } of alike) settle(address)
  } catch (error) {
    for (const { refuse } of alike) refuse(error)
  }
  if (asked.length > 0) setTimeout(drawNext)
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
