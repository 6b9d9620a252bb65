import { z } from 'zod'
import { EditionId, ReviewId, SourceId } from '../data/ids'
import { EditionYear } from '../document/edition'
import { command, defineDomain, query } from './define-domain'
import { Candidate, ReadNote, SourceBlock, TakenValue } from './source-content'
import { JobStarted } from './work'

export const SourceSummary = z.object({
  id: SourceId,
  title: z.string(),
  publisher: z.string(),
  published: z.string().nullable(),
  fileName: z.string(),
  importedAt: z.iso.datetime(),
  /** The edition made of it, where it was imported as one. */
  editionId: EditionId.nullable(),
  blockCount: z.number().int(),
  candidateCount: z.number().int(),
})
export type SourceSummary = z.output<typeof SourceSummary>

export const source = defineDomain('source', {
  list: query({ input: z.object({}), output: z.array(SourceSummary) }),
  open: query({
    input: z.object({ sourceId: SourceId }),
    output: z.object({
      source: SourceSummary,
      blocks: z.array(SourceBlock),
      noise: z.array(z.object({ text: z.string(), reason: z.string() })),
      candidates: z.array(Candidate),
    }),
    errors: ['not-found', 'document-damaged'],
  }),
  /** The live values that cite it. */
  taken: query({ input: z.object({ sourceId: SourceId }), output: z.array(TakenValue) }),
})

export const PickedFile = z.object({
  /** Opaque; only main knows the path behind it. */
  token: z.string(),
  name: z.string(),
  bytes: z.number().int(),
  /** Guessed from the name and the first words. */
  suggestion: z.object({ as: z.enum(['edition', 'source']), year: z.number().int().nullable(), title: z.string() }),
})
export type PickedFile = z.output<typeof PickedFile>

export const importing = defineDomain('import', {
  /** Asks for files with the shell's dialog and looks at each. Empty: the dialog was closed. */
  pickFiles: command({
    input: z.object({}),
    output: z.array(
      z.union([
        PickedFile,
        z.object({
          name: z.string(),
          failure: z.object({
            code: z.string(),
            data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
          }),
        }),
      ]),
    ),
  }),
  /** One transaction a file, in a job; its result is an `ImportReport`. */
  start: command({
    input: z.object({
      token: z.string(),
      as: z.enum(['edition', 'source']),
      year: EditionYear.nullable(),
      title: z.string().max(200),
      /** What was read is kept to be looked through, and nothing is imported yet; the result is a `ReviewStarted`. */
      review: z.boolean().default(false),
    }),
    output: JobStarted,
    errors: ['not-found'],
    tells: ['edition.changed', 'source.changed', 'review.changed'],
  }),
})

/** What a reading to be looked through brought. */
export const ReviewStarted = z.object({
  reviewId: ReviewId,
  title: z.string(),
  doubts: z.number().int(),
  notes: z.array(ReadNote).optional(),
})
export type ReviewStarted = z.output<typeof ReviewStarted>

export const ImportReport = z.object({
  sourceId: SourceId,
  editionId: EditionId.nullable(),
  title: z.string(),
  sections: z.number().int(),
  blocks: z.number().int(),
  cases: z.number().int(),
  noise: z.number().int(),
  candidates: z.number().int(),
  /** Values that were recorded with it. */
  observations: z.number().int(),
  /** How many contradictions with what the project has came in with it. */
  conflicts: z.number().int(),
  /** What is to be said of the reading; absent where nothing is. */
  notes: z.array(ReadNote).optional(),
})
export type ImportReport = z.output<typeof ImportReport>
/** What came in, before it is held against what the project has. */
export type ImportedDocument = Omit<ImportReport, 'observations' | 'conflicts'>
