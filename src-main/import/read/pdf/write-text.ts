import { type DocumentLine, type DocumentLines, toNoise } from '../../document-lines'
import { mendLines } from '../../line-groups'
import type { NoiseReason, Piece } from '../../structured'
import { textOf } from '../../traced-text'
import type { Fragment } from './fragment'
import type { Headings } from './headings'
import type { PrintedLine } from './printed-page'
import type { LineStatement } from './state-lines'

export type Edges = Pick<Fragment, 'left' | 'right' | 'top' | 'bottom'>

export interface PageLines {
  readonly lines: readonly PrintedLine[]
  readonly noise: readonly { readonly fragment: Pick<Fragment, 'text'> & Edges; readonly reason: NoiseReason }[]
}

/** A piece of the text and where on its page it stands. */
export interface WrittenPiece {
  readonly start: number
  readonly end: number
  /** Of the reader's pages. */
  readonly page: number
  readonly box: Edges
}

export interface WrittenText {
  readonly text: string
  readonly lines: DocumentLines
  /** Where each printed line begins in the text. */
  readonly starts: ReadonlyMap<PrintedLine, number>
  /** All of it that isn't white space, in order. */
  readonly pieces: readonly WrittenPiece[]
}

/** Writes the extracted text, lines by `\n` and pages by `\f`, and says of each line where it stands in it. */
export function writeText(
  pages: readonly PageLines[],
  headings: Headings,
  statements: ReadonlyMap<PrintedLine, LineStatement>,
  frontMatter: DocumentLines['frontMatter'],
): WrittenText {
  const out = new Writing()
  const starts = new Map<PrintedLine, number>()
  const pieces = new Map<PrintedLine, Piece>()
  const noise: { reason: NoiseReason; piece: Piece }[] = []
  const written: WrittenPiece[] = []
  const write = (one: Pick<Fragment, 'text'> & Edges, page: number): Piece => {
    const piece = out.write(one.text)
    written.push({ start: piece.start, end: piece.end, page, box: one })
    return piece
  }
  pages.forEach((page, index) => {
    if (index > 0) out.breakPage()
    for (const { fragment, reason } of page.noise) noise.push({ reason, piece: write(fragment, index) })
    for (const line of page.lines) {
      if (line.startsGroup) out.leaveRoom()
      const piece = write(line, index)
      starts.set(line, piece.start)
      pieces.set(line, piece)
    }
  })
  const all = pages.flatMap(({ lines }) => lines)
  const text = out.toText()
  return {
    text,
    starts,
    pieces: written,
    lines: {
      lines: toDocumentLines(all, pieces, headings, statements),
      noise: noise.map(({ reason, piece }) => toNoise(text, reason, [piece])),
      frontMatter,
      facts: { marks: [], tables: [], notes: [], hasHeadings: headings.byFirstLine.size >= 3 },
    },
  }
}

class Writing {
  readonly #parts: string[] = []
  #length = 0

  write(text: string): Piece {
    const start = this.#length
    this.#add(`${text}\n`)
    return { start, end: start + text.length, text }
  }

  leaveRoom(): void {
    const last = this.#parts.at(-1)
    if (last !== undefined && last !== '\f' && last !== '\n') this.#add('\n')
  }

  breakPage(): void {
    this.#add('\f')
  }

  toText(): string {
    return this.#parts.join('')
  }

  #add(part: string): void {
    this.#parts.push(part)
    this.#length += part.length
  }
}

function toDocumentLines(
  lines: readonly PrintedLine[],
  pieces: ReadonlyMap<PrintedLine, Piece>,
  headings: Headings,
  statements: ReadonlyMap<PrintedLine, LineStatement>,
): DocumentLine[] {
  const inHeading = new Set<PrintedLine>()
  return lines.flatMap((line): DocumentLine[] => {
    const piece = pieces.get(line)
    if (!piece || inHeading.has(line)) return []
    const heading = headings.byFirstLine.get(line)
    const own = heading?.lines ?? [line]
    for (const one of own) inHeading.add(one)
    const traced = mendLines(own.flatMap((one) => (pieces.get(one) ? [[pieces.get(one) as Piece]] : [])))
    const bottom = Math.max(...own.map((one) => one.bottom))
    const right = Math.max(...own.map((one) => one.right))
    const left = Math.min(...own.map((one) => one.left))
    const statement = statements.get(line) ?? {}
    return [
      {
        traced,
        text: textOf(traced),
        page: line.page,
        startsGroup: line.startsGroup || heading !== undefined,
        box: { x: left, y: line.top, width: right - left, height: bottom - line.top },
        font: { name: line.font, sizePt: line.size },
        ...(heading ? { heading: heading.level } : {}),
        ...statement,
      },
    ]
  })
}
