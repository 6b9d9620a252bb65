import type { BarSeriesOption, LineSeriesOption } from 'echarts'
import { type ChartLayout, textWidth } from './chart-layout'
import { type ChartTheme, inkOn } from './chart-theme'
import type { ResolvedChart } from './figure-spec'

export type ChartPoint = ResolvedChart['series'][number]['points'][number]
type BarLabel = NonNullable<BarSeriesOption['label']>
type LineLabel = NonNullable<LineSeriesOption['label']>

/** Digits for ECharts; a gap is null. Everywhere else numbers stay decimal text. */
export const toPlotted = ({ value }: ChartPoint): number | null => (value === null ? null : Number(value))

/** Printed beside a mark: percent signs stay, for a combined chart has two units. */
export const labelText = ({ value, text }: ChartPoint, unit: string): string =>
  value === null ? '' : unit === '%' ? `${text}%` : text

/** A halo of paper keeps labels readable where a line crosses a bar. */
const halo = (theme: ChartTheme) => ({ color: theme.text, textBorderColor: theme.paper, textBorderWidth: 2 })

const standing = { rotate: 90, align: 'left', verticalAlign: 'middle' } as const

interface BarPlace {
  readonly theme: ChartTheme
  readonly colour: string
  readonly layout: ChartLayout
  /** The tallest bar's value, for judging which bars are too low for a label inside. */
  readonly largest: number
  readonly hasLines: boolean
}

/**
 * Above the bar; inside its foot where lines run over the bars, if the bar is tall enough. Labels wider than their room
 * stand upright.
 */
export const barLabel = (text: string, value: number | null, place: BarPlace): BarLabel => {
  const { theme, layout } = place
  const isUpright = layout.areBarLabelsUpright
  const isBelow = (value ?? 0) < 0
  const heightPx = place.largest === 0 ? 0 : (Math.abs(value ?? 0) / place.largest) * layout.plotHeightPx * 0.6
  const neededPx = isUpright ? textWidth(text, theme.fontPx) + 8 : theme.fontPx * 1.6
  const shown = { show: text !== '', formatter: text, fontSize: theme.fontPx * 0.92 }
  if (place.hasLines && heightPx >= neededPx) {
    const inside = {
      ...shown,
      position: isBelow ? 'insideTop' : 'insideBottom',
      color: inkOn(place.colour, theme),
      textBorderWidth: 0,
    } as const
    return isUpright
      ? { ...inside, ...standing, align: isBelow ? 'right' : 'left', distance: 6 }
      : { ...inside, distance: 4 }
  }
  const outside = { ...shown, ...halo(theme), position: isBelow ? 'bottom' : 'top', distance: 4 } as const
  return isUpright ? { ...outside, ...standing, align: isBelow ? 'right' : 'left' } : outside
}

interface LinePlace {
  readonly theme: ChartTheme
  readonly layout: ChartLayout
  readonly lineAt: number
  readonly hasBars: boolean
}

/** Above the line or below it: every other line below; of a crowded single line every other point. */
export const lineLabel = (text: string, at: number, { theme, layout, lineAt, hasBars }: LinePlace): LineLabel => {
  const isCrowded = layout.labelWidthPx > layout.bandPx - 4
  const isBelow = (lineAt + (isCrowded ? at : 0)) % 2 === 1
  const shown = { show: text !== '', formatter: text, fontSize: theme.fontPx * 0.92, ...halo(theme) }
  const ground = hasBars ? { backgroundColor: theme.paper, padding: [1, 2], borderRadius: 2 } : {}
  return { ...shown, ...ground, position: isBelow ? 'bottom' : 'top', distance: 5 }
}
