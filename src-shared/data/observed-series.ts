import { observationsAgree, stepOf } from './agreement'
import type { BindingState } from './binding'
import { clearanceProblem } from './clearance'
import { decimalsOf } from './exact'
import { boundOf } from './hedge'
import type { Indicator } from './indicator'
import type { Observation } from './observation'
import type { ObservationLookup, SeriesKey } from './observation-lookup'
import type { Period } from './period'
import { endsMonth, isSpan, readPeriod, toLastDay, writePeriod } from './period-parts'
import { type Gap, nothingFound, type Reading, type SeriesReader } from './reading'

const believability = (a: Observation, b: Observation): number =>
  Number(b.preferred) - Number(a.preferred) ||
  Number(boundOf(a.qualifier) !== 'exact') - Number(boundOf(b.qualifier) !== 'exact') ||
  Number(a.status === 'preliminary') - Number(b.status === 'preliminary') ||
  stepOf(a).cmp(stepOf(b)) ||
  (a.recordedAt < b.recordedAt ? 1 : a.recordedAt > b.recordedAt ? -1 : 0) ||
  (a.id < b.id ? -1 : 1)

const hasDisagreement = (observations: readonly Observation[]): boolean =>
  observations.some((a, at) => observations.slice(at + 1).some((b) => !observationsAgree(a, b)))

/** A stock of a year or month stands at its last day; sources date it either way. */
const periodsToTry = (period: Period, nature: Indicator['nature']): Period[] => {
  const { grain, from } = readPeriod(period)
  return nature === 'flow' || grain === 'day' || isSpan(period) ? [period] : [period, writePeriod(toLastDay(from))]
}

/** A stock dated 2021-12-31 also answers for 2021-12 and 2021, so that the latest year finds it. */
const periodsAnswered = (period: Period, nature: Indicator['nature']): Period[] => {
  const { grain, from } = readPeriod(period)
  if (nature === 'flow' || grain !== 'day' || isSpan(period) || !endsMonth(from)) return [period]
  const month = writePeriod({ ...from, day: null })
  return from.month === 12 ? [period, month, writePeriod({ ...from, month: null, day: null })] : [period, month]
}

/**
 * The values that sources say of a series. Of several live sources the preferred one is printed; without one the most
 * exact, final before preliminary, the latest recorded; disagreement among them makes a conflict.
 */
export function openObserved(series: SeriesKey, nature: Indicator['nature'], lookup: ObservationLookup): SeriesReader {
  const byPeriod = new Map<Period, Observation[]>()
  for (const observation of lookup.listObservations(series)) {
    byPeriod.set(observation.period, [...(byPeriod.get(observation.period) ?? []), observation])
  }
  const read = (wanted: Period): Reading | Gap => {
    const period = periodsToTry(wanted, nature).find((candidate) => byPeriod.has(candidate))
    return period === undefined ? nothingFound : toReading(period, byPeriod.get(period) ?? [], lookup)
  }
  const periods = [...byPeriod.keys()].flatMap((period) => periodsAnswered(period, nature))
  return { periods: [...new Set(periods)], read }
}

function toReading(period: Period, observations: readonly Observation[], lookup: ObservationLookup): Reading | Gap {
  const sorted = observations.toSorted(believability)
  const [observation] = sorted
  if (observation === undefined) return nothingFound
  const { value, unit, qualifier, preferred } = observation
  const clearance = lookup.findClearance(observation)
  const problem = clearance && clearanceProblem(clearance, lookup.today())
  const states: readonly (readonly [boolean, BindingState])[] = [
    [!preferred && hasDisagreement(sorted), 'conflict'],
    [lookup.hasNewer(observation), 'stale'],
    [problem !== null, 'uncleared'],
    [qualifier !== '', 'approximate'],
    [observation.status === 'preliminary', 'provisional'],
  ]
  return {
    ...{ period, value, unit, qualifier, decimals: decimalsOf(value) },
    states: states.flatMap(([holds, state]) => (holds ? [state] : [])),
    flags: problem === null ? [] : [problem === 'embargoed' ? 'embargoed' : 'waiting'],
    observationIds: preferred ? [observation.id] : sorted.map(({ id }) => id),
  }
}
