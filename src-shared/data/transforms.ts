import { assertNever } from '../failure/invariant'
import type { Binding } from './binding'
import { decimalsOf, Exact, toExact } from './exact'
import type { Indicator } from './indicator'
import type { Period } from './period'
import { expandPeriod, isSpan, readPeriod, shiftYears, writePeriod } from './period-parts'
import type { Reading, SeriesReader } from './reading'
import { convertValue, normalizeUnit } from './unit'

/** What a transform makes of the readings, before it is written. */
export type Outcome =
  | {
      readonly kind: 'computed'
      readonly value: Exact
      readonly unit: string
      /** Digits after the point, in `unit`, that the value is known to. */
      readonly decimals: number
      readonly readings: readonly Reading[]
    }
  | { readonly kind: 'missing' | 'incomparable'; readonly readings: readonly Reading[] }

/** All that a transform works on. `against` is absolute, or null where the binding names none. */
export interface Task {
  readonly binding: Binding
  readonly indicator: Indicator
  readonly series: SeriesReader
  readonly period: Period
  readonly against: Period | null
}

/** A percentage or a published change: differences are percentage points, ratios mean nothing. */
export const isRate = (binding: Binding, indicator: Indicator): boolean =>
  indicator.measure === 'rate' || binding.changeBasis !== ''

const isComputable = ({ binding, indicator }: Task): boolean =>
  !isRate(binding, indicator) && indicator.computableAt.includes(binding.priceBasis)

const missing = (...readings: (Reading | null)[]): Outcome => ({
  kind: 'missing',
  readings: readings.filter((reading) => reading !== null),
})
const incomparable = (...readings: Reading[]): Outcome => ({ kind: 'incomparable', readings })

/** The two ends compared: of a span without `against` its ends, else the period and the year before. */
const endsOf = ({ period, against }: Task): [before: Period, after: Period] => {
  if (against !== null) return [against, period]
  const { from, to } = readPeriod(period)
  return isSpan(period) ? [writePeriod(from), writePeriod(to)] : [shiftYears(period, -1), period]
}

interface Pair {
  readonly before: Exact
  readonly after: Exact
  readonly unit: string
  readonly decimals: number
  readonly years: number
  readonly readings: readonly [Reading, Reading]
}

const readPair = (task: Task): Pair | Outcome => {
  const [first, last] = endsOf(task)
  const [before, after] = [task.series.read(first), task.series.read(last)]
  if (!before || !after) return missing(after, before)
  const { value, unit } = after.observation
  const converted = convertValue(before.observation.value, before.observation.unit, unit)
  if (!converted.ok) return incomparable(after, before)
  return {
    before: toExact(converted.value),
    after: toExact(value),
    unit,
    decimals: Math.max(decimalsOf(value), decimalsOf(converted.value)),
    years: readPeriod(last).to.year - readPeriod(first).to.year,
    readings: [after, before],
  }
}

const withPair = (task: Task, compute: (pair: Pair) => Outcome): Outcome => {
  const pair = readPair(task)
  return 'kind' in pair ? pair : compute(pair)
}

/** Ratios of levels: only where growth may be computed at that price basis, and from a positive base. */
const withRatio = (task: Task, compute: (pair: Pair) => { value: Exact; unit: string } | null): Outcome =>
  withPair(task, (pair) => {
    const result = isComputable(task) && pair.before.gt(0) ? compute(pair) : null
    return result === null
      ? incomparable(...pair.readings)
      : { kind: 'computed', ...result, decimals: 1, readings: pair.readings }
  })

const changeRate = (task: Task): Outcome =>
  withRatio(task, ({ before, after }) => ({ value: after.div(before).minus(1).times(100), unit: '%' }))

const multiple = (task: Task): Outcome =>
  withRatio(task, ({ before, after }) => ({ value: after.div(before), unit: '倍' }))

const compoundAnnualGrowth = (task: Task): Outcome =>
  withRatio(task, ({ before, after, years }) =>
    years < 1 || after.lte(0)
      ? null
      : { value: after.div(before).pow(new Exact(1).div(years)).minus(1).times(100), unit: '%' },
  )

const difference = (task: Task): Outcome =>
  withPair(task, ({ before, after, unit, decimals, readings }) => {
    const isPoints = isRate(task.binding, task.indicator) && normalizeUnit(unit) === '%'
    return { kind: 'computed', value: after.minus(before), unit: isPoints ? '个百分点' : unit, decimals, readings }
  })

/** A flow over the years or months of a span; every one must be there. Stocks and rates have no sum over time. */
const sum = (task: Task): Outcome => {
  const readings = expandPeriod(task.period).map((period) => task.series.read(period))
  const found = readings.filter((reading) => reading !== null)
  if (task.indicator.nature === 'stock' || isRate(task.binding, task.indicator)) return incomparable(...found)
  const unit = found.at(-1)?.observation.unit
  if (found.length < readings.length || unit === undefined) return missing(...found)
  const values = found.map(({ observation }) => convertValue(observation.value, observation.unit, unit))
  const exact = values.flatMap((value) => (value.ok ? [value.value] : []))
  if (exact.length < values.length) return incomparable(...found)
  const total = exact.reduce((running, value) => running.plus(toExact(value)), new Exact(0))
  return { kind: 'computed', value: total, unit, decimals: Math.max(...exact.map(decimalsOf)), readings: found }
}

const value = ({ series, period }: Task): Outcome => {
  const reading = series.read(period)
  if (!reading) return missing()
  const { observation } = reading
  return {
    kind: 'computed',
    value: toExact(observation.value),
    unit: observation.unit,
    decimals: decimalsOf(observation.value),
    readings: [reading],
  }
}

/** The change whose sign the word follows: published as such, of a rate in points, else computed where that may be. */
const signedChange = (task: Task): Outcome => {
  if (task.binding.changeBasis !== '' && task.against === null) return value(task)
  return isRate(task.binding, task.indicator) ? difference(task) : changeRate(task)
}

/** Finds and computes what the binding asks for. */
export function computeTransform(task: Task): Outcome {
  const { transform } = task.binding
  switch (transform) {
    case 'value':
      return value(task)
    case 'change-rate':
      return changeRate(task)
    case 'difference':
      return difference(task)
    case 'multiple':
      return multiple(task)
    case 'cagr':
      return compoundAnnualGrowth(task)
    case 'sum':
      return sum(task)
    case 'share':
    case 'rank':
    case 'index':
      return missing()
    case 'direction':
      return signedChange(task)
    default:
      return assertNever(transform)
  }
}
