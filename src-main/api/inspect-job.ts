import { z } from 'zod'
import { ReadNote } from '../../src-shared/contract/source-content'
import { invariant } from '../../src-shared/failure/invariant'
import { ok, type Result } from '../../src-shared/failure/result'
import { inspectEdition, inspectSource } from '../import/inspect'
import { readDocumentFile } from '../import/read/read-document'
import type { Progress } from '../work/progress'

const InspectInput = z.object({ path: z.string(), as: z.enum(['edition', 'source']), ranges: z.boolean() })

export const InspectOutput = z.object({ printed: z.unknown(), notes: z.array(ReadNote) })
export type InspectOutput = z.output<typeof InspectOutput>

/** What an import would make of a document, as `inspect` prints it. */
export const runInspectJob = async (input: unknown, progress: Progress): Promise<Result<InspectOutput>> => {
  const order = InspectInput.safeParse(input)
  invariant(order.success, 'An inspection was given something else')
  const { path, as, ranges } = order.data
  const read = await readDocumentFile(path, (done, step) => progress(0.7 * (done ?? 0), step))
  if (!read.ok) return read
  progress(0.7, 'main:job.structuring')
  const { document } = read.value
  const printed = as === 'edition' ? inspectEdition(document, { ranges }) : inspectSource(document, { ranges })
  return ok({ printed, notes: [...document.notes] })
}
