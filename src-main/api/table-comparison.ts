import type { TableLabel, TableLine, TablePreview } from '../../src-shared/contract/table'
import { toExact } from '../../src-shared/data/exact'
import type { IndicatorId } from '../../src-shared/data/ids'
import type { Indicator } from '../../src-shared/data/indicator'
import { Observation, type ObservationKey } from '../../src-shared/data/observation'
import { subjectOf } from '../../src-shared/data/region-names'
import type { FindingCode, TableFinding, TableMapping } from '../../src-shared/data/table-mapping'
import { readTable, type TableReading } from '../../src-shared/data/table-readings'
import { cellName, type TableSheet } from '../../src-shared/data/table-sheet'
import { canConvert, convertValue } from '../../src-shared/data/unit'
import type { ReadDb } from '../store/database'
import { listIndicatorFacts } from '../store/indicator-facts'
import { keyText } from '../store/observation-key'
import { type SaidValue, saidValues } from '../store/said-values'
import { labelsOf, namesOf } from './table-labels'

/** A value that may be written: all of an observation but the id of an indicator that isn't there yet. */
export interface ReadyValue extends Omit<ObservationKey, 'indicatorId'> {
  readonly label: TableLabel
  readonly reading: TableReading
  readonly unit: string
  readonly line: TableLine
}

export interface TableComparison extends Omit<TablePreview, 'lines'> {
  readonly lines: readonly TableLine[]
  readonly ready: readonly ReadyValue[]
}

const sameNumber = (said: SaidValue, reading: TableReading, unit: string): boolean => {
  const converted = convertValue(said.value, said.unit, unit)
  return converted.ok && toExact(converted.value).eq(toExact(reading.value))
}

/** Whether the project holds just this; a preliminary value that has become final is told anew. */
const isSame = (said: SaidValue, reading: TableReading, unit: string): boolean =>
  said.qualifier === reading.qualifier &&
  (said.status === reading.status || reading.status === 'preliminary') &&
  sameNumber(said, reading, unit)

interface Known {
  readonly indicators: ReadonlyMap<string, Indicator>
  readonly saidOf: (indicatorId: IndicatorId) => ReadonlyMap<string, readonly SaidValue[]>
}

const openKnown = (db: ReadDb, all: readonly Indicator[]): Known => {
  const said = new Map<IndicatorId, Map<string, SaidValue[]>>()
  return {
    indicators: new Map(all.map((indicator) => [indicator.id, indicator])),
    saidOf: (indicatorId) => {
      const known = said.get(indicatorId) ?? saidValues(db, indicatorId)
      said.set(indicatorId, known)
      return known
    },
  }
}

type Place = Pick<ReadyValue, 'unit' | 'subject'>

/** The value's subject and unit, or why it can't be taken. */
const placeOf = (
  reading: TableReading,
  label: TableLabel,
  mapping: TableMapping,
  known: Known,
): Place | FindingCode | 'left-out' => {
  const { choice } = label
  const mapped = mapping.subjects[reading.subject]
  if (choice.take === 'skip' || mapped === null) return 'left-out'
  if (choice.take === 'create' && choice.name.trim() === '') return 'no-indicator'
  const indicator = choice.indicatorId === null ? undefined : known.indicators.get(choice.indicatorId)
  if (choice.take === 'use' && indicator === undefined) return 'no-indicator'
  const usual = indicator?.unit ?? choice.unit
  const unit = reading.unit || choice.unit || usual
  const isLevel = reading.changeBasis === ''
  if (isLevel && usual !== '' && unit !== '' && !canConvert(unit, usual))
    return reading.isUnitOwn || indicator === undefined ? 'mixed-units' : 'unit-differs'
  const subject = mapped ?? subjectOf(reading.subject)
  return Observation.shape.subject.safeParse(subject).success ? { unit, subject } : 'too-long'
}

