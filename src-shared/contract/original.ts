import { z } from 'zod'
import { AssetHash, BlockId, ReviewId, SectionId, SourceId } from '../data/ids'
import { PageMap } from '../document/original/page-map'
import { Places } from '../document/proposal/proposal'
import { defineDomain, query } from './define-domain'

/** Whose original is meant: that of an imported source, or of a document that is being looked through. */
export const OriginalOwner = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('source'), sourceId: SourceId }),
  z.object({ kind: z.literal('review'), reviewId: ReviewId }),
])
export type OriginalOwner = z.output<typeof OriginalOwner>

export const Original = z.object({
  title: z.string(),
  fileName: z.string(),
  /** The file as it was given, at `/asset/<hash>`. */
  hash: AssetHash,
  /** The document's own text, which places count in. */
  text: z.string(),
  /** Null where the file draws no pages, or was read before they were noted. */
  pages: PageMap.nullable(),
})
export type Original = z.output<typeof Original>

/** The very place in a source that something was taken from. */
export const OriginalPassage = z.object({ sourceId: SourceId, places: Places })
export type OriginalPassage = z.output<typeof OriginalPassage>

/** Documents as they were given, and where in them a block, a section or a sentence stands. */
export const original = defineDomain('original', {
  open: query({ input: z.object({ owner: OriginalOwner }), output: Original, errors: ['not-found'] }),
  /** What the first of these that was imported, or copied from what was, stands for in its source; null: none was. */
  ofBlock: query({
    input: z.object({
      ownerIds: z
        .array(z.union([BlockId, SectionId]))
        .min(1)
        .max(50),
    }),
    output: z.object({ passage: OriginalPassage.nullable() }),
  }),
  /** A sentence in the text of a source. Empty places: it isn't there in these words. */
  ofQuote: query({
    input: z.object({
      sourceId: SourceId,
      quote: z.string().max(5000),
      /** The number that it is asked for, which is then marked within it. */
      value: z.string().max(100).default(''),
      /** Where about it is known to stand: of several, the nearest is meant. */
      near: z.number().int().min(0).nullable().default(null),
    }),
    output: z.object({ places: Places, focus: Places }),
    errors: ['not-found'],
  }),
})
