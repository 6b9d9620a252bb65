import { type Clearance, noClearance } from '../../src-shared/data/clearance'
import { type IndicatorId, ObservationId } from '../../src-shared/data/ids'
import { type Observation, sourceKeyOf } from '../../src-shared/data/observation'
import { fail, ok, type Result } from '../../src-shared/failure/result'
import { toClearance } from './clearance-row'
import type { ReadDb, WriteDb } from './database'
import { type Given, withGiven } from './given'
import { findObservation } from './observation'
import { KEY_COLUMNS, KEY_PARAMETERS, OF_KEY, toKeyInput } from './observation-key'
import { textIn } from './row'

/** What was said last of a value's clearance, by whom and when. */
export interface SaidClearance {
  readonly clearance: Clearance
  readonly saidBy: string
  readonly saidAt: string
}

// It is of what a source says for a key: the same value given back by an undo is still cleared, a restated one is not.
const EVER_OF_SAYING = `${OF_KEY} AND source_key = @sourceKey AND value = @value AND unit = @unit`
const OF_SAYING = `${EVER_OF_SAYING} AND superseded_change IS NULL`
const OF_SAYING_AT = `${EVER_OF_SAYING} AND recorded_change <= @moment
  AND (superseded_change IS NULL OR superseded_change > @moment)`

const toSaying = (observation: Observation) => ({
  ...toKeyInput(observation),
  sourceKey: sourceKeyOf(observation),
  value: observation.value,
  unit: observation.unit,
})

/** Null where nothing was said, by the end of that change or by now. */
export function findClearance(
  db: ReadDb,
  observation: Observation,
  moment: number | null = null,
): SaidClearance | null {
  const row = db.find(
    `SELECT clearance.*, change.at, change.author FROM clearance
     JOIN change ON change.sequence = clearance.recorded_change
     WHERE ${moment === null ? OF_SAYING : OF_SAYING_AT}`,
    { ...toSaying(observation), ...(moment === null ? {} : { moment }) },
  )
  return row && { clearance: toClearance(row), saidBy: textIn(row, 'author'), saidAt: textIn(row, 'at') }
}

/** What was said of the live values of an indicator; those that nothing was said of are left out. */
export function listClearancesOf(
  db: ReadDb,
  indicatorId: IndicatorId,
): (SaidClearance & { readonly observationId: ObservationId })[] {
  const sameKey = KEY_COLUMNS.split(', ').map((column) => `observation.${column} = clearance.${column}`)
  const rows = db.all(
    `SELECT clearance.*, change.at, change.author, observation.id AS observation_id FROM clearance
     JOIN change ON change.sequence = clearance.recorded_change
     JOIN observation ON ${sameKey.join(' AND ')} AND observation.source_key = clearance.source_key
       AND observation.value = clearance.value AND observation.unit = clearance.unit
     WHERE clearance.indicator_id = @indicatorId AND clearance.superseded_change IS NULL
       AND observation.superseded_change IS NULL
     ORDER BY observation.id`,
    { indicatorId },
  )
  return rows.map((row) => ({
    observationId: ObservationId.parse(textIn(row, 'observation_id')),
    clearance: toClearance(row),
    saidBy: textIn(row, 'author'),
    saidAt: textIn(row, 'at'),
  }))
}

export interface ClearanceChange {
  readonly changed: number
  readonly indicatorIds: readonly IndicatorId[]
}

/** Says the same of the clearance of all of them; what isn't given stays as it was said of each. */
export function setClearances(
  db: WriteDb,
  observationIds: readonly ObservationId[],
  given: Given<Clearance>,
): Result<ClearanceChange, 'not-found'> {
  const changed: IndicatorId[] = []
  for (const observationId of new Set(observationIds)) {
    const observation = findObservation(db, observationId)
    if (!observation) return fail('not-found', { observationId })
    if (setClearance(db, observation, given)) changed.push(observation.indicatorId)
  }
  return ok({ changed: changed.length, indicatorIds: [...new Set(changed)] })
}

/** Whether that said anything new. */
export function setClearance(db: WriteDb, observation: Observation, given: Given<Clearance>): boolean {
  const before = findClearance(db, observation)?.clearance ?? noClearance
  const clearance = withGiven(before, given)
  if (isSame(before, clearance)) return false
  const saying = toSaying(observation)
  const change = db.change.sequence
  db.run(`UPDATE clearance SET superseded_change = @change WHERE ${OF_SAYING}`, { ...saying, change })
  if (isSame(clearance, noClearance)) return true
  db.run(
    `INSERT INTO clearance (id, ${KEY_COLUMNS}, source_key, value, unit, state, office, person, cleared_on,
       document_number, embargo_until, note, recorded_change, superseded_change)
     VALUES (@id, ${KEY_PARAMETERS}, @sourceKey, @value, @unit, @state, @office, @person, @clearedOn,
       @documentNumber, @embargoUntil, @note, @change, NULL)`,
    { ...saying, ...clearance, id: db.newId(), change },
  )
  return true
}

const facts = Object.keys(noClearance) as readonly (keyof Clearance)[]

const isSame = (one: Clearance, other: Clearance): boolean => facts.every((fact) => one[fact] === other[fact])
