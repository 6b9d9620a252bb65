import type { ReadDb } from './database'
import { numberIn, numberOrNullIn } from './row'

/**
 * The last change of that day or before it, as days begin and end where the application runs; 0 before the first one.
 * Null, for what is known now, stays null.
 */
export function momentOf(db: ReadDb, asKnownOn: string | null): number | null {
  if (asKnownOn === null) return null
  const [year = 0, month = 1, day = 1] = asKnownOn.split('-').map(Number)
  const end = new Date(year, month - 1, day + 1).toISOString()
  const last = db.find('SELECT sequence FROM change WHERE at < @end ORDER BY sequence DESC LIMIT 1', { end })
  return last ? numberIn(last, 'sequence') : 0
}

/** The same for an edition: one that is published shows nothing newer than what it was published with. */
export function editionMoment(db: ReadDb, dataAsOf: number | null, asKnownOn: string | null): number | null {
  const moment = momentOf(db, asKnownOn)
  if (moment === null) return dataAsOf
  return dataAsOf === null ? moment : Math.min(dataAsOf, moment)
}

/** The number of the last change; null before the first one. */
export const latestChange = (db: ReadDb): number | null =>
  numberOrNullIn(db.get('SELECT max(sequence) AS sequence FROM change'), 'sequence')
