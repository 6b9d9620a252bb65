import { basename } from 'node:path'
import { z } from 'zod'
import { TableSheet } from '../../src-shared/data/table-sheet'
import { invariant } from '../../src-shared/failure/invariant'
import { ok, type Result } from '../../src-shared/failure/result'
import { readTableFile, readTableText } from '../import/table/read-table'
import type { Progress } from '../work/progress'

export const TableInput = z.union([z.object({ path: z.string() }), z.object({ text: z.string() })])
export type TableInput = z.output<typeof TableInput>

/** What a table job gives to main. The sheets are JSON text: half a million strings are slow to clone one by one. */
export const TableOutput = z.object({
  name: z.string(),
  mime: z.string(),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  sheetsJson: z.string(),
})
export type TableOutput = z.output<typeof TableOutput>

/** A table that was read, as main and the command line hold it. */
export interface HeldTable {
  readonly name: string
  readonly mime: string
  readonly bytes: Uint8Array
  readonly sheets: readonly TableSheet[]
}

export const toHeldTable = (value: unknown): HeldTable => {
  const { sheetsJson, ...rest } = TableOutput.parse(value)
  return { ...rest, sheets: z.array(TableSheet).parse(JSON.parse(sheetsJson)) }
}

/** As it goes into a process of its own. */
export const toTableOutput = ({ sheets, ...rest }: HeldTable): TableOutput => ({
  ...rest,
  sheetsJson: JSON.stringify(sheets),
})

/** Reads one file of tables, or pasted text. Writes nothing. */
export const runTableJob = async (input: unknown, progress: Progress): Promise<Result<TableOutput>> => {
  const order = TableInput.safeParse(input)
  invariant(order.success, 'A table job was given something else')
  const { data } = order
  const read = 'path' in data ? await readTableFile(data.path, progress) : await readTableText(data.text, progress)
  if (!read.ok) return read
  progress(0.95, 'main:job.saving')
  const { bytes, mime, sheets } = read.value
  return ok({ name: 'path' in data ? basename(data.path) : '', mime, bytes, sheetsJson: JSON.stringify(sheets) })
}
