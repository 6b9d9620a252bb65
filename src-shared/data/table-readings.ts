import { NATION, type Observation, type PriceBasis } from './observation'
import type { Period } from './period'
import { grainOf, readPeriod } from './period-parts'
import { type AxisFacts, readAxis } from './table-axis'
import { fillHeaders } from './table-headers'
import type { FindingCode, TableFinding, TableMapping } from './table-mapping'
import { completePeriod } from './table-period'
import { type TableSheet, textAt, withMergesFilled } from './table-sheet'
import { readTableValue, type TableValue } from './table-value'

/** One value of a table with all that its headings and labels say of it. */
export interface TableReading extends Pick<Observation, 'value' | 'unit' | 'qualifier' | 'status' | 'changeBasis'> {
  readonly row: number
  readonly column: number
  /** The indicator's words (`TableMapping.indicators` is keyed by them). */
  readonly label: string
  /** As the table names it, before the mapping renames it. */
  readonly subject: string
  readonly period: Period
  readonly priceBasis: PriceBasis
  /** Whether a heading, a label or the cell itself names the unit. */
  readonly isUnitOwn: boolean
  /** As it stands in the cell. */
  readonly text: string
}

export interface TableReadings {
  readonly readings: readonly TableReading[]
  readonly findings: readonly TableFinding[]
}

export const labelOf = (names: readonly string[]): string => names.join('/').slice(0, 200)

const problemCodes = {
  'cell-error': 'cell-error',
  'not-a-number': 'not-a-number',
  'too-large': 'too-large',
  text: 'text',
} as const

/** The columns of values: those that are neither labels nor left out. */
export const valueColumnsOf = (sheet: TableSheet, mapping: TableMapping): number[] => {
  const others = new Set([...mapping.labels.map(({ column }) => column), ...mapping.skippedColumns])
  return (sheet.rows[0] ?? []).flatMap((_, column) => (others.has(column) ? [] : [column]))
}

/** A rate of change that names no period or indicator of its own is of what the column at its left holds. */
const readColumns = (sheet: TableSheet, mapping: TableMapping, columns: readonly number[]): Map<number, AxisFacts> => {
  const headers = mapping.headers.map(({ row }) => row)
  const headed = fillHeaders(sheet, headers, columns, sheet.merges.length === 0)
  const facts = new Map<number, AxisFacts>()
  let left: AxisFacts | null = null
  for (const column of columns) {
    const own = readAxis(
      mapping.headers.map(({ row, role }) => ({ role, text: textAt(headed, row, column), title: '' })),
    )
    const isDated = own.period !== null || own.part !== '' || own.impossible !== ''
    const isChange = own.changeBasis !== ''
    const names = isChange && own.names.length === 0 ? (left?.names ?? []) : own.names
    const dated = !isDated && isChange && left !== null ? { period: left.period, part: left.part } : {}
    facts.set(column, { ...own, ...dated, names })
    if (!isChange) left = own
  }
  return facts
}

/** The labels of each row in turn: one that is blank takes the one above it where labels at its right go on. */
const labelReader = (sheet: TableSheet, { labels, headers }: TableMapping) => {
  const above = labels.map(() => '')
  const titles = labels.map(({ column }) => textAt(sheet, headers.at(-1)?.row ?? -1, column))
  return (row: number) => {
    const own = labels.map(({ column }) => textAt(sheet, row, column))
    const hasInner = (at: number) =>
      labels.some(({ role }, inner) => inner > at && role !== 'unit' && role !== 'skip' && own[inner]?.trim() !== '')
    return labels.map(({ role }, at) => {
      const isBlank = own[at]?.trim() === ''
      if (!isBlank) above[at] = own[at] ?? ''
      const text = isBlank && hasInner(at) ? (above[at] ?? '') : (own[at] ?? '')
      return { role, text, title: titles[at] ?? '' }
    })
  }
}

const readRows = (sheet: TableSheet, mapping: TableMapping): Map<number, AxisFacts> => {
  const labelsOf = labelReader(sheet, mapping)
  const skipped = new Set(mapping.skippedRows)
  const facts = new Map<number, AxisFacts>()
  let parent: AxisFacts | null = null
  let last: AxisFacts | null = null
  for (let row = mapping.first; row <= mapping.last; row++) {
    const words = labelsOf(row)
    if (skipped.has(row)) continue
    const own = readAxis(words)
    const isChangeOfAbove = own.names.length === 0 && own.changeBasis !== '' && last !== null
    const names: readonly string[] = isChangeOfAbove
      ? (last?.names ?? [])
      : own.isPart && parent !== null
        ? [...parent.names, ...own.names]
        : own.names
    const whole: AxisFacts = { ...own, names }
    facts.set(row, whole)
    if (own.names.length > 0) last = whole
    if (own.names.length > 0 && !own.isPart) parent = whole
  }
  return facts
}

