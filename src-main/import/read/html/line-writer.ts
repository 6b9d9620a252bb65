import { closeLetterSpaces, type DocumentLine, toNoise } from '../../document-lines'
import type { InlineMark, MarkKind, Stated } from '../../stated'
import type { Noise, NoiseReason, Piece, StatedTable } from '../../structured'
import { textOf } from '../../traced-text'

/** What holds for the line that is being written. */
export interface LineFacts {
  readonly heading?: number
  readonly stated: Stated
  readonly isQuoted?: boolean
}

/** Gathers a page's words into lines and what is no text into noise, each with its place in the file. */
export class LineWriter {
  readonly lines: DocumentLine[] = []
  readonly marks: InlineMark[] = []
  readonly tables: StatedTable[] = []
  readonly #text: string
  readonly #noise: { reason: NoiseReason; pieces: Piece[] }[] = []
  #pieces: Piece[] = []
  #startsGroup = true

  constructor(text: string) {
    this.#text = text
  }

  get hasWords(): boolean {
    return this.#pieces.some(({ text }) => text.trim() !== '')
  }

  addPieces(pieces: readonly Piece[], marks: readonly { kind: MarkKind; url: string | null }[]): void {
    for (const piece of pieces) {
      const isSpace = piece.text.trim() === ''
      // A written-out space has letters of its own, which may stand at a line's end.
      if (isSpace && this.#text.slice(piece.start, piece.end).trim() !== '') {
        this.drop('markup', piece.start, piece.end)
        this.#pieces.push({ start: piece.end, end: piece.end, text: piece.text })
      } else this.#pieces.push(piece)
    }
    const [first, last] = [pieces[0], pieces.at(-1)]
    if (first && last) for (const mark of marks) this.marks.push({ ...mark, start: first.start, end: last.end })
  }

  /** Ends the line; the next belongs to the same paragraph unless it `startsGroup`. */
  endLine(facts: LineFacts, startsGroup: boolean): DocumentLine | null {
    const traced = closeLetterSpaces(trimPieces(this.#pieces))
    const indented = /^[ \u3000\u00a0]{2}/.test(this.#pieces.map(({ text }) => text).join(''))
    this.#pieces = []
    const text = textOf(traced)
    if (text === '') {
      this.#startsGroup ||= startsGroup
      return null
    }
    const line = { traced, text, page: 0, startsGroup: this.#startsGroup || indented, ...facts }
    this.lines.push(line)
    this.#startsGroup = startsGroup || /[。！？；：]$/.test(text)
    return line
  }

  drop(reason: NoiseReason, start: number, end: number): void {
    if (this.#text.slice(start, end).trim() === '') return
    const last = this.#noise.at(-1)
    const isNext = last?.reason === reason && this.#text.slice(last.pieces.at(-1)?.end ?? 0, start).trim() === ''
    const piece = { start, end, text: this.#text.slice(start, end) }
    if (last && isNext) last.pieces.push(piece)
    else this.#noise.push({ reason, pieces: [piece] })
  }

  toNoise(): Noise[] {
    return this.#noise.map(({ reason, pieces }) => toNoise(this.#text, reason, pieces))
  }
}

/** White space at a line's ends isn't its own; inside, one space stands for any of the source. */
function trimPieces(pieces: readonly Piece[]): Piece[] {
  const isWord = ({ text }: Piece): boolean => text.trim() !== ''
  const first = pieces.findIndex(isWord)
  const last = pieces.findLastIndex(isWord)
  if (first < 0) return []
  return pieces.slice(first, last + 1).map((piece, at, all) => {
    if (piece.text.length !== piece.end - piece.start) return piece
    const before = at === 0 ? piece.text.length - piece.text.trimStart().length : 0
    const after = at === all.length - 1 ? piece.text.length - piece.text.trimEnd().length : 0
    const text = piece.text.slice(before, piece.text.length - after)
    return { start: piece.start + before, end: piece.end - after, text }
  })
}
