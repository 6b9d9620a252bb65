import type { IndicatorId } from '../../src-shared/data/ids'
import { Observation, type ObservationKey } from '../../src-shared/data/observation'
import type { SeriesKey } from '../../src-shared/data/observation-lookup'
import type { ReadDb } from './database'
import { KEY_COLUMNS, OF_KEY, toKeyInput } from './observation-key'
import type { Row } from './row'

// A preference is of a source for a key, so that a restatement by the same source is still the preferred one.
const select = (moment: string, isEnded = ''): string => `
  SELECT observation.*, recorded.at AS recorded_at, superseded.at AS superseded_at, (${moment}) AND EXISTS (
    SELECT 1 FROM source_preference preference
    WHERE preference.indicator_id = observation.indicator_id AND preference.subject = observation.subject
      AND preference.period = observation.period AND preference.change_basis = observation.change_basis
      AND preference.price_basis = observation.price_basis AND preference.scope = observation.scope
      AND preference.source_key = observation.source_key AND ${moment.replaceAll('observation.', 'preference.')}
  ) AS is_preferred
  FROM observation
  JOIN change recorded ON recorded.sequence = observation.recorded_change
  LEFT JOIN change superseded ON superseded.sequence = observation.superseded_change ${isEnded}`

const LIVE = 'observation.superseded_change IS NULL'
const AS_OF = `observation.recorded_change <= @asOf
  AND (observation.superseded_change IS NULL OR observation.superseded_change > @asOf)`
// By source rather than by time, so that an undo, which appends, changes no order.
const IN_ORDER = 'ORDER BY observation.subject, observation.change_basis, observation.period, observation.source_key'
const OF_INDICATOR = 'observation.indicator_id = @indicatorId'

export const selectLive = select(LIVE)
// What ended later was still live at that moment.
const selectAsOf = select(AS_OF, 'AND superseded.sequence <= @asOf')

/** Live ones, or those live just after the change `asOf`. */
export function listObservationsOfSeries(db: ReadDb, series: SeriesKey, asOf: number | null): Observation[] {
  const { indicatorId, subject, changeBasis, priceBasis, scope } = series
  const key = { indicatorId, subject, changeBasis, priceBasis, scope }
  const ofSeries = `${OF_INDICATOR} AND observation.subject = @subject AND observation.change_basis = @changeBasis
    AND observation.price_basis = @priceBasis AND observation.scope = @scope`
  const rows =
    asOf === null
      ? db.all(`${selectLive} WHERE ${ofSeries} AND ${LIVE}`, key)
      : db.all(`${selectAsOf} WHERE ${ofSeries} AND ${AS_OF}`, { ...key, asOf })
  return rows.map(toObservation)
}

/** Live ones, by subject and period; of all indicators where none is given. */
export const listLive = (db: ReadDb, indicatorId: IndicatorId | null): Observation[] =>
  (indicatorId === null
    ? db.all(`${selectLive} WHERE ${LIVE} AND ${OF_THERE} ${IN_ORDER}`)
    : db.all(`${selectLive} WHERE ${OF_INDICATOR} AND ${LIVE} ${IN_ORDER}`, { indicatorId })
  ).map(toObservation)

const OF_THERE = 'observation.indicator_id IN (SELECT id FROM indicator WHERE removed_change IS NULL)'
const KEY_NAMES = KEY_COLUMNS.split(', ')
const NEWEST_FIRST = 'ORDER BY observation.recorded_change DESC, observation.rowid DESC'

/** All ever recorded (until the change `asOf`), the newest recording first; of all indicators where none is given. */
export function listHistory(
  db: ReadDb,
  indicatorId: IndicatorId | null,
  asOf: number | null = null,
  cell: ObservationKey | null = null,
): Observation[] {
  const ofWhich = cell !== null ? OF_KEY : indicatorId === null ? OF_THERE : OF_INDICATOR
  const which = cell === null ? { indicatorId } : toKeyInput(cell)
  const rows =
    asOf === null
      ? db.all(`${selectLive} WHERE ${ofWhich} ${NEWEST_FIRST}`, which)
      : db.all(`${selectAsOf} WHERE ${ofWhich} AND observation.recorded_change <= @asOf ${NEWEST_FIRST}`, {
          ...which,
          asOf,
        })
  return rows.map(toObservation)
}

/** Those live just after the change with this sequence. */
export const listAsOf = (db: ReadDb, indicatorId: IndicatorId, asOf: number): Observation[] =>
  db.all(`${selectAsOf} WHERE ${OF_INDICATOR} AND ${AS_OF} ${IN_ORDER}`, { indicatorId, asOf }).map(toObservation)

/** Live ones of which there are several for one key, by key. */
export const listLiveOfSeveralSources = (db: ReadDb): Observation[] =>
  db
    .all(
      `${selectLive} WHERE observation.id IN (
         SELECT said.id FROM (
           SELECT ${KEY_COLUMNS} FROM observation
           WHERE superseded_change IS NULL AND indicator_id IN (SELECT indicator_id FROM indicator_contested)
           GROUP BY ${KEY_COLUMNS} HAVING count(*) > 1
         ) several CROSS JOIN observation said
         WHERE said.superseded_change IS NULL AND ${KEY_NAMES.map((name) => `several.${name} = said.${name}`).join(' AND ')}
       ) AND ${OF_THERE} ${IN_ORDER}`,
    )
    .map(toObservation)

/** Live ones of these indicators. */
export const listLiveOfIndicators = (db: ReadDb, indicatorIds: readonly string[]): Observation[] =>
  db
    .all(
      `${selectLive} WHERE observation.indicator_id IN (SELECT value FROM json_each(@ids)) AND ${LIVE} ${IN_ORDER}`,
      { ids: JSON.stringify(indicatorIds) },
    )
    .map(toObservation)

/** Live ones of these indicators, subjects and periods, whatever their basis and scope. */
export const listLiveOfKeys = (
  db: ReadDb,
  keys: readonly { readonly indicatorId: string; readonly subject: string; readonly period: string }[],
): Observation[] =>
  db
    .all(
      `${selectLive} WHERE observation.id IN (
         SELECT said.id FROM json_each(@keys) wanted JOIN observation said
           ON said.indicator_id = wanted.value ->> 'indicatorId' AND said.subject = wanted.value ->> 'subject'
           AND said.period = wanted.value ->> 'period' AND said.superseded_change IS NULL
       ) ${IN_ORDER}`,
      { keys: JSON.stringify(keys) },
    )
    .map(toObservation)

export const toObservation = (row: Row): Observation =>
  Observation.parse({
    id: row.id,
    indicatorId: row.indicator_id,
    subject: row.subject,
    period: row.period,
    changeBasis: row.change_basis,
    priceBasis: row.price_basis,
    scope: row.scope,
    value: row.value,
    unit: row.unit,
    qualifier: row.qualifier,
    status: row.status,
    sourceId: row.source_id,
    sourceNote: row.source_note,
    sourcePlace: row.source_place,
    quote: row.quote,
    correction: row.correction,
    recordedAt: row.recorded_at,
    supersededAt: row.superseded_at,
    preferred: row.is_preferred === 1,
  })
