import { type IndicatorId, ObservationId } from '../../src-shared/data/ids'
import { NATION } from '../../src-shared/data/observation'
import type { WriteDb } from './database'
import { KEY_COLUMNS } from './observation-key'
import { numberIn } from './row'

const LAST = `CASE instr(period, '..') WHEN 0 THEN period ELSE substr(period, instr(period, '..') + 2) END`

/** The latest level of the whole nation, where there is one, stands for the indicator in lists. */
const SHOWN_FIRST = `change_basis <> '', subject <> @nation, ${LAST} || substr('-12-31', length(${LAST}) - 3) DESC, source_key`

/** Counts an indicator's live values, picks the one that stands for it, and says whether sources compete. */
export function projectLatest(db: WriteDb, indicatorId: IndicatorId): void {
  projectContested(db, indicatorId)
  const shown = db.find(
    `SELECT id, count(*) OVER () AS count FROM observation
     WHERE indicator_id = @indicatorId AND superseded_change IS NULL ORDER BY ${SHOWN_FIRST} LIMIT 1`,
    { indicatorId, nation: NATION },
  )
  if (!shown) {
    db.run('DELETE FROM indicator_latest WHERE indicator_id = @indicatorId', { indicatorId })
    return
  }
  db.run(
    `INSERT INTO indicator_latest (indicator_id, observation_count, observation_id) VALUES (@indicatorId, @count, @id)
     ON CONFLICT (indicator_id) DO UPDATE SET observation_count = @count, observation_id = @id`,
    { indicatorId, count: numberIn(shown, 'count'), id: ObservationId.parse(shown.id) },
  )
}

/** Whether several sources speak of one key of it. */
function projectContested(db: WriteDb, indicatorId: IndicatorId): void {
  const contested = db.find(
    `SELECT 1 FROM observation WHERE indicator_id = @indicatorId AND superseded_change IS NULL
     GROUP BY ${KEY_COLUMNS} HAVING count(*) > 1 LIMIT 1`,
    { indicatorId },
  )
  db.run(
    contested
      ? 'INSERT OR IGNORE INTO indicator_contested (indicator_id) VALUES (@indicatorId)'
      : 'DELETE FROM indicator_contested WHERE indicator_id = @indicatorId',
    { indicatorId },
  )
}
