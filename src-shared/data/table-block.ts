import { isImpossiblePeriod, isPartOfYear, isYearLike, readTablePeriod } from './table-period'
import type { TableSheet } from './table-sheet'
import { isUnitLine, isUnitText, unitLineOf } from './table-unit'
import { readTableValue } from './table-value'

/** A table within its sheet: what stands above and below it, and its own rows. */
export interface TableBlock {
  readonly title: string
  /** Lines above that say what they name: 指标：…, 地区：…, as databases export them. */
  readonly named: Readonly<Record<string, string>>
  /** From a line such as `单位：亿元`; empty where there is none. */
  readonly unit: string
  readonly notes: readonly string[]
  /** Rows of header and values, both ends included; `last` before `first` where there is nothing. */
  readonly first: number
  readonly last: number
}

const filled = (row: readonly string[]): string[] => row.filter((text) => text.trim() !== '')

const isSingle = (row: readonly string[]): boolean => new Set(filled(row)).size === 1

const noteStart =
  /^\s*(?:[（(]?[注註][)）]?\s*\d*\s*[:：.、]|资料来源|数据来源|来源\s*[:：]|说明\s*[:：]|备注\s*[:：]|附注|[①-⑳*＊†]|\[\d+\]|[1-9][.、]\s?\S{4}|Notes?\b|Sources?\b)/i
const sourceStart = /^\s*(?:资料来源|数据来源|来源|Sources?)\s*[:：]?\s*/i

/** Notes and titles are a few lines; a column of a hundred thousand words is neither. */
const MOST_LINES = 60

/** Where the footnotes begin: the first line that opens as one, among the last ones that hold one text each. */
const findNotes = (rows: readonly (readonly string[])[]): number => {
  let start = rows.length
  for (let at = rows.length - 1; at >= Math.max(0, rows.length - MOST_LINES); at--) {
    const row = rows[at] ?? []
    const [text] = filled(row)
    if (text === undefined) continue
    if (!isSingle(row) || readTableValue(text).kind === 'value') break
    if (noteStart.test(text)) start = at
  }
  return start
}

interface Above {
  readonly title: string
  readonly named: Readonly<Record<string, string>>
  readonly unit: string
  readonly first: number
}

/** Titles and lines of units: rows at the top with one text, or with a title and a unit. */
const readAbove = (rows: readonly (readonly string[])[], end: number): Above => {
  const titles: string[] = []
  let unit = ''
  let at = 0
  // A table of one column has no titles that could be told from its header.
  const isTable = rows.slice(0, end).some((row) => !isSingle(row) && filled(row).length > 1)
  for (; isTable && at < Math.min(end, MOST_LINES); at++) {
    const texts = [...new Set(filled(rows[at] ?? []))]
    const units = texts.filter(isUnitLine)
    const others = texts.filter((text) => !isUnitLine(text))
    if (others.length > 1 || (units.length === 0 && others.some((text) => !isTitle(text)))) break
    for (const text of units) unit = unitLineOf(text) ?? unit
    titles.push(...others)
    unit ||= others.map(unitLineOf).find((found) => found !== null) ?? ''
  }
  const named = titles.flatMap((line) => {
    const match = namedLine.exec(line)
    return match?.[1] !== undefined && match[2] !== undefined ? [[match[1], match[2].trim()] as const] : []
  })
  const title = titles.filter((line) => !namedLine.test(line)).join(' ')
  return { title: title.replace(/\s+/g, ' ').trim(), named: Object.fromEntries(named), unit, first: at }
}

const namedLine = /^\s*(指标|地区|时间|数据库|频率|时期|日期)\s*[:：]\s*(.+)$/

const isTitle = (text: string): boolean => readTableValue(text).kind !== 'value' && readTablePeriod(text) === null

/** Whether a row holds values rather than headings: a run of years isn't one. */
export const hasValues = (row: readonly string[]): boolean => {
  const numbers = filled(row).filter((text) => readTableValue(text).kind === 'value' && !isMeasure(text))
  if (numbers.length === 0) return false
  return !isYearRun(numbers)
}

// 1月 has a number and a unit's form, too.
const isMeasure = (text: string): boolean => isPartOfYear(text) || readsAsDate(text)
const readsAsDate = (text: string): boolean =>
  !isYearLike(text) && (readTablePeriod(text) !== null || isImpossiblePeriod(text)) && !/^\d+(?:\.\d+)?$/.test(text)

/** Years that rise or fall, each once or in runs: 2020 2021 2022, 2023 2023 2024 2024. */
export const isYearRun = (texts: readonly string[]): boolean => {
  if (texts.length === 0 || !texts.every(isYearLike)) return false
  const steps = texts.slice(1).map((text, at) => Number(text) - Number(texts[at]))
  return steps.every((step) => step >= 0) || steps.every((step) => step <= 0)
}

/** Finds the table of a sheet whose merges are filled. */
export function findBlock(sheet: TableSheet): TableBlock {
  const end = findNotes(sheet.rows)
  const above = readAbove(sheet.rows, end)
  const notes = sheet.rows.slice(end).flatMap((row) => [...new Set(filled(row))])
  let first = above.first
  while (first < end && filled(sheet.rows[first] ?? []).length === 0) first++
  let last = end - 1
  while (last >= first && filled(sheet.rows[last] ?? []).length === 0) last--
  return { title: above.title || (above.named.指标 ?? ''), named: above.named, unit: above.unit, notes, first, last }
}

/** The words that name a source among the footnotes; empty where none does. */
export const sourceNoteOf = (notes: readonly string[]): string =>
  notes
    .filter((note) => sourceStart.test(note))
    .map((note) => note.replace(sourceStart, '').trim())
    .join('；')
    .slice(0, 500)

/** What kind of words a cell holds, when headers and labels are told apart. */
export type CellKind = 'blank' | 'period' | 'part' | 'unit' | 'value' | 'text'

export const kindOf = (text: string): CellKind => {
  if (text.trim() === '') return 'blank'
  if (isPartOfYear(text)) return 'part'
  if (isUnitText(text)) return 'unit'
  if (readsAsDate(text)) return 'period'
  const reading = readTableValue(text)
  if (reading.kind === 'value') return 'value'
  if (reading.kind === 'none') return 'blank'
  return reading.problem === 'text' ? 'text' : 'value'
}
