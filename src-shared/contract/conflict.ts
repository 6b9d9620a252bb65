import { z } from 'zod'
import { ConflictReason, ConflictSeverity } from '../data/conflict-claim'
import { EditionId, IndicatorId, ObservationId, SourceId } from '../data/ids'
import { DecimalText, PriceBasis, Qualifier } from '../data/observation'
import { Period } from '../data/period'
import { command, defineDomain, query } from './define-domain'

/** A document that says something: an edition, another source, or words that name one. */
export const SayingDocument = z.object({
  sourceId: SourceId.nullable(),
  editionId: EditionId.nullable(),
  title: z.string(),
  /** Of an edition. */
  year: z.number().int().nullable(),
  /** Of another source. */
  published: z.string().nullable(),
})
export type SayingDocument = z.output<typeof SayingDocument>

/** Where the number stands in its sentence. */
export const NumberMark = z.object({ start: z.number().int(), end: z.number().int() })

/** Who says it: a live observation, or a statement that nobody has taken over. */
export const SideRef = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('observation'), observationId: ObservationId }),
  z.object({ kind: z.literal('statement'), sourceId: SourceId, place: z.string().max(300) }),
])
export type SideRef = z.output<typeof SideRef>

export const ConflictSide = z.object({
  ref: SideRef,
  document: SayingDocument,
  period: Period.nullable(),
  scope: z.string(),
  value: DecimalText,
  unit: z.string(),
  qualifier: Qualifier,
  quote: z.string(),
  mark: NumberMark.nullable(),
})
export type ConflictSide = z.output<typeof ConflictSide>

export const Conflict = z.object({
  id: z.string(),
  /** Null: nobody has made an indicator of it yet. */
  indicatorId: IndicatorId.nullable(),
  name: z.string(),
  subject: z.string(),
  period: Period.nullable(),
  changeBasis: z.string(),
  priceBasis: PriceBasis,
  reason: ConflictReason,
  severity: ConflictSeverity,
  /** At least two, the earlier document first. */
  sides: z.array(ConflictSide),
})
export type Conflict = z.output<typeof Conflict>

/** What somebody decides: this one counts; each counts something else; this one is misprinted. */
export const Settlement = z.discriminatedUnion('choice', [
  z.object({ choice: z.literal('supersede'), keep: SideRef, others: z.array(SideRef).min(1).max(100) }),
  z.object({
    choice: z.literal('scopes'),
    sides: z
      .array(z.object({ ref: SideRef, scope: z.string().trim().min(1).max(200) }))
      .min(2)
      .max(100),
  }),
  z.object({ choice: z.literal('misprint'), side: SideRef }),
])
export type Settlement = z.output<typeof Settlement>

export const conflict = defineDomain('conflict', {
  /** The gravest first. */
  list: query({ input: z.object({}), output: z.array(Conflict) }),
  /** In one change. */
  settle: command({
    input: z.object({ settlement: Settlement }),
    output: z.object({}),
    errors: ['not-found'],
    tells: ['observation.recorded', 'source.changed'],
  }),
})
