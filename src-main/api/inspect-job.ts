import { z } from 'zod'
import { ReadNote } from '../../src-shared/contract/source-content'
import { ok, type Result } from '../../src-shared/failure/result'
import { inspectEdition, inspectSource } from '../import/inspect'
import { readDocumentFile } from '../import/read/read-document'
import { defineJob } from './define-job'

const InspectInput = z.object({ path: z.string(), as: z.enum(['edition', 'source']), ranges: z.boolean() })

export const InspectOutput = z.object({ printed: z.unknown(), notes: z.array(ReadNote) })
export type InspectOutput = z.output<typeof InspectOutput>

/** What an import would make of a document, as `inspect` prints it. */
export const runInspectJob = defineJob(
  InspectInput,
  async ({ path, as, ranges }, progress): Promise<Result<InspectOutput>> => {
    const read = await readDocumentFile(path, (done, step) => progress(0.7 * (done ?? 0), step))
    if (!read.ok) return read
    progress(0.7, 'main:job.structuring')
    const { document } = read.value
    const printed = as === 'edition' ? inspectEdition(document, { ranges }) : inspectSource(document, { ranges })
    return ok({ printed, notes: [...document.notes] })
  },
)
