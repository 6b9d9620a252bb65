import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { LabelLayout } from 'echarts/features'
import { SVGRenderer } from 'echarts/renderers'
import { buildChartOption } from '../../src-shared/figures/chart-option'
import type { ChartTheme } from '../../src-shared/figures/chart-theme'
import type { ResolvedChart } from '../../src-shared/figures/figure-spec'

use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, LabelLayout, SVGRenderer])

// The size that is published; the page scales the picture to its width.
const WIDTH_PX = 720
const HEIGHT_PX = 360

/** The address of a chart's picture, drawn as for print. As a picture its styles don't meet the page's policy. */
export const drawChart = (chart: ResolvedChart, theme: ChartTheme): string => {
  const drawing = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH_PX, height: HEIGHT_PX })
  drawing.setOption(buildChartOption(chart, theme, { widthPx: WIDTH_PX, heightPx: HEIGHT_PX, isInteractive: false }))
  const svg = drawing.renderToSVGString()
  drawing.dispose()
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
}
