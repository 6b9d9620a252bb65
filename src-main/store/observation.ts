import { observationsAgree } from '../../src-shared/data/agreement'
import { type IndicatorId, ObservationId } from '../../src-shared/data/ids'
import type { Observation, ObservationDraft, ObservationKey } from '../../src-shared/data/observation'
import { invariant } from '../../src-shared/failure/invariant'
import { fail, ok, type Result } from '../../src-shared/failure/result'
import { groupBy } from '../../src-shared/text/group-by'
import type { ReadDb, SqlInput, WriteDb } from './database'
import { findIndicator } from './indicator-row'
import { listLive, selectLive, toObservation } from './observation-row'
import { refreshSearchOfIndicator } from './search-refresh'
import { findSource } from './source'

export function findObservation(db: ReadDb, observationId: ObservationId): Observation | null {
  const row = db.find(`${selectLive} WHERE observation.id = @observationId`, { observationId })
  return row && toObservation(row)
}

/**
 * Appends; what the same source (`sourceId`, or without one the same `sourceNote`) said for the key is superseded. Where it
 * says just that already, nothing is written.
 */
export function recordObservation(db: WriteDb, draft: ObservationDraft): Result<Observation, 'not-found'> {
  const { indicatorId, sourceId } = draft
  if (!findIndicator(db, indicatorId)) return fail('not-found', { indicatorId })
  if (sourceId !== null && !findSource(db, sourceId)) return fail('not-found', { sourceId })
  const place = { ...toKeyInput(draft), sourceKey: sourceKeyOf(draft), change: db.change.sequence }
  const said = findSaid(db, draft)
  if (said) return ok(said)
  const id = ObservationId.parse(db.newId())
  db.run(
    `UPDATE observation SET superseded_change = @change
     WHERE ${OF_KEY} AND source_key = @sourceKey AND superseded_change IS NULL`,
    place,
  )
  db.run(
    `INSERT INTO observation (id, ${KEY_COLUMNS}, source_key, value, unit, qualifier, status, source_id, source_note,
       source_place, quote, correction, recorded_change, superseded_change)
     VALUES (@id, ${KEY_PARAMETERS}, @sourceKey, @value, @unit, @qualifier, @status, @sourceId, @sourceNote,
       @sourcePlace, @quote, @correction, @change, NULL)`,
    {
      ...place,
      id,
      sourceId,
      value: draft.value,
      unit: draft.unit,
      qualifier: draft.qualifier,
      status: draft.status,
      sourceNote: draft.sourceNote,
      sourcePlace: draft.sourcePlace,
      quote: draft.quote,
      correction: draft.correction,
    },
  )
  refreshSearchOfIndicator(db, indicatorId)
  const recorded = findObservation(db, id)
  invariant(recorded, 'What was just recorded is there')
  return ok(recorded)
}

/** The live observation by which the same source says the same. */
function findSaid(db: ReadDb, draft: ObservationDraft): Observation | null {
  const { value, unit, qualifier, status, quote } = draft
  const row = db.find(
    `SELECT id FROM observation WHERE ${OF_KEY} AND source_key = @sourceKey AND superseded_change IS NULL
       AND value = @value AND unit = @unit AND qualifier = @qualifier AND status = @status AND quote = @quote`,
    { ...toKeyInput(draft), sourceKey: sourceKeyOf(draft), value, unit, qualifier, status, quote },
  )
  return row && findObservation(db, ObservationId.parse(row.id))
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
  refreshSearchOfIndicator(db, live.indicatorId)
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
  refreshSearchOfIndicator(db, live.indicatorId)
  return ok({ indicatorId: live.indicatorId })
}

export interface ObservationConflict {
  readonly indicatorId: IndicatorId
  readonly observations: readonly Observation[]
}

/** Live observations of one key from several sources that can't all be true, where none is preferred. */
export function listConflicts(db: ReadDb): ObservationConflict[] {
  const groups = groupBy(listLive(db, null), (one) => JSON.stringify(Object.values(toKeyInput(one))))
  return [...groups.values()].flatMap((observations) => {
    const [first] = observations
    if (!first || observations.some(({ preferred }) => preferred)) return []
    const agree = observations.every((one) => observations.every((other) => observationsAgree(one, other)))
    return agree ? [] : [{ indicatorId: first.indicatorId, observations }]
  })
}

const findLive = (db: ReadDb, observationId: ObservationId): Observation | null => {
  const row = db.find(`${selectLive} WHERE observation.id = @observationId AND observation.superseded_change IS NULL`, {
    observationId,
  })
  return row && toObservation(row)
}

/** What makes two observations come from one source. */
const sourceKeyOf = ({ sourceId, sourceNote }: Pick<Observation, 'sourceId' | 'sourceNote'>): string =>
  sourceId ?? `note:${sourceNote.trim()}`

const KEY_COLUMNS = 'indicator_id, subject, period, change_basis, price_basis, scope'
const KEY_PARAMETERS = '@indicatorId, @subject, @period, @changeBasis, @priceBasis, @scope'
const OF_KEY = `indicator_id = @indicatorId AND subject = @subject AND period = @period
  AND change_basis = @changeBasis AND price_basis = @priceBasis AND scope = @scope`

const toKeyInput = (key: ObservationKey): SqlInput => ({
  indicatorId: key.indicatorId,
  subject: key.subject,
  period: key.period,
  changeBasis: key.changeBasis,
  priceBasis: key.priceBasis,
  scope: key.scope,
})
