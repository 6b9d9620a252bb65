import { type TableSheet, textAt } from './table-sheet'

/**
 * In a table without merges a heading over several columns stands over the first of them: what is blank in a header row
 * takes the text at its left, except in the last header row and where the rows below are blank as well.
 */
export function fillHeaders(
  sheet: TableSheet,
  headers: readonly number[],
  columns: readonly number[],
  isWithoutMerges: boolean,
): TableSheet {
  if (!isWithoutMerges || headers.length < 2) return sheet
  const rows = [...sheet.rows]
  for (const [at, row] of headers.slice(0, -1).entries()) {
    const line = [...(rows[row] ?? [])]
    let left = ''
    for (const column of columns) {
      const isHeadedBelow = headers.slice(at + 1).some((below) => textAt(sheet, below, column).trim() !== '')
      if ((line[column] ?? '').trim() !== '') left = line[column] ?? ''
      else if (isHeadedBelow) line[column] = left
    }
    rows[row] = line
  }
  return { ...sheet, rows }
}
