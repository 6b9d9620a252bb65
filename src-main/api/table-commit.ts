import type { OnChanged, TableReport } from '../../src-shared/contract/table'
import type { IndicatorId, ObservationId, SourceId } from '../../src-shared/data/ids'
import type { IndicatorDraft } from '../../src-shared/data/indicator'
import { kept } from '../../src-shared/data/kept'
import { ObservationDraft } from '../../src-shared/data/observation'
import { grainOf, readPeriod } from '../../src-shared/data/period-parts'
import type { TableMapping } from '../../src-shared/data/table-mapping'
import { recognizeTable } from '../../src-shared/data/table-recognize'
import { shapeOf } from '../../src-shared/data/table-shape'
import { cellName, type TableSheet } from '../../src-shared/data/table-sheet'
import { normalizeUnit } from '../../src-shared/data/unit'
import { invariant } from '../../src-shared/failure/invariant'
import { ok, type Result } from '../../src-shared/failure/result'
import { groupBy } from '../../src-shared/text/group-by'
import type { WriteDb } from '../store/database'
import { createIndicator } from '../store/indicator'
import { preferObservations } from '../store/observation'
import { recordBatch } from '../store/observation-batch'
import { findSourceOfBytes, importSource } from '../store/source'
import { keepTableMapping } from '../store/table-mapping'
import { compareTable, type ReadyValue } from './table-comparison'
import type { HeldTable } from './table-job'

export interface TableCommit {
  readonly table: HeldTable
  readonly sheet: TableSheet
  readonly mapping: TableMapping
  /** Empty: the table's own, else the file's name. */
  readonly title: string
  readonly onChanged: OnChanged
  /** Told now and then how much of it is written: 0 to 1. */
  readonly progress?: (done: number) => void
}

export interface CommittedTable extends TableReport {
  readonly indicatorIds: readonly IndicatorId[]
}

export type CommitFailure = 'already-exists' | 'not-found'

const BLOCKS_KEPT = 2000
const TEXT_KEPT = 2000

/** A heading for each sheet where there are several, and a line for each row. */
const blocksOf = (sheets: readonly TableSheet[]): { kind: string; text: string }[] =>
  sheets
    .filter(({ isHidden }) => !isHidden)
    .flatMap(({ name, rows }) => [
      ...(sheets.length > 1 ? [{ kind: 'heading', text: name }] : []),
      ...rows.map((row) => ({ kind: 'table-row', text: row.filter((cell) => cell.trim() !== '').join(' | ') })),
    ])
    .filter(({ text }) => text !== '')
    .slice(0, BLOCKS_KEPT)

/** The file as a source; one that is there already stays the only one of its bytes. */
const sourceOf = (db: WriteDb, { table, sheet, mapping, title }: TableCommit): SourceId => {
  const present = findSourceOfBytes(db, table.bytes, 'source')
  if (present) return present.id
  const blocks = blocksOf(table.sheets)
  const imported = importSource(db, {
    title: (title || mapping.title || table.name || sheet.name).slice(0, 200),
    publisher: mapping.sourceNote,
    published: null,
    fileName: table.name,
    mime: table.mime,
    bytes: table.bytes,
    text: blocks.map(({ text }) => text).join('\n'),
    blocks: blocks.map((block) => ({ ...block, speaker: null })),
    noise: [],
    candidates: [],
  })
  invariant(imported.ok, 'No source of these bytes was there a moment ago, in this transaction')
  return imported.value.id
}

const draftOf = (values: readonly ReadyValue[], name: string): IndicatorDraft => {
  const levels = values.filter(({ changeBasis }) => changeBasis === '')
  const unit = levels[0]?.label.choice.unit || (levels[0]?.unit ?? '')
  const isAtPoint = ({ period }: ReadyValue) => grainOf(readPeriod(period).from) === 'day'
  return {
    name,
    unit,
    nature: levels.length > 0 && levels.every(isAtPoint) ? 'stock' : 'flow',
    measure: normalizeUnit(unit) === '%' ? 'rate' : 'level',
  }
}

/** The indicator of each label: those that are used, and those that are made now. */
const settleIndicators = (
  db: WriteDb,
  ready: readonly ReadyValue[],
): Result<{ ids: Map<string, IndicatorId>; created: number }, CommitFailure> => {
  const byLabel = groupBy(ready, ({ label }) => label)
  const ids = new Map<string, IndicatorId>()
  // Two labels of a table may mean one new indicator.
  const made = new Map<string, IndicatorId>()
  for (const [{ label, choice }, values] of byLabel) {
    const known = choice.indicatorId ?? made.get(choice.name)
    const indicator = known === undefined ? createIndicator(db, draftOf(values, choice.name)) : ok({ id: known })
    if (!indicator.ok) return indicator
    if (known === undefined) made.set(choice.name, indicator.value.id)
    ids.set(label, indicator.value.id)
  }
  return ok({ ids, created: made.size })
}

