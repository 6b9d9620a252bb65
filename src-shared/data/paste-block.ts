import { joinLabels, type Label, noLabel, readLabel, readUnitLine } from './paste-label'
import type { PastedCell, PastedRows } from './paste-table'
import { readCell } from './paste-value'

/** A cell of a block that isn't heading, title or note. */
export interface BlockCell {
  readonly text: string
  /** Place among the values of the block, from 0. */
  readonly row: number
  readonly column: number
}

/** A pasted block taken apart. */
export interface PastedBlock {
  readonly cells: readonly BlockCell[]
  /** What heads each row and column of values; all the same as `noLabel` where there are no headings. */
  readonly rowLabels: readonly Label[]
  readonly columnLabels: readonly Label[]
  /** The unit of the whole: 单位：亿元. */
  readonly unit: string | null
  /** Who says so, where a line below the table does: 资料来源：国家统计局. */
  readonly source: string
  /** Footnotes and remarks around the table. */
  readonly remarks: readonly string[]
}

type CellKind = 'blank' | 'year' | 'label' | 'value'

const kindOf = (text: string): CellKind => {
  const bare = text.trim()
  if (/^(?:19|20)\d{2}$/.test(bare.normalize('NFKC'))) return 'year'
  const reading = readCell(bare)
  if (reading.kind === 'empty' || reading.kind === 'absent') return 'blank'
  // 2021年 and 3月 read as numbers with a unit, too; headings they are.
  const label = /^-?\d+(?:\.\d+)?$/.test(bare) ? null : readLabel(bare, [])
  if (label && (label.period !== null || label.partOfYear !== null)) return 'label'
  if (reading.kind === 'value') return 'value'
  return reading.problem === 'unreadable' || reading.problem === 'tooLong' ? 'label' : 'value'
}

const isBlankRow = (row: readonly PastedCell[]): boolean => row.every(({ text }) => text.trim() === '')

const nothing: PastedCell = { text: '', isCovered: false }

/** Rows become columns. */
const turn = (rows: PastedRows): PastedRows => (rows[0] ?? []).map((_, at) => rows.map((row) => row[at] ?? nothing))

const withoutBlankRows = (rows: PastedRows): PastedRows => rows.filter((row) => !isBlankRow(row))

/** The one text of a line that says one thing; null where it says none or several. */
const onlyText = (row: readonly PastedCell[]): string | null => {
  const texts = row.filter(({ text, isCovered }) => !isCovered && text.trim() !== '').map(({ text }) => text.trim())
  return texts.length === 1 ? (texts[0] ?? null) : null
}

const remarkStart = /^(?:注|备注|说明|资料来源|数据来源|来源|本表|note|source|[*※①-⑳¹²³]|[[［(（]?\d[\]］)）]\s*\D)/i
const sourceLine = /^(?:资料来源|数据来源|来源|source)\s*[:：]\s*(.+)$/i

/** Lines above and below the table: titles, 单位：亿元, notes, 资料来源. */
const takeLines = (rows: PastedRows) => {
  const isWide = (rows[0]?.length ?? 0) > 1
  const lines: string[] = []
  let top = 0
  for (; top < rows.length - 1; top += 1) {
    const text = onlyText(rows[top] ?? [])
    if (text === null || kindOf(text) !== 'label') break
    const label = readLabel(text, [])
    const isUnitLine = readUnitLine(text) !== null
    // In a table of one column a heading looks like a title.
    if (!isUnitLine && (!isWide || label.period !== null || label.changeBasis !== null)) break
    // A lone name over a column of a table with empty headings is a heading, too.
    if (!isUnitLine && !hasHeadingBelow(rows, top)) break
    lines.push(text)
  }
  let bottom = rows.length
  for (; bottom > top + 1; bottom -= 1) {
    const text = onlyText(rows[bottom - 1] ?? [])
    if (text === null || !remarkStart.test(text)) break
    lines.push(text)
  }
  return { table: rows.slice(top, bottom), lines }
}

const hasHeadingBelow = (rows: PastedRows, top: number): boolean => {
  const below = rows[top + 1] ?? []
  const kinds = below.map(({ text }) => kindOf(text))
  return onlyText(below) !== null || kinds.slice(1).every((kind) => kind !== 'value') || kinds[0] === 'label'
}

/** Whether a line of cells can be headings: no values in it, and something said. Bare years must differ. */
const isHeading = (cells: readonly PastedCell[], hasOtherValues: boolean): boolean => {
  const kinds = cells.map(({ text }) => kindOf(text))
  if (kinds.includes('value')) return false
  if (kinds.includes('label')) return true
  const years = cells.filter((cell, at) => kinds[at] === 'year' && !cell.isCovered).map(({ text }) => text.trim())
  return years.length > 0 && hasOtherValues && new Set(years).size === years.length
}

/** Lines at the top of `rows` that are headings; at least one line is left for the values. */
const countHeadings = (rows: PastedRows, skipped: number): number => {
  let count = 0
  while (count < rows.length - 1) {
    const below = rows.slice(count + 1).flatMap((row) => row.slice(skipped))
    const hasOtherValues = below.some(({ text }) => kindOf(text) === 'value')
    if (!isHeading((rows[count] ?? []).slice(skipped), hasOtherValues)) break
    count += 1
  }
  return count
}

/** A merged heading copied as text stands over its first column only: it holds on, where a lower heading goes on. */
const holdOn = (headings: PastedRows): PastedRows =>
  headings.map((row, at) => {
    if (at === headings.length - 1) return row
    const below = headings.slice(at + 1)
    let held: PastedCell | null = null
    return row.map((cell, column) => {
      if (cell.text.trim() !== '') held = cell
      const isHeld = cell.text.trim() === '' && held !== null && below.some((line) => line[column]?.text.trim() !== '')
      return isHeld && held ? { text: held.text, isCovered: true } : cell
    })
  })

const labelsOf = (headings: PastedRows, count: number, ownNames: readonly string[]): Label[] => {
  const held = holdOn(headings)
  return Array.from({ length: count }, (_, at) => {
    const texts = held.map((line) => line[at]?.text.trim() ?? '').filter((text) => text !== '')
    return texts.length === 0 ? noLabel : joinLabels(texts.map((text) => readLabel(text, ownNames)))
  })
}

/** Takes a pasted rectangle apart: lines around it, headings of rows and columns, values. */
export function readBlock(pasted: PastedRows, ownNames: readonly string[] = []): PastedBlock {
  const { table, lines } = takeLines(withoutBlankRows(pasted))
  const rows = turn(withoutBlankRows(turn(table)))
  const width = rows[0]?.length ?? 0
  const top = countHeadings(rows, width > 1 ? 1 : 0)
  const body = rows.slice(top)
  const left = width > 1 ? countHeadings(turn(body), 0) : 0
  const columnHeadings = rows.slice(0, top).map((row) => row.slice(left))
  const rowHeadings = turn(body.map((row) => row.slice(0, left)))
  const cells = body.flatMap((row, at) =>
    row.slice(left).map((cell, column) => ({ text: cell.isCovered ? '' : cell.text, row: at, column })),
  )
  const units = lines.map(readUnitLine).filter((unit) => unit !== null)
  const source = lines.map((line) => sourceLine.exec(line)?.[1]?.trim() ?? '').find((one) => one !== '') ?? ''
  return {
    cells,
    columnLabels: labelsOf(columnHeadings, width - left, ownNames),
    rowLabels: labelsOf(rowHeadings, body.length, ownNames),
    unit: units[0] ?? null,
    source,
    remarks: lines.filter((line) => remarkStart.test(line) && !sourceLine.test(line)),
  }
}
