import { listWithParts } from './dependencies'
import { type Exact, nthRoot, toExact } from './exact'
import { openObserved } from './observed-series'
import { type Computed, incomparable, isRate, type Outcome, seriesOf, type Task } from './outcome'
import type { Period } from './period'
import { firstDayOf, isSpan, readPeriod, shiftYears, writePeriod } from './period-parts'
import { type Gap, isGap, joinGaps, type Reading, readingsIn } from './reading'
import type { ScopeBreak } from './scope-break'
import { findBreakBetween } from './scope-comparison'
import { convertValue, normalizeUnit, scaleDecimals } from './unit'

/** Two values of one series in one unit. */
interface Pair {
  readonly before: Exact
  readonly after: Exact
  readonly unit: string
  readonly decimals: number
  readonly years: number
  readonly ends: { readonly before: Reading; readonly after: Reading }
}

const readingsOf = ({ ends }: Pair): readonly [Reading, Reading] => [ends.after, ends.before]

/** The two ends compared: of a span without `against` its ends, else the period and the year before. */
const endsOf = ({ period, against }: Task): readonly [before: Period, after: Period] => {
  if (against !== null) return [against, period]
  const { from, to } = readPeriod(period)
  return isSpan(period) ? [writePeriod(from), writePeriod(to)] : [shiftYears(period, -1), period]
}

/** What is computed breaks where one of its parts does. Values under a scope or basis of their own words compare. */
function findBreak({ binding, indicator, lookup }: Task, periods: readonly [Period, Period]): ScopeBreak | null {
  if (binding.scope !== '' || binding.priceBasis === 'comparable') return null
  const ids = listWithParts([indicator.id], (id) => lookup.findIndicator(id)?.formula ?? null)
  return findBreakBetween(
    ids.flatMap((id) => lookup.listBreaks(id)),
    binding.subject,
    periods,
  )
}

/** A value before the break that a source said in the terms of after it: comparable, or under the new scope's words. */
function readComparable(task: Task, period: Period, { note }: ScopeBreak): Reading | null {
  const series = seriesOf(task.binding)
  const others = [
    { ...series, priceBasis: 'comparable' as const },
    ...(note === '' ? [] : [{ ...series, scope: note }]),
  ]
  const found = others.map((other) => openObserved(other, task.indicator.nature, task.lookup).read(period))
  return readingsIn(found)[0] ?? null
}

/** Both ends, the one before a break replaced by a comparable value where there is one. */
function readEnds(task: Task): { readonly before: Reading; readonly after: Reading } | Gap {
  const periods = endsOf(task)
  const broken = findBreak(task, periods)
  const [first, last] = periods
  const isReversed = firstDayOf(first) > firstDayOf(last)
  const earlier = broken && readComparable(task, isReversed ? last : first, broken)
  const before = (!isReversed && earlier) || task.series.read(first)
  const after = (isReversed && earlier) || task.series.read(last)
  if (isGap(before) || isGap(after)) return joinGaps([after, before])
  return broken && !earlier ? incomparable('scope-break', [after, before]) : { before, after }
}

/** Two values in the unit of the later one. */
export function readPair(task: Task): Pair | Gap {
  const ends = readEnds(task)
  if (isGap(ends)) return ends
  const { before, after } = ends
  const { value, unit, decimals } = after
  const converted = convertValue(before.value, before.unit, unit)
  if (!converted.ok) return incomparable('unit-mismatch', [after, before])
  const [first, last] = endsOf(task)
  return {
    before: toExact(converted.value),
    after: toExact(value),
    unit,
    decimals: Math.max(decimals, scaleDecimals(before.decimals, before.unit, unit)),
    years: readPeriod(last).to.year - readPeriod(first).to.year,
    ends,
  }
}

const isComputable = ({ binding, indicator }: Task): boolean =>
  !isRate(binding, indicator) && indicator.computableAt.includes(binding.priceBasis)

/** Ratios of levels: only where growth may be computed at that price basis, and from a positive base. */
function withRatio(task: Task, compute: (pair: Pair) => Pick<Computed, 'value' | 'unit'> | null): Outcome {
  const pair = readPair(task)
  if (isGap(pair)) return pair
  if (pair.before.isZero()) return incomparable('division-by-zero', readingsOf(pair))
  const result = isComputable(task) && pair.before.gt(0) ? compute(pair) : null
  return result === null
    ? incomparable('not-computable', readingsOf(pair))
    : { ...result, decimals: 1, readings: readingsOf(pair), ends: pair.ends }
}

export const changeRate = (task: Task): Outcome =>
  withRatio(task, ({ before, after }) => ({ value: after.div(before).minus(1).times(100), unit: '%' }))

export const multiple = (task: Task): Outcome =>
  withRatio(task, ({ before, after }) => ({ value: after.div(before), unit: '倍' }))

/** The first of the two as 100. */
export const index = (task: Task): Outcome =>
  withRatio(task, ({ before, after }) => ({ value: after.div(before).times(100), unit: '' }))

export const compoundAnnualGrowth = (task: Task): Outcome =>
  withRatio(task, ({ before, after, years }) =>
    years < 1 || after.lte(0) ? null : { value: nthRoot(after.div(before), years).minus(1).times(100), unit: '%' },
  )

export function difference(task: Task): Outcome {
  const pair = readPair(task)
  if (isGap(pair)) return pair
  const { before, after, unit, decimals, ends } = pair
  const isPoints = isRate(task.binding, task.indicator) && normalizeUnit(unit) === '%'
  const value = after.minus(before)
  return { value, unit: isPoints ? '个百分点' : unit, decimals, readings: readingsOf(pair), ends }
}
