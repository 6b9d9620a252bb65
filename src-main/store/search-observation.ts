import type { SearchFilter, SearchHit } from '../../src-shared/contract/search'
import { toExact } from '../../src-shared/data/exact'
import { formatPeriod, type Language } from '../../src-shared/data/format-period'
import { formatNumber, formatQuantity } from '../../src-shared/data/format-quantity'
import { DecimalText, Qualifier } from '../../src-shared/data/observation'
import { parseDecimal } from '../../src-shared/data/parse-decimal'
import { Period } from '../../src-shared/data/period'
import { canConvert, convertValue, normalizeUnit } from '../../src-shared/data/unit'
import { findInText, normalizeForSearch } from '../../src-shared/text/search-text'
import type { ReadDb } from './database'
import { type Row, textIn } from './row'
import type { RankedGroup, SearchInput } from './search-input'
import { COUNTED, type Words } from './search-match'

/** A number asked for, with the unit written behind it. */
interface AskedNumber {
  readonly value: DecimalText
  /** Its digits from the first that isn't 0, without those 0 at the end that may be a matter of scale. */
  readonly digits: string
  /** The same with all its zeros. */
  readonly written: string
  readonly unit: string
}

const numberAndUnit = /^([-+−]?[\d,，.]+)(\D*)$/

function parseAsked(term: string): AskedNumber | null {
  const match = numberAndUnit.exec(term.normalize('NFKC'))
  const value = match ? parseDecimal(match[1] ?? '') : null
  if (!match || !value?.ok) return null
  const written = value.value.replace(/[-.]/g, '').replace(/^0+/, '')
  const digits = written.replace(/0+$/, '')
  return digits === '' ? null : { value: value.value, digits, written, unit: match[2] ?? '' }
}

// The expression is that of the index `observation_by_digits`.
const DIGITS = "rtrim(ltrim(replace(replace(observation.value, '.', ''), '-', ''), '0'), '0')"

/** From so many digits on, a value is also found by how it begins. */
const BEGINNING = 3

/** The index gives what has these digits, wherever the point stands, or begins with them. */
export const OBSERVATIONS_BY_DIGITS = `
  SELECT observation.*, indicator.name, indicator.nature FROM observation
  JOIN indicator ON indicator.id = observation.indicator_id
  WHERE observation.superseded_change IS NULL AND indicator.removed_change IS NULL
    AND ${DIGITS} >= @digits AND ${DIGITS} < @end
    AND (@sdg IS NULL OR EXISTS (SELECT 1 FROM json_each(indicator.sdgs) WHERE value = CAST(@sdg AS INTEGER)))
    AND (@year IS NULL OR substr(observation.period, 1, 4) = CAST(@year AS TEXT))
  ORDER BY ${DIGITS} LIMIT @limit`

/**
 * Live observations whose value is a number asked for: 372575 and 372,575 are found by one another and by 37.2575, and
 * with a unit (37.2575万亿元) only where it is the same amount. Other words must stand in the indicator's name, the
 * subject, the period or the unit.
 */
export function findObservations(db: ReadDb, { terms }: Words, input: SearchInput): RankedGroup {
  const asked = input.filter.editionId === null ? terms.map(parseAsked) : []
  const found = asked.flatMap((number, at) => {
    if (!number) return []
    const others = terms.filter((_, other) => other !== at).map(normalizeForSearch)
    const isNarrowed = others.length > 0 || number.unit !== ''
    return listCandidates(db, number, input.filter, isNarrowed ? -1 : COUNTED + 1)
      .filter((row) => isMeant(row, number) && (others.length === 0 || holds(row, others)))
      .map((row) => ({ row, number, distance: distanceOf(row, number) }))
  })
  const unique = [...new Map(found.map((one) => [textIn(one.row, 'id'), one])).values()]
  const ranked = unique.toSorted((one, other) => one.distance - other.distance || byPlace(one.row, other.row))
  const { offset, limit } = input
  return {
    rank: ranked[0]?.distance === 0 ? 1 : 2,
    group: {
      kind: 'observation',
      count: Math.min(ranked.length, COUNTED),
      isMore: ranked.length > COUNTED,
      hits: ranked.slice(offset, offset + limit).map(({ row }) => toHit(row, terms, input.language)),
    },
  }
}

