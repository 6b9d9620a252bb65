import type { IndicatorId, ObservationId } from '../../src-shared/data/ids'
import { type Observation, type ObservationDraft, sourceKeyOf } from '../../src-shared/data/observation'
import { invariant } from '../../src-shared/failure/invariant'
import { fail, ok, type Result } from '../../src-shared/failure/result'
import { indicatorsTouched } from './appended-rows'
import type { ReadDb, WriteDb } from './database'
import { appendObservation, findMissing, refreshAfterData } from './observation-append'
import { KEY_COLUMNS, KEY_PARAMETERS, OF_KEY, toKeyInput } from './observation-key'
import { selectLive, toObservation } from './observation-row'

export function findObservation(db: ReadDb, observationId: ObservationId): Observation | null {
  const row = db.find(`${selectLive} WHERE observation.id = @observationId`, { observationId })
  return row && toObservation(row)
}

/**
 * Appends; what the same source (`sourceId`, or without one the same `sourceNote`) said for the key is superseded. Where it
 * says just that already, nothing is written.
 */
export function recordObservation(db: WriteDb, draft: ObservationDraft): Result<Observation, 'not-found'> {
  const missing = findMissing(db, draft)
  if (missing) return fail('not-found', missing)
  const { id, isNew } = appendObservation(db, draft)
  if (isNew) refreshAfterData(db, draft.indicatorId)
  const recorded = findObservation(db, id)
  invariant(recorded, 'What was just recorded is there')
  return ok(recorded)
}

/** Ends a live observation with no successor. */
export function withdrawObservation(
  db: WriteDb,
  observationId: ObservationId,
): Result<{ indicatorId: IndicatorId }, 'not-found'> {
  const live = findLive(db, observationId)
  if (!live) return fail('not-found', { observationId })
  db.runOne('UPDATE observation SET superseded_change = @change WHERE id = @observationId', {
    observationId,
    change: db.change.sequence,
  })
  refreshAfterData(db, live.indicatorId)
  return ok({ indicatorId: live.indicatorId })
}

/** Believes this one's source for its key, and no other; what that source says later for the key is believed too. */
export function preferObservation(
  db: WriteDb,
  observationId: ObservationId,
): Result<{ indicatorId: IndicatorId }, 'not-found'> {
  const live = findLive(db, observationId)
  if (!live) return fail('not-found', { observationId })
  if (live.preferred) return ok({ indicatorId: live.indicatorId })
  const place = { ...toKeyInput(live), sourceKey: sourceKeyOf(live), change: db.change.sequence }
  db.run(`UPDATE source_preference SET superseded_change = @change WHERE ${OF_KEY} AND superseded_change IS NULL`, {
    ...toKeyInput(live),
    change: db.change.sequence,
  })
  db.run(
    `INSERT INTO source_preference (id, ${KEY_COLUMNS}, source_key, recorded_change, superseded_change)
     VALUES (@id, ${KEY_PARAMETERS}, @sourceKey, @change, NULL)`,
    { ...place, id: db.newId() },
  )
  refreshAfterData(db, live.indicatorId)
  return ok({ indicatorId: live.indicatorId })
}

/** Believes the sources of all of these, each for its key; answers the indicators of which that changed anything. */
export function preferObservations(db: WriteDb, observationIds: readonly ObservationId[]): IndicatorId[] {
  const change = db.change.sequence
  const input = { ids: JSON.stringify(observationIds), change }
  const own = `FROM json_each(@ids) asked JOIN observation own ON own.id = asked.value AND own.superseded_change IS NULL`
  const said = `preference.superseded_change IS NULL AND ${KEY_COLUMNS.split(', ')
    .map((column) => `preference.${column} = own.${column}`)
    .join(' AND ')}`
  db.run(
    `UPDATE source_preference SET superseded_change = @change WHERE id IN (
       SELECT preference.id ${own} JOIN source_preference preference ON ${said} AND preference.source_key <> own.source_key)`,
    input,
  )
  db.run(
    `INSERT INTO source_preference (id, ${KEY_COLUMNS}, source_key, recorded_change, superseded_change)
     SELECT new_id(), ${KEY_COLUMNS}, source_key, @change, NULL ${own}
     WHERE NOT EXISTS (SELECT 1 FROM source_preference preference WHERE ${said})`,
    input,
  )
  const touched = indicatorsTouched(db, 'source_preference', change)
  for (const indicatorId of touched) refreshAfterData(db, indicatorId)
  return touched
}

const findLive = (db: ReadDb, observationId: ObservationId): Observation | null => {
  const row = db.find(`${selectLive} WHERE observation.id = @observationId AND observation.superseded_change IS NULL`, {
    observationId,
  })
  return row && toObservation(row)
}
