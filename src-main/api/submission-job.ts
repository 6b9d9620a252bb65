import { z } from 'zod'
import { mostOf, SubmissionFacts, SubmissionNumber, SubmissionPicture } from '../../src-shared/data/submission'
import { fail, ok, type Result } from '../../src-shared/failure/result'
import { readDocumentFile } from '../import/read/read-document'
import { findSubmissionNumbers } from '../import/submission-numbers'
import { type ReadSubmission, toSubmission } from '../import/submission-read'
import { Bytes, defineJob } from './define-job'
import { readPicture } from './picture'

const SubmissionInput = z.object({ path: z.string(), name: z.string() })

/** What the job gives to main: one file, whole. Nothing is written by the job. */
export const ReadFile = z.object({
  name: z.string(),
  facts: SubmissionFacts.omit({ pictures: true }),
  numbers: z.array(SubmissionNumber),
  pictures: z.array(SubmissionPicture.omit({ hash: true }).extend({ bytes: Bytes, mime: z.string() })),
  mime: z.string(),
  bytes: Bytes,
})
export type ReadFile = z.output<typeof ReadFile>

const picturesOf = (read: ReadSubmission): ReadFile['pictures'] =>
  read.pictures
    .flatMap(({ bytes, caption }) => {
      const facts = readPicture(bytes)
      return facts ? [{ ...facts, bytes, caption, rights: read.rights.rights, rightsNote: read.rights.note }] : []
    })
    .slice(0, mostOf.pictures)

/** Reads a file that an organization sent: its facts, numbers and pictures. */
export const runSubmissionJob = defineJob(
  SubmissionInput,
  async ({ path, name }, progress): Promise<Result<ReadFile>> => {
    progress(0.05, 'main:job.reading')
    const read = await readDocumentFile(path, (done, step) => progress(0.05 + 0.65 * (done ?? 0), step))
    if (!read.ok) return fail(read.error.code, { ...read.error.data, path: name })
    const { bytes, document } = read.value
    progress(0.7, 'main:job.structuring')
    const submission = toSubmission(document)
    progress(0.8, 'main:job.extracting')
    const numbers = findSubmissionNumbers(submission.facts.text)
    progress(0.95, 'main:job.saving')
    return ok({ name, facts: submission.facts, numbers, pictures: picturesOf(submission), mime: document.mime, bytes })
  },
)
