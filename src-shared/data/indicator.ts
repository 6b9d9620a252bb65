import { z } from 'zod'
import { IndicatorId } from './ids'
import { PriceBasis } from './observation'

export const MOST_ALIASES = 50

/** What is measured. Names and units are kept per language; Chinese is the one that must be there. */
export const Indicator = z.object({
  id: IndicatorId,
  name: z.string().min(1).max(200),
  nameEn: z.string().max(200),
  unit: z.string().max(40),
  unitEn: z.string().max(40),
  definition: z.string().max(4000),
  /** Scope note (口径). */
  scopeNote: z.string().max(4000),
  topic: z.string().max(100),
  /** A flow is summed over its period; a stock stands at a point in time. */
  nature: z.enum(['flow', 'stock']),
  measure: z.enum(['level', 'rate']),
  /** Decimals as published; null keeps those of each value. */
  decimals: z.number().int().min(0).max(8).nullable(),
  riseIsGood: z.boolean().nullable(),
  /** Price bases at which rates of change may be computed from levels; empty: never (see DESIGN §4). */
  computableAt: z.array(PriceBasis),
  aliases: z.array(z.string().min(1).max(200)).max(MOST_ALIASES),
  /** Who answers for it: a person or an office. */
  responsible: z.string().max(200),
  /** Goals of the UN's 2030 Agenda that it speaks to. */
  sdgs: z.array(z.number().int().min(1).max(17)).max(17),
  /** Places in frameworks of disclosure, such as `GRI 302-1`. */
  tags: z.array(z.string().min(1).max(60)).max(50),
  /** How a derived indicator is computed from others (see `formula.ts`); empty where it is observed. */
  formula: z.string().max(2000),
})
export type Indicator = z.output<typeof Indicator>

export const IndicatorDraft = Indicator.omit({ id: true }).partial().required({ name: true, unit: true })
export type IndicatorDraft = z.output<typeof IndicatorDraft>
