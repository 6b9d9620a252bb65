import { letterSpaces } from '../../src-shared/text/line-mending'
import { pagesByFolios } from './folio'
import { type MarkedCell, toTables } from './marked-tables'
import { readMarkup } from './markup'
import type { LineMarks } from './segment'
import type { DocumentFacts, Stated } from './stated'
import type { Noise, NoiseReason, Piece, TracedText } from './structured'
import { splitTabbed } from './tabbed-tables'
import { textOf, traceReport, withRepair } from './traced-text'

/**
 * One printed line as any reader gives it: a PDF's with page, box and font.
 * `traced` has no white space at its ends and its letter-spaced runs are closed.
 */
export interface DocumentLine {
  readonly traced: TracedText
  readonly text: string
  /** Counted from 0; a text file tells pages by form feeds only. */
  readonly page: number
  /** True where at least one blank line or a block element's border stands before the line. */
  readonly startsGroup: boolean
  /** 1 to 6 where the format itself says that the line is a heading. */
  readonly heading?: number
  readonly isStrong?: boolean
  readonly isQuoted?: boolean
  /** What the format itself says the line is. */
  readonly stated?: Stated
  readonly box?: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  readonly font?: { readonly name: string; readonly sizePt: number }
  /** The setting shows that the paragraph which the column or page before broke off goes on here. */
  readonly goesOn?: boolean
}

export interface DocumentLines {
  /** Beside the words: where the format tells them. */
  readonly facts?: DocumentFacts
  readonly lines: readonly DocumentLine[]
  readonly noise: readonly Noise[]
  /** `key: value` pairs of a front matter. */
  readonly frontMatter: Readonly<Record<string, string>>
}

/** Reads plain text, Markdown and HTML fragments into one form: lines whose every character knows its origin. */
export function readDocumentLines(text: string): DocumentLines {
  const { segments, frontMatter } = readMarkup(text)
  const lines: DocumentLine[] = []
  const noise: { reason: NoiseReason; pieces: Piece[] }[] = []
  let pieces: Piece[] = []
  let page = 0
  let startsGroup = true
  let blanks = 0
  let marks: LineMarks = {}
  const cells: MarkedCell[] = []

  const closeLine = (): void => {
    const traced = trimTraced(pieces)
    if (traced.length > 0) {
      // A gap this wide stands where a page ended and its form feed was lost.
      if (blanks >= 3 && lines.length > 0) page++
      const closed = closeLetterSpaces(traced)
      const { cell, ...said } = marks
      const stated = cell ? { kind: 'cell' as const, table: cell.table, row: cell.row } : said.stated
      lines.push({ traced: closed, text: textOf(closed), page, startsGroup, ...said, ...(stated ? { stated } : {}) })
      if (cell) cells.push({ ...cell, traced: closed })
      startsGroup = false
    } else startsGroup = true
    if (traced.length > 0) blanks = 0
    else blanks++
    pieces = []
    marks = {}
  }

  const drop = (reason: NoiseReason, { start, end }: { start: number; end: number }): void => {
    const last = noise.at(-1)
    const isNeighbour = last?.reason === reason && text.slice(last.pieces.at(-1)?.end ?? 0, start).trim() === ''
    const piece = { start, end, text: text.slice(start, end) }
    if (last && isNeighbour) last.pieces.push(piece)
    else noise.push({ reason, pieces: [piece] })
  }

  for (const segment of segments) {
    if (segment.kind === 'noise') {
      drop(segment.reason, segment)
      if (segment.breaks) {
        const before = blanks
        closeLine()
        // Bars of a table stand within one line of the file.
        if (text[segment.start] === '|') blanks = Math.min(before, blanks)
        startsGroup = true
      }
      if (segment.marks) marks = { ...marks, ...segment.marks }
      continue
    }
    if (segment.replacement !== undefined) {
      if (segment.replacement.trim() === '') {
        // A written-out space: its letters are marks of the format, and it may stand at a line's end.
        drop('markup', segment)
        pieces.push({ start: segment.end, end: segment.end, text: ' ' })
      } else pieces.push({ start: segment.start, end: segment.end, text: segment.replacement })
      continue
    }
    let from = segment.start
    for (let at = segment.start; at < segment.end; at++) {
      const char = text[at]
      if (char !== '\n' && char !== '\f') continue
      pieces.push({ start: from, end: at, text: text.slice(from, at) })
      closeLine()
      from = at + 1
      if (char === '\f' || isLostFormFeed(text, at)) {
        page++
        startsGroup = true
      }
    }
    if (from < segment.end) pieces.push({ start: from, end: segment.end, text: text.slice(from, segment.end) })
  }
  closeLine()
  const tabbed = splitTabbed(lines)
  const all = [...cells, ...tabbed.cells]
  // A mark of its own says what is a heading; a tab says nothing of the kind.
  const hasHeadings = cells.length > 0 || lines.some(({ heading }) => heading !== undefined)
  const facts = all.length > 0 ? { facts: { ...noFacts, tables: toTables(all), hasHeadings } } : {}
  return {
    lines: pagesByFolios(tabbed.lines),
    noise: noise.map((item) => toNoise(text, item.reason, item.pieces)),
    frontMatter,
    ...facts,
  }
}

const noFacts: DocumentFacts = { marks: [], tables: [], notes: [], hasHeadings: true }

/** A noise item of these pieces. */
export const toNoise = (original: string, reason: NoiseReason, traced: TracedText): Noise => ({
  text: traced.map((piece) => piece.text).join(' '),
  reason,
  ...traceReport(original, [traced]),
})

/** Some extractions wrote each form feed as one space: a line that follows text directly and starts with just one. */
function isLostFormFeed(text: string, lineBreak: number): boolean {
  return (
    text[lineBreak - 1] !== '\n' && text[lineBreak + 1] === ' ' && /[^\s（(，。、]/.test(text[lineBreak + 2] ?? ' ')
  )
}

function trimTraced(pieces: readonly Piece[]): TracedText {
  const first = pieces.findIndex((piece) => piece.text.trim() !== '')
  const last = pieces.findLastIndex((piece) => piece.text.trim() !== '')
  if (first < 0) return []
  return pieces.slice(first, last + 1).map((piece, index, all) => {
    if (piece.text.length !== piece.end - piece.start) return piece
    const before = index === 0 ? piece.text.length - piece.text.trimStart().length : 0
    const after = index === all.length - 1 ? piece.text.length - piece.text.trimEnd().length : 0
    const text = piece.text.slice(before, piece.text.length - after)
    return { start: piece.start + before, end: piece.end - after, text }
  })
}

/** Closes letter-spaced runs of a line that is one unchanged stretch of the text. */
export function closeLetterSpaces(line: TracedText): TracedText {
  const only = line[0]
  if (line.length !== 1 || !only || only.text.length !== only.end - only.start) return line
  return letterSpaces(only.text).reduce<TracedText>(
    (traced, [start, end]) => withRepair(traced, { start: only.start + start, end: only.start + end, after: '' }),
    line,
  )
}
