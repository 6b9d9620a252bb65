import { z } from 'zod'

/** Cells joined into one, 0-based. */
export const Merge = z.object({
  row: z.number().int(),
  column: z.number().int(),
  rows: z.number().int(),
  columns: z.number().int(),
})
export type Merge = z.output<typeof Merge>

/**
 * A sheet as text, whatever it was read from. Empty cells are ''; dates are ISO to the grain they are shown in; a number
 * shown as a percentage has its sign (`9.6%`). All rows are equally long. Only the first cell of a merge has its text.
 */
export const TableSheet = z.object({
  name: z.string(),
  rows: z.array(z.array(z.string())),
  merges: z.array(Merge),
  isHidden: z.boolean(),
})
export type TableSheet = z.output<typeof TableSheet>

/** A, B … Z, AA. */
export const columnName = (column: number): string => {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter
}

/** `C5` of 0-based row and column. */
export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`

/** Row and column of `C5`; null where it is no cell's name. */
export const readCellName = (name: string): { row: number; column: number } | null => {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(name)
  if (!match) return null
  const [, letters = '', digits] = match
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { row: Number(digits) - 1, column }
}

export const textAt = (sheet: TableSheet, row: number, column: number): string => sheet.rows[row]?.[column] ?? ''

/** The sheet with the text of each merge in all of its cells. */
export const withMergesFilled = (sheet: TableSheet): TableSheet => {
  if (sheet.merges.length === 0) return sheet
  const rows = sheet.rows.map((row) => [...row])
  for (const { row, column, rows: height, columns: width } of sheet.merges) {
    const text = textAt(sheet, row, column)
    for (const line of rows.slice(row, row + height))
      for (let at = column; at < Math.min(column + width, line.length); at++) line[at] = text
  }
  return { ...sheet, rows }
}
