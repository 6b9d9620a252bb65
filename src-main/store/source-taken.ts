import type { TakenValue } from '../../src-shared/contract/source-content'
import { IndicatorId, type SourceId } from '../../src-shared/data/ids'
import type { ReadDb } from './database'
import { textIn } from './row'

/** The live values that cite a source, in the order in which they were recorded. */
export function listTaken(db: ReadDb, sourceId: SourceId): TakenValue[] {
  const rows = db.all(
    `SELECT indicator_id, value, change_basis, quote FROM observation
     WHERE source_id = @sourceId AND superseded_change IS NULL
       AND indicator_id IN (SELECT id FROM indicator WHERE removed_change IS NULL)
     ORDER BY recorded_change, rowid`,
    { sourceId },
  )
  return rows.map((row) => ({
    indicatorId: IndicatorId.parse(textIn(row, 'indicator_id')),
    value: textIn(row, 'value'),
    change: textIn(row, 'change_basis'),
    quote: textIn(row, 'quote'),
  }))
}
