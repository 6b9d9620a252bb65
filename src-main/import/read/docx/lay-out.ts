import type { DocumentLine } from '../../document-lines'
import type { Stated } from '../../stated'
import type { DraftRun, LinesDraft } from '../lines-draft'
import { mergeCells, type SpanningCell } from './merged-cells'
import type { Counter, NumberLabel } from './numbering'
import { type DocxBlock, type DocxParagraph, type DocxRun, type DocxTable, textOfParagraph } from './paragraph'
import { roleOf } from './paragraph-role'
import type { SetParagraph } from './plain-headings'
import type { SettledStyle, StyleSheet } from './style-sheet'

export interface LayOutInput {
  readonly draft: LinesDraft
  readonly styles: StyleSheet
  readonly counter: Counter
  readonly onPicture: (relation: string, alt: string, at: number) => void
  readonly onNote: (part: 'footnotes' | 'endnotes', id: string, at: number) => void
}

/** How a paragraph of the text is set, and the line that it came to; several where it has breaks. */
export interface LaidParagraph extends SetParagraph {
  readonly line: DocumentLine
}

type Place = { readonly kind: 'text' } | Extract<Stated, { kind: 'cell' | 'box' }>

/** Writes blocks down in reading order. */
export class LayOut {
  /** Paragraphs of the text itself, for what their setting says. */
  readonly laid: LaidParagraph[] = []
  readonly #input: LayOutInput
  #lists = 0
  #boxes = 0
  /** The lists that are open, by level: a deeper one may have a numbering of its own. */
  readonly #open: { id: string; list: number }[] = []

  constructor(input: LayOutInput) {
    this.#input = input
  }

  addBlocks(blocks: readonly DocxBlock[], place: Place = { kind: 'text' }): void {
    for (const block of withJoins(blocks)) {
      if (block.kind === 'paragraph') this.#addParagraph(block, place)
      else if (place.kind === 'text') this.#addTable(block)
      // A table within a cell: its words stay in the outer cell, one paragraph each.
      else for (const cell of mergeCells(block).flat()) this.addBlocks(cell.blocks, place)
    }
  }

  #addTable(table: DocxTable): void {
    this.#open.length = 0
    const rows = mergeCells(table)
    const cells = rows.flat()
    const [only] = cells
    if (!only) return
    if (cells.length === 1) {
      this.#addBox(only.blocks)
      return
    }
    const { draft } = this.#input
    const index = draft.tables.length
    // Held free while the cells are written, for a table in a box may not come in between.
    draft.tables.push({ rows: [] })
    const stated = rows.map((row, at) =>
      row.map((cell) => this.#addCell(cell, { table: index, row: at }, at === 0 && rows.length > 1)),
    )
    draft.tables[index] = { rows: stated }
  }

