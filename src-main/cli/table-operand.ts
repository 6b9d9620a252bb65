import { resolve } from 'node:path'
import { OnChanged } from '../../src-shared/contract/table'
import { readTable } from '../../src-shared/data/table-readings'
import { recognizeTable } from '../../src-shared/data/table-recognize'
import { shapeOf } from '../../src-shared/data/table-shape'
import { cellName } from '../../src-shared/data/table-sheet'
import { fail, ok, type Result } from '../../src-shared/failure/result'
import { importWholeTable, type SheetReport } from '../api/table-import'
import { type HeldTable, runTableJob, toHeldTable } from '../api/table-job'
import type { Store } from '../store/store'
import type { Progress } from '../work/progress'
import { type CommandOutput, type Invocation, output } from './command'
import { saidProgress } from './said-progress'

const readFile = async (file: string, progress: Progress): Promise<Result<HeldTable>> => {
  const read = await runTableJob({ path: resolve(file) }, progress)
  return read.ok ? ok(toHeldTable(read.value)) : read
}

/** What `inspect --as table` prints of a file: each sheet's mapping, values and findings. */
export const inspectTable = async (file: string): Promise<Result<object>> => {
  const read = await readFile(file, () => undefined)
  if (!read.ok) return read
  const sheets = read.value.sheets.map((sheet) => {
    const mapping = recognizeTable(sheet)
    const { readings, findings } = readTable(sheet, mapping)
    return {
      name: sheet.name,
      isHidden: sheet.isHidden,
      shape: shapeOf(sheet, mapping),
      mapping,
      values: readings.map(({ row, column, isUnitOwn: _isUnitOwn, ...value }) => ({
        cell: cellName(row, column),
        ...value,
      })),
      findings: findings.map(({ row, column, ...finding }) => ({
        ...finding,
        place: row !== null && column !== null ? cellName(row, column) : null,
        row: row === null ? null : row + 1,
        column: column === null ? null : column + 1,
      })),
    }
  })
  return ok({ file: read.value.name, sheets })
}

const toLine = ({ sheet, recorded, created, skipped, sourceId }: SheetReport): string =>
  `${sheet}: ${recorded} values, ${created} new indicators, ${skipped} skipped (${sourceId})`

/** `import PROJECT FILE… --as table`: every file in a transaction of its own. */
export const importTables = async (
  store: Store,
  files: readonly string[],
  { text, terminal }: Pick<Invocation, 'text' | 'terminal'>,
): Promise<Result<CommandOutput>> => {
  const onChanged = OnChanged.safeParse(text('changed') ?? 'beside')
  if (!onChanged.success) return fail('wrong-usage', { problem: '--changed prefer|beside|leave' })
  const reports: SheetReport[] = []
  for (const file of files) {
    const read = await readFile(file, saidProgress(terminal, file))
    if (!read.ok) return read
    const imported = importWholeTable(store, {
      table: read.value,
      sheet: text('sheet'),
      title: text('title') ?? '',
      onChanged: onChanged.data,
    })
    if (!imported.ok) return imported
    reports.push(...imported.value)
  }
  return ok(output(reports.length === 1 ? reports[0] : reports, reports.map(toLine)))
}
