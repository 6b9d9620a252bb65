import type { Candidate, TakenValue } from '../../../../src-shared/contract/source-content'
import type { IndicatorId } from '../../../../src-shared/data/ids'

const nameOf = (quote: string, value: string, change: string | null): string =>
  JSON.stringify([quote, value, change ?? ''])

/** Tells of a quantity to which indicator it was accepted; null: to none yet. A value put right on the way counts as another. */
export const readTaken = (taken: readonly TakenValue[]): ((candidate: Candidate) => IndicatorId | null) => {
  const indicators = new Map(taken.map((one) => [nameOf(one.quote, one.value, one.change), one.indicatorId]))
  return ({ quote, value, change }) => indicators.get(nameOf(quote, value, change)) ?? null
}

/** Where a sentence writes the number; null where it spells it otherwise. */
export const findNumber = (quote: string, value: string): { readonly start: number; readonly end: number } | null => {
  if (!/^\d+(\.\d+)?$/.test(value)) return null
  const digits = [...value].map((sign) => (sign === '.' ? '\\.' : sign)).join(',?')
  // Not within a longer number: 20 is not in 2012, nor in 20.9.
  const found = new RegExp(`(?<![\\d.]|\\d,)${digits}(?!\\d|\\.\\d|,\\d{3})`).exec(quote)
  return found && { start: found.index, end: found.index + found[0].length }
}
