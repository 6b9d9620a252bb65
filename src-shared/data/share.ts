import { Exact, toDecimalText, toExact } from './exact'
import type { ObservationLookup, SeriesKey } from './observation-lookup'
import { incomparable, isRate, type Outcome, seriesOf, type Task } from './outcome'
import type { Period } from './period'
import { type Gap, isGap, joinGaps, type Reading, readingsIn } from './reading'
import { openSeries } from './series'
import { convertValue, scaleDecimals } from './unit'

/** Several readings as one, in the unit of the last. */
export interface Total {
  readonly value: Exact
  readonly unit: string
  readonly decimals: number
  readonly readings: readonly Reading[]
}

/** The sum of readings, all of which must be there and in units that go together. */
export function addReadings(found: readonly (Reading | Gap)[]): Total | Gap {
  const readings = readingsIn(found)
  const last = readings.at(-1)
  if (readings.length < found.length || !last) return joinGaps(found)
  const { unit } = last
  const values = readings.map((reading) => convertValue(reading.value, reading.unit, unit))
  const exact = values.flatMap((value) => (value.ok ? [toExact(value.value)] : []))
  if (exact.length < values.length) return incomparable('unit-mismatch', readings)
  return {
    value: exact.reduce((running, value) => running.plus(value), new Exact(0)),
    unit,
    decimals: Math.max(...readings.map((reading) => scaleDecimals(reading.decimals, reading.unit, unit))),
    readings,
  }
}

/** What is said of a subject; of a group that nothing is said of, the sum over its members. */
function readTotal(series: SeriesKey, period: Period, lookup: ObservationLookup): Total | Gap {
  const found = openSeries(series, lookup).read(period)
  const members = isGap(found) && found.gap === 'missing' ? lookup.findMembers(series.subject) : null
  if (members === null) return addReadings([found])
  return addReadings(members.map((subject) => openSeries({ ...series, subject }, lookup).read(period)))
}

/** The series of the whole: of another indicator it is the one at its own scope. */
const wholeOf = ({ whole, ...binding }: Task['binding']): SeriesKey => {
  const series = seriesOf({ whole, ...binding })
  const isOther = whole.indicatorId !== null && whole.indicatorId !== binding.indicatorId
  return {
    ...series,
    indicatorId: whole.indicatorId ?? binding.indicatorId,
    subject: whole.subject,
    scope: isOther ? '' : binding.scope,
  }
}

/** In percent of the whole. Shares of rates mean nothing. */
export function share({ binding, indicator, lookup, period }: Task): Outcome {
  const wholeSeries = wholeOf(binding)
  const part = readTotal(seriesOf(binding), period, lookup)
  const whole = readTotal(wholeSeries, period, lookup)
  if (isGap(part) || isGap(whole))
    return joinGaps([part, whole].flatMap((one): readonly (Reading | Gap)[] => (isGap(one) ? [one] : one.readings)))
  const readings = [...part.readings, ...whole.readings]
  const wholeIndicator = lookup.findIndicator(wholeSeries.indicatorId)
  if (isRate(binding, indicator) || wholeIndicator?.measure === 'rate') return incomparable('not-computable', readings)
  const value = toDecimalText(part.value)
  const inUnit = value && convertValue(value, part.unit, whole.unit)
  if (!inUnit?.ok) return incomparable('unit-mismatch', readings)
  if (whole.value.isZero()) return incomparable('division-by-zero', readings)
  return { value: toExact(inUnit.value).div(whole.value).times(100), unit: '%', decimals: 1, readings }
}
