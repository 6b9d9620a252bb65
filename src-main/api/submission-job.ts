import { basename } from 'node:path'
import { z } from 'zod'
import { mostOf, SubmissionFacts, SubmissionNumber, SubmissionPicture } from '../../src-shared/data/submission'
import { failureCodes } from '../../src-shared/failure/codes'
import { invariant } from '../../src-shared/failure/invariant'
import { type Failure, fail, ok, type Result } from '../../src-shared/failure/result'
import { readDocumentFile } from '../import/read/read-document'
import type { SentFile } from '../import/submission-files'
import { findSubmissionNumbers } from '../import/submission-numbers'
import { type ReadSubmission, toSubmission } from '../import/submission-read'
import type { Progress } from '../work/progress'
import { readPicture } from './picture'

const SubmissionInput = z.object({ files: z.array(z.object({ path: z.string(), name: z.string() })) })

const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array)

const ReadFile = z.discriminatedUnion('outcome', [
  z.object({
    name: z.string(),
    outcome: z.literal('read'),
    facts: SubmissionFacts.omit({ pictures: true }),
    numbers: z.array(SubmissionNumber),
    pictures: z.array(SubmissionPicture.omit({ hash: true }).extend({ bytes: Bytes, mime: z.string() })),
    mime: z.string(),
    bytes: Bytes,
  }),
  z.object({
    name: z.string(),
    outcome: z.literal('refused'),
    failure: z.object({
      code: z.enum(failureCodes),
      data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
    }),
  }),
])
export type ReadFile = z.output<typeof ReadFile>

/** What the job gives to main: each file whole, or why it was refused. Nothing is written by the job. */
export const SubmissionOutput = z.object({ files: z.array(ReadFile) })

/** All files together have to fit into one message between two processes. */
const MOST_BYTES = 512 * 1024 * 1024

const picturesOf = (read: ReadSubmission) =>
  read.pictures.flatMap(({ bytes, caption }) => {
    const facts = readPicture(bytes)
    return facts ? [{ ...facts, bytes, caption, rights: read.rights.rights, rightsNote: read.rights.note }] : []
  })

const refused = (name: string, { code, data }: Failure): ReadFile => ({
  name,
  outcome: 'refused',
  failure: { code, data: { ...data } },
})

const readSent = async ({ path, name }: SentFile, progress: Progress): Promise<ReadFile> => {
  const read = await readDocumentFile(path, progress)
  if (!read.ok) return refused(name, { code: read.error.code, data: { ...read.error.data, path: name } })
  const { bytes, document } = read.value
  const submission = toSubmission(document)
  return {
    name,
    outcome: 'read',
    facts: submission.facts,
    numbers: findSubmissionNumbers(submission.facts.text),
    pictures: picturesOf(submission).slice(0, mostOf.pictures),
    mime: document.mime,
    bytes,
  }
}

/** Reads files that organizations sent, one after another: what is wrong with one doesn't keep the others out. */
export const runSubmissionJob = async (
  input: unknown,
  progress: Progress,
): Promise<Result<z.output<typeof SubmissionOutput>>> => {
  const order = SubmissionInput.safeParse(input)
  invariant(order.success, 'A job for submissions was given something else')
  const sent = order.data.files
  const files: ReadFile[] = []
  let byteCount = 0
  for (const [at, file] of sent.entries()) {
    const within: Progress = (done) => progress((at + (done ?? 0)) / sent.length, 'main:job.readingCases')
    within(0, '')
    if (byteCount > MOST_BYTES) {
      const tooLarge = fail('file-too-large', { name: basename(file.name) })
      files.push(refused(file.name, tooLarge.error))
      continue
    }
    const read = await readSent(file, within)
    if (read.outcome === 'read') byteCount += read.bytes.length + sizeOf(read.pictures)
    files.push(read)
  }
  return ok({ files })
}

const sizeOf = (pictures: readonly { readonly bytes: Uint8Array }[]): number =>
  pictures.reduce((sum, { bytes }) => sum + bytes.length, 0)
