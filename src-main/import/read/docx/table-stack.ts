import type { DocxBlock, DocxCell, DocxRow, DocxTable } from './paragraph'
import { isOn } from './style-sheet'

/** More columns than Word gives a table. */
const mostColumns = 63

/** Tables that are open at a place, one within another. */
export class TableStack {
  cells = 0
  readonly #open: { table: DocxTable; row: DocxRow | null; cell: DocxCell | null }[] = []

  open(): DocxTable {
    const table: DocxTable = { kind: 'table', rows: [] }
    this.#open.push({ table, row: null, cell: null })
    return table
  }

  close(): void {
    this.#open.pop()
  }

  openRow(): void {
    const open = this.#open.at(-1)
    if (!open) return
    open.row = { isHeader: false, isDeleted: false, skipped: 0, cells: [] }
    open.table.rows.push(open.row)
  }

  deleteRow(): void {
    const row = this.#open.at(-1)?.row
    if (row) row.isDeleted = true
  }

  /** Where the words of the new cell go; null outside of a row. */
  openCell(): DocxBlock[] | null {
    const open = this.#open.at(-1)
    if (!open?.row) return null
    this.cells++
    open.cell = { columns: 1, merge: null, blocks: [] }
    open.row.cells.push(open.cell)
    return open.cell.blocks
  }

  /** Whether a cell was open. */
  closeCell(): boolean {
    const open = this.#open.at(-1)
    if (!open?.cell) return false
    open.cell = null
    return true
  }

  openProperty(name: string, attribute: (name: string) => string | null): void {
    const { row, cell } = this.#open.at(-1) ?? { row: null, cell: null }
    const value = (): string | null => attribute('w:val')
    if (cell && name === 'w:gridSpan') cell.columns = Math.min(Math.max(Number(value()) || 1, 1), mostColumns)
    else if (cell && name === 'w:vMerge') cell.merge = value() === 'restart' ? 'restart' : 'continue'
    else if (row && name === 'w:tblHeader') row.isHeader = isOn(value())
    else if (row && name === 'w:gridBefore') row.skipped = Math.min(Math.max(Number(value()) || 0, 0), mostColumns - 1)
  }
}
