import type { CellObject, SheetData } from 'write-excel-file/node'
import writeXlsxFile from 'write-excel-file/node'
import { SHEET_MARK, type SheetColumn, sheetColumns, sheetWords } from '../../src-shared/data/clearance-sheet'
import type { Language } from '../../src-shared/data/format-period'

/** One value of the sheet: its id and the words of each column. */
export interface WorkbookRow {
  readonly id: string
  readonly cells: Readonly<Record<SheetColumn, string>>
}

const filled: readonly SheetColumn[] = [
  'state',
  'office',
  'person',
  'clearedOn',
  'documentNumber',
  'embargoUntil',
  'note',
]
const wrapped: readonly SheetColumn[] = ['indicator', 'wording', 'section', 'source', 'note']
const widths: Partial<Record<SheetColumn, number>> = { indicator: 28, wording: 60, section: 24, source: 28, note: 24 }

/** Nobody fills in an id, and a hidden one isn't deleted by mistake. */
const hideFirstColumn = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transformElementAttributes: (tagName: string, attributes: Record<string, string | number>) =>
          tagName === 'col' && Number(attributes.min) === 1 ? { ...attributes, hidden: 1 } : attributes,
      },
    },
  },
}

/** The clearance sheet as XLSX. Every cell is text, so that no spreadsheet rounds a value or reads a number as a date. */
export const writeClearanceWorkbook = (
  rows: readonly WorkbookRow[],
  language: Language,
  asKnownOn: string | null = null,
): Promise<Buffer> => {
  const words = sheetWords[language]
  const header: CellObject[] = [
    { value: SHEET_MARK, type: String },
    ...sheetColumns.map(
      (column): CellObject => ({
        value: words.columns[column],
        type: String,
        fontWeight: 'bold',
        backgroundColor: filled.includes(column) ? '#fff2cc' : '#e7ecf3',
        borderStyle: 'thin',
        borderColor: '#b8c2cf',
        alignVertical: 'center',
      }),
    ),
  ]
  const body = rows.map(({ id, cells }): CellObject[] => [
    { value: id, type: String },
    ...sheetColumns.map(
      (column): CellObject => ({
        value: cells[column],
        type: String,
        format: '@',
        wrap: wrapped.includes(column),
        alignVertical: 'top',
        borderStyle: 'thin',
        borderColor: '#d9dfe7',
      }),
    ),
  ])
  const data: SheetData = [header, ...body]
  return writeXlsxFile(
    data,
    {
      // Whoever fills it in sees at its tab of which day it is.
      sheet: asKnownOn === null ? words.title : `${words.title} ${asKnownOn}`,
      columns: [{ width: 12 }, ...sheetColumns.map((column) => ({ width: widths[column] ?? 14 }))],
      stickyRowsCount: 1,
      orientation: 'landscape',
    },
    { fontFamily: language === 'zh-CN' ? '宋体' : 'Calibri', fontSize: 11, features: [hideFirstColumn] },
  ).toBuffer()
}