const finer = (a: Period, b: Period): Period => {
  const order = { year: 0, month: 1, day: 2 }
  return order[grainOf(readPeriod(a).from)] > order[grainOf(readPeriod(b).from)] ? a : b
}

const periodOf = (row: AxisFacts, column: AxisFacts, whole: Period | null): Period | null => {
  const part = column.part || row.part
  const full =
    column.period !== null && row.period !== null ? finer(row.period, column.period) : (column.period ?? row.period)
  if (part === '') return full ?? whole
  return completePeriod(full ?? whole ?? '', part)
}

const isYear = (period: Period): boolean => grainOf(readPeriod(period).from) === 'year'

const basisOf = (basis: string, period: Period): string =>
  basis !== 'growth' ? basis : isYear(period) ? '比上年' : '同比'

type Value = Extract<TableValue, { kind: 'value' }>

const unitOf = (cell: Value, row: AxisFacts, column: AxisFacts, whole: string): string => {
  if (cell.unit !== '') return cell.unit
  // The unit of a change goes with the heading that says so: 亿元 in the row, 比上年增长（%）above the column.
  if (row.changeBasis !== '' && row.unit !== '') return row.unit
  return column.unit || row.unit || whole
}

const readingOf = (
  cell: Value,
  row: AxisFacts,
  column: AxisFacts,
  period: Period,
  mapping: TableMapping,
): Omit<TableReading, 'row' | 'column' | 'text'> => {
  const unit = unitOf(cell, row, column, mapping.whole.unit)
  const ofWhole = unit === '%' ? mapping.whole.changeBasis : ''
  const changeBasis = basisOf(column.changeBasis || row.changeBasis || ofWhole, period)
  const named = column.priceBasis === 'none' ? row.priceBasis : column.priceBasis
  const names = [...row.names, ...column.names.filter((name) => !row.names.includes(name))]
  return {
    label: labelOf(names.length > 0 ? names : [mapping.whole.indicator].filter(Boolean)),
    subject: column.subject || row.subject || mapping.whole.subject || NATION,
    period,
    value: cell.value,
    unit,
    isUnitOwn: cell.unit !== '' && column.unit === '' && row.unit === '',
    qualifier: cell.qualifier,
    changeBasis,
    priceBasis: changeBasis === '' ? 'none' : named === 'none' ? mapping.whole.priceBasis : named,
    status: cell.isPreliminary || row.isPreliminary || column.isPreliminary ? 'preliminary' : mapping.whole.status,
  }
}

/** Findings once a row, a column or a cell. */
const createFindings = () => {
  const found = new Map<string, TableFinding>()
  return {
    add: (code: FindingCode, row: number | null, column: number | null, text: string) => {
      const key = `${code} ${row} ${column}`
      if (!found.has(key)) found.set(key, { code, row, column, text: text.slice(0, 100) })
    },
    list: () => [...found.values()],
  }
}

const withoutPeriod = (
  findings: ReturnType<typeof createFindings>,
  row: AxisFacts,
  column: AxisFacts,
  at: { row: number; column: number },
  mapping: TableMapping,
) => {
  if (column.impossible !== '') return findings.add('impossible-period', null, at.column, column.impossible)
  if (row.impossible !== '') return findings.add('impossible-period', at.row, null, row.impossible)
  const isDated = (axis: readonly { role: string }[]) => axis.some(({ role }) => role === 'period')
  if (isDated(mapping.headers)) return findings.add('no-period', null, at.column, '')
  return isDated(mapping.labels)
    ? findings.add('no-period', at.row, null, '')
    : findings.add('no-period', null, null, '')
}

/** Reads every value of a sheet as the mapping says. What can't be one is a finding; nothing is looked up. */
export function readTable(raw: TableSheet, mapping: TableMapping): TableReadings {
  const sheet = withMergesFilled(raw)
  const findings = createFindings()
  const readings: TableReading[] = []
  const columns = valueColumnsOf(sheet, mapping)
  const columnFacts = readColumns(sheet, mapping, columns)
  for (const [row, rowFacts] of readRows(sheet, mapping)) {
    for (const column of columns) {
      const text = textAt(raw, row, column)
      const cell = readTableValue(text)
      const facts = columnFacts.get(column)
      if (cell.kind === 'none' || facts === undefined) continue
      if (cell.kind === 'problem') {
        if (!rowFacts.isBlank || cell.problem !== 'text') findings.add(problemCodes[cell.problem], row, column, text)
        continue
      }
      const hasImpossible = facts.impossible !== '' || rowFacts.impossible !== ''
      const period = hasImpossible ? null : periodOf(rowFacts, facts, mapping.whole.period)
      if (period === null) {
        withoutPeriod(findings, rowFacts, facts, { row, column }, mapping)
        continue
      }
      readings.push({ ...readingOf(cell, rowFacts, facts, period, mapping), row, column, text })
    }
  }
  if (readings.length === 0 && findings.list().length === 0) findings.add('no-values', null, null, '')
  return { readings, findings: findings.list() }
}
