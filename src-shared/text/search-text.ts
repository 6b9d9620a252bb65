/** A text as search compares it, and for each of its UTF-16 units the place in the original it came from. */
interface SearchText {
  readonly text: string
  /** One longer than `text`: the last entry is the end of the original. */
  readonly offsets: readonly number[]
}

const piece = /[\s\S]\p{M}*/gu
// Nothing to fold: ASCII but capitals, and the common ideographs.
const settled = /^[\u0021-\u0040\u005b-\u007e\u4e00-\u9fff]$/
const white = /^\s+$/
const spaced = /^[\p{L}\p{N}\p{P}\p{S}]$/u
const han = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f]$/u
const grouped = /(?<![\d.])\d{1,3}(?:[,\u2009\u202f]\d{3})+(?!\d)/g

/**
 * What search compares instead of the text itself: full-width forms, compatibility letters and radicals folded (NFKC),
 * lower case, thousands separators gone (511,161 is found as 511161), white space gone but for one space between two
 * Latin words or numbers (so that 2021 年 is found as 2021年).
 */
export const normalizeForSearch = (text: string): string => toSearchText(text).text

/** Like `normalizeForSearch`, with the way back. */
export function toSearchText(text: string): SearchText {
  const separators = separatorPlaces(text)
  const units: string[] = []
  const offsets: number[] = []
  let spaceAt: number | null = null
  for (const match of text.matchAll(piece)) {
    if (separators.has(match.index)) continue
    const folded = fold(match[0])
    if (white.test(folded) || folded === '') {
      spaceAt ??= match.index
      continue
    }
    if (spaceAt !== null && keepsSpace(units.at(-1), folded)) {
      units.push(' ')
      offsets.push(spaceAt)
    }
    spaceAt = null
    for (const unit of folded.split('')) {
      units.push(unit)
      offsets.push(match.index)
    }
  }
  return { text: units.join(''), offsets: [...offsets, text.length] }
}

function fold(written: string): string {
  if (settled.test(written)) return written
  // A folded form may hold a space of its own (a spacing accent does).
  const folded = written.normalize('NFKC').toLowerCase().normalize('NFKC')
  return white.test(folded) ? folded : folded.replace(/\s+/g, '')
}

function keepsSpace(before: string | undefined, after: string): boolean {
  const first = Array.from(after)[0] ?? ''
  return before !== undefined && isSpaced(before) && isSpaced(first)
}

const isSpaced = (character: string): boolean => spaced.test(character) && !han.test(character)

function separatorPlaces(text: string): ReadonlySet<number> {
  const places = new Set<number>()
  for (const match of text.matchAll(grouped)) {
    for (const separator of match[0].matchAll(/\D/g)) places.add(match.index + separator.index)
  }
  return places
}

/**
 * Words around the first place where `query` stands in `text`, at most `radius` characters on each side, cut ends
 * marked with `…`; the beginning of the text where the query isn't in it.
 */
export function excerptAround(text: string, query: string, radius = 40): string {
  const place = findInText(text, query) ?? { start: 0, end: 0 }
  const before = Array.from(text.slice(0, place.start))
  const after = Array.from(text.slice(place.end))
  const head = before.length > radius ? `…${before.slice(-radius).join('')}` : before.join('')
  const tail = after.length > radius ? `${after.slice(0, radius).join('')}…` : after.join('')
  return head + text.slice(place.start, place.end) + tail
}

/** Where a query first stands in a text as search sees both: UTF-16 offsets into the text as written; null: nowhere. */
export function findInText(text: string, query: string): { start: number; end: number } | null {
  const wanted = normalizeForSearch(query)
  const seen = toSearchText(text)
  const at = wanted === '' ? -1 : seen.text.indexOf(wanted)
  if (at < 0) return null
  const start = seen.offsets[at] ?? 0
  const last = seen.offsets[at + wanted.length - 1] ?? start
  // The end is where the next written piece begins: one piece may fold to several units.
  const end = seen.offsets.slice(at + wanted.length).find((offset) => offset > last) ?? text.length
  return { start, end: start + text.slice(start, end).trimEnd().length }
}
