import { basename } from 'node:path'
import { z } from 'zod'
import { TableMapping } from '../../src-shared/data/table-mapping'
import { recognizeTable } from '../../src-shared/data/table-recognize'
import { TableSheet } from '../../src-shared/data/table-sheet'
import { ok, type Result } from '../../src-shared/failure/result'
import { readTableFile, readTableText } from '../import/table/read-table'
import { Bytes, defineJob } from './define-job'

export const TableInput = z.union([z.object({ path: z.string() }), z.object({ text: z.string() })])
export type TableInput = z.output<typeof TableInput>

/** A sheet whose cells are looked at one by one: a schema takes a third of a second for two hundred thousand. */
const Sheet = TableSheet.extend({
  rows: z.custom<string[][]>(
    (rows) =>
      Array.isArray(rows) &&
      rows.every((row) => Array.isArray(row) && row.every((cell: unknown) => typeof cell === 'string')),
  ),
})

/**
 * What a table job gives to main. The sheets are JSON text: half a million strings are slow to clone one by one. The
 * mappings are what each of them says of itself.
 */
export const TableOutput = z.object({
  name: z.string(),
  mime: z.string(),
  bytes: Bytes,
  sheetsJson: z.string(),
  mappings: z.array(TableMapping),
})
export type TableOutput = z.output<typeof TableOutput>

/** A table that was read, as main and the command line hold it. */
export interface HeldTable {
  readonly name: string
  readonly mime: string
  readonly bytes: Uint8Array
  readonly sheets: readonly TableSheet[]
  /** As they go into other processes. */
  readonly sheetsJson: string
  /** What each sheet says of itself, in their order. */
  readonly mappings: readonly TableMapping[]
}

export const toHeldTable = (value: unknown): HeldTable => {
  const output = TableOutput.parse(value)
  return { ...output, sheets: z.array(Sheet).parse(JSON.parse(output.sheetsJson)) }
}

/** As it goes into a process of its own. */
export const toTableOutput = ({ sheets: _sheets, mappings, ...rest }: HeldTable): TableOutput => ({
  ...rest,
  mappings: [...mappings],
})

/** Reads one file of tables, or pasted text. Writes nothing. */
export const runTableJob = defineJob(TableInput, async (from, progress): Promise<Result<TableOutput>> => {
  const read = 'path' in from ? await readTableFile(from.path, progress) : await readTableText(from.text, progress)
  if (!read.ok) return read
  progress(0.95, 'main:job.saving')
  const { bytes, mime, sheets } = read.value
  const name = 'path' in from ? basename(from.path) : ''
  return ok({ name, mime, bytes, sheetsJson: JSON.stringify(sheets), mappings: sheets.map(recognizeTable) })
})
