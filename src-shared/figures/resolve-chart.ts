import { type Binding, gravestOf, type ResolvedValue, type Transform } from '../data/binding'
import { toExact } from '../data/exact'
import { formatPeriod, type Language } from '../data/format-period'
import type { Indicator } from '../data/indicator'
import { NATION } from '../data/observation'
import type { EditionContext, ObservationLookup } from '../data/observation-lookup'
import { seriesOf } from '../data/outcome'
import { Period, PeriodReference } from '../data/period'
import { comparePeriods, expandPeriod, readPeriod } from '../data/period-parts'
import { resolveBinding } from '../data/resolve-binding'
import { resolvePeriod } from '../data/resolve-period'
import { openSeries } from '../data/series'
import { expectedUnit } from '../data/unit'
import { unitWords } from '../data/write-value'
import type { ChartSeries, ChartSpec, ResolvedChart } from './figure-spec'

/** What a point without a value shows in the data table. */
const NO_VALUE = '—'

/** The points of a series' period. A span of days has those with observations: nobody plots every day of ten years. */
const pointsOf = (series: ChartSeries, lookup: ObservationLookup, edition: EditionContext): Period[] => {
  const { periods } = openSeries(seriesOf(series.binding), lookup)
  const period = resolvePeriod(series.binding.period, edition, periods)
  if (period === null) return []
  const { grain } = readPeriod(period)
  const points = expandPeriod(period)
  return grain === 'day' && points.length > 1 ? points.filter((point) => periods.includes(point)) : points
}

const growthWords = ['增速', ', growth'] as const
const contentWords: Readonly<Record<Transform, readonly [string, string]>> = {
  value: ['', ''],
  'change-rate': growthWords,
  difference: ['增减量', ', change'],
  multiple: ['倍数', ', multiple'],
  cagr: ['年均增速', ', annual growth'],
  sum: ['累计', ', running sum'],
  direction: ['', ''],
  share: ['占比', ', share'],
  rank: ['位次', ', rank'],
  index: ['指数', ', index'],
}

const nameOf = (series: ChartSeries, indicator: Indicator | null, language: Language): string => {
  if (series.name !== '' || indicator === null) return series.name
  const { subject, changeBasis, transform } = series.binding
  const isEnglish = language === 'en' && indicator.nameEn !== ''
  const name = isEnglish ? indicator.nameEn : indicator.name
  const isGrowth = changeBasis !== '' && transform === 'value'
  const [said, saidInEnglish] = isGrowth ? growthWords : contentWords[transform]
  const what = isEnglish ? `${name}${saidInEnglish}` : `${name}${changeBasis}${said}`
  if (subject === NATION) return what
  return isEnglish ? `${what} (${subject})` : `${what}（${subject}）`
}

const inOwnUnit: ReadonlySet<Transform> = new Set(['value', 'sum', 'difference'])

/** One unit a series: what the format asks for, else the indicator's for levels, so that points are of one height. */
const withOneUnit = ({ binding }: ChartSeries, indicator: Indicator | null): Binding => {
  const { format } = binding
  const isLevel = inOwnUnit.has(binding.transform) && binding.changeBasis === ''
  const chosen = format.scaling === 'auto' ? null : format.unit
  const unit = chosen ?? (isLevel ? (indicator?.unit ?? null) : null)
  return { ...binding, format: { ...format, unit, scaling: 'unit', showUnit: false } }
}

/** Scaled as the largest point expects: all of a series stand in one unit. */
const withExpectedUnit = (binding: Binding, values: readonly ResolvedValue[]): Binding => {
  const [largest] = values
    .flatMap(({ value, unit }) => (value === null ? [] : [{ value, unit }]))
    .toSorted((one, other) => toExact(other.value).abs().cmp(toExact(one.value).abs()))
  if (!largest) return binding
  const unit = expectedUnit(largest.value, largest.unit)
  const decimals = binding.format.decimals ?? (unit === largest.unit ? null : 2)
  return { ...binding, format: { ...binding.format, unit, decimals } }
}

interface Drawn {
  readonly series: ChartSeries
  readonly name: string
  readonly indicator: Indicator | null
  readonly values: ReadonlyMap<Period, ResolvedValue>
}

const draw = (series: ChartSeries, lookup: ObservationLookup, edition: EditionContext): Drawn => {
  const indicator = lookup.findIndicator(series.binding.indicatorId)
  const points = pointsOf(series, lookup, edition)
  const resolveAll = (binding: Binding): ResolvedValue[] =>
    points.map((point) => resolveBinding({ ...binding, period: PeriodReference.parse(point) }, lookup, edition))
  const asked = withOneUnit(series, indicator)
  const found = resolveAll(asked)
  const isScaled = series.binding.format.scaling === 'auto'
  const drawn = isScaled ? resolveAll(withExpectedUnit(asked, found)) : found
  return {
    series,
    name: nameOf(series, indicator, edition.language),
    indicator,
    values: new Map(points.flatMap((point, at) => (drawn[at] ? [[point, drawn[at]] as const] : []))),
  }
}

/** A stock found at its year's end reads 2021年底 where every series that has a value says so. */
const labelOf = (point: Period, drawn: readonly Drawn[], language: Language): string => {
  const found = drawn.flatMap(({ values }) => {
    const value = values.get(point)
    return value?.value != null && value.period !== null ? [value.period] : []
  })
  const [first] = found
  const isShared = first !== undefined && found.every((period) => period === first)
  const nature = drawn.every(({ indicator }) => indicator?.nature === 'stock') ? 'stock' : 'flow'
  return formatPeriod(isShared ? Period.parse(first) : point, language, nature)
}

/** A value in another unit than its series can't share the axis. */
const toPoint = (value: ResolvedValue | undefined, unit: string): ResolvedChart['series'][number]['points'][number] => {
  if (value === undefined) return { value: null, text: NO_VALUE, state: 'missing' }
  if (value.value === null) return { value: null, text: NO_VALUE, state: value.state }
  return value.unit === unit
    ? { value: value.value, text: value.text, state: value.state }
    : { value: null, text: NO_VALUE, state: 'incomparable' }
}

const markOf = (spec: ChartSpec, series: ChartSeries): 'bar' | 'line' =>
  spec.type === 'combined' ? series.mark : spec.type

/**
 * Brings a chart to data for one edition: each series' period becomes points, one a year or month, on one common axis
 * of periods. Never fails; points without a value are null and say why.
 */
export function resolveChart(spec: ChartSpec, lookup: ObservationLookup, edition: EditionContext): ResolvedChart {
  const drawn = spec.series.map((series) => draw(series, lookup, edition))
  const periods = [...new Set(drawn.flatMap(({ values }) => [...values.keys()]))].toSorted(comparePeriods)
  const series = drawn.map(({ series: one, name, indicator, values }) => {
    const unit = [...values.values()].find(({ value }) => value !== null)?.unit ?? one.binding.format.unit ?? ''
    const points = periods.map((period) => toPoint(values.get(period), unit))
    return { name, unit: unitWords(indicator, unit, edition.language), mark: markOf(spec, one), axis: one.axis, points }
  })
  const asked = drawn.flatMap(({ values }, at) =>
    periods.flatMap((period, index) => (values.has(period) ? [series[at]?.points[index]?.state ?? 'missing'] : [])),
  )
  return {
    type: spec.type,
    showLabels: spec.showLabels,
    periods,
    labels: periods.map((period) => labelOf(period, drawn, edition.language)),
    series,
    state: drawn.some(({ values }) => values.size === 0) ? 'missing' : gravestOf(asked),
  }
}
