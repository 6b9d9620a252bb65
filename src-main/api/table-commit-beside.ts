import { z } from 'zod'
import { TableReport } from '../../src-shared/contract/table'
import { IndicatorId } from '../../src-shared/data/ids'
import { invariant } from '../../src-shared/failure/invariant'
import { fail, ok, type Result } from '../../src-shared/failure/result'
import { undo } from '../store/history'
import type { Store } from '../store/store'
import type { SessionContext } from './context'
import type { CommitFailure, CommittedTable, TableCommit } from './table-commit'
import type { TableCommitInput } from './table-commit-job'
import { toTableOutput } from './table-job'
import { whileWriting } from './writing'

/** Up to here a table is written between two pictures of a screen or so, sooner than a process can be had. */
const CELLS_AT_ONCE = 5000

/** Whether a table is written in a process of its own. A network folder has no log that others could read beside. */
export const isWrittenBeside = ({ access }: Store, { sheet }: Pick<TableCommit, 'sheet'>): boolean =>
  access.networkKind === null && sheet.rows.length * (sheet.rows[0]?.length ?? 0) > CELLS_AT_ONCE

const Committed = TableReport.extend({ indicatorIds: z.array(IndicatorId) })

const failuresOfWriting = ['already-exists', 'not-found', 'disk-full', 'disk-failed', 'job-crashed'] as const

/**
 * Like `commitTable`, in a process of its own. It can be cancelled until it is written; one that ends otherwise than well
 * has changed nothing, or is taken back.
 */
export const commitBeside = (
  context: SessionContext,
  store: Store,
  { table, mapping, title, onChanged }: TableCommit,
): Promise<Result<CommittedTable, CommitFailure | 'cancelled' | (typeof failuresOfWriting)[number]>> =>
  whileWriting(context, async () => {
    const before = lastChange(store)
    const input = {
      ...{ project: store.path, author: context.settings.preferences().author },
      ...{ table: toTableOutput(table), mapping, title, onChanged },
    } satisfies TableCommitInput
    const jobId = context.jobs.start({
      kind: 'commit',
      title: title || table.name,
      input,
      process: 'fresh',
      finish: ok,
    })
    const job = await context.jobs.gone(jobId)
    if (job.state === 'done') return ok(Committed.parse(job.result))
    if (!store.isOpen()) return fail('cancelled')
    // Cancelled or broken off between the last write and its answer.
    if (lastChange(store) !== before) store.write({ reason: 'main:change.undo' }, undo)
    if (job.state === 'cancelled') return fail('cancelled')
    const code = failuresOfWriting.find((known) => known === job.failure?.code)
    invariant(code, `Writing a table ended in ${job.failure?.code} ${job.failure?.incident ?? ''}`)
    return fail(code, job.failure?.data ?? {})
  })

const lastChange = ({ read }: Store): unknown => read.get('SELECT max(sequence) AS sequence FROM change').sequence
