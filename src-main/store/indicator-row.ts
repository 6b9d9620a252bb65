import { z } from 'zod'
import type { IndicatorId } from '../../src-shared/data/ids'
import { Indicator } from '../../src-shared/data/indicator'
import type { ReadDb } from './database'
import { jsonIn, type Row } from './row'

/** Null also where it is in the bin. */
export const findIndicator = (db: ReadDb, indicatorId: IndicatorId): Indicator | null =>
  findIndicatorAt(db, indicatorId, null)

/** As it was after the change `asOf`: a published edition still finds what was changed or went to the bin later. */
export function findIndicatorAt(db: ReadDb, indicatorId: IndicatorId, asOf: number | null): Indicator | null {
  const row = db.find(
    'SELECT * FROM indicator WHERE id = @indicatorId AND (removed_change IS NULL OR removed_change > @asOf)',
    { indicatorId, asOf },
  )
  return row && toIndicator({ ...row, ...findPastFacts(db, indicatorId, asOf) })
}

/** What of its facts was otherwise at that time, by column; null where nothing was. */
function findPastFacts(db: ReadDb, indicatorId: IndicatorId, asOf: number | null): Row | null {
  if (asOf === null) return null
  const past = db.find(
    `SELECT facts FROM indicator_past WHERE indicator_id = @indicatorId AND ended_change > @asOf
     ORDER BY ended_change, id LIMIT 1`,
    { indicatorId, asOf },
  )
  return past && PastFacts.parse(jsonIn(past, 'facts'))
}

const PastFacts = z.record(z.string(), z.unknown())

export const toIndicator = (row: Row): Indicator =>
  Indicator.parse({
    id: row.id,
    name: row.name,
    nameEn: row.name_en,
    unit: row.unit,
    unitEn: row.unit_en,
    definition: row.definition,
    scopeNote: row.scope_note,
    topic: row.topic,
    nature: row.nature,
    measure: row.measure,
    decimals: row.decimals,
    riseIsGood: row.rise_is_good === null ? null : row.rise_is_good === 1,
    computableAt: jsonIn(row, 'computable_at'),
    aliases: jsonIn(row, 'aliases'),
    responsible: row.responsible,
    sdgs: jsonIn(row, 'sdgs'),
    tags: jsonIn(row, 'tags'),
    formula: row.formula,
  })
