import { zipSync } from 'fflate'
import readXlsxFile from 'read-excel-file/universal'
import { Exact } from '../../../src-shared/data/exact'
import { cellName, type TableSheet } from '../../../src-shared/data/table-sheet'
import { fail, ok, type Result } from '../../../src-shared/failure/result'
import type { Progress } from '../../work/progress'
import { type ArchiveFailure, containerHas, isArchive, isOldContainer, openArchive } from '../archive'
import { maxCells, type TableFailure } from './table-failure'
import { readSheetFacts, type SheetFacts, type ShownAs } from './workbook-parts'

/** Whether the bytes are meant to be a workbook: an archive, or the container of the old and of the encrypted ones. */
export const looksLikeWorkbook = (bytes: Uint8Array): boolean => isOldContainer(bytes) || isArchive(bytes)

const asWorkbook = {
  'package-damaged': 'workbook-damaged',
  'package-encrypted': 'workbook-encrypted',
  'package-too-large': 'workbook-too-large',
} as const satisfies Record<ArchiveFailure, TableFailure>

const isWanted = (name: string): boolean =>
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:workbook|styles|sharedStrings)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml|xl\/workbook\.bin)$/.test(
    name,
  )

const MS_A_DAY = 86_400_000
const UNIX_EPOCH_SERIAL = 25_569

const writeDate = (date: Date, grain: ShownAs): string => {
  const iso = Number.isNaN(date.getTime()) ? '' : date.toISOString()
  return iso.slice(0, grain === 'year' ? 4 : grain === 'month' ? 7 : 10)
}

/** Excel keeps 15 digits; the seventeen that some programs write are those of binary fractions. */
const writeNumber = (text: string, as: ShownAs | undefined): string => {
  const number = Number(text)
  if (!Number.isFinite(number)) return text
  const value = new Exact(number.toPrecision(15))
  if (as === undefined) return value.toFixed()
  if (as === 'percent') return `${value.times(100).toFixed()}%`
  return writeDate(new Date((number - UNIX_EPOCH_SERIAL) * MS_A_DAY), as)
}

/** A number as the file has it: told from text, for only numbers are shown as percentages. */
class SerialNumber {
  constructor(readonly text: string) {}
}

const writeCell = (value: unknown, as: ShownAs | undefined): string => {
  if (value === null || value === undefined) return ''
  if (value instanceof SerialNumber) return writeNumber(value.text, as)
  if (value instanceof Date) return writeDate(value, as ?? 'day')
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value)
}

const toSheet = (name: string, data: readonly (readonly unknown[])[], facts: SheetFacts): TableSheet => {
  const width = Math.max(0, ...data.map((row) => row.length))
  const rows = data.map((row, at) =>
    Array.from({ length: width }, (_, column) => writeCell(row[column], facts.shown.get(cellName(at, column)))),
  )
  const merges = facts.merges
    .filter(({ row, column }) => row < rows.length && column < width)
    .map((merge) => ({
      ...merge,
      rows: Math.min(merge.rows, rows.length - merge.row),
      columns: Math.min(merge.columns, width - merge.column),
    }))
  return { name, rows, merges, isHidden: facts.isHidden }
}

/** What Excel itself says of a cell that it has yet to calculate. */
const UNCALCULATED = '#CALC!'

/**
 * What the reader can't do: it makes whole columns of cells that are only coloured, and leaves out errors and formulas
 * that were saved without a value as if nothing stood there.
 */
const prepared = (sheet: Uint8Array): Uint8Array => {
  const xml = new TextDecoder()
    .decode(sheet)
    .replace(/<(?:\w+:)?c\s[^>]*\/>/g, '')
    .replace(/(<(?:\w+:)?c\s[^>]*\bt=)(["'])e\2/g, '$1$2str$2')
    .replace(
      /<((?:\w+:)?)c\s([^>]*)>\s*<(?:\w+:)?f\b(?:[^>]*\/>|[^>]*>[^<]*<\/(?:\w+:)?f>)\s*<\/(?:\w+:)?c>/g,
      (_, prefix: string, attributes: string) =>
        `<${prefix}c ${attributes.replace(/\bt=("[^"]*"|'[^']*')/, '')} t="str"><${prefix}v>${UNCALCULATED}</${prefix}v></${prefix}c>`,
    )
  return new TextEncoder().encode(xml)
}

const repacked = (parts: ReadonlyMap<string, Uint8Array>): Blob => {
  const files = [...parts].map(([name, bytes]): [string, Uint8Array] => [
    name,
    name.startsWith('xl/worksheets/') ? prepared(bytes) : bytes,
  ])
  return new Blob([new Uint8Array(zipSync(Object.fromEntries(files), { level: 0 }))])
}

/** Reads all sheets of an XLSX workbook; the visible ones come first. */
export async function readWorkbook(bytes: Uint8Array, progress: Progress): Promise<Result<TableSheet[], TableFailure>> {
  if (isOldContainer(bytes))
    return fail(containerHas(bytes, 'EncryptedPackage') ? 'workbook-encrypted' : 'workbook-old-format')
  const parts = openArchive(bytes, isWanted)
  if (!parts.ok) return fail(asWorkbook[parts.error.code], parts.error.data)
  if (parts.value.has('xl/workbook.bin')) return fail('workbook-old-format')
  if (!parts.value.has('xl/workbook.xml')) return fail('workbook-damaged')
  progress(0.3, 'main:job.structuring')
  const facts = readSheetFacts(parts.value)
  // Counted before the reader makes rows of them: one cell in the last corner is a sheet of 17 billion.
  const cells = facts.reduce((sum, { rows, columns }) => sum + rows * columns, 0)
  if (cells > maxCells) return fail('table-too-large', { cells, limit: maxCells })
  const read = await readSheets(repacked(parts.value))
  if (read === null) return fail('workbook-damaged')
  const none: SheetFacts = { isHidden: false, merges: [], shown: new Map(), rows: 0, columns: 0 }
  const sheets = read.map(({ sheet, data }, at) => toSheet(sheet, data, facts[at] ?? none))
  return ok(sheets.toSorted((a, b) => Number(a.isHidden) - Number(b.isHidden)))
}

const readSheets = async (file: Blob) => {
  try {
    return await readXlsxFile(file, { trim: false, parseNumber: (text) => new SerialNumber(text) })
  } catch {
    // Ignored because the reader throws for one reason only: the parts aren't those of a workbook.
    return null
  }
}
