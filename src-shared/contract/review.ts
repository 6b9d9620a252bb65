import { z } from 'zod'
import { CandidateDecision } from '../data/candidate-decision'
import { ReviewId } from '../data/ids'
import { EditionFacts, EditionYear } from '../document/edition'
import { Proposal } from '../document/proposal/proposal'
import { command, defineDomain, query } from './define-domain'
import { ImportReport } from './source'
import { Candidate } from './source-content'

export const ReviewSummary = z.object({
  id: ReviewId,
  title: z.string(),
  year: z.number().int().nullable(),
  /** What it becomes in the end. */
  as: z.enum(['edition', 'source']),
  fileName: z.string(),
  startedAt: z.iso.datetime(),
})
export type ReviewSummary = z.output<typeof ReviewSummary>

export const Review = z.object({
  review: ReviewSummary,
  /** The document's own text, which places count in. */
  text: z.string(),
  proposal: Proposal,
  /** Quantities found in the text, in its order; they stay as they were found. */
  candidates: z.array(Candidate),
  /** What was decided of them; of most nothing. */
  decisions: z.array(CandidateDecision),
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
  /** Keeps what was decided of the candidates, all of it, as `save` does for the rest. Nothing that lists show: it tells of nothing. */
  decide: command({
    input: z.object({ reviewId: ReviewId, decisions: z.array(CandidateDecision).max(20_000) }),
    output: z.object({}),
    errors: ['not-found'],
  }),
  /** Imports what was reviewed, and records the values that were accepted, in one transaction. */
  commit: command({
    input: z.object({ reviewId: ReviewId }),
    output: ImportReport,
    errors: ['not-found', 'document-damaged', 'already-exists', 'import-already-present'],
    tells: ['review.changed', 'edition.changed', 'source.changed', 'indicator.changed', 'observation.recorded'],
  }),
  /** Gives the document up; nothing of it is imported. */
  discard: command({
    input: z.object({ reviewId: ReviewId }),
    output: z.object({}),
    errors: ['not-found'],
    tells: ['review.changed'],
  }),
})
