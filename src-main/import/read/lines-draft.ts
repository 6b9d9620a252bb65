import { closeLetterSpaces, type DocumentLine, type DocumentLines, toNoise } from '../document-lines'
import type { DocumentFacts, InlineMark, MarkKind, StatedNote } from '../stated'
import type { Noise, NoiseReason, StatedTable } from '../structured'
import { textOf } from '../traced-text'

/** Words set in one way. */
export interface DraftRun {
  readonly text: string
  readonly marks: readonly MarkKind[]
  readonly url: string | null
}

type LineFacts = Partial<Pick<DocumentLine, 'heading' | 'stated' | 'isStrong' | 'isQuoted' | 'font'>> & {
  readonly startsGroup: boolean
}

/** The extracted text of a document while it is written down, line by line. */
export class LinesDraft {
  readonly lines: DocumentLine[] = []
  readonly tables: StatedTable[] = []
  readonly notes: StatedNote[] = []
  readonly #noise: { reason: NoiseReason; start: number; end: number }[] = []
  readonly #marks: InlineMark[] = []
  readonly #chunks: string[] = []
  #length = 0

  /** Where the next character will stand. */
  get length(): number {
    return this.#length
  }

  /** Writes one line; null where it has nothing but white space, and then nothing is written. */
  addLine(runs: readonly DraftRun[], facts: LineFacts): DocumentLine | null {
    const whole = runs.map((run) => run.text).join('')
    const text = whole.trim()
    if (text === '') return null
    const cut = whole.length - whole.trimStart().length
    const start = this.#write(text)
    this.#addMarks(runs, start - cut, { start, end: start + text.length })
    const traced = closeLetterSpaces([{ start, end: start + text.length, text }])
    const line = { traced, text: textOf(traced), page: 0, ...facts }
    this.lines.push(line)
    return line
  }

  /** Makes noise of lines that were written as text. */
  leaveOut(lines: ReadonlySet<DocumentLine>, reason: NoiseReason): void {
    const kept = this.lines.filter((line) => !lines.has(line))
    this.lines.length = 0
    for (const line of kept) this.lines.push(line)
    for (const { traced } of lines)
      this.#noise.push({ reason, start: traced[0]?.start ?? 0, end: traced.at(-1)?.end ?? 0 })
  }

  addNoise(text: string, reason: NoiseReason): void {
    const trimmed = text.trim()
    if (trimmed === '') return
    const start = this.#write(trimmed)
    this.#noise.push({ reason, start, end: start + trimmed.length })
  }

  /** The whole text, and its lines with what the format says of them. */
  finish(): { text: string; lines: DocumentLines } {
    const text = this.#chunks.join('')
    const noise = this.#noise.map(
      ({ reason, start, end }): Noise => toNoise(text, reason, [{ start, end, text: text.slice(start, end) }]),
    )
    const title = this.lines.find(({ stated }) => stated?.kind === 'title')
    const facts: DocumentFacts = {
      marks: this.#marks,
      tables: this.tables,
      notes: this.notes.toSorted((a, b) => a.at - b.at),
      hasHeadings: this.lines.some(({ heading }) => heading !== undefined),
    }
    return { text, lines: { lines: this.lines, noise, frontMatter: title ? { title: title.text } : {}, facts } }
  }

  #write(text: string): number {
    const start = this.#length
    this.#chunks.push(text, '\n')
    this.#length += text.length + 1
    return start
  }

  #addMarks(runs: readonly DraftRun[], from: number, within: { start: number; end: number }): void {
    let at = from
    for (const { text, marks, url } of runs) {
      const start = Math.max(at, within.start)
      at += text.length
      const end = Math.min(at, within.end)
      if (end <= start) continue
      for (const kind of marks) this.#marks.push({ start, end, kind, url: null })
      if (url !== null) this.#marks.push({ start, end, kind: 'link', url })
    }
  }
}
