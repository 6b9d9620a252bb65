import { z } from 'zod'
import { SourceId } from '../data/ids'
import { Observation } from '../data/observation'
import { IndicatorChoice, TableFinding, TableMapping } from '../data/table-mapping'
import { Merge } from '../data/table-sheet'
import { command, defineDomain, query } from './define-domain'
import { ChangeImpact } from './impact'
import { JobStarted } from './work'

/** What a job of kind `table` gives: a table on the desk of this session, not yet in the project. */
export const OpenedTable = z.object({
  tableId: z.string(),
  name: z.string(),
  sheets: z.array(
    z.object({
      name: z.string(),
      rows: z.number().int(),
      columns: z.number().int(),
      isHidden: z.boolean(),
    }),
  ),
})
export type OpenedTable = z.output<typeof OpenedTable>

const Said = Observation.pick({ value: true, unit: true, qualifier: true, status: true })

/** A value of the table against what the project has. */
export const TableLine = z.object({
  place: z.string(),
  row: z.number().int(),
  column: z.number().int(),
  state: z.enum(['new', 'equal', 'changed', 'skipped']),
  /** With `skipped`; `left-out`: the mapping leaves its indicator or subject out. */
  reason: z.union([TableFinding.shape.code, z.literal('left-out')]).nullable(),
  indicator: z.string(),
  subject: z.string(),
  period: z.string(),
  changeBasis: z.string(),
  /** As the cell has it. */
  text: z.string(),
  said: Said.nullable(),
  /** What the project holds to be true now, and by whom. */
  before: Said.extend({ source: z.string() }).nullable(),
})
export type TableLine = z.output<typeof TableLine>

/** One indicator's words in the table and what becomes of them. */
export const TableLabel = z.object({
  label: z.string(),
  values: z.number().int(),
  choice: IndicatorChoice,
  /** Whether the mapping says so; else it was found by name. */
  isChosen: z.boolean(),
})
export type TableLabel = z.output<typeof TableLabel>

export const TablePreview = z.object({
  counts: z.object({
    new: z.number().int(),
    equal: z.number().int(),
    changed: z.number().int(),
    skipped: z.number().int(),
  }),
  /** Of the state asked for, from the one asked for. */
  lines: z.array(TableLine),
  findings: z.array(TableFinding),
  labels: z.array(TableLabel),
  subjects: z.array(z.object({ subject: z.string(), values: z.number().int() })),
})
export type TablePreview = z.output<typeof TablePreview>

/** Whether a value that differs takes the place of what was believed, stands beside it as a conflict, or is left. */
export const OnChanged = z.enum(['prefer', 'beside', 'leave'])
export type OnChanged = z.output<typeof OnChanged>

export const TableReport = z.object({
  sourceId: SourceId,
  recorded: z.number().int(),
  created: z.number().int(),
  preferred: z.number().int(),
  skipped: z.number().int(),
})
export type TableReport = z.output<typeof TableReport>

const tableId = z.string().max(60)

export const table = defineDomain('table', {
  /** Asks for one file with the shell's dialog. Null: the dialog was closed. */
  pickFile: command({
    input: z.object({}),
    output: z.object({ token: z.string(), name: z.string() }).nullable(),
  }),
  /** Reads a file or pasted text in a job; its result is an `OpenedTable`. */
  read: command({
    input: z.object({
      from: z.union([z.object({ token: z.string() }), z.object({ text: z.string().min(1).max(20_000_000) })]),
    }),
    output: JobStarted,
    errors: ['not-found'],
  }),
  /** A sheet with a first mapping, brought to what was kept for tables of its shape. */
  openSheet: query({
    input: z.object({ tableId, sheet: z.string() }),
    output: z.object({
      mapping: TableMapping,
      merges: z.array(Merge),
      /** The title of the table that the mapping was kept from; null where none was. */
      keptFrom: z.string().nullable(),
      /** What the sheet alone says, where one was kept. */
      fresh: TableMapping,
    }),
    errors: ['table-closed'],
  }),
  rows: query({
    input: z.object({
      tableId,
      sheet: z.string(),
      from: z.number().int().min(0),
      count: z.number().int().min(1).max(500),
    }),
    output: z.array(z.array(z.string())),
    errors: ['table-closed'],
  }),
  /** What an import would do. Nothing is written. */
  preview: query({
    input: z.object({
      tableId,
      mapping: TableMapping,
      state: TableLine.shape.state.nullable(),
      from: z.number().int().min(0),
      count: z.number().int().min(0).max(500),
    }),
    output: TablePreview,
    errors: ['table-closed', 'job-crashed'],
  }),
  /** What it would do to what is written; asked for tables of a size that can be tried out while one waits. */
  impact: query({
    input: z.object({ tableId, mapping: TableMapping, onChanged: OnChanged }),
    output: ChangeImpact,
    errors: ['table-closed', 'already-exists', 'not-found'],
  }),
  /** One transaction: source, new indicators, values, and the mapping for the next table of this shape. */
  commit: command({
    input: z.object({ tableId, mapping: TableMapping, title: z.string().max(200), onChanged: OnChanged }),
    output: TableReport,
    errors: ['table-closed', 'already-exists', 'not-found', 'cancelled', 'job-crashed'],
    tells: [
      'observation.recorded',
      'indicator.changed',
      'source.changed',
      'history.changed',
      'work.progressed',
      'work.ended',
    ],
  }),
  close: command({ input: z.object({ tableId }), output: z.object({}) }),
})
