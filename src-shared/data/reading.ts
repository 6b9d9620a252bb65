import type { BindingState, ValueFlag } from './binding'
import type { DecimalText, Qualifier } from './observation'
import type { Period } from './period'

/** What a series says for one period: the value printed, and what is to be known of it. */
export interface Reading {
  readonly period: Period
  readonly value: DecimalText
  readonly unit: string
  /** Digits after the point that the value is known to. */
  readonly decimals: number
  readonly qualifier: Qualifier
  /** All that hold; none: it is `ok`. */
  readonly states: readonly BindingState[]
  readonly flags: readonly ValueFlag[]
  readonly observationIds: readonly string[]
}

/** Why there is no value, and what there was. */
export interface Gap {
  readonly gap: 'missing' | 'incomparable'
  readonly flags: readonly ValueFlag[]
  readonly observationIds: readonly string[]
}

type Found = Reading | Gap

export const isGap = (found: object): found is Gap => 'gap' in found
export const gapsIn = (found: readonly Found[]): Gap[] => found.filter(isGap)
export const readingsIn = (found: readonly Found[]): Reading[] => found.flatMap((one) => (isGap(one) ? [] : [one]))

/** What was found, gaps among it, as one gap: what can't be compared is graver than what isn't there yet. */
export const joinGaps = (found: readonly Found[]): Gap => ({
  gap: gapsIn(found).some(({ gap }) => gap === 'incomparable') ? 'incomparable' : 'missing',
  flags: [...new Set(gapsIn(found).flatMap(({ flags }) => flags))],
  observationIds: [...new Set(found.flatMap(({ observationIds }) => observationIds))],
})

/** Reads one series of an indicator out of the lookup. */
export interface SeriesReader {
  /** Those that it has a value for. */
  readonly periods: readonly Period[]
  readonly read: (period: Period) => Reading | Gap
}

export const nothingFound: Gap = { gap: 'missing', flags: [], observationIds: [] }
