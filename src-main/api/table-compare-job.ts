import { deflateRawSync } from 'node:zlib'
import { z } from 'zod'
import { TablePreview } from '../../src-shared/contract/table'
import { TableMapping } from '../../src-shared/data/table-mapping'
import { fail, ok, type Result } from '../../src-shared/failure/result'
import { errorLog } from '../log/logger'
import { openBeside } from '../store/open-beside'
import { Bytes, defineJob } from './define-job'
import { storeDepsOf } from './store-deps'
import { compareTable } from './table-comparison'
import { TableOutput, toHeldTable } from './table-job'

export const TableCompareInput = z.object({ project: z.string(), table: TableOutput, mapping: TableMapping })
export type TableCompareInput = z.output<typeof TableCompareInput>

/** So many lines are packed together. */
export const LINES_PACKED = 500

/** A comparison whose lines are opened as far as they are looked at: those of a big table are fifty megabytes. */
export const PackedComparison = TablePreview.omit({ lines: true }).extend({
  packs: z.array(Bytes),
  /** Of each line, by its place in the order of `states`. */
  stateAt: Bytes,
})
export type PackedComparison = z.output<typeof PackedComparison>

/** What came of it, as whoever waits for it hears. */
export type BesideAnswer = Result<PackedComparison, 'table-closed' | 'job-crashed'>

export const states: readonly TablePreview['lines'][number]['state'][] = ['new', 'equal', 'changed', 'skipped']

/** Holds a table against the project in the process it is called in. Writes nothing. */
export const runTableCompareJob = defineJob(
  TableCompareInput,
  ({ project, table, mapping }, progress): Result<PackedComparison> => {
    progress(0, 'main:job.reading')
    const sheet = toHeldTable(table).sheets.find(({ name }) => name === mapping.sheet)
    if (!sheet) return fail('not-found', { sheet: mapping.sheet })
    const opened = openBeside(project, storeDepsOf({ log: errorLog('table'), author: () => '' }))
    if (!opened.ok) return opened
    try {
      const { lines, ready: _ready, ...rest } = compareTable(opened.value.read, sheet, mapping)
      const packs: Uint8Array[] = []
      for (let at = 0; at < lines.length; at += LINES_PACKED) {
        packs.push(deflateRawSync(JSON.stringify(lines.slice(at, at + LINES_PACKED)), { level: 1 }))
      }
      return ok({ ...rest, packs, stateAt: Uint8Array.from(lines, ({ state }) => states.indexOf(state)) })
    } finally {
      opened.value.close()
    }
  },
)
