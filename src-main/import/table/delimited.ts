import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import type { TableSheet } from '../../../src-shared/data/table-sheet'
import { fail, ok, type Result } from '../../../src-shared/failure/result'
import type { Progress } from '../../work/progress'
import { maxCells } from './table-failure'

const delimiters = ['\t', ',', ';', '|', '，'] as const
const SAMPLED_LINES = 40
const CHUNK_CHARACTERS = 64 * 1024

/** The one that splits most lines into the most equal number of cells; quoted text doesn't count. */
export const delimiterOf = (text: string): string => {
  const lines = text
    .slice(0, CHUNK_CHARACTERS)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, SAMPLED_LINES)
  const scores = delimiters.map((delimiter) => {
    const counts = lines.map((line) => line.split(delimiter).length - 1)
    const most = Math.max(0, ...counts)
    return most === 0 ? 0 : counts.filter((count) => count > 0).length * 1000 + counts.filter((n) => n === most).length
  })
  return delimiters[scores.indexOf(Math.max(...scores))] ?? ','
}

function* chunksOf(text: string, progress: Progress) {
  for (let at = 0; at < text.length; at += CHUNK_CHARACTERS) {
    progress(0.2 + (0.6 * at) / text.length, 'main:job.structuring')
    yield text.slice(at, at + CHUNK_CHARACTERS)
  }
}

type DelimitedFailure = 'table-too-large' | 'table-unreadable' | 'file-empty'

/** Reads CSV, TSV and what a spreadsheet puts on the clipboard. Lines may be of any length; the shorter are filled up. */
export async function readDelimited(
  text: string,
  name: string,
  progress: Progress,
): Promise<Result<TableSheet[], DelimitedFailure>> {
  const rows: string[][] = []
  let width = 0
  const source = Readable.from(chunksOf(text, progress))
  const parser = source.pipe(
    parse({ delimiter: delimiterOf(text), relax_column_count: true, relax_quotes: true, max_record_size: 1_000_000 }),
  )
  try {
    for await (const record of parser) {
      const row: string[] = record
      rows.push(row)
      width = Math.max(width, row.length)
      if (width * rows.length > maxCells)
        return fail('table-too-large', { cells: width * rows.length, limit: maxCells })
    }
  } catch (error) {
    if (error instanceof CsvError) return fail('table-unreadable', { line: rows.length + 1 })
    throw error
  } finally {
    source.destroy()
  }
  if (!rows.some((row) => row.some((cell) => cell.trim() !== ''))) return fail('file-empty')
  const filled = rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')])
  return ok([{ name, rows: filled, merges: [], isHidden: false }])
}
