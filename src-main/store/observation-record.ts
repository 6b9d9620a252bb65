import type { ObservationRecord } from '../../src-shared/contract/data'
import type { IndicatorId } from '../../src-shared/data/ids'
import type { ObservationKey } from '../../src-shared/data/observation'
import { invariant } from '../../src-shared/failure/invariant'
import type { ReadDb } from './database'
import { OF_KEY, toKeyInput } from './observation-key'
import { listHistory } from './observation-row'
import { textIn, textOrNullIn } from './row'

/**
 * All ever recorded of an indicator, or of one cell of its table (until the change `asOf`), the newest recording first,
 * each with who recorded and who ended it, and why.
 */
export function listObservationRecords(
  db: ReadDb,
  indicatorId: IndicatorId,
  asOf: number | null = null,
  cell: ObservationKey | null = null,
): ObservationRecord[] {
  const rows = db.all(
    `SELECT observation.id, recorded.author AS recorded_by, recorded.reason AS recorded_reason,
       superseded.author AS superseded_by, superseded.reason AS superseded_reason
     FROM observation JOIN change recorded ON recorded.sequence = observation.recorded_change
     LEFT JOIN change superseded ON superseded.sequence = observation.superseded_change
     WHERE ${cell === null ? 'observation.indicator_id = @indicatorId' : OF_KEY}`,
    cell === null ? { indicatorId } : toKeyInput(cell),
  )
  const deeds = new Map(rows.map((row) => [textIn(row, 'id'), row]))
  return listHistory(db, indicatorId, asOf, cell).map((observation) => {
    const row = deeds.get(observation.id)
    invariant(row, 'Both queries speak of the same observations')
    return {
      ...observation,
      recordedBy: textIn(row, 'recorded_by'),
      recordedReason: textIn(row, 'recorded_reason'),
      // Who ended it isn't known to a moment at which it hadn't ended.
      supersededBy: observation.supersededAt && textOrNullIn(row, 'superseded_by'),
      supersededReason: observation.supersededAt && textOrNullIn(row, 'superseded_reason'),
    }
  })
}
