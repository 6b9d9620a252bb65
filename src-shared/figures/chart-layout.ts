import type { ResolvedChart } from './figure-spec'

/** Sizes, in px, that keep the parts of a chart off each other. All estimates err on the wide side. */
export interface ChartLayout {
  readonly legendRows: number
  readonly topPx: number
  readonly rightPx: number
  /** Room of one period on the axis. */
  readonly bandPx: number
  readonly barPx: number
  /** The widest value label. */
  readonly labelWidthPx: number
  /** Value labels wider than their bar's room stand upright. */
  readonly areBarLabelsUpright: boolean
  readonly plotHeightPx: number
  readonly axisLabels: readonly string[]
  /** Axis labels that can't be broken into the band stand aslant. */
  readonly isAxisAslant: boolean
}

/** Width of text in px; ECharts measures likewise where it has no canvas. */
export const textWidth = (text: string, fontPx: number): number =>
  [...text].reduce((width, character) => width + ((character.codePointAt(0) ?? 0) > 0x2e7f ? fontPx : fontPx * 0.57), 0)

/** Rough width of a value axis with its labels. */
const VALUE_AXIS_PX = 56
const BAR_MAX_PX = 48
const LEGEND_ITEM_PX = 25 + 5 + 12

const countLegendRows = (chart: ResolvedChart, widthPx: number, fontPx: number): number => {
  if (chart.series.length < 2) return 0
  let rows = 1
  let usedPx = 0
  for (const { name } of chart.series) {
    const itemPx = LEGEND_ITEM_PX + textWidth(name, fontPx)
    if (usedPx > 0 && usedPx + itemPx > widthPx) {
      rows += 1
      usedPx = 0
    }
    usedPx += itemPx
  }
  return rows
}

/** 2024年1月, 2月, 3月 …: the year stands where it begins. */
const shortenLabels = ({ labels, periods }: ResolvedChart): string[] =>
  labels.map((label, at) => {
    const [year, previous] = [periods[at], periods[at - 1]].map((period) => /^\d{4}(?=-\d\d$)/.exec(period ?? '')?.[0])
    return year !== undefined && year === previous ? label.replace(/^\d{4}年(?=\d)/, '').replace(/ \d{4}$/, '') : label
  })

/** 2024年 / 1月 where 2024年 fits, and 2012 / 年底, where ECharts would break 2012年 / 底. */
const breakLabel = (label: string, widthPx: number, fontPx: number): string => {
  if (textWidth(label, fontPx) <= widthPx || widthPx < fontPx * 2.4) return label
  const [, year = '', rest = ''] = /^(\d{4}年)(\d.*)$/.exec(label) ?? []
  if (year !== '' && textWidth(year, fontPx) <= widthPx) return `${year}\n${rest}`
  return label.replace(/^(\d{4})(?=年)/, '$1\n')
}

/** Room of an axis label in its band. */
export const axisLabelWidth = (bandPx: number, fontPx: number): number => Math.max(fontPx * 2, bandPx - 4)

export const isDrawnRight = (chart: ResolvedChart, at: number): boolean =>
  chart.series[at]?.axis === 'right' && chart.series.some(({ axis }) => axis === 'left')

/** Measures a chart for a picture of that size. */
export function layOutChart(
  chart: ResolvedChart,
  fontPx: number,
  size: { widthPx: number; heightPx: number },
): ChartLayout {
  const hasRight = chart.series.some((_, at) => isDrawnRight(chart, at))
  const plotWidth = size.widthPx - VALUE_AXIS_PX * (hasRight ? 2 : 1) - 16
  const bandPx = plotWidth / Math.max(1, chart.periods.length)
  const bars = Math.max(1, chart.series.filter(({ mark }) => mark === 'bar').length)
  const texts = chart.series.flatMap(({ points }) =>
    points.filter(({ value }) => value !== null).map(({ text }) => text),
  )
  const barPx = Math.min(BAR_MAX_PX, (bandPx * (bars > 1 ? 0.8 : 0.62)) / bars)
  const labelWidthPx = Math.max(0, ...texts.map((text) => textWidth(text, fontPx)))
  const legendRows = countLegendRows(chart, size.widthPx, fontPx)
  // Legend rows, then the line of the axis names, then half a line for labels above the highest point.
  const topPx = legendRows * (fontPx + 8) + fontPx * 2 + 4
  return {
    legendRows,
    topPx,
    rightPx: hasRight ? 4 : 16,
    bandPx,
    barPx,
    labelWidthPx,
    areBarLabelsUpright: labelWidthPx > (chart.series.length > 1 ? barPx * 1.15 : bandPx),
    plotHeightPx: Math.max(40, size.heightPx - topPx - fontPx * 4),
    axisLabels: shortenLabels(chart).map((label) => breakLabel(label, axisLabelWidth(bandPx, fontPx), fontPx)),
    isAxisAslant: bandPx < fontPx * 2.6,
  }
}
