import { observationsAgree, stepOf } from './agreement'
import { boundOf } from './hedge'
import type { Indicator } from './indicator'
import type { Observation } from './observation'
import type { ObservationLookup, SeriesKey } from './observation-lookup'
import type { Period } from './period'
import { isSpan, readPeriod, toLastDay, writePeriod } from './period-parts'

/** What a series says for one period. */
export interface Reading {
  readonly period: Period
  /** The one that is printed. */
  readonly observation: Observation
  readonly observationIds: readonly string[]
  readonly isConflict: boolean
  readonly isStale: boolean
}

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

/** Reads one series of an indicator out of the lookup. */
export interface SeriesReader {
  readonly periods: readonly Period[]
  /** Null where no source has a value. */
  readonly read: (period: Period) => Reading | null
}

/**
 * Opens a series. Of several live sources the preferred one is printed; without one the most exact, final before
 * preliminary, the latest recorded; disagreement among them makes a conflict.
 */
export function openSeries(series: SeriesKey, nature: Indicator['nature'], lookup: ObservationLookup): SeriesReader {
  const byPeriod = new Map<Period, Observation[]>()
  for (const observation of lookup.listObservations(series)) {
    byPeriod.set(observation.period, [...(byPeriod.get(observation.period) ?? []), observation])
  }
  const read = (wanted: Period): Reading | null => {
    const period = periodsToTry(wanted, nature).find((candidate) => byPeriod.has(candidate))
    const sorted = (period === undefined ? [] : (byPeriod.get(period) ?? [])).toSorted(believability)
    const [observation] = sorted
    if (period === undefined || observation === undefined) return null
    return {
      period,
      observation,
      observationIds: observation.preferred ? [observation.id] : sorted.map(({ id }) => id),
      isConflict: !observation.preferred && hasDisagreement(sorted),
      isStale: lookup.hasNewer({ ...series, period }),
    }
  }
  return { periods: [...byPeriod.keys()], read }
}
