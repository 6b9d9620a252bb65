import { NATION, type Observation } from '../../../../src-shared/data/observation'
import type { Period } from '../../../../src-shared/data/period'
import { comparePeriods, isSpan, readPeriod } from '../../../../src-shared/data/period-parts'
import { convertValue } from '../../../../src-shared/data/unit'
import { groupBy } from '../../../../src-shared/text/group-by'

export interface RunPoint {
  readonly period: Period
  readonly value: number
}

// A line of so little height shows no more.
const MOST_POINTS = 30

/** The values that stand for an indicator at a glance: its levels for the nation (else the first subject), of the usual grain. */
export function mainRun(observations: readonly Observation[], unit: string): RunPoint[] {
  const levels = observations.filter(({ changeBasis }) => changeBasis === '')
  const usual = levels.length > 0 ? levels : observations
  const subject = usual.some((one) => one.subject === NATION) ? NATION : usual[0]?.subject
  const own = usual.filter((one) => one.subject === subject && !isSpan(one.period))
  const grains = [...groupBy(own, ({ period }) => readPeriod(period).grain).values()]
  const most = grains.sort((one, other) => other.length - one.length)[0] ?? []
  const byPeriod = new Map<Period, RunPoint>()
  for (const one of most) {
    const value = convertValue(one.value, one.unit, unit)
    // A preferred value stands for its rivals.
    if (value.ok && (one.preferred || !byPeriod.has(one.period)))
      byPeriod.set(one.period, { period: one.period, value: Number(value.value) })
  }
  return [...byPeriod.values()].sort((one, other) => comparePeriods(one.period, other.period)).slice(-MOST_POINTS)
}
