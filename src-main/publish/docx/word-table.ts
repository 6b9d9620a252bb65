import {
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { ResolvedTable } from '../../../src-shared/document/resolved'
import { type PlacedCell, placeCells } from '../table-grid'
import type { WordBook } from './word-book'
import { toWordProse } from './word-prose'

/** Width of the text in twentieths of a point: the page less its margins. */
export const textWidthTwips = ({ page }: WordBook['theme']): number =>
  Math.round(((page.widthMm - page.innerMm - page.outerMm) / 25.4) * 1440)

export const shading = (hex: string) => ({ type: ShadingType.CLEAR, color: 'auto', fill: hex.slice(1) })

const toCell = (book: WordBook, cell: PlacedCell): TableCell => {
  const children = toWordProse(book, cell.blocks, 'CellText')
  return new TableCell({
    ...(cell.colSpan > 1 ? { columnSpan: cell.colSpan } : {}),
    ...(cell.rowSpan > 1 ? { rowSpan: cell.rowSpan } : {}),
    verticalAlign: VerticalAlignTable.CENTER,
    ...(cell.header ? { shading: shading(book.theme.colors.accentSoft) } : {}),
    // A cell of Word must end with a paragraph.
    children: children.length > 0 ? children : [new Paragraph({ style: 'CellText' })],
  })
}

/** A table with its merged cells; header rows repeat on every page. */
export const toWordTable = (book: WordBook, table: ResolvedTable): Table => {
  const grid = placeCells(table)
  const rule = { style: BorderStyle.SINGLE, size: 4, color: book.theme.colors.rule.slice(1) }
  const edge = { style: BorderStyle.SINGLE, size: 12, color: book.theme.colors.accent.slice(1) }
  const column = Math.floor(textWidthTwips(book.theme) / grid.columns)
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: column * grid.columns, type: WidthType.DXA },
    columnWidths: Array.from({ length: grid.columns }, () => column),
    margins: { top: 60, bottom: 60, left: 90, right: 90 },
    borders: { top: edge, bottom: edge, left: rule, right: rule, insideHorizontal: rule, insideVertical: rule },
    rows: Array.from(
      { length: grid.rows },
      (_, y) =>
        new TableRow({
          tableHeader: y < grid.headerRows,
          cantSplit: true,
          children: grid.cells.filter((cell) => cell.y === y).map((cell) => toCell(book, cell)),
        }),
    ),
  })
}
