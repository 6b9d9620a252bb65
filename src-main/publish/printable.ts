import { kept } from '../../src-shared/data/kept'
import type { ResolvedDocument } from '../../src-shared/document/resolved'
import type { Coverage } from './print/face-coverage'

/** The printers' mark for a character that the case doesn't hold. */
const GETA = '〓'

// Neither paper nor XML has a place for them; tab and line feed are white space.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/u
const CONTROLS = new RegExp(CONTROL, 'gu')
const INVISIBLE = /^[\p{Default_Ignorable_Code_Point}\s]$/u

/**
 * An address as PDF and Word take it: no character beyond ASCII, none that a URI may not hold (RFC 3986). Null: it is none,
 * and what links to it stays text.
 */
const toAddress = (link: string): string | null => {
  if (link.startsWith('#')) return link
  return URL.canParse(link) ? new URL(link).href : null
}

/** What went in comes out, strings changed: the document is plain JSON. */
const mapStrings = <T>(document: T, change: (text: string) => string): T => {
  const map = (value: unknown, name: string): unknown => {
    if (typeof value === 'string') return name === 'link' ? toAddress(value) : change(value)
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) return value.map((item) => map(item, ''))
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, map(inner, key)]))
  }
  // The same shape by construction, which types can't follow.
  return map(document, '') as T
}

/** Plain JSON without characters that no medium can hold. */
export const withoutControls = <T>(document: T): T => mapStrings(document, (text) => text.replace(CONTROLS, ''))

export interface Printable {
  readonly document: ResolvedDocument
  /** Characters that no face has: printed as 〓, and to be told to the editors. Sorted. */
  readonly missingCharacters: readonly string[]
}

/** What the book's faces can set. PDF/UA-1 allows no character without a glyph, and one emoji mustn't stop a book. */
export const toPrintable = (document: ResolvedDocument, covers: Coverage): Printable => {
  const missing = new Set<string>()
  // What a character becomes: a book says the same few thousand again and again.
  const setCharacter = kept((character: string): string => {
    if (CONTROL.test(character)) return ''
    if (INVISIBLE.test(character) || covers(character.codePointAt(0) ?? 0)) return character
    missing.add(character)
    return GETA
  })
  const setText = (text: string): string => {
    let out = ''
    for (const character of text) out += setCharacter(character)
    return out
  }
  return { document: mapStrings(document, setText), missingCharacters: [...missing].sort() }
}
