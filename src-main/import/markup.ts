import { findMarkdownMarks, isMarkdown } from './markdown-marks'
import type { Segment } from './segment'

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
  middot: '·',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
}

const blockTags =
  /^(p|div|blockquote|h[1-6]|ul|ol|li|table|tr|td|th|section|article|header|footer|hr|br|figure|figcaption|pre|style|script)$/i

// Comments, style and script bodies, tags, entities, then the marks of Markdown that stand at a line's start or in pairs.
const marksOfFormat =
  /<!--|<![A-Za-z][^<>]*>|<(style|script|title)\b[^<>]*>|<\/?([a-zA-Z][\w-]*)(?:\s[^<>]*|\/?)>|&(#\d{1,7}|#x[\da-fA-F]{1,6}|[a-zA-Z]{2,8});|(?<=^|\n)(#{1,6})[ \t]+(?=\S)|\*\*(?=\S)|(?<=\S)\*\*|(?<=^|\n)(>)[ \t]+(?=\S)|!\[[^\]\n]*\]\([^)\n]*\)|(?<=^|\n)(?:-{3,}|\*{3,}|_{3,})[ \t]*(?=\n|$)|[\u202a-\u202e\u2066-\u2069]+/g

/** Cuts a text, Markdown or HTML file into words and marks; together the segments cover every character once. */
export function readMarkup(text: string): { segments: Segment[]; frontMatter: Record<string, string> } {
  const matter = /^\s*---[ \t]*\n([\s\S]*?)\n---[ \t]*(?=\n|$)/.exec(text)
  const from = matter ? matter[0].length : 0
  const segments: Segment[] = matter
    ? [{ kind: 'noise', start: 0, end: from, reason: 'front matter', breaks: true }]
    : []
  let at = from
  const found: Segment[] = []
  const marks = new RegExp(marksOfFormat)
  const findEnd = makeEndFinder(text)
  marks.lastIndex = from
  for (let match = marks.exec(text); match; match = marks.exec(text)) {
    const start = match.index
    const end = findEnd(match, start)
    marks.lastIndex = end ?? start + match[0].length
    if (end === null) continue
    found.push(segmentOf(match, text.slice(start, Math.min(end, start + 200)), start, end))
  }
  if (isMarkdown(text, matter !== null)) found.push(...findMarkdownMarks(text, from))
  for (const segment of found.sort((a, b) => a.start - b.start)) {
    if (segment.start < at) continue
    if (segment.start > at) segments.push({ kind: 'text', start: at, end: segment.start })
    segments.push(segment)
    at = segment.end
  }
  if (at < text.length) segments.push({ kind: 'text', start: at, end: text.length })
  const title = /<title[^<>]*>([^<]+)<\/title/i.exec(text)?.[1]?.trim()
  return { segments, frontMatter: { ...(title ? { title } : {}), ...readFrontMatter(matter?.[1] ?? '') } }
}

/**
 * Where a mark ends: of a comment, a style, a script or a title behind its closing mark; null where that never comes and
 * the mark is text. What was looked for in vain once isn't looked for again, or a file of openings would take forever.
 */
function makeEndFinder(text: string): (match: RegExpExecArray, start: number) => number | null {
  const missing = new Set<string>()
  return ([whole, body], start) => {
    const name = whole === '<!--' ? whole : body?.toLowerCase()
    if (name === undefined) return start + whole.length
    if (missing.has(name)) return null
    const closing = name === '<!--' ? /-->/g : new RegExp(`</${name}\\s*>`, 'gi')
    closing.lastIndex = start + whole.length
    const found = closing.exec(text)
    if (!found) missing.add(name)
    return found ? found.index + found[0].length : null
  }
}

function segmentOf(match: RegExpExecArray, whole: string, start: number, end: number): Segment {
  const [, , tag, entity, hashes, quoteMark] = match
  if (entity) {
    const decoded = decodeEntity(entity)
    return decoded === null ? { kind: 'text', start, end } : { kind: 'text', start, end, replacement: decoded }
  }
  // They turn the direction of what follows, and with it what a reader takes the text for.
  if (/^[\u202a-\u202e\u2066-\u2069]/.test(whole)) return { kind: 'noise', start, end, reason: 'stray mark' }
  const noise = { kind: 'noise', start, end, reason: 'markup' } as const
  if (hashes) return { ...noise, breaks: true, marks: { heading: hashes.length } }
  if (quoteMark) return { ...noise, marks: { isQuoted: true } }
  if (whole === '**' || /^<(strong|b)\b/i.test(whole)) return { ...noise, marks: { isStrong: true } }
  if (!tag) return { ...noise, breaks: !whole.startsWith('<!--') && whole !== '**' }
  const heading = /^<h([1-6])\b/i.exec(whole)?.[1]
  const breaks = blockTags.test(tag)
  if (heading) return { ...noise, breaks, marks: { heading: Number(heading) } }
  return /^<blockquote\b/i.test(whole) ? { ...noise, breaks, marks: { isQuoted: true } } : { ...noise, breaks }
}

function decodeEntity(name: string): string | null {
  if (!name.startsWith('#')) return entities[name] ?? null
  const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : null
}

function readFrontMatter(matter: string): Record<string, string> {
  const pairs: Record<string, string> = {}
  for (const line of matter.split('\n')) {
    const pair = /^([A-Za-z_][\w-]*):[ \t]*(.+)$/.exec(line)
    if (pair?.[1] && pair[2]) pairs[pair[1]] = pair[2].trim().replace(/^(['"])(.*)\1$/, '$2')
  }
  return pairs
}
