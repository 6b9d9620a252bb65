import type { IndicatorSummary } from '../../src-shared/contract/data'
import { Binding } from '../../src-shared/data/binding'
import { formatNumber, formatQuantity } from '../../src-shared/data/format-quantity'
import type { IndicatorId } from '../../src-shared/data/ids'
import { EditionId } from '../../src-shared/data/ids'
import { DecimalText, NATION, Qualifier } from '../../src-shared/data/observation'
import { Period } from '../../src-shared/data/period'
import { comparePeriods } from '../../src-shared/data/period-parts'
import { resolveBinding } from '../../src-shared/data/resolve-binding'
import { groupBy } from '../../src-shared/text/group-by'
import { comparePinyin } from '../../src-shared/text/pinyin-order'
import { normalizeForSearch } from '../../src-shared/text/search-text'
import type { ReadDb } from './database'
import { toIndicator } from './indicator-row'
import { type EditionData, editionData } from './number-text'
import { numberIn, type Row, textIn } from './row'

const SUMMED = `
  SELECT indicator.*, (
    SELECT count(*) FROM binding_use use JOIN section ON section.id = use.section_id
    JOIN edition ON edition.id = section.edition_id
    WHERE use.indicator_id = indicator.id AND section.removed_change IS NULL AND edition.removed_change IS NULL
  ) AS use_count
  FROM indicator WHERE indicator.removed_change IS NULL`

/** In pinyin order; `query` is looked for in names and aliases. */
export function listIndicators(db: ReadDb, query = ''): IndicatorSummary[] {
  const latest = readLatest(db, null)
  const wanted = normalizeForSearch(query)
  return db
    .all(SUMMED)
    .map((row) => toSummary(row, latest))
    .filter(({ name, nameEn, aliases }) =>
      [name, nameEn, ...aliases].some((word) => normalizeForSearch(word).includes(wanted)),
    )
    .toSorted((one, other) => comparePinyin(one.name, other.name))
}

export function findIndicatorSummary(db: ReadDb, indicatorId: IndicatorId): IndicatorSummary | null {
  const row = db.find(`${SUMMED} AND indicator.id = @indicatorId`, { indicatorId })
  return row && toSummary(row, readLatest(db, indicatorId))
}

interface Latest {
  readonly count: number
  readonly period: Period
  readonly text: string
}

// The latest level of the whole nation, where there is one, stands for the indicator in lists.
const rankOf = (row: Row): number => Number(row.change_basis === '') * 2 + Number(row.subject === NATION)

function readLatest(db: ReadDb, indicatorId: IndicatorId | null): ReadonlyMap<string, Latest> {
  const columns = 'SELECT indicator_id, subject, period, change_basis, value, unit, qualifier FROM observation'
  const rows =
    indicatorId === null
      ? db.all(`${columns} WHERE superseded_change IS NULL`)
      : db.all(`${columns} WHERE indicator_id = @indicatorId AND superseded_change IS NULL`, { indicatorId })
  const groups = groupBy(rows, (row) => textIn(row, 'indicator_id'))
  return new Map(
    Array.from(groups, ([id, observations]) => [id, { ...latestOf(observations), count: observations.length }]),
  )
}

function latestOf(rows: readonly Row[]): { period: Period; text: string } {
  const best = Math.max(...rows.map(rankOf))
  const [latest] = rows
    .filter((row) => rankOf(row) === best)
    .map((row) => ({ row, period: Period.parse(row.period) }))
    .toSorted((one, other) => comparePeriods(other.period, one.period))
  return latest ? { period: latest.period, text: valueText(latest.row) } : { period: Period.parse('1900'), text: '' }
}

function valueText(row: Row): string {
  const qualifier = Qualifier.parse(row.qualifier)
  const value = DecimalText.parse(row.value)
  const decimals = value.split('.')[1]?.length ?? 0
  return formatQuantity(
    formatNumber(value, { decimals, style: 'plain', qualifier }),
    textIn(row, 'unit'),
    qualifier,
    'zh-CN',
  )
}

function toSummary(row: Row, latest: ReadonlyMap<string, Latest>): IndicatorSummary {
  const indicator = toIndicator(row)
  const found = latest.get(indicator.id)
  return {
    ...indicator,
    observationCount: found?.count ?? 0,
    latestPeriod: found?.period ?? null,
    latestText: found?.text ?? '',
    useCount: numberIn(row, 'use_count'),
  }
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
