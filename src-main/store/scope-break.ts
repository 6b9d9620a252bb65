import { type IndicatorId, ScopeBreakId } from '../../src-shared/data/ids'
import { MarkedBreak, type ScopeBreakDraft } from '../../src-shared/data/scope-break'
import { invariant } from '../../src-shared/failure/invariant'
import { fail, ok, type Result } from '../../src-shared/failure/result'
import type { ReadDb, WriteDb } from './database'
import { findIndicator } from './indicator-row'
import { refreshAfterData } from './observation-append'
import type { Row } from './row'

const SELECT = `SELECT scope_break.*, change.at, change.author FROM scope_break
  JOIN change ON change.sequence = scope_break.recorded_change`

/** Breaks of an indicator's scope as of now or just after the change `asOf`, by period. */
export function listScopeBreaks(db: ReadDb, indicatorId: IndicatorId, asOf: number | null = null): MarkedBreak[] {
  const isThere =
    asOf === null
      ? 'superseded_change IS NULL'
      : 'recorded_change <= @asOf AND (superseded_change IS NULL OR superseded_change > @asOf)'
  return db
    .all(`${SELECT} WHERE indicator_id = @indicatorId AND ${isThere} ORDER BY period, subject`, { indicatorId, asOf })
    .map(toBreak)
}

/** Marks a break; where that subject and period have one already, the new note takes the place of its note. */
export function markScopeBreak(db: WriteDb, draft: ScopeBreakDraft): Result<MarkedBreak, 'not-found'> {
  const { indicatorId, subject, period, note } = draft
  if (!findIndicator(db, indicatorId)) return fail('not-found', { indicatorId })
  const live = db.find(`${SELECT} WHERE ${OF_PLACE}`, { indicatorId, subject, period })
  if (live?.note === note) return ok(toBreak(live))
  const change = db.change.sequence
  db.run(`UPDATE scope_break SET superseded_change = @change WHERE ${OF_PLACE}`, {
    indicatorId,
    subject,
    period,
    change,
  })
  const id = ScopeBreakId.parse(db.newId())
  db.run(
    `INSERT INTO scope_break (id, indicator_id, subject, period, note, recorded_change, superseded_change)
     VALUES (@id, @indicatorId, @subject, @period, @note, @change, NULL)`,
    { id, indicatorId, subject, period, note, change },
  )
  refreshAfterData(db, indicatorId)
  const marked = listScopeBreaks(db, indicatorId).find((one) => one.id === id)
  invariant(marked, 'What was just marked is there')
  return ok(marked)
}

const OF_PLACE = 'indicator_id = @indicatorId AND subject = @subject AND period = @period AND superseded_change IS NULL'

/** Values on both sides of it can be compared again. */
export function unmarkScopeBreak(db: WriteDb, breakId: ScopeBreakId): Result<MarkedBreak, 'not-found'> {
  const live = db.find(`${SELECT} WHERE scope_break.id = @breakId AND superseded_change IS NULL`, { breakId })
  if (!live) return fail('not-found', { breakId })
  db.runOne('UPDATE scope_break SET superseded_change = @change WHERE id = @breakId', {
    breakId,
    change: db.change.sequence,
  })
  const unmarked = toBreak(live)
  refreshAfterData(db, unmarked.indicatorId)
  return ok(unmarked)
}

const toBreak = (row: Row): MarkedBreak =>
  MarkedBreak.parse({
    id: row.id,
    indicatorId: row.indicator_id,
    subject: row.subject,
    period: row.period,
    note: row.note,
    markedBy: row.author,
    markedAt: row.at,
  })