  #addCell(cell: SpanningCell, place: { table: number; row: number }, isFirstRow: boolean) {
    const { draft } = this.#input
    const from = draft.lines.length
    this.addBlocks(cell.blocks, { kind: 'cell', ...place })
    const { columns, rows, isHeader } = cell
    const lines = draft.lines.slice(from)
    return { columns, rows, isHeader: isHeader || isFirstRow, paragraphs: lines.map(({ traced }) => traced) }
  }

  /** A table of one cell is a frame around text. */
  #addBox(blocks: readonly DocxBlock[]): void {
    this.#boxes++
    this.addBlocks(blocks, { kind: 'box', box: this.#boxes, isTitle: false })
  }

  #addParagraph(paragraph: DocxParagraph, place: Place): void {
    const { draft, styles, counter } = this.#input
    const style = styles(paragraph.styleId)
    if (paragraph.isContents) {
      draft.addNoise(textOfParagraph(paragraph), 'contents page')
      return
    }
    const role = roleOf(paragraph, style)
    const at = paragraph.numbering ?? style.numbering
    const label = at && paragraph.runs.length > 0 ? counter(at) : null
    const isItem = label !== null && at !== null && role.heading === null && isListLabel(label)
    if (!isItem) this.#open.length = 0
    const stated = this.#statedOf(place, role.isBoxTitle, isItem ? { ...at, label } : null, role.kind)
    const isHeading = role.heading !== null && place.kind === 'text'
    const from = draft.lines.length
    this.#addRuns(isItem || !label ? paragraph.runs : [labelRun(label), ...paragraph.runs], {
      ...(isHeading ? { heading: role.heading ?? 1 } : {}),
      stated,
      ...(stated.kind === 'quote' ? { isQuoted: true } : {}),
    })
    if (stated.kind === 'paragraph') this.#noteSetting(paragraph, style, draft.lines.slice(from))
  }

  #noteSetting({ runs, sizePt, isCentred }: DocxParagraph, style: SettledStyle, lines: readonly DocumentLine[]): void {
    const words = runs.filter((run) => run.kind === 'text' && run.text.trim() !== '')
    const isBold = words.length > 0 && words.every((run) => run.kind === 'text' && run.marks.includes('bold'))
    for (const line of lines)
      this.laid.push({
        line,
        text: line.text,
        sizePt: sizePt ?? style.sizePt,
        isBold: isBold || style.isBold,
        isCentred: isCentred || style.isCentred,
      })
  }

  #statedOf(
    place: Place,
    isBoxTitle: boolean,
    item: { id: string; level: number; label: NumberLabel } | null,
    kind: Stated['kind'] & ReturnType<typeof roleOf>['kind'],
  ): Stated {
    if (place.kind === 'box') return { ...place, isTitle: isBoxTitle }
    if (place.kind === 'cell') return place
    if (item === null) return { kind }
    const list = this.#listAt(item.level, item.id)
    return { kind: 'item', list, level: item.level, isOrdered: !item.label.isBullet, number: item.label.number }
  }

  #listAt(level: number, id: string): number {
    this.#open.length = Math.min(this.#open.length, level + 1)
    const known = this.#open[level]
    if (known?.id === id) return known.list
    this.#open[level] = { id, list: ++this.#lists }
    return this.#lists
  }

  #addRuns(runs: readonly DocxRun[], facts: { heading?: number; stated: Stated; isQuoted?: boolean }): void {
    const { draft, onPicture, onNote } = this.#input
    let startsGroup = true
    let pieces: DraftRun[] = []
    let notes: { part: 'footnotes' | 'endnotes'; id: string; offset: number }[] = []
    const flush = (): void => {
      const start = draft.length
      const cut = leadingSpace(pieces)
      const line = draft.addLine(pieces, { startsGroup, ...facts })
      for (const { part, id, offset } of notes)
        onNote(part, id, Math.min(Math.max(start, start + offset - cut), Math.max(start, draft.length - 1)))
      // Lines of one paragraph that end with a sentence were meant as paragraphs.
      if (line) startsGroup = /[。！？：；]$/.test(line.text)
      pieces = []
      notes = []
    }
    for (const run of runs) {
      if (run.kind === 'text') pieces.push(run)
      else if (run.kind === 'break') flush()
      else if (run.kind === 'picture') onPicture(run.relation, run.alt, draft.length)
      else notes.push({ ...run, offset: pieces.reduce((sum, { text }) => sum + text.length, 0) })
    }
    flush()
  }
}

const leadingSpace = (pieces: readonly DraftRun[]): number => {
  const whole = pieces.map(({ text }) => text).join('')
  return whole.length - whole.trimStart().length
}

/** Labels that a list draws itself again; others (第一条, （一）) are words of the text. */
const isListLabel = ({ text, isBullet }: NumberLabel): boolean => isBullet || /^[(（]?\d{1,3}[.．、)）]$/.test(text)

const labelRun = ({ text, isBullet }: NumberLabel): DocxRun => ({
  kind: 'text',
  text: isBullet || text === '' ? '' : `${text} `,
  marks: [],
  url: null,
})

/** Paragraphs whose end was deleted, put together with the next. */
function withJoins(blocks: readonly DocxBlock[]): DocxBlock[] {
  const joined: DocxBlock[] = []
  for (const block of blocks) {
    const last = joined.at(-1)
    if (last?.kind === 'paragraph' && last.isJoined && block.kind === 'paragraph') {
      joined[joined.length - 1] = { ...block, runs: [...last.runs, ...block.runs] }
    } else joined.push(block)
  }
  return joined
}
