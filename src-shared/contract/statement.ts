import { z } from 'zod'
import { StatementVerdict } from '../data/conflict-claim'
import { BlockId, IndicatorId, SectionId, SourceId } from '../data/ids'
import { Qualifier } from '../data/observation'
import { Period } from '../data/period'
import { NumberMark, SayingDocument } from './conflict'
import { defineDomain, query } from './define-domain'

/** A sentence that says something of an indicator. */
export const Said = z.object({
  id: z.string(),
  /** Found in a document; recorded as an observation; or shown by an edition as a live number. */
  kind: z.enum(['found', 'recorded', 'shown']),
  document: SayingDocument,
  /** Where an edition shows it. */
  shownAt: z.object({ sectionId: SectionId, blockId: BlockId }).nullable(),
  /** As it is called there; empty: as the indicator. */
  name: z.string(),
  /** Empty: nobody says. */
  subject: z.string(),
  period: Period.nullable(),
  changeBasis: z.string(),
  scope: z.string(),
  /** As it is written there. */
  value: z.string(),
  unit: z.string(),
  qualifier: Qualifier,
  quote: z.string(),
  mark: NumberMark.nullable(),
  /** Of what was found, how sure it is; null of everything else. */
  confidence: z.number().nullable(),
  /** What somebody ruled of it; empty: nothing. */
  verdict: z.union([StatementVerdict, z.literal('')]),
  isAccepted: z.boolean(),
})
export type Said = z.output<typeof Said>

export const statement = defineDomain('statement', {
  /** What every edition and source says of an indicator, the earliest document first. */
  history: query({
    input: z.object({ indicatorId: IndicatorId }),
    output: z.array(Said),
    errors: ['not-found'],
  }),
  /** The section that holds a sentence of a source which was imported as an edition; null: no section does. */
  locate: query({
    input: z.object({ sourceId: SourceId, quote: z.string().max(5000) }),
    output: z.object({ sectionId: SectionId.nullable() }),
    errors: ['not-found'],
  }),
})
