import type { OnChanged, TableReport } from '../../src-shared/contract/table'
import type { IndicatorId, SourceId } from '../../src-shared/data/ids'
import type { IndicatorDraft } from '../../src-shared/data/indicator'
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
import { preferObservation } from '../store/observation'
import { recordBatch } from '../store/observation-batch'
import { keyText } from '../store/observation-key'
import { saidValues } from '../store/said-values'
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
}

export interface CommittedTable extends TableReport {
  readonly indicatorIds: readonly IndicatorId[]
}

type CommitFailure = 'already-exists' | 'not-found'

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

const preferAll = (
  db: WriteDb,
  drafts: readonly ObservationDraft[],
  sourceId: SourceId,
): Result<number, 'not-found'> => {
  for (const indicatorId of new Set(drafts.map((draft) => draft.indicatorId))) {
    const said = saidValues(db, indicatorId)
    for (const draft of drafts) {
      if (draft.indicatorId !== indicatorId) continue
      const own = said.get(keyText(draft))?.find((value) => value.sourceId === sourceId)
      const preferred = own ? preferObservation(db, own.id) : ok({})
      if (!preferred.ok) return preferred
    }
  }
  return ok(drafts.length)
}

/** `Sheet1!C5`; pasted text has no sheets. */
const placeIn = ({ name }: TableSheet, row: number, column: number): string =>
  `${name === '' ? '' : `${name}!`}${cellName(row, column)}`.slice(-200)

/** Writes what a comparison found new or changed, with its source, its new indicators and its mapping. */
export const commitTable = (db: WriteDb, commit: TableCommit): Result<CommittedTable, CommitFailure> => {
  const { sheet, mapping, onChanged } = commit
  const { ready, counts } = compareTable(db, sheet, mapping)
  const sourceId = sourceOf(db, commit)
  const taken = ready.filter(({ line }) => line.state === 'new' || (line.state === 'changed' && onChanged !== 'leave'))
  const settled = settleIndicators(db, taken)
  if (!settled.ok) return settled
  const toDraft = ({ label, reading, line: _line, ...key }: ReadyValue): ObservationDraft | null => {
    const indicatorId = settled.value.ids.get(label.label)
    const { value, qualifier, status, text, row, column } = reading
    const draft = ObservationDraft.safeParse({
      ...key,
      indicatorId,
      value,
      qualifier,
      status,
      sourceId,
      sourcePlace: placeIn(sheet, row, column),
      quote: text.slice(0, TEXT_KEPT),
    })
    return draft.success ? draft.data : null
  }
  const draftsOf = (values: readonly ReadyValue[]) => values.map(toDraft).filter((draft) => draft !== null)
  const recorded = recordBatch(db, { drafts: draftsOf(taken), withdraw: [] })
  if (!recorded.ok) return recorded
  const changed = onChanged === 'prefer' ? draftsOf(taken.filter(({ line }) => line.state === 'changed')) : []
  const preferred = preferAll(db, changed, sourceId)
  if (!preferred.ok) return preferred
  const kept = { ...mapping, indicators: keptChoices(mapping, settled.value.ids) }
  keepTableMapping(db, shapeOf(sheet, recognizeTable(sheet)), {
    title: mapping.title || commit.table.name,
    mapping: kept,
  })
  return ok({
    sourceId,
    recorded: recorded.value.recorded,
    created: settled.value.created,
    preferred: preferred.value,
    skipped: counts.skipped,
    indicatorIds: recorded.value.indicatorIds,
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
