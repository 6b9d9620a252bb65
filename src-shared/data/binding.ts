import { z } from 'zod'
import { IndicatorId } from './ids'
import { DecimalText, PriceBasis, Qualifier } from './observation'
import { PeriodReference } from './period'

/** How a bound value is written. Scaling happens here alone; stored values keep their unit as given. */
export const NumberFormat = z.object({
  /** Unit to show, scaled to where it is another power of ten of the same unit (亿元 → 万亿元); null: as stored. */
  unit: z.string().max(40).nullable().default(null),
  showUnit: z.boolean().default(true),
  /** Digits after the point; null: the indicator's, else as stored. */
  decimals: z.number().int().min(0).max(8).nullable().default(null),
  grouping: z.enum(['edition', 'thousands', 'none']).default('edition'),
  hedge: Qualifier.default(''),
})
export type NumberFormat = z.output<typeof NumberFormat>

/** What is made of the observations found. */
export const Transform = z.enum([
  'value',
  /** A rate computed from levels; refused (`incomparable`) unless the indicator is computable at that price basis. */
  'change-rate',
  /** In the unit, or in percentage points for rates. */
  'difference',
  'multiple',
  'cagr',
  'sum',
  /** 增长 or 下降, 持平 within a tolerance: the word that follows the sign of a published or computed change. */
  'direction',
])
export type Transform = z.output<typeof Transform>

export const Binding = z.object({
  indicatorId: IndicatorId,
  subject: z.string().min(1).max(100).default('全国'),
  period: PeriodReference,
  /** Empty for levels; a published change rate is an observation of its own and is found by its basis. */
  changeBasis: z.string().max(40).default(''),
  priceBasis: PriceBasis.default('none'),
  scope: z.string().max(200).default(''),
  transform: Transform.default('value'),
  /** The period compared with, for change-rate, difference, multiple, cagr and direction. */
  against: PeriodReference.nullable().default(null),
  format: NumberFormat.default({ unit: null, showUnit: true, decimals: null, grouping: 'edition', hedge: '' }),
  /** Words for direction: risen, fallen, level. */
  words: z.tuple([z.string().max(12), z.string().max(12), z.string().max(12)]).default(['增长', '下降', '持平']),
})
export type Binding = z.output<typeof Binding>

export const BindingState = z.enum([
  'ok',
  'missing',
  'stale',
  'conflict',
  'incomparable',
  'approximate',
  'provisional',
  'uncleared',
])
export type BindingState = z.output<typeof BindingState>

/** A binding brought to words for one edition. */
export const ResolvedValue = z.object({
  state: BindingState,
  /** What is printed; for a missing value the placeholder. */
  text: z.string(),
  /** The number behind the text, in `unit`; null where there is none. */
  value: DecimalText.nullable(),
  unit: z.string(),
  /** The absolute period, or null where the reference finds none. */
  period: z.string().nullable(),
  observationIds: z.array(z.string()),
})
export type ResolvedValue = z.output<typeof ResolvedValue>

/** One name for a binding, the same for equal bindings: the key of caches and of events. */
export const bindingKey = (binding: Binding): string =>
  JSON.stringify([
    binding.indicatorId,
    binding.subject,
    binding.period,
    binding.changeBasis,
    binding.priceBasis,
    binding.scope,
    binding.transform,
    binding.against,
    binding.format.unit,
    binding.format.showUnit,
    binding.format.decimals,
    binding.format.grouping,
    binding.format.hedge,
    binding.words,
  ])
