import { z } from 'zod'
import { JobId } from '../data/ids'
import { command, defineDomain, query } from './define-domain'

export const JobStarted = z.object({ jobId: JobId })

export const JobKind = z.enum([
  'import',
  'inspect',
  'submission',
  'table',
  'compare',
  'commit',
  'undo',
  'redo',
  'publish',
  'preview',
  'recover',
  'verify',
])
export type JobKind = z.output<typeof JobKind>

export const Job = z.object({
  jobId: JobId,
  kind: JobKind,
  title: z.string(),
  state: z.enum(['running', 'done', 'failed', 'cancelled']),
  done: z.number().min(0).max(1).nullable(),
  step: z.string(),
  /** With `done`: an ImportReport, a SubmissionFile, an OpenedTable, a TableReport, a PublishReport or a PreviewReport, by kind. */
  result: z.unknown(),
  /** With `failed`. */
  failure: z
    .object({
      code: z.string(),
      data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
      incident: z.string().optional(),
    })
    .nullable(),
})
export type Job = z.output<typeof Job>

export const work = defineDomain('work', {
  list: query({ input: z.object({}), output: z.array(Job) }),
  get: query({ input: z.object({ jobId: JobId }), output: Job, errors: ['job-unknown'] }),
  cancel: command({ input: z.object({ jobId: JobId }), output: z.object({}), errors: ['job-unknown'] }),
})
