import { Clearance, type ClearanceState } from './clearance'
import type { Language } from './format-period'
import { parsePeriod } from './parse-period'
import { readPeriod } from './period-parts'

/** What stands over the hidden column with the ids: by it a sheet is known to be ours, whatever its language. */
export const SHEET_MARK = 'niankan-clearance'

export const sheetColumns = [
  'indicator',
  'subject',
  'period',
  'value',
  'unit',
  'wording',
  'section',
  'page',
  'source',
  'state',
  'office',
  'person',
  'clearedOn',
  'documentNumber',
  'embargoUntil',
  'note',
] as const
export type SheetColumn = (typeof sheetColumns)[number]

interface SheetWords {
  readonly title: string
  readonly columns: Readonly<Record<SheetColumn, string>>
  readonly states: Readonly<Record<ClearanceState, string>>
}

/** The words of a sheet follow the edition's language: it goes to offices outside. */
export const sheetWords: Readonly<Record<Language, SheetWords>> = {
  'zh-CN': {
    title: '数据审签表',
    columns: {
      indicator: '指标',
      subject: '对象',
      period: '时期',
      value: '数值',
      unit: '单位',
      wording: '文中表述',
      section: '章节',
      page: '页码',
      source: '资料来源',
      state: '审签状态',
      office: '审签单位',
      person: '审签人',
      clearedOn: '审签日期',
      documentNumber: '文号',
      embargoUntil: '公开日期',
      note: '备注',
    },
    states: { none: '', waiting: '待审签', cleared: '已审签' },
  },
  en: {
    title: 'Clearance sheet',
    columns: {
      indicator: 'Indicator',
      subject: 'Subject',
      period: 'Period',
      value: 'Value',
      unit: 'Unit',
      wording: 'Wording',
      section: 'Section',
      page: 'Page',
      source: 'Source',
      state: 'Clearance',
      office: 'Office',
      person: 'Cleared by',
      clearedOn: 'Cleared on',
      documentNumber: 'Document no.',
      embargoUntil: 'Embargoed until',
      note: 'Note',
    },
    states: { none: '', waiting: 'Waiting', cleared: 'Cleared' },
  },
}

/** A row of a sheet that came back: which value it is of, what value it shows, and what was filled in. */
export interface SheetEntry {
  /** As the spreadsheet counts. */
  readonly row: number
  readonly id: string
  /** Null where the column was taken out. */
  readonly value: string | null
  readonly unit: string | null
  /** Only the columns that are there. */
  readonly given: Partial<Clearance>
}

export interface SheetFinding {
  readonly row: number
  readonly problem: 'date-unreadable' | 'state-unreadable' | 'text-too-long'
  readonly found: string
  readonly expected: string
}

/** Reads a sheet whose columns may have been moved or taken out; null: it is none of ours. */
export function readClearanceSheet(
  rows: readonly (readonly string[])[],
): { readonly entries: readonly SheetEntry[]; readonly findings: readonly SheetFinding[] } | null {
  const head = rows.findIndex((row) => row.some((cell) => cell.trim() === SHEET_MARK))
  const header = rows[head]
  if (!header) return null
  const idAt = header.findIndex((cell) => cell.trim() === SHEET_MARK)
  const places = placesOf(header)
  const entries: SheetEntry[] = []
  const findings: SheetFinding[] = []
  rows.slice(head + 1).forEach((cells, at) => {
    const row = head + 2 + at
    const textOf = (column: SheetColumn): string | null => {
      const place = places.get(column)
      return place === undefined ? null : (cells[place] ?? '').trim()
    }
    if (cells.every((cell) => cell.trim() === '')) return
    const read = readFacts(row, textOf)
    if (Array.isArray(read)) findings.push(...read)
    else
      entries.push({ row, id: (cells[idAt] ?? '').trim(), value: textOf('value'), unit: textOf('unit'), given: read })
  })
  return { entries, findings }
}

const placesOf = (header: readonly string[]): ReadonlyMap<SheetColumn, number> =>
  new Map(
    sheetColumns.flatMap((column): [SheetColumn, number][] => {
      const names = Object.values(sheetWords).map(({ columns }) => columns[column])
      const at = header.findIndex((cell) => names.includes(cell.trim()))
      return at < 0 ? [] : [[column, at]]
    }),
  )

type TextOf = (column: SheetColumn) => string | null

const texts = ['office', 'person', 'documentNumber', 'note'] as const
const days = ['clearedOn', 'embargoUntil'] as const

/** What the row says, or what is wrong with it. */
function readFacts(row: number, textOf: TextOf): Partial<Clearance> | SheetFinding[] {
  const given: Partial<Clearance> = {}
  const findings: SheetFinding[] = []
  for (const column of texts) {
    const text = textOf(column)
    if (text === null) continue
    if (Clearance.shape[column].safeParse(text).success) given[column] = text
    else findings.push({ row, problem: 'text-too-long', found: `${text.slice(0, 40)}…`, expected: '' })
  }
  for (const column of days) {
    const text = textOf(column)
    if (text === null) continue
    const day = readDay(text)
    if (day === null) findings.push({ row, problem: 'date-unreadable', found: text, expected: '2022-07-31' })
    else given[column] = day
  }
  const state = textOf('state')
  if (state !== null) {
    const read = readState(state)
    if (read === null) {
      const expected = Object.values(sheetWords['zh-CN'].states).filter((word) => word !== '')
      findings.push({ row, problem: 'state-unreadable', found: state, expected: expected.join('、') })
    } else given.state = read
  }
  return findings.length > 0 ? findings : given
}

const readState = (text: string): ClearanceState | null => {
  const known = Object.values(sheetWords).flatMap(({ states }) => Object.entries(states))
  const found = known.find(([, word]) => word.toLowerCase() === text.toLowerCase())
  // The words come from the record of all states.
  return found ? (found[0] as ClearanceState) : null
}

/** An office writes 2022/7/31 or 2022年7月31日 as well. */
const readDay = (text: string): string | null => {
  if (text === '') return ''
  const period = parsePeriod(text.replaceAll(/[/.]/g, '-'))
  if (!period.ok) return null
  const { grain, from, to } = readPeriod(period.value)
  return grain === 'day' && from === to ? period.value : null
}
