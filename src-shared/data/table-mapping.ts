import { z } from 'zod'
import { IndicatorId } from './ids'
import { Observation, PriceBasis } from './observation'
import { Period } from './period'

/** What the words of a header row or label column say about the values beside them. */
export const AxisRole = z.enum(['period', 'subject', 'indicator', 'unit', 'skip'])
export type AxisRole = z.output<typeof AxisRole>

/** What becomes of the values under one indicator's words. */
export const IndicatorChoice = z.object({
  take: z.enum(['use', 'create', 'skip']),
  /** With `use`. */
  indicatorId: IndicatorId.nullable(),
  /** With `create`. */
  name: z.string().max(200),
  /** Where the table says none for them; empty: the table's, else the indicator's own. */
  unit: z.string().max(40),
})
export type IndicatorChoice = z.output<typeof IndicatorChoice>

const index = z.number().int().min(0)

/**
 * How a sheet is read: plain data that a person can change and that is kept for the next table of this shape. Rows and
 * columns count from 0. What stands for the whole table holds where no heading says otherwise.
 */
export const TableMapping = z.object({
  sheet: z.string(),
  headers: z.array(z.object({ row: index, role: AxisRole })).max(30),
  labels: z.array(z.object({ column: index, role: AxisRole })).max(30),
  /** The rows of values, both included; `last` before `first`: there are none. */
  first: index,
  last: z.number().int().min(-1),
  skippedRows: z.array(index),
  skippedColumns: z.array(index),
  whole: z.object({
    period: Period.nullable(),
    subject: Observation.shape.subject,
    indicator: z.string().max(200),
    unit: z.string().max(40),
    /** What its percentages compare with where they are changes: `比上年`, or `growth` where the period tells. */
    changeBasis: Observation.shape.changeBasis,
    /** Of the changes it publishes, where their headings name none. */
    priceBasis: PriceBasis,
    status: Observation.shape.status,
  }),
  /** By the words of the table (`labelOf`). */
  indicators: z.record(z.string(), IndicatorChoice),
  /** The subject meant by a label; null: its values are left out. Labels that aren't named mean themselves. */
  subjects: z.record(z.string(), Observation.shape.subject.nullable()),
  title: z.string().max(200),
  /** The lines below the table that say where it comes from. */
  sourceNote: z.string().max(500),
})
export type TableMapping = z.output<typeof TableMapping>

export const findingCodes = [
  'no-values',
  'no-period',
  'impossible-period',
  'no-indicator',
  'no-unit',
  'mixed-units',
  'unit-differs',
  'cell-error',
  'not-a-number',
  'too-large',
  'text',
  'duplicate',
  'too-long',
] as const
export type FindingCode = (typeof findingCodes)[number]

/** What is wrong with a cell, a row (`column` null), a column (`row` null) or the table; what it speaks of isn't taken. */
export const TableFinding = z.object({
  code: z.enum(findingCodes),
  row: z.number().int().nullable(),
  column: z.number().int().nullable(),
  text: z.string(),
})
export type TableFinding = z.output<typeof TableFinding>
