import type { Clearance } from '../../src-shared/data/clearance'
import { kept } from '../../src-shared/data/kept'
import { type Observation, type ObservationKey, sourceKeyOf } from '../../src-shared/data/observation'
import type { ObservationLookup, SeriesKey } from '../../src-shared/data/observation-lookup'
import { ScopeBreak } from '../../src-shared/data/scope-break'
import { SubjectGroup } from '../../src-shared/data/subject-group'
import { wellKnownGroups } from '../../src-shared/data/subject-groups'
import { toClearance } from './clearance-row'
import type { ReadDb } from './database'
import { findIndicatorAt } from './indicator-row'
import { listObservationsOfSeries } from './observation-row'
import { jsonIn, textIn } from './row'

/**
 * What resolving asks for: the live observations, or those that were live just after the change `asOf`. It keeps what it
 * has read, so it serves one piece of work within one moment.
 */
export function observationLookup(db: ReadDb, asOf: number | null = null): ObservationLookup {
  const clearances = kept((indicatorId: string) => listClearances(db, indicatorId, asOf))
  const groups = kept(() => listGroups(db, asOf))
  return {
    findIndicator: kept((id) => findIndicatorAt(db, id, asOf)),
    listObservations: kept((series) => listObservationsOfSeries(db, series, asOf), seriesName),
    hasNewer: (key) => asOf !== null && hasNewer(db, key, asOf),
    listSubjects: kept((series) => listSubjects(db, series, asOf), subjectlessName),
    findMembers: (subject) => groups('').get(subject) ?? null,
    listBreaks: kept((indicatorId) => listBreaks(db, indicatorId, asOf)),
    findClearance: (observation) => clearances(observation.indicatorId).get(clearanceName(observation)) ?? null,
    today: () => db.today(),
  }
}

type SubjectlessKey = Omit<SeriesKey, 'subject'>

const subjectlessName = ({ indicatorId, changeBasis, priceBasis, scope }: SubjectlessKey): string =>
  JSON.stringify([indicatorId, changeBasis, priceBasis, scope])
const seriesName = (series: SeriesKey): string => JSON.stringify([series.subject, subjectlessName(series)])

/** The SQL that holds for what is live at the moment, by the columns that say from and until which change. */
const liveAt = (asOf: number | null, from: string, until: string): string =>
  asOf === null ? `${until} IS NULL` : `${from} <= @asOf AND (${until} IS NULL OR ${until} > @asOf)`

const RECORDED = ['recorded_change', 'superseded_change'] as const

function listSubjects(db: ReadDb, series: SubjectlessKey, asOf: number | null): string[] {
  const { indicatorId, changeBasis, priceBasis, scope } = series
  const rows = db.all(
    `SELECT DISTINCT subject FROM observation
     WHERE indicator_id = @indicatorId AND change_basis = @changeBasis AND price_basis = @priceBasis
       AND scope = @scope AND ${liveAt(asOf, ...RECORDED)}`,
    { indicatorId, changeBasis, priceBasis, scope, asOf },
  )
  return rows.map((row) => textIn(row, 'subject'))
}

/** The project's own, and the well-known ones that it hasn't defined otherwise. */
function listGroups(db: ReadDb, asOf: number | null): ReadonlyMap<string, readonly string[]> {
  const rows = db.all(
    `SELECT name, members FROM subject_group WHERE ${liveAt(asOf, 'created_change', 'removed_change')}`,
    { asOf },
  )
  const own = rows.map((row) => [textIn(row, 'name'), Members.parse(jsonIn(row, 'members'))] as const)
  return new Map([...wellKnownGroups.map(({ name, members }) => [name, members] as const), ...own])
}

const Members = SubjectGroup.shape.members

function listBreaks(db: ReadDb, indicatorId: string, asOf: number | null): ScopeBreak[] {
  const rows = db.all(
    `SELECT subject, period, note FROM scope_break WHERE indicator_id = @indicatorId AND ${liveAt(asOf, ...RECORDED)}`,
    { indicatorId, asOf },
  )
  return rows.map((row) => ScopeBreak.parse({ subject: row.subject, period: row.period, note: row.note }))
}

function listClearances(db: ReadDb, indicatorId: string, asOf: number | null): ReadonlyMap<string, Clearance> {
  const rows = db.all(`SELECT * FROM clearance WHERE indicator_id = @indicatorId AND ${liveAt(asOf, ...RECORDED)}`, {
    indicatorId,
    asOf,
  })
  return new Map(
    rows.map((row) => [COLUMNS_OF_CLEARED.map((column) => textIn(row, column)).join('\n'), toClearance(row)]),
  )
}

/** What a clearance is of: what a source says for a key. A restated value waits for its own. */
const COLUMNS_OF_CLEARED = [
  'subject',
  'period',
  'change_basis',
  'price_basis',
  'scope',
  'source_key',
  'value',
  'unit',
] as const

const clearanceName = (observation: Observation): string => {
  const { subject, period, changeBasis, priceBasis, scope, value, unit } = observation
  return [subject, period, changeBasis, priceBasis, scope, sourceKeyOf(observation), value, unit].join('\n')
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
