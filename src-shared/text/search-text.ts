/** A text as search compares it, and for each of its UTF-16 units the place in the original it came from. */
interface SearchText {
  readonly text: string
  /** One longer than `text`: the last entry is the end of the original. */
  readonly offsets: readonly number[]
}

// A run of characters with nothing to fold (ASCII but capitals, and the common ideographs), or one other with its marks.
const piece = /(?<settled>[\u0021-\u0040\u005b-\u007e\u4e00-\u9fff]+)(?!\p{M})|[\s\S]\p{M}*/gu
const white = /^\s+$/
const spaced = /^[\p{L}\p{N}\p{P}\p{S}]$/u
const han = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f]$/u
// The full-width comma is a mark of prose between ASCII digits; between full-width ones it groups them.
const grouped =
  /(?<![\d.])\d{1,3}(?:[,\u2009\u202f]\d{3})+(?!\d)|(?<![０-９．])[０-９]{1,3}(?:[，,][０-９]{3})+(?![０-９])/g

/** A stretch of what search compares, and where in the original it begins. */
interface Folded {
  readonly text: string
  readonly at: number
  /** Whether it stands there unit for unit; else all of it comes from that place. */
  readonly isAsWritten: boolean
}

/**
 * What search compares instead of the text itself: full-width forms, compatibility letters and radicals folded (NFKC),
 * lower case, thousands separators gone (511,161 is found as 511161), white space gone but for one space between two
 * Latin words or numbers (so that 2021 年 is found as 2021年).
 */
export function normalizeForSearch(text: string): string {
  let normalized = ''
  for (const folded of foldedPieces(text)) normalized += folded.text
  return normalized
}

/** Like `normalizeForSearch`, with the way back. */
export function toSearchText(text: string): SearchText {
  let normalized = ''
  const offsets: number[] = []
  for (const folded of foldedPieces(text)) {
    normalized += folded.text
    for (let unit = 0; unit < folded.text.length; unit += 1)
      offsets.push(folded.isAsWritten ? folded.at + unit : folded.at)
  }
  return { text: normalized, offsets: [...offsets, text.length] }
}

function foldedPieces(text: string): Folded[] {
  const separators = separatorPlaces(text)
  const pieces: Folded[] = []
  let spaceAt: number | null = null
  const take = (piece: Folded): void => {
    if (spaceAt !== null && keepsSpace(pieces.at(-1)?.text.at(-1), piece.text)) {
      pieces.push({ text: ' ', at: spaceAt, isAsWritten: false })
    }
    spaceAt = null
    pieces.push(piece)
  }
  for (const match of text.matchAll(piece)) {
    const { settled } = match.groups ?? {}
    if (settled !== undefined) {
      for (const run of runsWithout(separators, settled, match.index)) take(run)
    } else if (!separators.has(match.index)) {
      const folded = fold(match[0])
      if (white.test(folded) || folded === '') spaceAt ??= match.index
      else take({ text: folded, at: match.index, isAsWritten: false })
    }
  }
  return pieces
}

/** What is left of a run of settled characters without the separators in it. */
function runsWithout(separators: ReadonlySet<number>, settled: string, start: number): Folded[] {
  if (separators.size === 0) return [{ text: settled, at: start, isAsWritten: true }]
  const cuts = Array.from(separators, (place) => place - start).filter((cut) => cut >= 0 && cut < settled.length)
  return [-1, ...cuts].flatMap((cut, nth) => {
    const run = settled.slice(cut + 1, cuts[nth])
    return run === '' ? [] : [{ text: run, at: start + cut + 1, isAsWritten: true }]
  })
}

// The full-width forms of ASCII, of which commas and brackets of prose are the commonest: folding them is a subtraction.
const FULL_WIDTH_FIRST = 0xff01
const FULL_WIDTH_LAST = 0xff5e
const FULL_WIDTH_SHIFT = 0xfee0

function fold(written: string): string {
  const code = written.charCodeAt(0)
  if (written.length === 1 && code >= FULL_WIDTH_FIRST && code <= FULL_WIDTH_LAST) {
    return String.fromCharCode(code - FULL_WIDTH_SHIFT).toLowerCase()
  }
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
    for (const separator of match[0].matchAll(/[^\d０-９]/g)) places.add(match.index + separator.index)
  }
  return places
}

/** A stretch of a text: UTF-16 offsets, the end left out. */
export type Stretch = [start: number, end: number]

/** Wherever one of the terms stands in a text as search sees both, in order; where they overlap, as one. */
export function findInText(text: string, terms: readonly string[]): Stretch[] {
  const seen = toSearchText(text)
  const wanted = terms.map(normalizeForSearch).filter((term) => term !== '')
  const found = wanted.flatMap((term) => placesOf(seen.text, term).map((at) => stretchAt(text, seen, at, term.length)))
  const merged: Stretch[] = []
  for (const [start, end] of found.toSorted(([one], [other]) => one - other)) {
    const last = merged.at(-1)
    if (last && start < last[1]) last[1] = Math.max(last[1], end)
    else merged.push([start, end])
  }
  return merged
}

function placesOf(text: string, term: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(term); at !== -1; at = text.indexOf(term, at + term.length)) places.push(at)
  return places
}

function stretchAt(text: string, { offsets }: SearchText, at: number, length: number): Stretch {
  const start = offsets[at] ?? 0
  const last = offsets[at + length - 1] ?? start
  // The end is where the next written piece begins: one piece may fold to several units.
  let next = at + length
  while (next < offsets.length && (offsets[next] ?? 0) <= last) next += 1
  const end = offsets[next] ?? text.length
  return [start, start + text.slice(start, end).trimEnd().length]
}

/** A part of a text, and where in it the terms stand. */
export interface Excerpt {
  readonly text: string
  readonly marks: Stretch[]
}

const LEAD = 24
const LENGTH = 120

/** The beginning of the text, or words around the first term where that is further on; cut ends are marked with `…`. */
export function excerptOf(text: string, terms: readonly string[]): Excerpt {
  const marks = findInText(text, terms)
  const first = marks[0]?.[0] ?? 0
  const from = first <= LENGTH / 2 ? 0 : wholeAt(text, first - LEAD)
  const to = wholeAt(text, Math.min(text.length, Math.max(from + LENGTH, marks[0]?.[1] ?? 0)))
  const head = from > 0 ? '…' : ''
  const shift = head.length - from
  return {
    text: head + text.slice(from, to) + (to < text.length ? '…' : ''),
    marks: marks
      .filter(([start, end]) => start >= from && end <= to)
      .map(([start, end]): Stretch => [start + shift, end + shift]),
  }
}

/** Not between the halves of a character. */
const wholeAt = (text: string, at: number): number => (/^[\udc00-\udfff]/.test(text.slice(at, at + 1)) ? at - 1 : at)
