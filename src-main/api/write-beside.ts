import type { JobKind } from '../../src-shared/contract/work'
import type { FailureCode } from '../../src-shared/failure/codes'
import { invariant } from '../../src-shared/failure/invariant'
import { fail, ok, type Result } from '../../src-shared/failure/result'
import type { WriteDb } from '../store/database'
import { latestChange } from '../store/history-moment'
import type { Store } from '../store/store'
import type { SessionContext } from './context'
import { whileWriting } from './writing'

/** Jobs that write the project: what else is to be finished waits for them. */
export const writesBeside: ReadonlySet<JobKind> = new Set(['commit', 'undo', 'redo'])

/** Up to here a write is done between two pictures of a screen or so, sooner than a process can be had. */
export const ROWS_AT_ONCE = 5000

/** A network folder has no log that others could read beside; whoever only reads is refused where it writes. */
export const canBeWrittenBeside = ({ access }: Store): boolean => access.mode === 'write' && access.networkKind === null

/** What a job that writes the project is to do, and how its end is taken. */
export interface WritingOrder<T, C extends FailureCode> {
  readonly kind: JobKind
  readonly title: string
  readonly input: unknown
  readonly parse: (value: unknown) => T
  /** What it may refuse. */
  readonly failures: readonly C[]
  /** Undoes what it wrote, in a change of its own. */
  readonly takeBack: (db: WriteDb) => Result<unknown>
}

const failuresOfWriting = ['disk-full', 'disk-failed', 'job-crashed'] as const

/**
 * Lets a process of its own write the project while the window goes on. It can be cancelled until it has written; one that
 * ends otherwise than well has changed nothing, or is taken back.
 */
export const writeBeside = <T, C extends FailureCode>(
  context: SessionContext,
  store: Store,
  { kind, title, input, parse, failures, takeBack }: WritingOrder<T, C>,
): Promise<Result<T, C | 'cancelled' | (typeof failuresOfWriting)[number]>> =>
  whileWriting(context, async () => {
    const before = latestChange(store.read)
    const jobId = context.jobs.start({ kind, title, input, process: 'fresh', finish: ok })
    const job = await context.jobs.gone(jobId)
    if (job.state === 'done') return ok(parse(job.result))
    if (!store.isOpen()) return fail('cancelled')
    // Cancelled or broken off between the last write and its answer.
    if (latestChange(store.read) !== before) store.write({ reason: 'main:change.undo' }, takeBack)
    if (job.state === 'cancelled') return fail('cancelled')
    const code = [...failures, ...failuresOfWriting].find((known) => known === job.failure?.code)
    invariant(code, `Writing ended in ${job.failure?.code} ${job.failure?.incident ?? ''}`)
    return fail(code, job.failure?.data ?? {})
  })
