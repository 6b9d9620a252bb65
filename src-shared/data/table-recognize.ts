import { NATION, type PriceBasis } from './observation'
import { isRegionText, subjectOf } from './region-names'
import { findBlock, hasValues, kindOf, sourceNoteOf, type TableBlock } from './table-block'
import { type ColumnRole, columnRole } from './table-columns'
import { fillHeaders } from './table-headers'
import { type Heading, readHeading } from './table-heading'
import type { AxisRole, TableMapping } from './table-mapping'
import { isPartOfYear, isYearLike, readTablePeriod, splitPeriod } from './table-period'
import { type TableSheet, textAt, withMergesFilled } from './table-sheet'
import { isUnitText } from './table-unit'

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at)

const isPeriodWord = (text: string): boolean => {
  if (isYearLike(text) || isPartOfYear(text) || readTablePeriod(text) !== null || kindOf(text) === 'period') return true
  const heading = readHeading(text)
  return heading.period !== null && heading.rest === ''
}

const share = (texts: readonly string[], is: (text: string) => boolean): number =>
  texts.length === 0 ? 0 : texts.filter(is).length / texts.length

/** What a header row says of the columns of values below it. */
const headerRole = (texts: readonly string[]): AxisRole => {
  const words = texts.filter((text) => text.trim() !== '')
  if (words.length === 0) return 'skip'
  if (share(words, isPeriodWord) >= 0.5) return 'period'
  if (share(words, isUnitText) >= 0.6) return 'unit'
  return share(words, isRegionText) >= 0.5 ? 'subject' : 'indicator'
}

const ROWS_LOOKED_AT = 400

/** The first ones and others spread over the rest: what a column is shows in some hundred cells. */
const sampled = (rows: readonly number[]): readonly number[] => {
  const step = Math.ceil(rows.length / ROWS_LOOKED_AT)
  return step < 2 ? rows : rows.filter((_, at) => at < ROWS_LOOKED_AT / 2 || at % (step * 2) === 0)
}

const findColumns = (sheet: TableSheet, headers: readonly number[], first: number, last: number): ColumnRole[] => {
  const width = sheet.rows[0]?.length ?? 0
  const rows = sampled(range(first, last))
  const roles: ColumnRole[] = []
  for (const column of range(0, width - 1)) {
    const titles = headers.map((row) => textAt(sheet, row, column)).filter((text) => text.trim() !== '')
    roles.push(
      columnRole({
        cells: rows.map((row) => textAt(sheet, row, column)),
        title: titles.at(-1) ?? '',
        isFirst: !roles.some((role) => role !== 'skip'),
        isAfterValues: roles.includes('value'),
        isDated: titles.some(isPeriodWord),
      }),
    )
  }
  return roles
}

const tableNumber = /^\s*(?:附?表|Table)\s*[\dA-Za-z一二三四五六七八九十]*(?:[-—–.．][\d]+)*\s*[:：.、]?\s*/i
const tableWords = /(?:基本)?(?:情况|统计表|一览表|数据表|主要指标|表)$/
const divided = /^(?:(?:分|按|各)(?:地区|省份?|行业|季度|月|年|年度|区域)?(?:分(?:组)?的?)?|全国(?=.{2}))/

/** The indicator that a title names: `表3 分地区规模以上工业增加值（亿元）` → 规模以上工业增加值. */
const indicatorInTitle = (heading: Heading): string => {
  const words = heading.rest.replace(divided, '').replace(/^的/, '').replace(tableWords, '').trim()
  return words.slice(0, 200)
}

const priceOf = (notes: readonly string[]): PriceBasis => {
  const words = notes.join('\n')
  if (/(?:增长|增速|指数)[^。；\n]{0,20}(?:不变价|可比价)/.test(words)) return 'constant'
  return /(?:增长|增速)[^。；\n]{0,20}可比口径/.test(words) ? 'comparable' : 'none'
}

const wholeOf = (sheet: TableSheet, block: TableBlock): TableMapping['whole'] => {
  const heading = readHeading(
    block.title.replace(tableNumber, '').replace(/[（(]?(?:计量)?单位\s*[:：][^）)]*[）)]?$/, ''),
  )
  const stated = block.named.指标 === undefined ? null : readHeading(block.named.指标)
  const region = block.named.地区 ?? ''
  const named = /^(?:Sheet|工作表|表)\s*\d*$/i.test(sheet.name) ? '' : sheet.name
  return {
    period: heading.period ?? splitPeriod(block.named.时期 ?? '')?.period ?? splitPeriod(named)?.period ?? null,
    subject: isRegionText(region) ? subjectOf(region) : NATION,
    indicator: stated?.rest || indicatorInTitle(heading) || indicatorInTitle(readHeading(named)),
    unit: block.unit || stated?.unit || (heading.changeBasis === '' ? heading.unit : ''),
    changeBasis: heading.changeBasis,
    priceBasis: priceOf(block.notes),
    status: heading.isPreliminary || /初步|快报/.test(block.title) ? 'preliminary' : 'final',
  }
}

/**
 * A first reading of a sheet: which rows are headers, which columns labels, what both speak of, and what title, unit line
 * and footnotes say of the whole. Nothing is looked up; words are left as they are.
 */
export function recognizeTable(sheet: TableSheet): TableMapping {
  const filled = withMergesFilled(sheet)
  const block = findBlock(filled)
  const body = range(block.first, block.last).find((row) => hasValues(filled.rows[row] ?? []))
  const first = body ?? block.last + 1
  const headerRows = range(block.first, first - 1)
  const columns = findColumns(filled, headerRows, first, block.last)
  const valueColumns = range(0, columns.length - 1).filter((column) => columns[column] === 'value')
  const labels = columns.flatMap((role, column) => (role === 'value' ? [] : [{ column, role }])).slice(0, 30)
  const whole = wholeOf(sheet, block)
  const headed = fillHeaders(filled, headerRows, valueColumns, sheet.merges.length === 0)
  return {
    sheet: sheet.name,
    headers: headerRows.map((row) => ({
      row,
      role: headerRole(valueColumns.map((column) => textAt(headed, row, column))),
    })),
    labels,
    first,
    last: block.last,
    skippedRows: [],
    skippedColumns: [],
    whole: labels.some(({ role }) => role === 'indicator') ? { ...whole, indicator: '' } : whole,
    indicators: {},
    subjects: {},
    title: block.title.slice(0, 200),
    sourceNote: sourceNoteOf(block.notes),
  }
}
