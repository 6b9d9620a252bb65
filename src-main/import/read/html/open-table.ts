import type { Stated } from '../../stated'
import type { StatedCell } from '../../structured'
import { isDataTable, spanOf } from './data-table'
import type { LineWriter } from './line-writer'
import type { PageElement } from './page-tree'

interface TableDraft {
  readonly element: PageElement
  readonly index: number
  readonly rows: StatedCell[][]
  /** The first line of the cell that is open. */
  from: number
  isInHead: boolean
}

const isCell = (tag: string): boolean => tag === 'td' || tag === 'th'

/** The table of data that a walk is in, if any; what is nested in its cells is their words. */
export class OpenTable {
  readonly #text: string
  readonly #writer: LineWriter
  #table: TableDraft | null = null

  constructor(text: string, writer: LineWriter) {
    this.#text = text
    this.#writer = writer
  }

  open(element: PageElement): void {
    const writer = this.#writer
    if (element.tag === 'table' && this.#table === null && isDataTable(element, this.#text)) {
      this.#table = { element, index: writer.tables.length, rows: [], from: 0, isInHead: false }
      // Held free while its cells are written.
      writer.tables.push({ rows: [] })
    } else if (!this.#table) return
    else if (element.tag === 'thead') this.#table.isInHead = true
    else if (element.tag === 'tr') this.#table.rows.push([])
    else if (isCell(element.tag)) this.#table.from = writer.lines.length
  }

  close(element: PageElement): void {
    const table = this.#table
    if (!table) return
    if (element.tag === 'thead') table.isInHead = false
    else if (isCell(element.tag)) {
      const isHeader = element.tag === 'th' || table.isInHead || table.rows.length === 1
      const paragraphs = this.#writer.lines.slice(table.from).map(({ traced }) => traced)
      table.rows.at(-1)?.push({ ...spanOf(element), isHeader, paragraphs })
    } else if (element === table.element) {
      this.#writer.tables[table.index] = { rows: table.rows.filter((row) => row.length > 0) }
      this.#table = null
    }
  }

  /** What lines here are; null outside of any table. */
  get stated(): Stated | null {
    return this.#table && { kind: 'cell', table: this.#table.index, row: this.#table.rows.length - 1 }
  }
}
