// Letters and digits of any script: what SQLite's `unicode61` keeps inside a token, so that no token is cut again.
const run = /[\p{L}\p{N}]+/gu

const runsOf = (normalized: string): string[][] => Array.from(normalized.matchAll(run), (match) => Array.from(match[0]))

const pairsOf = (characters: readonly string[]): string[] =>
  characters.slice(1).map((character, at) => (characters[at] ?? '') + character)

/**
 * Tokens of a text for the search index, given as `normalizeForSearch` writes it: each run of letters and digits as
 * overlapping pairs and then its last character alone. 数字经济 gives 数字 字经 经济 济.
 */
export const toBigrams = (normalized: string): string[] =>
  runsOf(normalized).flatMap((characters) => [...pairsOf(characters), ...characters.slice(-1)])

/** A query as a phrase over these tokens: they stand one after another, the last one possibly only begun. */
export interface BigramQuery {
  readonly tokens: readonly string[]
  readonly isLastPrefix: boolean
}

/**
 * A query, as `normalizeForSearch` writes it, for the index that `toBigrams` fills. Every text that holds the query
 * matches; some that don't may match too (marks aren't indexed), so confirm with the normalized text. Null where the
 * query has no letter or digit: look through the normalized texts instead.
 */
export function toBigramQuery(normalized: string): BigramQuery | null {
  const runs = runsOf(normalized)
  const last = runs.at(-1)
  if (!last) return null
  const inner = runs.slice(0, -1).flatMap((characters) => [...pairsOf(characters), ...characters.slice(-1)])
  return last.length === 1
    ? { tokens: [...inner, ...last], isLastPrefix: true }
    : { tokens: [...inner, ...pairsOf(last)], isLastPrefix: false }
}