function listCandidates(db: ReadDb, asked: AskedNumber, { year, sdg }: SearchFilter, limit: number): Row[] {
  const { digits, unit } = asked
  // All digits sort before the colon, and none before the space.
  const end = digits.length < BEGINNING || unit !== '' ? `${digits} ` : `${digits}:`
  return db.all(OBSERVATIONS_BY_DIGITS, { digits, end, year, sdg, limit })
}

const digitsOf = (value: string): string => value.replace(/[-.]/g, '').replace(/^0+/, '')

/** Of what the index gives: with a unit the same amount, without one also what begins so, zeros included. */
function isMeant(row: Row, { value, digits, written, unit }: AskedNumber): boolean {
  const own = digitsOf(textIn(row, 'value'))
  if (unit === '') return own.startsWith(written) || own.replace(/0+$/, '') === digits
  const ownUnit = textIn(row, 'unit')
  if (!canConvert(ownUnit, unit)) return own === written && normalizeUnit(ownUnit).startsWith(normalizeUnit(unit))
  const converted = convertValue(DecimalText.parse(row.value), ownUnit, unit)
  return converted.ok && toExact(converted.value).equals(toExact(value))
}

/** 0 where the value is written as asked for, 1 where only its point stands elsewhere, 2 where it begins so. */
function distanceOf(row: Row, { value, digits }: AskedNumber): 0 | 1 | 2 {
  const own = textIn(row, 'value')
  if (own === value) return 0
  return digitsOf(own).replace(/0+$/, '') === digits ? 1 : 2
}

/** The latest period first. */
const byPlace = (one: Row, other: Row): number =>
  inOrder(textIn(other, 'period'), textIn(one, 'period')) || inOrder(textIn(one, 'id'), textIn(other, 'id'))
const inOrder = (one: string, other: string): number => (one < other ? -1 : Number(one > other))

function textsOf(row: Row, language: Language): { readonly value: string; readonly place: string } {
  const value = DecimalText.parse(row.value)
  const qualifier = Qualifier.parse(row.qualifier)
  const nature = row.nature === 'stock' ? 'stock' : 'flow'
  const number = formatNumber(value, { decimals: null, style: 'grouped' })
  const facts = [textIn(row, 'subject'), formatPeriod(Period.parse(row.period), language, nature)]
  return {
    value: formatQuantity(number, textIn(row, 'unit'), qualifier, language),
    place: [...facts, textIn(row, 'change_basis'), textIn(row, 'scope')].filter((fact) => fact !== '').join(' · '),
  }
}

/** In either language: whoever writes 2021年 in an English window means that year all the same. */
function holds(row: Row, words: readonly string[]): boolean {
  const said = (['zh-CN', 'en'] as const).map((language) => {
    const { value, place } = textsOf(row, language)
    return normalizeForSearch(`${textIn(row, 'name')} ${place} ${value}`)
  })
  return words.every((word) => said.some((text) => text.includes(word)))
}

function toHit(row: Row, terms: readonly string[], language: Language): SearchHit {
  const { value, place } = textsOf(row, language)
  const title = textIn(row, 'name')
  const marks = findInText(value, terms)
  return {
    key: textIn(row, 'id'),
    kind: 'observation',
    recordId: textIn(row, 'id'),
    indicatorId: textIn(row, 'indicator_id'),
    editionId: null,
    sectionId: null,
    place,
    title: { text: title, marks: findInText(title, terms) },
    // Asked for on another scale, it is the value all the same.
    excerpt: { text: value, marks: marks.length > 0 ? marks : [[0, value.length]] },
    text: value,
  }
}
