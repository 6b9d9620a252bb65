import type { Indicator } from '../../src-shared/data/indicator'
import type { Observation, ObservationKey } from '../../src-shared/data/observation'
import type { ObservationLookup } from '../../src-shared/data/observation-lookup'
import type { ReadDb } from './database'
import { findIndicatorAt } from './indicator-row'
import { listObservationsOfSeries } from './observation-row'

/**
 * What resolving asks for: the live observations, or those that were live just after the change `asOf`. It keeps what it
 * has read, so it serves one piece of work within one moment.
 */
export function observationLookup(db: ReadDb, asOf: number | null = null): ObservationLookup {
  const indicators = new Map<string, Indicator | null>()
  const series = new Map<string, readonly Observation[]>()
  return {
    findIndicator: (id) => {
      const known = indicators.get(id)
      if (known !== undefined) return known
      const found = findIndicatorAt(db, id, asOf)
      indicators.set(id, found)
      return found
    },
    listObservations: (key) => {
      const { indicatorId, subject, changeBasis, priceBasis, scope } = key
      const name = JSON.stringify([indicatorId, subject, changeBasis, priceBasis, scope])
      const known = series.get(name)
      if (known) return known
      const found = listObservationsOfSeries(db, { indicatorId, subject, changeBasis, priceBasis, scope }, asOf)
      series.set(name, found)
      return found
    },
    hasNewer: (key) => asOf !== null && hasNewer(db, key, asOf),
  }
}

const OF_KEY = `one.indicator_id = @indicatorId AND one.subject = @subject AND one.period = @period
  AND one.change_basis = @changeBasis AND one.price_basis = @priceBasis AND one.scope = @scope`
const LIVE_THEN = (row: string): string =>
  `${row}.recorded_change <= @asOf AND (${row}.superseded_change IS NULL OR ${row}.superseded_change > @asOf)`
const LIVE_NOW = (row: string): string => `${row}.superseded_change IS NULL`
// What an undo gives back is a new row that says the same.
const SAYS_THE_SAME = `other.indicator_id = one.indicator_id AND other.subject = one.subject AND other.period = one.period
  AND other.change_basis = one.change_basis AND other.price_basis = one.price_basis AND other.scope = one.scope
  AND other.source_key = one.source_key AND other.value = one.value AND other.unit = one.unit
  AND other.qualifier = one.qualifier`
const isNowhere = (live: string): string =>
  `NOT EXISTS (SELECT 1 FROM observation other WHERE ${SAYS_THE_SAME} AND ${live})`

/** Whether something is said of the key now that wasn't said then, or no longer. */
function hasNewer(db: ReadDb, key: ObservationKey, asOf: number): boolean {
  const { indicatorId, subject, period, changeBasis, priceBasis, scope } = key
  return (
    db.find(
      `SELECT 1 FROM observation one WHERE ${OF_KEY} AND (
         (one.recorded_change > @asOf AND ${LIVE_NOW('one')} AND ${isNowhere(LIVE_THEN('other'))})
         OR (${LIVE_THEN('one')} AND NOT ${LIVE_NOW('one')} AND ${isNowhere(LIVE_NOW('other'))}))`,
      { indicatorId, subject, period, changeBasis, priceBasis, scope, asOf },
    ) !== null
  )
}
