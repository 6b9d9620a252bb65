import type { Quantity } from './quantity'

/** What stands around a number in its sentence. */
export interface Surroundings {
  /** Where the words that speak of it start in the sentence. */
  readonly start: number
  /** From there to the number. */
  readonly lead: string
  /** Behind its unit, to the clause's end or the next number. */
  readonly behind: string
  /** The clause before its own, '' where it is the sentence's first. */
  readonly clauseBefore: string
  /** That clause stands behind the number before. */
  readonly isClauseFresh: boolean
  /** Only a list's mark stands between the number before and this one. */
  readonly isListed: boolean
  /** The next number stands in the same clause. */
  readonly isFollowed: boolean
}

const breaks = /[，；：。]|(?<!\d)[,;:]|[,;:](?!\d{3})|——|[（()）]/g
const listMark = /^\s*[、和及与以]+\s*(?:超过?|近|约|逾|突破|接近|超出|达到?|由|从)?\s*$/

/** Parentheses that are closed say nothing about what stands behind them; their letters keep their places. */
const withoutAsides = (text: string): string =>
  text.replace(/（[^（）]*）|\([^()]*\)/g, (aside) => '\u0000'.repeat(aside.length))

export const withoutBlanks = (text: string): string => text.replaceAll('\u0000', '')

export function surroundingsOf(sentence: string, quantities: readonly Quantity[], index: number): Surroundings | null {
  const quantity = quantities[index]
  if (!quantity) return null
  const [previous, next] = [quantities[index - 1], quantities[index + 1]]
  const before = withoutAsides(sentence.slice(0, quantity.start))
  const ends = [...before.matchAll(breaks)]
  const clause = ends.at(-1)
  const clauseStart = clause ? clause.index + clause[0].length : 0
  const sincePrevious = previous && previous.end > clauseStart ? before.slice(previous.end) : null
  const start = sincePrevious === null ? clauseStart : (previous?.end ?? 0) + sincePrevious.lastIndexOf('、') + 1
  const rest = withoutAsides(sentence.slice(quantity.end))
  const clauseEnd = rest.search(breaks)
  const untilNext = next ? next.start - quantity.end : Number.POSITIVE_INFINITY
  const isFollowed = clauseEnd < 0 ? next !== undefined : untilNext < clauseEnd
  const behind = rest.slice(0, Math.min(clauseEnd < 0 ? rest.length : clauseEnd, untilNext))
  return {
    start,
    lead: withoutBlanks(before.slice(start).replace(/^\s*(?:[、和及与]+|.*(?:和|及|以及)\s*$)/, '')),
    behind: withoutBlanks(isFollowed ? behind.replace(/(?:、[^、]*|以?及|和|与|以及|，)$/, '') : behind),
    clauseBefore: clause
      ? withoutBlanks(before.slice(ends.at(-2)?.index ?? 0, clause.index)).replace(/^[，,；;：:]/, '')
      : '',
    isClauseFresh: (previous?.end ?? 0) <= (ends.at(-2)?.index ?? 0),
    isListed: previous !== undefined && listMark.test(sentence.slice(previous.end, quantity.start)),
    isFollowed,
  }
}
