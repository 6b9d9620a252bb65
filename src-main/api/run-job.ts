import { randomUUID } from 'node:crypto'
import type { JobKind } from '../../src-shared/contract/work'
import { assertNever, invariant } from '../../src-shared/failure/invariant'
import type { Result } from '../../src-shared/failure/result'
import { type JobMessage, JobRequest } from '../work/job-message'
import type { Progress } from '../work/progress'
import type { Watch, WatchLimits } from '../work/watch'
import { runHistoryStepJob } from './history-step'
import { runImportJob } from './import-job'
import { runInspectJob } from './inspect-job'
import { runPreviewJob, runPublishJob } from './publish-run'
import { runRecoverJob } from './recover-job'
import { runSubmissionJob } from './submission-job'
import { runTableCommitJob } from './table-commit-job'
import { runTableCompareJob } from './table-compare-job'
import { runTableJob } from './table-job'
import { runVerifyJob } from './verify-job'

const run = (kind: JobKind, input: unknown, progress: Progress): Promise<Result<unknown>> => {
  switch (kind) {
    case 'import':
      return runImportJob(input, progress)
    case 'inspect':
      return runInspectJob(input, progress)
    case 'submission':
      return runSubmissionJob(input, progress)
    case 'table':
      return runTableJob(input, progress)
    case 'compare':
      return runTableCompareJob(input, progress)
    case 'commit':
      return runTableCommitJob(input, progress)
    case 'undo':
    case 'redo':
      return runHistoryStepJob(input, progress)
    case 'publish':
      return runPublishJob(input, progress)
    case 'preview':
      return runPreviewJob(input, progress)
    case 'verify':
      return runVerifyJob(input, progress)
    case 'recover':
      return runRecoverJob(input, progress)
    default:
      return assertNever(kind)
  }
}

/** Jobs that read what strangers wrote. */
const parsing: ReadonlySet<JobKind> = new Set(['import', 'inspect', 'submission', 'table'])

// A book of a thousand pages stays below half of this; a page of it takes some milliseconds.
const parsingLimits: WatchLimits = {
  memoryBytes: 750 * 1024 * 1024,
  silenceMs: (step) => (step === 'main:job.reading' ? 5_000 : 60_000),
}

/**
 * Runs one job in the process it is called in and posts how it goes: progress, then exactly one end. Whoever wants it
 * stopped ends the process.
 */
export const runJob = async (
  message: unknown,
  post: (message: JobMessage) => void,
  startOwnWatch: (limits: WatchLimits) => Watch | null = () => null,
): Promise<void> => {
  const request = JobRequest.safeParse(message)
  invariant(request.success, 'A job process was sent something that is no job')
  const { jobId, kind, input } = request.data
  const watch = parsing.has(kind) ? startOwnWatch(parsingLimits) : null
  const progress: Progress = (done, step) => {
    watch?.beat(step)
    post({ type: 'progress', jobId, done, step })
  }
  try {
    const result = await run(kind, input, progress)
    if (result.ok) post({ type: 'done', jobId, value: result.value })
    else post({ type: 'failed', jobId, failure: { code: result.error.code, data: { ...result.error.data } } })
  } catch (error) {
    const incident = randomUUID()
    process.stderr.write(
      `${JSON.stringify({ level: 'error', room: 'work', event: 'job-broke', incident, kind, error: String(error), stack: error instanceof Error ? error.stack : '' })}\n`,
    )
    post({ type: 'failed', jobId, failure: { code: 'unexpected', data: {}, incident } })
  }
}
