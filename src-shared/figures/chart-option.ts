import type { BarSeriesOption, EChartsOption, LineSeriesOption } from 'echarts'
import { periodAxis, valueAxis } from './chart-axes'
import { barLabel, labelText, lineLabel, toPlotted } from './chart-labels'
import { type ChartLayout, isDrawnRight, layOutChart, textWidth } from './chart-layout'
import { type ChartTheme, seriesColour } from './chart-theme'
import type { ResolvedChart } from './figure-spec'

export interface ChartPicture {
  readonly widthPx: number
  readonly heightPx: number
  /** Tooltips and highlighting, for the window; a printed picture has none. */
  readonly isInteractive: boolean
}

const symbols = ['circle', 'rect', 'triangle', 'diamond'] as const
const dashes = ['solid', 'dashed', 'dotted'] as const

const isBar = ({ mark }: ResolvedChart['series'][number]): boolean => mark === 'bar'

const drawBars = (chart: ResolvedChart, at: number, theme: ChartTheme, layout: ChartLayout): BarSeriesOption => {
  const series = chart.series[at]
  const points = series?.points ?? []
  const colour = seriesColour(theme, at)
  const bars = chart.series.filter(isBar)
  const onSameAxis = bars.filter(({ axis }) => axis === series?.axis).flatMap((one) => one.points.map(toPlotted))
  const place = {
    theme,
    colour,
    layout,
    largest: Math.max(0, ...onSameAxis.map((value) => Math.abs(value ?? 0))),
    hasLines: bars.length < chart.series.length,
  }
  return {
    type: 'bar',
    itemStyle: { color: colour },
    barWidth: layout.barPx,
    barGap: '8%',
    data: points.map((point) => {
      const value = toPlotted(point)
      const text = chart.showLabels ? labelText(point, series?.unit ?? '') : ''
      return { value, label: barLabel(text, value, place) }
    }),
  }
}

const drawLine = (chart: ResolvedChart, at: number, theme: ChartTheme, layout: ChartLayout): LineSeriesOption => {
  const series = chart.series[at]
  const lineAt = chart.series.slice(0, at).filter((one) => !isBar(one)).length
  const colour = seriesColour(theme, at)
  return {
    type: 'line',
    itemStyle: { color: colour },
    lineStyle: { color: colour, width: 2, type: dashes[lineAt % dashes.length] ?? 'solid' },
    symbol: symbols[lineAt % symbols.length] ?? 'circle',
    symbolSize: 7,
    // A line over a missing value would claim a value.
    connectNulls: false,
    z: 3,
    data: (series?.points ?? []).map((point, index) => {
      const text = chart.showLabels ? labelText(point, series?.unit ?? '') : ''
      return {
        value: toPlotted(point),
        label: lineLabel(text, index, { theme, layout, lineAt, hasBars: chart.series.some(isBar) }),
      }
    }),
  }
}

const seriesOption = (chart: ResolvedChart, theme: ChartTheme, layout: ChartLayout, isInteractive: boolean) =>
  chart.series.map((series, at) => ({
    ...(isBar(series) ? drawBars(chart, at, theme, layout) : drawLine(chart, at, theme, layout)),
    name: series.name,
    yAxisIndex: isDrawnRight(chart, at) ? 1 : 0,
    labelLayout: { hideOverlap: true },
    silent: !isInteractive,
    emphasis: { disabled: !isInteractive },
  }))

/**
 * The one chart option of window, page and export: bars, lines or both on two axes, every period labelled, units as
 * axis names, missing values as gaps. The caption stands outside, so the picture has no title of its own.
 */
export function buildChartOption(chart: ResolvedChart, theme: ChartTheme, picture: ChartPicture): EChartsOption {
  const layout = layOutChart(chart, theme.fontPx, picture)
  const hasRight = chart.series.some((_, at) => isDrawnRight(chart, at))
  const widestName = Math.max(0, ...chart.series.map(({ name }) => textWidth(name, theme.fontPx)))
  return {
    animation: false,
    textStyle: { fontFamily: theme.fontFamily, fontSize: theme.fontPx, color: theme.text },
    legend: {
      show: layout.legendRows > 0,
      top: 0,
      left: 'center',
      itemGap: 12,
      selectedMode: picture.isInteractive,
      textStyle: {
        color: theme.text,
        fontSize: theme.fontPx,
        ...(widestName > picture.widthPx - 60 ? { width: picture.widthPx - 60, overflow: 'break' as const } : {}),
      },
    },
    grid: {
      top: layout.topPx,
      left: 4,
      right: layout.rightPx,
      bottom: 4,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    tooltip: { show: picture.isInteractive, trigger: 'axis', confine: true },
    xAxis: periodAxis(theme, layout),
    yAxis: hasRight
      ? [valueAxis(chart, theme, layout, false), valueAxis(chart, theme, layout, true)]
      : valueAxis(chart, theme, layout, false),
    series: seriesOption(chart, theme, layout, picture.isInteractive),
  }
}
