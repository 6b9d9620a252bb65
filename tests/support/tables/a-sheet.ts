import type { Merge, TableSheet } from '../../../src-shared/data/table-sheet'

/** A sheet drawn with bars: a line a row, `|` between cells. */
export const aSheet = (drawn: string, { name = 'Sheet1', merges = [] as Merge[] } = {}): TableSheet => {
  const rows = drawn
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
  const width = Math.max(...rows.map((row) => row.length))
  return {
    name,
    merges,
    isHidden: false,
    rows: rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]),
  }
}
