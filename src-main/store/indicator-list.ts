import type { IndicatorSummary } from '../../src-shared/contract/data'
import { SourceId } from '../../src-shared/data/ids'
import { type IndicatorFacets, IndicatorFilter } from '../../src-shared/data/indicator-filter'
import { comparePinyin } from '../../src-shared/text/pinyin-order'
import { normalizeForSearch } from '../../src-shared/text/search-text'
import type { ReadDb, SqlInput } from './database'
import { SUMMED, toSummary } from './indicator-summary'
import { numberIn, textIn } from './row'

/** In pinyin order. An edition that isn't there has no data year and uses nothing. */
export function listIndicators(db: ReadDb, asked: Partial<IndicatorFilter> = {}): IndicatorSummary[] {
  const filter = IndicatorFilter.parse(asked)
  const conditions = conditionsOf(filter)
  const sql = [SUMMED, ...conditions.map((condition) => condition.sql)].join(' AND ')
  const input: SqlInput = Object.assign({}, ...conditions.map((condition) => condition.input))
  const wanted = normalizeForSearch(filter.query)
  const isWanted = ({ name, nameEn, aliases }: IndicatorSummary): boolean =>
    wanted === '' || [name, nameEn, ...aliases].some((word) => normalizeForSearch(word).includes(wanted))
  return db
    .all(sql, input)
    .map(toSummary)
    .filter(isWanted)
    .toSorted((one, other) => comparePinyin(one.name, other.name))
}

interface Condition {
  readonly sql: string
  readonly input: SqlInput
}

function conditionsOf({ topic, unit, sourceId, sdg, usedIn, withoutValueIn }: IndicatorFilter): Condition[] {
  return [
    ...(topic === null ? [] : [{ sql: 'indicator.topic = @topic', input: { topic } }]),
    ...(unit === null ? [] : [{ sql: 'indicator.unit = @unit', input: { unit } }]),
    ...(sdg === null ? [] : [{ sql: HAS_SDG, input: { sdg } }]),
    ...(sourceId === null ? [] : [{ sql: HAS_VALUE_OF_SOURCE, input: { sourceId } }]),
    ...(usedIn === null ? [] : [{ sql: IS_USED, input: { usedIn } }]),
    ...(withoutValueIn === null
      ? []
      : [{ sql: `${IS_OBSERVED} AND NOT ${HAS_VALUE_OF_YEAR}`, input: { withoutValueIn } }]),
  ]
}

// A derived indicator has its values from others: nobody needs to record one.
const IS_OBSERVED = "indicator.formula = ''"

const HAS_SDG = 'EXISTS (SELECT 1 FROM json_each(indicator.sdgs) WHERE json_each.value = @sdg)'

const IS_USED = `EXISTS (
  SELECT 1 FROM binding_use use JOIN section ON section.id = use.section_id
  WHERE use.indicator_id = indicator.id AND section.edition_id = @usedIn AND section.removed_change IS NULL)`

// By the source's key, which is its id: the index of live values has it.
const HAS_VALUE_OF_SOURCE = `EXISTS (
  SELECT 1 FROM observation WHERE observation.indicator_id = indicator.id AND observation.superseded_change IS NULL
    AND observation.source_key = @sourceId)`

/**
 * A year, a month or a day of the data year, or a span that ends in it: word for word what `observation_by_year` keeps. The
 * year is made text without CAST, which would give it an affinity that the index hasn't.
 */
const HAS_VALUE_OF_YEAR = `EXISTS (
  SELECT 1 FROM observation WHERE observation.indicator_id = indicator.id AND observation.superseded_change IS NULL
    AND substr(period, CASE instr(period, '..') WHEN 0 THEN 1 ELSE instr(period, '..') + 2 END, 4)
      = (SELECT data_year || '' FROM edition WHERE id = @withoutValueIn))`

/** What there is to narrow the list to, with how many indicators each leaves. */
export function listFacets(db: ReadDb): IndicatorFacets {
  const there = 'FROM indicator WHERE removed_change IS NULL'
  const counted = (column: 'topic' | 'unit') =>
    db
      .all(`SELECT ${column}, count(*) AS count ${there} GROUP BY ${column}`)
      .map((row) => ({ name: textIn(row, column), count: numberIn(row, 'count') }))
      .toSorted((one, other) => comparePinyin(one.name, other.name))
  return {
    topics: counted('topic').map(({ name, count }) => ({ topic: name, count })),
    units: counted('unit').map(({ name, count }) => ({ unit: name, count })),
    sources: listSourceFacets(db),
    sdgs: db
      .all(
        `SELECT json_each.value AS sdg, count(*) AS count FROM indicator, json_each(indicator.sdgs)
         WHERE removed_change IS NULL GROUP BY sdg ORDER BY sdg`,
      )
      .map((row) => ({ sdg: numberIn(row, 'sdg'), count: numberIn(row, 'count') })),
  }
}

const listSourceFacets = (db: ReadDb): IndicatorFacets['sources'] =>
  db
    .all(
      `SELECT source.id, source.title, count(DISTINCT observation.indicator_id) AS count
       FROM source JOIN observation ON observation.source_id = source.id AND observation.superseded_change IS NULL
       JOIN indicator ON indicator.id = observation.indicator_id AND indicator.removed_change IS NULL
       WHERE source.removed_change IS NULL GROUP BY source.id`,
    )
    .map((row) => ({
      sourceId: SourceId.parse(row.id),
      title: textIn(row, 'title'),
      count: numberIn(row, 'count'),
    }))
    .toSorted((one, other) => comparePinyin(one.title, other.title))
