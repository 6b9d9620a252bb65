import type { Job, JobKind } from '../../src-shared/contract/work'
import { JobId } from '../../src-shared/data/ids'
import { invariant } from '../../src-shared/failure/invariant'
import { fail, ok, type Result } from '../../src-shared/failure/result'
import type { Log } from '../log/logger'
import { type JobFailure, JobMessage } from './job-message'
import type { JobProcess, StartJob } from './job-process'

export interface JobOrder {
  readonly kind: JobKind
  /** Shown beside the progress: a file's or an edition's name. */
  readonly title: string
  readonly input: unknown
  /** A kept process serves one job after another and stays warm; a fresh one ends with its job. */
  readonly process: 'fresh' | 'kept'
  /** What it means when the process ends without a word; its exit code says little. */
  readonly whenCrashed?: JobFailure['code']
  /** Runs in main when the process is done, before the job counts as done; what it gives is the job's result. */
  readonly finish: (value: unknown) => Result<unknown>
}

export interface JobRunner {
  readonly start: (order: JobOrder) => JobId
  readonly find: (jobId: string) => Job | null
  readonly list: () => readonly Job[]
  /** False where there is no such job. Cancelling one that ended changes nothing. */
  readonly cancel: (jobId: string) => boolean
  /** Resolves when the job has ended, whichever way. */
  readonly ended: (jobId: string) => Promise<Job>
  /** Like `ended`, once its process is gone as well: what that did to the world is done by then. Of a fresh process only. */
  readonly gone: (jobId: string) => Promise<Job>
  /** Cancels what runs and ends every process. */
  readonly close: () => Promise<void>
}

export interface JobRunnerDependencies {
  readonly startJob: StartJob
  readonly newId: () => string
  readonly log: Log
  readonly onChange: (job: Job) => void
  /** What a job must wait for before it is finished; null: nothing. */
  readonly until?: (kind: JobKind) => Promise<void> | null
}

interface Running {
  job: Job
  readonly order: JobOrder
  process: JobProcess | null
  readonly waiting: ((job: Job) => void)[]
}

const KEPT_ENDED_JOBS = 50

/** Runs long work in processes of their own. The only place that holds a job's state. */
export const createJobRunner = ({ startJob, newId, log, onChange, until }: JobRunnerDependencies): JobRunner => {
  const runs = new Map<string, Running>()
  const alive = new Set<JobProcess>()
  let kept: JobProcess | null = null

  const settle = (run: Running, change: Partial<Job>) => {
    if (run.job.state !== 'running') return
    run.job = { ...run.job, ...change }
    if (run.job.state !== 'running') {
      if (run.process && run.process !== kept) run.process.kill()
      for (const wake of run.waiting.splice(0)) wake(run.job)
      forgetOldest()
    }
    onChange(run.job)
  }

  const forgetOldest = () => {
    const ended = [...runs.values()].filter((run) => run.job.state !== 'running')
    for (const run of ended.slice(0, -KEPT_ENDED_JOBS)) runs.delete(run.job.jobId)
  }

  const failed = (run: Running, failure: JobFailure) => settle(run, { state: 'failed', failure })

  const finish = (run: Running, value: unknown): void => {
    const waiting = until?.(run.order.kind)
    if (waiting) void waiting.then(() => finish(run, value))
    else finishNow(run, value)
  }

  const finishNow = (run: Running, value: unknown) => {
    // A job that was cancelled while its answer was on the way must not write anything.
    if (run.job.state !== 'running') return
    try {
      const result = run.order.finish(value)
      if (result.ok) settle(run, { state: 'done', done: 1, result: result.value })
      else failed(run, { code: result.error.code, data: { ...result.error.data } })
    } catch (error) {
      const incident = newId()
      log.error('job-finish', {
        incident,
        error: String(error),
        stack: error instanceof Error ? (error.stack ?? '') : '',
      })
      failed(run, { code: 'unexpected', data: {}, incident })
    }
  }

  const hear = (raw: unknown) => {
    const message = JobMessage.safeParse(raw)
    invariant(message.success, 'A job process said something that is no job message')
    const run = runs.get(message.data.jobId)
    if (!run) return
    if (message.data.type === 'progress') settle(run, { done: message.data.done, step: message.data.step })
    else if (message.data.type === 'done') finish(run, message.data.value)
    else failed(run, message.data.failure)
  }

  const launch = (): JobProcess => {
    const process = startJob(hear)
    alive.add(process)
    void process.ended.then((exitCode) => {
      alive.delete(process)
      if (kept === process) kept = null
      for (const run of runs.values()) {
        if (run.process === process)
          failed(run, {
            code: run.order.whenCrashed ?? 'job-crashed',
            data: { exitCode: exitCode ?? -1, path: run.order.title },
          })
      }
    })
    return process
  }

  const processFor = (order: JobOrder): JobProcess => {
    if (order.process === 'fresh') return launch()
    kept ??= launch()
    return kept
  }

  const give = (run: Running) => {
    run.process = processFor(run.order)
    run.process.post({ jobId: run.job.jobId, kind: run.order.kind, input: run.order.input })
  }

  // The kept process may be in the middle of a synchronous call: only its end stops that. Others that wait for it begin
  // again in the next one.
  const endKept = (process: JobProcess) => {
    kept = null
    const others = [...runs.values()].filter((run) => run.process === process && run.job.state === 'running')
    for (const run of others) give(run)
    process.kill()
  }

  const cancel = (jobId: string): boolean => {
    const run = runs.get(jobId)
    if (!run) return false
    const wasRunning = run.job.state === 'running'
    settle(run, { state: 'cancelled' })
    if (wasRunning && run.process && run.process === kept) endKept(run.process)
    return true
  }

  const ended = (jobId: string): Promise<Job> =>
    new Promise((wake) => {
      const run = runs.get(jobId)
      invariant(run, `No job ${jobId}`)
      if (run.job.state === 'running') run.waiting.push(wake)
      else wake(run.job)
    })

  return {
    start: (order) => {
      const jobId = JobId.parse(newId())
      const job: Job = {
        jobId,
        kind: order.kind,
        title: order.title,
        state: 'running',
        done: null,
        step: 'main:job.starting',
        result: null,
        failure: null,
      }
      const run: Running = { job, order, process: null, waiting: [] }
      // Given first: where no process can be had, there is no job either.
      give(run)
      runs.set(jobId, run)
      onChange(job)
      return jobId
    },
    find: (jobId) => runs.get(jobId)?.job ?? null,
    list: () => [...runs.values()].map((run) => run.job),
    cancel,
    ended,
    gone: async (jobId) => {
      const process = runs.get(jobId)?.process
      const job = await ended(jobId)
      await process?.ended
      return job
    },
    close: async () => {
      for (const run of runs.values()) settle(run, { state: 'cancelled' })
      const processes = [...alive]
      for (const process of processes) process.kill()
      await Promise.all(processes.map((process) => process.ended))
    },
  }
}

/** A job's state for the one who asked, or the declared failure. */
export const getJob = (runner: JobRunner, jobId: string): Result<Job, 'job-unknown'> => {
  const job = runner.find(jobId)
  return job ? ok(job) : fail('job-unknown', { jobId })
}
