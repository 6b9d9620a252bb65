import { z } from 'zod'
import { OnChanged } from '../../src-shared/contract/table'
import { TableMapping } from '../../src-shared/data/table-mapping'
import { fail, type Result } from '../../src-shared/failure/result'
import { errorLog } from '../log/logger'
import { openBeside } from '../store/open-beside'
import { defineJob } from './define-job'
import { storeDepsOf } from './store-deps'
import { type CommittedTable, commitTable } from './table-commit'
import { TableOutput, toHeldTable } from './table-job'

export const TableCommitInput = z.object({
  project: z.string(),
  author: z.string(),
  table: TableOutput,
  mapping: TableMapping,
  title: z.string(),
  onChanged: OnChanged,
})
export type TableCommitInput = z.output<typeof TableCommitInput>

/** Writes a table into the project, whole or not at all, in a process of its own: the window's goes on meanwhile. */
export const runTableCommitJob = defineJob(TableCommitInput, (order, progress): Result<CommittedTable> => {
  const { project, author, mapping, title, onChanged } = order
  progress(0, 'main:job.saving')
  const table = toHeldTable(order.table)
  const sheet = table.sheets.find(({ name }) => name === mapping.sheet)
  if (!sheet) return fail('not-found', { sheet: mapping.sheet })
  const opened = openBeside(project, storeDepsOf({ log: errorLog('table'), author: () => author }))
  if (!opened.ok) return opened
  const { write, close } = opened.value
  try {
    return write({ reason: 'main:change.import.table', command: true }, (db) =>
      commitTable(db, {
        table,
        sheet,
        mapping,
        title,
        onChanged,
        progress: (done) => progress(done, 'main:job.saving'),
      }),
    )
  } finally {
    close()
  }
})
