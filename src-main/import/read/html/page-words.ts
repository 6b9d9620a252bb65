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

const special = /&(?:#\d{1,8}|#x[\da-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]{1,31});?|[ \t\n\f]*\n[ \t\n\f]*/g

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
    const isBreak = /^\s/.test(match[0])
    const before = pieces.at(-1)?.text ?? ''
    const shown = isBreak ? glueBetween(before, raw.slice(at, at + 2)) : resolve(match[0])
    const place = { start: start + match.index, end: start + at }
    // White space needs no account; an entity that shows as a space stands for itself.
    if (isBreak || shown !== match[0]) pieces.push({ ...place, text: shown })
    else pieces.push({ ...place, text: match[0] })
  }
  keep(raw.length)
  return pieces
}

/** Plain words of a stretch, for looking at. */
export const plainWords = (text: string, start: number, end: number): string =>
  readWords(text, start, end)
    .map((piece) => piece.text)
    .join('')