/** `Sheet1!C5`; pasted text has no sheets. */
const placeIn = ({ name }: TableSheet, row: number, column: number): string =>
  `${name === '' ? '' : `${name}!`}${cellName(row, column)}`.slice(-200)

/** Whether a value can be recorded. Its number, subject and kind were looked at as it was read; most others are alike. */
const fitCheck = (): ((value: ReadyValue) => boolean) => {
  const { period, unit, changeBasis } = ObservationDraft.shape
  const fits = [
    kept((text: string) => period.safeParse(text).success),
    kept((text: string) => unit.safeParse(text).success),
    kept((text: string) => changeBasis.safeParse(text).success),
  ] as const
  return (value) => fits[0](value.period) && fits[1](value.unit) && fits[2](value.changeBasis)
}

const draftOfValue = (
  { reading, subject, period, changeBasis, priceBasis, scope, unit }: ReadyValue,
  at: { readonly sheet: TableSheet; readonly sourceId: SourceId; readonly indicatorId: IndicatorId },
): ObservationDraft => ({
  ...{ indicatorId: at.indicatorId, subject, period, changeBasis, priceBasis, scope, unit },
  ...{ value: reading.value, qualifier: reading.qualifier, status: reading.status },
  ...{ sourceId: at.sourceId, sourceNote: '', sourcePlace: placeIn(at.sheet, reading.row, reading.column) },
  ...{ quote: reading.text.slice(0, TEXT_KEPT), correction: '' },
})

/** What was written of values about which another source says something else. */
const changedOf = (
  drafts: ReadonlyMap<ObservationDraft, ReadyValue>,
  ids: ReadonlyMap<ObservationDraft, ObservationId>,
): ObservationId[] =>
  [...drafts].flatMap(([draft, { line }]) => (line.state === 'changed' ? (ids.get(draft) ?? []) : []))

/** Writes what a comparison found new or changed, with its source, its new indicators and its mapping. */
export const commitTable = (db: WriteDb, commit: TableCommit): Result<CommittedTable, CommitFailure> => {
  const { sheet, mapping, onChanged } = commit
  const { ready, counts } = compareTable(db, sheet, mapping)
  const sourceId = sourceOf(db, commit)
  const taken = ready.filter(({ line }) => line.state === 'new' || (line.state === 'changed' && onChanged !== 'leave'))
  const settled = settleIndicators(db, taken)
  if (!settled.ok) return settled
  const isFit = fitCheck()
  const drafts = new Map<ObservationDraft, ReadyValue>()
  for (const value of taken) {
    const indicatorId = settled.value.ids.get(value.label.label)
    if (indicatorId !== undefined && isFit(value))
      drafts.set(draftOfValue(value, { sheet, sourceId, indicatorId }), value)
  }
  const recorded = recordBatch(db, { drafts: [...drafts.keys()], withdraw: [], progress: commit.progress })
  if (!recorded.ok) return recorded
  const preferred = onChanged === 'prefer' ? changedOf(drafts, recorded.value.ids) : []
  const believed = preferObservations(db, preferred)
  const kept = { ...mapping, indicators: keptChoices(mapping, settled.value.ids) }
  keepTableMapping(db, shapeOf(sheet, recognizeTable(sheet)), {
    title: mapping.title || commit.table.name,
    mapping: kept,
  })
  return ok({
    sourceId,
    recorded: recorded.value.recorded,
    created: settled.value.created,
    preferred: preferred.length,
    skipped: counts.skipped,
    indicatorIds: [...new Set([...recorded.value.indicatorIds, ...believed])],
  })
}

/** What was made for this table is used for the next one. */
const keptChoices = (mapping: TableMapping, ids: ReadonlyMap<string, IndicatorId>): TableMapping['indicators'] => ({
  ...mapping.indicators,
  ...Object.fromEntries(
    [...ids].map(([label, indicatorId]) => [
      label,
      {
        take: 'use' as const,
        indicatorId,
        name: mapping.indicators[label]?.name ?? '',
        unit: mapping.indicators[label]?.unit ?? '',
      },
    ]),
  ),
})
