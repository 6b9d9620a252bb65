import type { SubmissionBatch, SubmissionFile } from '../../src-shared/contract/submission'
import type { JobId } from '../../src-shared/data/ids'
import { type FailureCode, failureCodes } from '../../src-shared/failure/codes'
import { fail } from '../../src-shared/failure/result'
import type { SentFile } from '../import/submission-files'
import type { Store } from '../store/store'
import type { JobRunner } from '../work/job-runner'
import type { Emit } from './host'
import { commitSubmission } from './submission-commit'

interface Running {
  readonly sent: readonly SentFile[]
  readonly files: SubmissionFile[]
  state: SubmissionBatch['state']
  jobId: JobId | null
}

/** Imports of submissions, of one session: many files, each read in a job of its own. */
export interface SubmissionBatches {
  /** `isOpen`: whether the project that they are meant for is still the one at hand. */
  readonly start: (store: Store, sent: readonly SentFile[], isOpen: () => boolean) => string
  readonly find: (batchId: string) => SubmissionBatch | null
  /** What is in the project by then stays there. False where there is no such batch. */
  readonly cancel: (batchId: string) => boolean
}

interface Dependencies {
  /** Asked for when a batch starts: the session's runner is made beside this. */
  readonly jobs: () => JobRunner
  readonly emit: Emit
  readonly newId: () => string
}

const BATCHES_HELD = 5

const codeOf = (code: string): FailureCode => failureCodes.find((one) => one === code) ?? 'unexpected'

/**
 * A process a file: one that no parser can stand is refused, and the others come in. Each file is told as soon as it is
 * in the project.
 */
export const createSubmissionBatches = ({ jobs, emit, newId }: Dependencies): SubmissionBatches => {
  const batches = new Map<string, Running>()

  const importOne = async (batch: Running, store: Store, file: SentFile, isOpen: () => boolean): Promise<void> => {
    const jobId = jobs().start({
      kind: 'submission',
      title: file.name,
      input: file,
      process: 'fresh',
      whenCrashed: 'document-too-heavy',
      // The project may have been closed meanwhile: what was read for it must not land in another.
      finish: (value) => (isOpen() ? commitSubmission(store, value) : fail('cancelled')),
    })
    batch.jobId = jobId
    const job = await jobs().ended(jobId)
    batch.jobId = null
    if (job.state === 'cancelled' || job.failure?.code === 'cancelled') batch.state = 'cancelled'
    // What `finish` gave: the contract checks it when it is asked for.
    else if (job.state === 'done') batch.files.push(job.result as SubmissionFile)
    else {
      const { code = 'unexpected', data = {} } = job.failure ?? {}
      batch.files.push({ name: file.name, outcome: 'refused', failure: { code: codeOf(code), data: { ...data } } })
    }
  }

  const run = async (batchId: string, batch: Running, store: Store, isOpen: () => boolean): Promise<void> => {
    for (const file of batch.sent) {
      if (batch.state !== 'running') break
      await importOne(batch, store, file, isOpen)
      if (!isOpen()) break
      emit('submission.imported', { batchId })
      if (batch.files.at(-1)?.outcome === 'read') {
        emit('history.changed', {})
        emit('submission.changed', {})
      }
    }
    if (batch.state === 'running') batch.state = isOpen() ? 'done' : 'cancelled'
    if (isOpen()) emit('submission.imported', { batchId })
  }

  return {
    start: (store, sent, isOpen) => {
      const batchId = newId()
      const batch: Running = { sent, files: [], state: 'running', jobId: null }
      batches.set(batchId, batch)
      for (const oldest of [...batches.keys()].slice(0, -BATCHES_HELD)) batches.delete(oldest)
      void run(batchId, batch, store, isOpen)
      return batchId
    },
    find: (batchId) => {
      const batch = batches.get(batchId)
      if (!batch) return null
      const under = batch.jobId === null ? 0 : (jobs().find(batch.jobId)?.done ?? 0)
      const done = batch.sent.length === 0 ? 1 : (batch.files.length + under) / batch.sent.length
      return { batchId, state: batch.state, total: batch.sent.length, done: Math.min(done, 1), files: [...batch.files] }
    },
    cancel: (batchId) => {
      const batch = batches.get(batchId)
      if (!batch) return false
      if (batch.state === 'running') batch.state = 'cancelled'
      if (batch.jobId !== null) jobs().cancel(batch.jobId)
      return true
    },
  }
}
