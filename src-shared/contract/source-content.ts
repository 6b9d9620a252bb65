import { z } from 'zod'

export const SourceBlock = z.object({ kind: z.string(), text: z.string(), speaker: z.string().nullable() })

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
