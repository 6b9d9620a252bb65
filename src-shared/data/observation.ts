import { z } from 'zod'
import { IndicatorId, ObservationId, SourceId } from './ids'
import { Period } from './period'
import { isRealPeriod } from './period-parts'

export const PriceBasis = z.enum(['none', 'current', 'constant', 'comparable'])
export type PriceBasis = z.output<typeof PriceBasis>

/** A number as decimal text, exactly as printed but without separators: `372575`, `-9.6`. */
export const DecimalText = z
  .string()
  .regex(/^-?\d{1,30}(?:\.\d{1,20})?$/)
  .brand<'DecimalText'>()
export type DecimalText = z.output<typeof DecimalText>

/** Words put before or after a value that is not exact. */
export const Qualifier = z.enum(['', '约', '近', '超', '超过', '逾', '余', '多', '以上', '不足', '≥', '≤'])
export type Qualifier = z.output<typeof Qualifier>

/** Why a value takes the place of what its source said before; empty where it is the first, or nobody said why. */
export const Correction = z.enum(['', 'typo', 'restatement', 'scope', 'final'])
export type Correction = z.output<typeof Correction>

/** What tells one observation of an indicator from another, apart from its source. */
export const ObservationKey = z.object({
  indicatorId: IndicatorId,
  /** 全国, a region, an industry, or a group of them. */
  subject: z.string().min(1).max(100),
  period: Period,
  /** Empty for a level; 同比, 比上年, 比2012年 … where the value is a published change. */
  changeBasis: z.string().max(40),
  priceBasis: PriceBasis,
  /** Scope of this value where it differs from the indicator's own. */
  scope: z.string().max(200),
})
export type ObservationKey = z.output<typeof ObservationKey>

export const Observation = ObservationKey.extend({
  id: ObservationId,
  value: DecimalText,
  unit: z.string().max(40),
  qualifier: Qualifier,
  status: z.enum(['preliminary', 'final']),
  sourceId: SourceId.nullable(),
  /** In words, where there is no imported document: who published it, where. */
  sourceNote: z.string().max(500),
  /** Where in the source, where it isn't prose: sheet and cell, page. */
  sourcePlace: z.string().max(200),
  quote: z.string().max(2000),
  correction: Correction,
  recordedAt: z.iso.datetime(),
  supersededAt: z.iso.datetime().nullable(),
  /** Set on the one live source that is to be believed where several disagree. */
  preferred: z.boolean(),
})
export type Observation = z.output<typeof Observation>

export const ObservationDraft = ObservationKey.extend({
  /** What was recorded once is read back whatever it is; 2021-02-31 isn't recorded any more. */
  period: Period.refine(isRealPeriod),
  value: DecimalText,
  unit: z.string().max(40),
  qualifier: Qualifier.default(''),
  status: z.enum(['preliminary', 'final']).default('final'),
  sourceId: SourceId.nullable().default(null),
  sourceNote: z.string().max(500).default(''),
  sourcePlace: z.string().max(200).default(''),
  quote: z.string().max(2000).default(''),
  correction: Correction.default(''),
})
export type ObservationDraft = z.output<typeof ObservationDraft>

/** The subject meant where a sentence names none. */
export const NATION = '全国'

/** What makes two observations come from one source. */
export const sourceKeyOf = ({ sourceId, sourceNote }: Pick<Observation, 'sourceId' | 'sourceNote'>): string =>
  sourceId ?? `note:${sourceNote.trim()}`
