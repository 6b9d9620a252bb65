import { z } from 'zod'
import { IndicatorId } from '../data/ids'

export const SourceBlock = z.object({ kind: z.string(), text: z.string(), speaker: z.string().nullable() })

/** What an editor should know of how a document was read. Words: `main:readNote.<code>`, filled from `data`. */
export const ReadNote = z.object({ code: z.string(), data: z.record(z.string(), z.union([z.string(), z.number()])) })
export type ReadNote = z.output<typeof ReadNote>

/** A quantity found in a source's prose, waiting to be accepted as an observation. */
export const Candidate = z.object({
  name: z.string(),
  subject: z.string().nullable(),
  period: z.string().nullable(),
  value: z.string(),
  unit: z.string(),
  approx: z.boolean(),
  change: z.string().nullable(),
  quote: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  confidence: z.number(),
})
export type Candidate = z.output<typeof Candidate>

/** A value that was taken from a source, with the words that it cites. */
export const TakenValue = z.object({
  indicatorId: IndicatorId,
  value: z.string(),
  /** Empty: a level. */
  change: z.string(),
  quote: z.string(),
})
export type TakenValue = z.output<typeof TakenValue>
