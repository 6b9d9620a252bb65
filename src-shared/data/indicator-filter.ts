import { z } from 'zod'
import { EditionId, SourceId } from './ids'

/** What a list of indicators is narrowed to; null: to nothing. An empty topic or unit is that of those without one. */
export const IndicatorFilter = z.object({
  /** In names and aliases. */
  query: z.string().max(200).default(''),
  topic: z.string().max(100).nullable().default(null),
  unit: z.string().max(40).nullable().default(null),
  /** With a live value from this source. */
  sourceId: SourceId.nullable().default(null),
  sdg: z.number().int().min(1).max(17).nullable().default(null),
  /** Shown somewhere in this edition. */
  usedIn: EditionId.nullable().default(null),
  /** Without a live value that ends in this edition's data year. */
  withoutValueIn: EditionId.nullable().default(null),
})
export type IndicatorFilter = z.output<typeof IndicatorFilter>

const counted = { count: z.number().int() }

/** What there is to narrow the list to, names in pinyin order. */
export const IndicatorFacets = z.object({
  topics: z.array(z.object({ topic: z.string(), ...counted })),
  units: z.array(z.object({ unit: z.string(), ...counted })),
  sources: z.array(z.object({ sourceId: SourceId, title: z.string(), ...counted })),
  sdgs: z.array(z.object({ sdg: z.number().int(), ...counted })),
})
export type IndicatorFacets = z.output<typeof IndicatorFacets>
