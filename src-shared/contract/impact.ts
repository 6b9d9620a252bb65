import { z } from 'zod'
import { EditionId, ObservationId, SectionId } from '../data/ids'
import { ObservationDraft } from '../data/observation'
import { defineDomain, query } from './define-domain'

/** A change to the data that somebody is about to make. */
export const PlannedChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('record'), drafts: z.array(ObservationDraft).min(1).max(20_000) }),
  z.object({ kind: z.literal('withdraw'), observationIds: z.array(ObservationId).min(1).max(20_000) }),
  z.object({ kind: z.literal('prefer'), observationId: ObservationId }),
])
export type PlannedChange = z.output<typeof PlannedChange>

const Course = z.enum(['rise', 'fall', 'level'])

export const ImpactItem = z.object({
  kind: z.enum(['sentence', 'cell', 'tile', 'chart']),
  editionId: EditionId,
  edition: z.string(),
  year: z.number().int(),
  sectionId: SectionId,
  section: z.string(),
  blockId: z.string(),
  before: z.string(),
  after: z.string(),
  /** Where a change that it speaks of goes another way; `wordsFollow` false: its words say the opposite now. */
  turn: z.object({ from: Course, to: Course, wordsFollow: z.boolean() }).nullable(),
})
export type ImpactItem = z.output<typeof ImpactItem>

export const ChangeImpact = z.object({
  items: z.array(ImpactItem),
  /** Derived indicators that follow. */
  derived: z.array(z.string()),
  /** Places in published editions that keep what they said, and will be marked as overtaken. */
  overtaken: z.number().int(),
})
export type ChangeImpact = z.output<typeof ChangeImpact>

/** What a change would do to what is written, before it is made. */
export const impact = defineDomain('impact', {
  preview: query({ input: z.object({ change: PlannedChange }), output: ChangeImpact, errors: ['not-found'] }),
})