const lineOf = (
  reading: TableReading,
  label: TableLabel,
  rest: Pick<TableLine, 'state' | 'reason' | 'before'> & Partial<Place>,
): TableLine => ({
  place: cellName(reading.row, reading.column),
  row: reading.row,
  column: reading.column,
  indicator: label.choice.take === 'skip' ? label.label : label.choice.name,
  subject: rest.subject ?? reading.subject,
  period: reading.period,
  changeBasis: reading.changeBasis,
  text: reading.text,
  said: { value: reading.value, unit: rest.unit ?? reading.unit, qualifier: reading.qualifier, status: reading.status },
  state: rest.state,
  reason: rest.reason,
  before: rest.before,
})

const beforeOf = (said: SaidValue): TableLine['before'] => ({
  value: said.value,
  unit: said.unit,
  qualifier: said.qualifier,
  status: said.status,
  source: said.source,
})

/** Findings that speak of one cell are lines of their own. */
const lineOfFinding = ({ code, row, column, text }: TableFinding & { row: number; column: number }): TableLine => ({
  place: cellName(row, column),
  row,
  column,
  state: 'skipped',
  reason: code,
  indicator: '',
  subject: '',
  period: '',
  changeBasis: '',
  text,
  said: null,
  before: null,
})

const isOfCell = (finding: TableFinding): finding is TableFinding & { row: number; column: number } =>
  finding.row !== null && finding.column !== null

/** Reads a sheet as the mapping says and holds every value against what the project has. Writes nothing. */
export function compareTable(db: ReadDb, sheet: TableSheet, mapping: TableMapping): TableComparison {
  const { readings, findings } = readTable(sheet, mapping)
  const all = listIndicatorFacts(db)
  const known = openKnown(db, all)
  const labels = labelsOf(readings, mapping, namesOf(all))
  const byLabel = new Map(labels.map((label) => [label.label, label]))
  const lines: TableLine[] = findings.filter(isOfCell).map(lineOfFinding)
  const ready: ReadyValue[] = []
  const taken = new Map<string, TableReading>()
  const withoutUnit = new Set<string>()
  for (const reading of readings) {
    const label = byLabel.get(reading.label)
    if (label === undefined) continue
    const skip = (reason: TableLine['reason']) =>
      lines.push(lineOf(reading, label, { state: 'skipped', reason, before: null }))
    const place = placeOf(reading, label, mapping, known)
    if (typeof place === 'string') {
      skip(place)
      continue
    }
    const { period, changeBasis, priceBasis } = reading
    const key = { subject: place.subject, period, changeBasis, priceBasis, scope: '' }
    const indicatorKey = label.choice.indicatorId ?? label.choice.name
    const text = JSON.stringify([indicatorKey, ...Object.values(key)])
    const first = taken.get(text)
    if (first !== undefined) {
      if (first.value !== reading.value) skip('duplicate')
      continue
    }
    taken.set(text, reading)
    if (place.unit === '') withoutUnit.add(reading.label)
    const { indicatorId } = label.choice
    const said = indicatorId === null ? [] : (known.saidOf(indicatorId).get(keyText({ ...key, indicatorId })) ?? [])
    const same = said.find((one) => isSame(one, reading, place.unit))
    const before = same ?? said[0]
    const state = before === undefined ? 'new' : same === undefined ? 'changed' : 'equal'
    const line = lineOf(reading, label, { ...place, state, reason: null, before: before ? beforeOf(before) : null })
    lines.push(line)
    ready.push({ ...key, label, reading, unit: place.unit, line })
  }
  lines.sort((a, b) => a.row - b.row || a.column - b.column)
  return {
    lines,
    ready,
    labels,
    counts: countsOf(lines),
    findings: [...findings.filter((finding) => !isOfCell(finding)), ...[...withoutUnit].map(noUnit)],
    subjects: subjectsOf(readings),
  }
}

const noUnit = (label: string): TableFinding => ({ code: 'no-unit', row: null, column: null, text: label })

const countsOf = (lines: readonly TableLine[]): TablePreview['counts'] => {
  const counts = { new: 0, equal: 0, changed: 0, skipped: 0 }
  for (const { state } of lines) counts[state]++
  return counts
}

const subjectsOf = (readings: readonly TableReading[]): TablePreview['subjects'] => {
  const counts = new Map<string, number>()
  for (const { subject } of readings) counts.set(subject, (counts.get(subject) ?? 0) + 1)
  return [...counts].map(([subject, values]) => ({ subject, values }))
}
