const SPARE_PLANE = 0xf0000
const LAST_SPARE = 0xfffd

/**
 * Digits, Latin letters and the common ideographs stand for themselves. Every other character (marks, spaces, other
 * scripts) stands for one of the private plane, where SQLite's `unicode61` sees a letter that it neither folds nor cuts
 * at, whatever its tables know of the character itself.
 */
const toLetter = (character: string): string => {
  const code = character.codePointAt(0) ?? 0
  return standsForItself(code) ? character : String.fromCodePoint(SPARE_PLANE + Math.min(code & 0xffff, LAST_SPARE))
}

/** Of 0-9, a-z and the common ideographs. By number: a pattern for each character takes longer than writing the index. */
const standsForItself = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)

const lettersOf = (normalized: string): string[] => Array.from(normalized, toLetter)

const pairsOf = (letters: readonly string[]): string[] =>
  letters.slice(1).map((letter, at) => (letters[at] ?? '') + letter)

/**
 * Tokens of a text for the search index, given as `normalizeForSearch` writes it: overlapping pairs of its characters,
 * and then its last character alone. 数字经济 gives 数字 字经 经济 济.
 */
export function toBigrams(normalized: string): string[] {
  const letters = lettersOf(normalized)
  return [...pairsOf(letters), ...letters.slice(-1)]
}

/**
 * A query, as `normalizeForSearch` writes it and not empty, in the language of FTS5 for the index that `toBigrams` fills:
 * pairs that stand one after another, or the beginning of one. Exactly the texts that hold the query match, unless
 * `isAmbiguous` says so.
 */
export function toBigramQuery(normalized: string): string {
  const letters = lettersOf(normalized)
  return letters.length === 1 ? `"${letters.join('')}" *` : `"${pairsOf(letters).join(' ')}"`
}

/** Whether another query is written with the same tokens (beyond the first plane): the texts themselves must confirm it. */
export const isAmbiguous = (normalized: string): boolean =>
  Array.from(normalized).some((character) => (character.codePointAt(0) ?? 0) >= LAST_SPARE)
