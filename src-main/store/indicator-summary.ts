import type { IndicatorSummary } from '../../src-shared/contract/data'
import { Binding } from '../../src-shared/data/binding'
import { formatNumber, formatQuantity } from '../../src-shared/data/format-quantity'
import type { IndicatorId } from '../../src-shared/data/ids'
import { EditionId } from '../../src-shared/data/ids'
import { DecimalText, Qualifier } from '../../src-shared/data/observation'
import { resolveBinding } from '../../src-shared/data/resolve-binding'
import type { ReadDb } from './database'
import { toIndicator } from './indicator-row'
import { type EditionData, editionData } from './number-text'
import { numberIn, type Row, textIn, textOrNullIn } from './row'

/** Indicators that aren't in the bin, each with where it is used and the value that stands for it; `AND` may follow. */
export const SUMMED = `
  SELECT indicator.*, coalesce(latest.observation_count, 0) AS observation_count,
    shown.period AS latest_period, shown.value AS latest_value, shown.unit AS latest_unit,
    shown.qualifier AS latest_qualifier, (
      SELECT count(*) FROM binding_use use JOIN section ON section.id = use.section_id
      JOIN edition ON edition.id = section.edition_id
      WHERE use.indicator_id = indicator.id AND section.removed_change IS NULL AND edition.removed_change IS NULL
    ) AS use_count
  FROM indicator LEFT JOIN indicator_latest latest ON latest.indicator_id = indicator.id
  LEFT JOIN observation shown ON shown.id = latest.observation_id
  WHERE indicator.removed_change IS NULL`

export function findIndicatorSummary(db: ReadDb, indicatorId: IndicatorId): IndicatorSummary | null {
  const row = db.find(`${SUMMED} AND indicator.id = @indicatorId`, { indicatorId })
  return row && toSummary(row)
}

export function toSummary(row: Row): IndicatorSummary {
  return {
    ...toIndicator(row),
    observationCount: numberIn(row, 'observation_count'),
    latestPeriod: textOrNullIn(row, 'latest_period'),
    latestText: row.latest_value === null ? '' : valueText(row),
    useCount: numberIn(row, 'use_count'),
  }
}

function valueText(row: Row): string {
  const qualifier = Qualifier.parse(row.latest_qualifier)
  const value = DecimalText.parse(row.latest_value)
  const decimals = value.split('.')[1]?.length ?? 0
  return formatQuantity(
    formatNumber(value, { decimals, style: 'plain', qualifier }),
    textIn(row, 'latest_unit'),
    qualifier,
    'zh-CN',
  )
}

export interface IndicatorUse {
  readonly editionId: string
  readonly sectionId: string
  readonly blockId: string
  readonly kind: string
  readonly edition: string
  readonly section: string
  readonly text: string
}

/** Every place of an edition that shows a value of it, the newest edition first. */
export function listIndicatorUses(db: ReadDb, indicatorId: IndicatorId): IndicatorUse[] {
  const rows = db.all(
    `SELECT use.section_id, use.block_id, use.kind, use.binding, edition.id AS edition_id,
       edition.title AS edition, section.title AS section
     FROM binding_use use JOIN section ON section.id = use.section_id JOIN edition ON edition.id = section.edition_id
     WHERE use.indicator_id = @indicatorId AND section.removed_change IS NULL AND edition.removed_change IS NULL
     ORDER BY edition.year DESC, use.section_id, use.position`,
    { indicatorId },
  )
  const known = new Map<string, EditionData>()
  return rows.map((row) => {
    const editionId = EditionId.parse(row.edition_id)
    const data = known.get(editionId) ?? editionData(db, editionId)
    known.set(editionId, data)
    const binding = Binding.parse(JSON.parse(textIn(row, 'binding')))
    return {
      editionId,
      sectionId: textIn(row, 'section_id'),
      blockId: textIn(row, 'block_id'),
      kind: textIn(row, 'kind'),
      edition: textIn(row, 'edition'),
      section: textIn(row, 'section'),
      text: resolveBinding(binding, data.lookup, data.context).text,
    }
  })
}
