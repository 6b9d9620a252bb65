import { z } from 'zod'
import { EditionId, SectionId, SubmissionId } from '../data/ids'
import { SubmissionFacts, SubmissionNumber, SubmissionState } from '../data/submission'
import { MissingPart } from '../data/submission-missing'
import { failureCodes } from '../failure/codes'
import { command, defineDomain, query } from './define-domain'
import { BlockPlace } from './library'

/** A case study of some edition that comes from a submission, or that is of one of its organizations. */
export const Featured = BlockPlace.extend({
  title: z.string(),
  /** `case`: a copy of this submission, however often it was carried over. */
  reason: z.enum(['case', 'organization']),
})
export type Featured = z.output<typeof Featured>

export const SubmissionSummary = z.object({
  id: SubmissionId,
  title: z.string(),
  organizations: z.array(z.string()),
  state: SubmissionState,
  missing: z.array(MissingPart),
  /** 字数. */
  wordCount: z.number().int(),
  pictureCount: z.number().int(),
  numberCount: z.number().int(),
  fileName: z.string(),
  receivedAt: z.iso.datetime(),
  /** Years of the editions in which it stands, each once, the newest first. */
  placedIn: z.array(z.number().int()),
})
export type SubmissionSummary = z.output<typeof SubmissionSummary>

export const Submission = z.object({
  id: SubmissionId,
  facts: SubmissionFacts,
  state: SubmissionState,
  numbers: z.array(SubmissionNumber),
  missing: z.array(MissingPart),
  fileName: z.string(),
  fileBytes: z.number().int(),
  receivedAt: z.iso.datetime(),
  featured: z.array(Featured),
})
export type Submission = z.output<typeof Submission>

/** What became of one file of an import. */
export const SubmissionFile = z.discriminatedUnion('outcome', [
  z.object({
    /** Below the folder that was chosen. */
    name: z.string(),
    outcome: z.literal('read'),
    submissionId: SubmissionId,
    title: z.string(),
    organizations: z.array(z.string()),
    missing: z.array(MissingPart),
  }),
  /** The same bytes are there already, or came with an earlier file. */
  z.object({ name: z.string(), outcome: z.literal('duplicate'), submissionId: SubmissionId, title: z.string() }),
  z.object({
    name: z.string(),
    outcome: z.literal('refused'),
    failure: z.object({
      code: z.enum(failureCodes),
      data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
    }),
  }),
])
export type SubmissionFile = z.output<typeof SubmissionFile>

/** An import of many files, as it stands. */
export const SubmissionBatch = z.object({
  batchId: z.uuid(),
  state: z.enum(['running', 'done', 'cancelled']),
  total: z.number().int(),
  /** 0 to 1, the file under way included. */
  done: z.number().min(0).max(1),
  /** Those that are through, in the order in which they were read. */
  files: z.array(SubmissionFile),
})
export type SubmissionBatch = z.output<typeof SubmissionBatch>

const WrittenFile = z.object({ token: z.string(), fileName: z.string() }).nullable()

/** Cases as organizations sent them in. */
export const submission = defineDomain('submission', {
  /** The last received first. */
  list: query({ input: z.object({}), output: z.array(SubmissionSummary) }),
  open: query({ input: z.object({ submissionId: SubmissionId }), output: Submission, errors: ['not-found'] }),
  /**
   * Asks for files or a folder with the shell's dialog and reads them, each in a job and as a change of its own; null: the
   * dialog was closed.
   */
  importFiles: command({
    input: z.object({ from: z.enum(['files', 'folder']) }),
    output: z.object({ batchId: z.uuid() }).nullable(),
    errors: ['file-unreadable', 'folder-without-documents'],
    tells: ['submission.changed', 'submission.imported'],
  }),
  /** How an import goes. */
  batch: query({ input: z.object({ batchId: z.uuid() }), output: SubmissionBatch, errors: ['job-unknown'] }),
  /** The file under way is given up, and those that wait; what is in the project stays there. */
  cancelBatch: command({
    input: z.object({ batchId: z.uuid() }),
    output: z.object({}),
    errors: ['job-unknown'],
    tells: ['submission.imported'],
  }),
  /** The numbers are found anew in the text. */
  save: command({
    input: z.object({ submissionId: SubmissionId, facts: SubmissionFacts }),
    output: z.object({}),
    errors: ['not-found'],
    tells: ['submission.changed'],
  }),
  setState: command({
    input: z.object({ submissionId: SubmissionId, state: SubmissionState }),
    output: z.object({}),
    errors: ['not-found'],
    tells: ['submission.changed'],
  }),
  /** Into the bin. */
  remove: command({
    input: z.object({ submissionId: SubmissionId }),
    output: z.object({}),
    errors: ['not-found'],
    tells: ['submission.changed', 'bin.changed'],
  }),
  /** Makes the edition's own case study of it, at the end of the section; with a picture of the submission or none. */
  place: command({
    input: z.object({
      submissionId: SubmissionId,
      sectionId: SectionId,
      picture: SubmissionFacts.shape.pictures.element.shape.hash.nullable(),
    }),
    output: z.object({ editionId: EditionId, blockId: z.string() }),
    errors: ['not-found', 'edition-frozen', 'document-damaged', 'document-from-newer-version'],
    tells: ['submission.changed', 'section.rewritten', 'numbering.changed', 'bin.changed'],
  }),
  /** The confirmation sheet as DOCX, to a place asked for with the shell's dialog; null: it was closed. */
  exportSheet: command({
    input: z.object({ submissionId: SubmissionId }),
    output: WrittenFile,
    errors: ['not-found', 'target-not-writable'],
  }),
  /** The file as it was sent; null: the dialog was closed. */
  exportOriginal: command({
    input: z.object({ submissionId: SubmissionId }),
    output: WrittenFile,
    errors: ['not-found', 'document-damaged', 'target-not-writable'],
  }),
})
