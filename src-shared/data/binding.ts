import { z } from 'zod'
import { IndicatorId } from './ids'
import { DecimalText, NATION, PriceBasis, Qualifier } from './observation'
import { PeriodReference } from './period'

/** How a bound value is written. Scaling happens here alone; stored values keep their unit as given. */
export const NumberFormat = z.object({
  /** Unit to show, scaled to where it is another power of ten of the same unit (亿元 → 万亿元); null: as stored. */
  unit: z.string().max(40).nullable().default(null),
  /** `auto`: scaled by 万 and 亿 as a Chinese reader expects (372575亿元 → 37.26万亿元); `unit` is then left aside. */
  scaling: z.enum(['unit', 'auto']).default('unit'),
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
  /** Over a span, or from `against` up to the period. */
  'sum',
  /** 增长 or 下降, 持平 within a tolerance: the words that follow the sign of a published or computed change. */
  'direction',
  /** In percent of `whole`. */
  'share',
  /** The place among subjects, groups and the nation left out; equal values share a place. */
  'rank',
  /** With `against` as 100. */
  'index',
])
export type Transform = z.output<typeof Transform>

/** What a share is a share of. */
export const Whole = z.object({
  /** Null: the same indicator. */
  indicatorId: IndicatorId.nullable(),
  subject: z.string().min(1).max(100),
})
export type Whole = z.output<typeof Whole>

/** Whom a rank is counted among, and which end comes first. */
export const Ranking = z.object({
  /** A group of subjects; empty: all that have a value. */
  group: z.string().max(100),
  first: z.enum(['highest', 'lowest']),
})
export type Ranking = z.output<typeof Ranking>

export const Binding = z.object({
  indicatorId: IndicatorId,
  subject: z.string().min(1).max(100).default('全国'),
  period: PeriodReference,
  /** Empty for levels; a published change rate is an observation of its own and is found by its basis. */
  changeBasis: z.string().max(40).default(''),
  priceBasis: PriceBasis.default('none'),
  scope: z.string().max(200).default(''),
  transform: Transform.default('value'),
  /** The period compared with, for change-rate, difference, multiple, cagr, direction and index; where a sum begins. */
  against: PeriodReference.nullable().default(null),
  whole: Whole.default({ indicatorId: null, subject: NATION }),
  ranking: Ranking.default({ group: '', first: 'highest' }),
  format: NumberFormat.default(NumberFormat.parse({})),
  /** Words for direction: risen, fallen, level. */
  words: z.tuple([z.string().max(12), z.string().max(12), z.string().max(12)]).default(['增长', '下降', '持平']),
  /** A sentence for direction in the grammar of `phrase.ts`, in place of `words`; empty: none. */
  phrase: z.string().max(200).default(''),
  /** A change of this size or less is level, in the unit of the change; null: what prints as nought. */
  tolerance: DecimalText.nullable().default(null),
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

const byGravity: readonly BindingState[] = [
  'conflict',
  'incomparable',
  'missing',
  'stale',
  'uncleared',
  'approximate',
  'provisional',
  'ok',
]

/** Of several states the one that matters most to whoever must act; of none, `ok`. */
export const gravestOf = (states: readonly BindingState[]): BindingState =>
  byGravity.find((state) => states.includes(state)) ?? 'ok'

/** What else is to be said of a value: why it has its state, or what an editor must mend though it can be printed. */
export const ValueFlag = z.enum([
  /** The chosen hedge would be false, so it isn't printed. */
  'hedge-false',
  /** 近 stands before a number that the value is far from. */
  'hedge-far',
  'phrase-unreadable',
  /** The scope changed between the periods compared, and no comparable value is recorded. */
  'scope-break',
  /** The indicator isn't marked computable at that price basis, or ratios of it mean nothing. */
  'not-computable',
  /** The nation and groups hold others and have no place among them; others aren't in the group ranked. */
  'not-ranked',
  /** The units don't convert into each other. */
  'unit-mismatch',
  'division-by-zero',
  /** Computed to more digits than are kept. */
  'out-of-range',
  'formula-unreadable',
  'formula-cycle',
  /** Others have the same value: 并列第2位. */
  'tied',
  /** Cleared by nobody yet, or not to be public yet. */
  'waiting',
  'embargoed',
])
export type ValueFlag = z.output<typeof ValueFlag>

/** Flags of a value that can't go to press as it is even where its state is `ok`. */
export const FaultyFlag = ValueFlag.extract(['hedge-false', 'hedge-far', 'phrase-unreadable'])
export type FaultyFlag = z.output<typeof FaultyFlag>

/** What speaks against printing a value: its state where that isn't `ok`, and what is wrong with its words. */
export const Trouble = z.enum([...BindingState.exclude(['ok']).options, 'embargoed', ...FaultyFlag.options])
export type Trouble = z.output<typeof Trouble>

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
  flags: z.array(ValueFlag).default([]),
})
export type ResolvedValue = z.output<typeof ResolvedValue>

/** The gravest first; a value that is cleared and only waits for its day is `embargoed`. */
export function listTroubles({ state, flags }: Pick<ResolvedValue, 'state' | 'flags'>): Trouble[] {
  const faults = flags.flatMap((flag) => FaultyFlag.safeParse(flag).data ?? [])
  if (state === 'ok') return faults
  const isCleared = state === 'uncleared' && flags.includes('embargoed') && !flags.includes('waiting')
  return [isCleared ? 'embargoed' : state, ...faults]
}

/** One name for a binding, the same for equal bindings: the key of caches and of events. */
export const bindingKey = ({ whole, ranking, format, ...binding }: Binding): string =>
  JSON.stringify([
    binding.indicatorId,
    binding.subject,
    binding.period,
    binding.changeBasis,
    binding.priceBasis,
    binding.scope,
    binding.transform,
    binding.against,
    [whole.indicatorId, whole.subject],
    [ranking.group, ranking.first],
    [format.unit, format.scaling, format.showUnit, format.decimals, format.grouping, format.hedge],
    binding.words,
    binding.phrase,
    binding.tolerance,
  ])
