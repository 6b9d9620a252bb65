/** A cell as a copied table gives it: merged ones cover several rows or columns. */
export interface SpannedCell {
  readonly text: string
  readonly rowSpan: number
  readonly columnSpan: number
}

/** A cell of a rectangle; one that a merged cell covers repeats its text and says so. */
export interface PastedCell {
  readonly text: string
  readonly isCovered: boolean
}

/** Rows of one width. */
export type PastedRows = readonly (readonly PastedCell[])[]

/** More cells than this are a file to import, not a block to paste. */
export const MOST_PASTED_CELLS = 100_000

const blank: PastedCell = { text: '', isCovered: false }

const squareOff = (rows: readonly (readonly PastedCell[])[]): PastedRows => {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0)
  return rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? blank))
}

/** A cell and what ends it. Quotes count only where they hold the whole cell: 5" is five inches. */
const cellAndEnd = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/g

/** Reads text as spreadsheets copy it: tabs between cells; quoted cells may hold tabs, line breaks and doubled quotes. */
export function readTabbed(text: string): PastedRows {
  const rows: PastedCell[][] = [[]]
  for (const match of text.matchAll(cellAndEnd)) {
    const [, quoted, bare = '', end = ''] = match
    rows.at(-1)?.push({ text: quoted === undefined ? bare : quoted.replaceAll('""', '"'), isCovered: false })
    const isLast = match.index + match[0].length === text.length
    // What follows a line break begins a row, but for the break at the very end.
    if (end === '' || (isLast && end !== '\t')) break
    if (end !== '\t') rows.push([])
  }
  return squareOff(rows)
}

/** Lays merged cells out as a rectangle. */
export function spreadSpans(rows: readonly (readonly SpannedCell[])[]): PastedRows {
  const laid: PastedCell[][] = rows.map(() => [])
  rows.forEach((row, rowAt) => {
    const line = laid[rowAt] ?? []
    let column = 0
    for (const cell of row) {
      while (line[column] !== undefined) column += 1
      const bottom = Math.min(rows.length, rowAt + Math.max(1, cell.rowSpan))
      // A span far beyond any table is a slip of the writer or a trap.
      const right = column + Math.min(1000, Math.max(1, cell.columnSpan))
      for (let y = rowAt; y < bottom; y += 1)
        for (let x = column; x < right; x += 1) {
          const isCovered = y !== rowAt || x !== column
          const target = laid[y]
          if (target && target[x] === undefined) target[x] = { text: cell.text, isCovered }
        }
      column = right
    }
  })
  return squareOff(laid.map((line) => Array.from(line, (cell) => cell ?? blank)))
}
