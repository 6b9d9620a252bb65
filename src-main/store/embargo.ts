import { IndicatorId } from '../../src-shared/data/ids'
import type { ReadDb } from './database'

/** Indicators of which a value could not be published after the one day yet, and can be on the other: ISO dates. */
export const listLifted = (db: ReadDb, after: string, upTo: string): IndicatorId[] =>
  db
    .all(
      `SELECT DISTINCT indicator_id FROM clearance
       WHERE superseded_change IS NULL AND embargo_until > @after AND embargo_until <= @upTo`,
      { after, upTo },
    )
    .map((row) => IndicatorId.parse(row.indicator_id))
