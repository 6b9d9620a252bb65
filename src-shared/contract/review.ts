import { z } from 'zod'
import { ReviewId } from '../data/ids'
import { EditionFacts, EditionYear } from '../document/edition'
import { Proposal } from '../document/proposal/proposal'
import { command, defineDomain, query } from './define-domain'
import { ImportReport } from './source'

export const ReviewSummary = z.object({
  id: ReviewId,
  title: z.string(),
  year: z.number().int().nullable(),
  fileName: z.string(),
  startedAt: z.iso.datetime(),
})
export type ReviewSummary = z.output<typeof ReviewSummary>

export const Review = z.object({
  review: ReviewSummary,
  /** The document's own text, which places count in. */
  text: z.string(),
  proposal: Proposal,
})
export type Review = z.output<typeof Review>

/** Documents that were read, and are looked through before they are imported. */
export const review = defineDomain('review', {
  list: query({ input: z.object({}), output: z.array(ReviewSummary) }),
  open: query({
    input: z.object({ reviewId: ReviewId }),
    output: Review,
    errors: ['not-found', 'document-damaged'],
  }),
  /** Keeps how far somebody has come. Not undone by the project's history: the review has one of its own. */
  save: command({
    input: z.object({
      reviewId: ReviewId,
      title: EditionFacts.shape.title,
      year: EditionYear.nullable(),
      proposal: Proposal,
    }),
    output: z.object({}),
    errors: ['not-found'],
    tells: ['review.changed'],
  }),
  /** Imports what was reviewed as an edition, in one transaction. */
  commit: command({
    input: z.object({ reviewId: ReviewId }),
    output: ImportReport,
    errors: ['not-found', 'document-damaged', 'already-exists', 'import-already-present'],
    tells: ['review.changed', 'edition.changed', 'source.changed'],
  }),
  /** Gives the document up; nothing of it is imported. */
  discard: command({
    input: z.object({ reviewId: ReviewId }),
    output: z.object({}),
    errors: ['not-found'],
    tells: ['review.changed'],
  }),
})
