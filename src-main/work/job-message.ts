import { z } from 'zod'
import { JobKind } from '../../src-shared/contract/work'

/** What main asks of a job process. */
export const JobRequest = z.object({ jobId: z.string(), kind: JobKind, input: z.unknown() })
export type JobRequest = z.output<typeof JobRequest>

const failure = z.object({
  code: z.string(),
  data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  incident: z.string().optional(),
})
export type JobFailure = z.output<typeof failure>

/** What a job process says: how far it is, then exactly once how it ended. */
export const JobMessage = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('progress'),
    jobId: z.string(),
    /** 0 to 1, or null while the length isn't known. */
    done: z.number().min(0).max(1).nullable(),
    /** Locale key of the step under way. */
    step: z.string(),
  }),
  z.object({ type: z.literal('done'), jobId: z.string(), value: z.unknown() }),
  z.object({ type: z.literal('failed'), jobId: z.string(), failure }),
])
export type JobMessage = z.output<typeof JobMessage>
