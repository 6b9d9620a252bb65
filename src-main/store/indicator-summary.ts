import type { IndicatorSummary } from '../../src-shared/contract/data'
import { formatNumber, formatQuantity } from '../../src-shared/data/format-quantity'
import type { IndicatorId } from '../../src-shared/data/ids'
import { DecimalText, Qualifier } from '../../src-shared/data/observation'
import type { ReadDb } from './database'
import { toIndicator } from './indicator-row'
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
