import { z } from 'zod'
import { EditionId } from '../data/ids'
import { InterfaceLocale } from './app'
import { defineDomain, query } from './define-domain'

/** In the order in which kinds are shown, where none has a better hit. */
export const SearchKind = z.enum(['indicator', 'observation', 'section', 'case', 'submission', 'figure', 'source'])
export type SearchKind = z.output<typeof SearchKind>

/** A stretch of a text that is what was asked for: UTF-16 offsets, the end left out. */
export const Mark = z.tuple([z.number().int(), z.number().int()])
export type Mark = z.output<typeof Mark>

export const MarkedText = z.object({ text: z.string(), marks: z.array(Mark) })
export type MarkedText = z.output<typeof MarkedText>

/** What a search is narrowed to; null: not by this. */
export const SearchFilter = z.object({
  editionId: EditionId.nullable().default(null),
  /** Of an edition's publication, of a source's, in which a submission came, or the one that an observation speaks of. */
  year: z.number().int().nullable().default(null),
  /** A goal that the indicator speaks to. */
  sdg: z.number().int().min(1).max(17).nullable().default(null),
})
export type SearchFilter = z.output<typeof SearchFilter>

export const SearchHit = z.object({
  /** Tells hits of one answer apart. */
  key: z.string(),
  kind: SearchKind,
  /** A block or section, a source, a submission, an indicator, an observation. */
  recordId: z.string(),
  /** The indicator of an observation. */
  indicatorId: z.string().nullable(),
  editionId: EditionId.nullable(),
  sectionId: z.string().nullable(),
  /** The edition with its year, the source, who sent a submission, the subject and period of an observation. */
  place: z.string(),
  title: MarkedText,
  /** What was found, where it isn't the title itself. */
  excerpt: MarkedText.nullable(),
  /** The whole text that was found, by which a passage is found again. */
  text: z.string(),
})
export type SearchHit = z.output<typeof SearchHit>

export const SearchGroup = z.object({
  kind: SearchKind,
  count: z.number().int(),
  /** There are more than `count`. */
  isMore: z.boolean(),
  hits: z.array(SearchHit),
})
export type SearchGroup = z.output<typeof SearchGroup>

export const search = defineDomain('search', {
  /**
   * Every paragraph, cell and record that holds all words of the query, by kind, the best first: what is called so, then
   * names, then the newest edition in reading order. `offset` and `limit` are of each kind.
   */
  find: query({
    input: z.object({
      query: z.string().min(1).max(200),
      /** In which hits are worded where the project doesn't say how: periods, hedges. */
      language: InterfaceLocale.default('zh-CN'),
      filter: SearchFilter.prefault({}),
      /** Empty: all. */
      kinds: z.array(SearchKind).max(7).default([]),
      offset: z.number().int().min(0).max(100_000).default(0),
      limit: z.number().int().min(1).max(1000).default(20),
    }),
    output: z.array(SearchGroup),
  }),
})
