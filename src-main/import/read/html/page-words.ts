import { parseFragment } from 'parse5'
import { glueBetween } from '../../../../src-shared/text/line-mending'
import type { Piece } from '../../structured'
import { cleanText } from '../package/xml-text'

const known = new Map<string, string>()

/** What a browser shows for an entity; each is looked up once. */
const resolve = (entity: string): string => {
  const resolved = known.get(entity)
  if (resolved !== undefined) return resolved
  const [node] = parseFragment(entity).childNodes
  const shown = node && 'value' in node ? cleanText(node.value).replace('\ufffd', '') : ''
  known.set(entity, shown)
  return shown
}

const special = /&(?:#\d{1,8}|#x[\da-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]{1,31});?|[ \t\n\f]+|[\u202a-\u202e\u2066-\u2069]/g

/**
 * The words of a stretch between two tags: entities resolved; a line break of the source is a space, or nothing between
 * Chinese characters.
 */
export function readWords(text: string, start: number, end: number): Piece[] {
  const pieces: Piece[] = []
  const raw = text.slice(start, end)
  let at = 0
  const keep = (to: number): void => {
    if (to > at) pieces.push({ start: start + at, end: start + to, text: raw.slice(at, to) })
  }
  for (const match of raw.matchAll(special)) {
    keep(match.index)
    at = match.index + match[0].length
    const shown = showSpecial(match[0], pieces.at(-1)?.text ?? '', raw.slice(at, at + 2))
    pieces.push({ start: start + match.index, end: start + at, text: shown })
  }
  keep(raw.length)
  return pieces
}

/** What stands for white space, an entity, or a mark that turns the direction of what follows, which is left out. */
function showSpecial(written: string, before: string, after: string): string {
  if (written.startsWith('&')) return resolve(written)
  if (!/^\s/.test(written)) return ''
  return written.includes('\n') ? glueBetween(before, after) : written
}

/** Plain words of a stretch, for looking at. */
export const plainWords = (text: string, start: number, end: number): string =>
  readWords(text, start, end)
    .map((piece) => piece.text)
    .join('')
