import { z } from 'zod'
import { Binding, type ResolvedValue } from '../data/binding'
import { AssetHash } from '../data/ids'
import { ChartSpec, type ResolvedChart } from '../figures/figure-spec'

/** Looks up what was resolved beforehand; pure and total, so that rendering never waits. */
export interface Resolver {
  readonly value: (binding: Binding) => ResolvedValue
  readonly chart: (spec: ChartSpec) => ResolvedChart
  /** The alternative text generated from a chart's data in the edition's language. */
  readonly chartAlt: (chart: ResolvedChart) => string
}

/** An editable region of a block, stored under `$slots`: one line of inline content, or paragraphs. */
export interface SlotField {
  readonly slot: 'line' | 'prose'
}

/** A value of a block, stored under `$.values`; says itself what in it is words, bindings, charts and assets. */
export interface ValueField<S = unknown, R = S> {
  readonly slot: null
  /** Set where the value is the id of a record that lives in this block: a copy of the block must get another one. */
  readonly isRecordId?: true
  readonly schema: z.ZodType<S>
  /** Frozen: changing it would rewrite stored documents. */
  readonly initial: S
  readonly resolve: (stored: S, resolver: Resolver) => R
  readonly words: (stored: S) => readonly string[]
  readonly bindings: (stored: S) => readonly Binding[]
  readonly charts: (stored: S) => readonly ChartSpec[]
  readonly assets: (stored: S) => readonly string[]
}

export type Fields = Readonly<Record<string, SlotField | ValueField<never, unknown> | AnyValueField>>
// A field is used at the type it was made with; the registry holds fields of every type side by side.
// biome-ignore lint/suspicious/noExplicitAny: variance of a heterogeneous record
export type AnyValueField = ValueField<any, any>

export type StoredOf<F> = F extends ValueField<infer S, unknown> ? S : never
export type ResolvedOf<F> = F extends { resolve: (stored: never, resolver: Resolver) => infer R } ? R : never
export type SlotNames<F extends Fields> = { [K in keyof F]: F[K] extends SlotField ? K : never }[keyof F] & string
export type ValueNames<F extends Fields> = Exclude<keyof F & string, SlotNames<F>>
export type StoredValues<F extends Fields> = { readonly [K in ValueNames<F>]: StoredOf<F[K]> }
export type ResolvedValues<F extends Fields> = { readonly [K in ValueNames<F>]: ResolvedOf<F[K]> }

const none = (): readonly never[] => []

const plain = <S>(schema: z.ZodType<S>, initial: S, words: (stored: S) => readonly string[] = none): ValueField<S> => ({
  slot: null,
  schema,
  initial,
  resolve: (stored) => stored,
  words,
  bindings: none,
  charts: none,
  assets: none,
})

/** Editable inline content on one line. */
export const line = (): SlotField & { readonly slot: 'line' } => ({ slot: 'line' })
/** Editable paragraphs and lists. */
export const prose = (): SlotField & { readonly slot: 'prose' } => ({ slot: 'prose' })

/** Plain text set in a panel; `counts` makes its words counted, searched and compared. */
export const text = (options: { counts?: boolean } = {}): ValueField<string> =>
  plain(z.string().max(4000), '', options.counts ? (stored) => (stored ? [stored] : []) : none)

export const choice = <const C extends readonly [string, ...string[]]>(...choices: C): ValueField<C[number]> =>
  plain(z.enum(choices) as z.ZodType<C[number]>, choices[0])

/** The id of a record whose words live in this block (a case study, a figure). */
export const recordId = (): ValueField<string | null> => ({
  ...plain<string | null>(z.uuid().nullable(), null),
  isRecordId: true,
})

export const AssetValue = z.object({
  hash: AssetHash,
  alt: z.string().max(1000),
  widthPx: z.number(),
  heightPx: z.number(),
})
export type AssetValue = z.output<typeof AssetValue>

/** A picture of the project, or none yet. */
export const asset = (): ValueField<AssetValue | null> => ({
  ...plain<AssetValue | null>(AssetValue.nullable(), null),
  assets: (stored) => (stored ? [stored.hash] : []),
})

/** A live number; null until an indicator is chosen. */
export const binding = (): ValueField<Binding | null, ResolvedValue | null> => ({
  ...plain<Binding | null>(Binding.nullable(), null),
  resolve: (stored, resolver) => (stored ? resolver.value(stored) : null),
  bindings: (stored) => (stored ? [stored] : []),
})

export interface ResolvedChartField {
  readonly chart: ResolvedChart
  readonly alt: string
}

/** A chart's specification; null until its indicators are chosen. */
export const chart = (): ValueField<ChartSpec | null, ResolvedChartField | null> => ({
  ...plain<ChartSpec | null>(ChartSpec.nullable(), null),
  resolve: (stored, resolver) => {
    if (!stored) return null
    const resolved = resolver.chart(stored)
    return { chart: resolved, alt: resolver.chartAlt(resolved) }
  },
  bindings: (stored) => stored?.series.map((series) => series.binding) ?? [],
  charts: (stored) => (stored ? [stored] : []),
})

type RowShape = Readonly<Record<string, AnyValueField>>
type StoredRow<F extends RowShape> = { [K in keyof F]: StoredOf<F[K]> }
type ResolvedRow<F extends RowShape> = { [K in keyof F]: ResolvedOf<F[K]> }

/** A list of rows, each with the same value fields (the tiles of a KPI group). */
export const rows = <F extends RowShape>(shape: F): ValueField<StoredRow<F>[], ResolvedRow<F>[]> => {
  const entries = Object.entries(shape)
  const schema = z.array(z.object(Object.fromEntries(entries.map(([name, field]) => [name, field.schema]))))
  const gather = <T>(stored: StoredRow<F>[], pick: (field: AnyValueField, value: unknown) => readonly T[]): T[] =>
    stored.flatMap((row) => entries.flatMap(([name, field]) => pick(field, row[name])))
  return {
    slot: null,
    // The keys of the object are those of `shape` by construction; zod's type can't follow Object.fromEntries.
    schema: schema as unknown as z.ZodType<StoredRow<F>[]>,
    initial: [],
    resolve: (stored, resolver) =>
      stored.map(
        (row) =>
          Object.fromEntries(
            entries.map(([name, field]) => [name, field.resolve(row[name], resolver)]),
          ) as ResolvedRow<F>,
      ),
    words: (stored) => gather(stored, (field, value) => field.words(value)),
    bindings: (stored) => gather(stored, (field, value) => field.bindings(value)),
    charts: (stored) => gather(stored, (field, value) => field.charts(value)),
    assets: (stored) => gather(stored, (field, value) => field.assets(value)),
  }
}
