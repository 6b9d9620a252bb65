import { toPlotted } from './chart-labels'
import { axisLabelWidth, type ChartLayout, isDrawnRight } from './chart-layout'
import type { ChartTheme } from './chart-theme'
import type { ResolvedChart } from './figure-spec'

type Series = ResolvedChart['series'][number]

export const periodAxis = (theme: ChartTheme, layout: ChartLayout) => ({
  type: 'category' as const,
  data: [...layout.axisLabels],
  axisTick: { show: false },
  axisLine: { lineStyle: { color: theme.line } },
  // Left alone, ECharts drops every label that is wider than its band.
  axisLabel: {
    interval: 0,
    hideOverlap: false,
    color: theme.text,
    fontSize: theme.fontPx,
    lineHeight: theme.fontPx * 1.3,
    ...(layout.isAxisAslant
      ? { rotate: 60 }
      : { width: axisLabelWidth(layout.bandPx, theme.fontPx), overflow: 'break' as const }),
  },
})

/** Ticks follow the style of the printed values: 400,000 beside 372,575 and 400000 beside 372575. */
const formatTick = (chart: ResolvedChart): ((tick: number) => string) => {
  const isGrouped = chart.series.some(({ points }) => points.some(({ text }) => /\d,\d{3}/.test(text)))
  return (tick) => {
    const [whole = '', fraction] = String(Number(tick.toPrecision(12))).split('.')
    const digits = isGrouped ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole
    return fraction === undefined ? digits : `${digits}.${fraction}`
  }
}

const valuesOf = (series: readonly Series[]): number[] =>
  series.flatMap(({ points }) => points.map(toPlotted)).filter((value) => value !== null)

/** A narrow band of values far from nought would be a flat line; bars always stand on nought. */
const mayLeaveNought = (drawn: readonly Series[]): boolean => {
  const values = valuesOf(drawn)
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const isNarrow = low > 0 ? low > high * 0.6 : high < 0 && high < low * 0.6
  return values.length > 0 && isNarrow && drawn.every(({ mark }) => mark === 'line')
}

const niceSteps = [1, 2, 2.5, 5, 10] as const

const niceStep = (rough: number): number => {
  const unit = 10 ** Math.floor(Math.log10(rough))
  return unit * (niceSteps.find((step) => step * unit >= rough) ?? 10)
}

/** Bars on the left, labelled lines on the right: lines go above the bars, or their labels cover each other. */
const isSplit = (chart: ResolvedChart): boolean =>
  chart.showLabels &&
  chart.series.every(({ mark }, at) => isDrawnRight(chart, at) === (mark === 'line')) &&
  chart.series.some(({ mark }) => mark === 'bar') &&
  chart.series.some(({ mark }) => mark === 'line') &&
  valuesOf(chart.series.filter(({ mark }) => mark === 'bar')).every((value) => value >= 0)

/** Bars keep to the lower two thirds. */
const barExtent = (values: readonly number[]) => {
  const high = Math.max(0, ...values)
  if (high === 0) return {}
  const interval = niceStep((high * 1.5) / 4)
  return { min: 0, max: Math.ceil((high * 1.5) / interval) * interval, interval }
}

/** Lines keep to the upper third. Such an axis has no ticks: every point carries its value. */
const lineExtent = (values: readonly number[]) => {
  if (values.length === 0) return {}
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const span = Math.max(high - low, Math.abs(high) * 0.2, 1e-6)
  return { min: low - span * 2.3, max: high + span * 0.3 }
}

export const valueAxis = (chart: ResolvedChart, theme: ChartTheme, layout: ChartLayout, isRight: boolean) => {
  const drawn = chart.series.filter((_, at) => isDrawnRight(chart, at) === isRight)
  const units = drawn.map(({ unit }) => unit).filter((unit) => unit !== '')
  const isUpright = chart.showLabels && layout.areBarLabelsUpright && drawn.some(({ mark }) => mark === 'bar')
  const headroom = isUpright ? Math.min(0.4, (layout.labelWidthPx + 8) / layout.plotHeightPx) : 0.06
  const isApart = isSplit(chart)
  return {
    type: 'value' as const,
    name: [...new Set(units)].join('、'),
    nameLocation: 'end' as const,
    nameGap: theme.fontPx * 0.8,
    nameTextStyle: {
      color: theme.muted,
      fontSize: theme.fontPx,
      align: isRight ? ('right' as const) : ('left' as const),
    },
    // A second grid of lines beside the first can't be told apart.
    splitLine: { show: !isRight, lineStyle: { color: theme.grid } },
    splitNumber: 4,
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: {
      show: !(isApart && isRight),
      color: theme.muted,
      fontSize: theme.fontPx,
      formatter: formatTick(chart),
    },
    boundaryGap: [0, headroom] as [number, number],
    scale: mayLeaveNought(drawn),
    ...(isApart ? (isRight ? lineExtent : barExtent)(valuesOf(drawn)) : {}),
  }
}
