import { displayWidth, endsSentence, glueBetween, squash } from '../../src-shared/text/line-mending'
import type { DocumentLine } from './document-lines'
import type { Stated } from './stated'
import type { TracedText } from './structured'
import { insertedAt, textOf } from './traced-text'

/** Lines that stand together on a page with no blank line between them: a paragraph, a heading, a label. */
export interface LineGroup {
  readonly lines: readonly DocumentLine[]
  readonly page: number
  /** What the format says that it is. */
  readonly stated?: Stated
  /** The lines put together, breaks mended. */
  readonly traced: TracedText
  readonly text: string
  /** `text` without white space, half-width. */
  readonly key: string
  /** Width of its full lines in Chinese squares: of all but the last where there are several. */
  readonly width: number
  /** Prose: sentences, or a stretch of one that lines of a column broke. */
  readonly isProse: boolean
  /** Nothing has to follow. */
  readonly isComplete: boolean
}

export function toGroup(lines: readonly DocumentLine[]): LineGroup {
  const stated = lines[0]?.stated
  const traces = lines.map((line) => line.traced)
  // A table's cells are no lines of one sentence.
  const traced = stated?.kind === 'cell' ? traces.flat() : mendLines(traces)
  const text = textOf(traced)
  const widths = lines.map((line) => displayWidth(line.text))
  const full = widths.length > 1 ? widths.slice(0, -1).sort((a, b) => a - b) : widths
  return {
    lines,
    page: lines[0]?.page ?? 0,
    ...(stated ? { stated } : {}),
    traced,
    text,
    key: squash(text),
    width: full[Math.floor(full.length / 2)] ?? 0,
    isProse: looksLikeProse(lines, text),
    isComplete: endsSentence(text),
  }
}

/** Groups of a document's lines. A heading that the format itself marks stands alone. */
export function toGroups(lines: readonly DocumentLine[]): LineGroup[] {
  const groups: DocumentLine[][] = []
  for (const [index, line] of lines.entries()) {
    const open = groups.at(-1)
    const previous = open?.at(-1)
    const isFolio = isPageNumberAt(lines, index) || isPageNumberAt(lines, index - 1)
    const isHeading = line.heading !== undefined || previous?.heading !== undefined
    const isApart = line.stated
      ? line.startsGroup && !isSameTable(previous, line)
      : line.startsGroup || isFolio || isHeading || previous?.stated !== undefined
    if (!open || isApart || previous?.page !== line.page) groups.push([line])
    else open.push(line)
  }
  return groups.map(toGroup)
}

const isSameTable = (previous: DocumentLine | undefined, line: DocumentLine): boolean =>
  previous?.stated?.kind === 'cell' && line.stated?.kind === 'cell' && previous.stated.table === line.stated.table

/** A line that is nothing but a number at a page's edge or right above a long line, with no blank line between. */
function isPageNumberAt(lines: readonly DocumentLine[], index: number): boolean {
  const line = lines[index]
  if (!line || !/^(?:[-—·]\s*)?\d{1,3}(?:\s*[-—·])?$/.test(line.text)) return false
  const next = lines[index + 1]
  const isAbove = line.startsGroup && next !== undefined && !next.startsGroup && displayWidth(next.text) >= 12
  return isAbove || lines[index - 1]?.page !== line.page || next?.page !== line.page
}

/** Lines put together with the right glue; between two lines of the file the break itself is accounted for. */
export function mendLines(lines: readonly TracedText[]): TracedText {
  const pieces: TracedText[number][] = []
  for (const line of lines) {
    const before = pieces.at(-1)
    const first = line[0]
    if (before && first) {
      const glue = glueBetween(before.text, first.text)
      const gap = first.start - before.end
      // No more than the line break: a longer gap may hold something else's characters, be it the bracket of a link.
      if (gap === 1) pieces.push({ start: before.end, end: first.start, text: glue })
      else if (glue) pieces.push(...insertedAt(before.end, glue))
    }
    pieces.push(...line)
  }
  return pieces
}

function looksLikeProse(lines: readonly DocumentLine[], text: string): boolean {
  const letters = text.replace(/[\d\s.,%％]/g, '').length
  if (letters < 8) return false
  if (/[。；]/.test(text) && letters >= 12) return true
  const hasClause = /[，,、：]/.test(text)
  return lines.length >= 3 ? hasClause && letters >= 24 : lines.length === 2 && hasClause && letters >= 20
}
