import { basename, extname } from 'node:path'
import type { TableSheet } from '../../../src-shared/data/table-sheet'
import { fail, ok, type Result } from '../../../src-shared/failure/result'
import type { Progress } from '../../work/progress'
import { decodeText, readDocumentBytes } from '../decode'
import { readDelimited } from './delimited'
import type { TableFailure } from './table-failure'
import { looksLikeWorkbook, readWorkbook } from './workbook'

/** A file of tables, or pasted text. */
export interface TableFile {
  /** As it was given: kept with the project as the source of its values. */
  readonly bytes: Uint8Array
  readonly mime: string
  /** Those with something in them. */
  readonly sheets: readonly TableSheet[]
}

const workbookMime = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const isFilled = ({ rows }: TableSheet): boolean => rows.some((row) => row.some((cell) => cell.trim() !== ''))

const readBytes = async (
  bytes: Uint8Array,
  name: string,
  progress: Progress,
): Promise<Result<TableFile, TableFailure>> => {
  const isWorkbook = looksLikeWorkbook(bytes)
  const sheets = isWorkbook ? await readWorkbook(bytes, progress) : await readText(bytes, name, progress)
  if (!sheets.ok) return sheets
  const filled = sheets.value.filter(isFilled)
  return filled.length === 0
    ? fail('file-empty')
    : ok({ bytes, mime: isWorkbook ? workbookMime : 'text/csv', sheets: filled })
}

const readText = async (bytes: Uint8Array, name: string, progress: Progress) => {
  const text = decodeText(bytes)
  return text.ok ? readDelimited(text.value, name, progress) : text
}

/** Reads XLSX, CSV and TSV by what the bytes are, not by the name. Every failure names the file. */
export async function readTableFile(path: string, progress: Progress): Promise<Result<TableFile, TableFailure>> {
  progress(0.05, 'main:job.reading')
  const bytes = await readDocumentBytes(path)
  if (!bytes.ok) return bytes
  progress(0.2, 'main:job.structuring')
  const read = await readBytes(bytes.value, basename(path, extname(path)), progress)
  return read.ok ? read : fail(read.error.code, { path, ...read.error.data })
}

/** Reads a table that was pasted as text. */
export const readTableText = (text: string, progress: Progress): Promise<Result<TableFile, TableFailure>> =>
  readBytes(new TextEncoder().encode(text), '', progress)
