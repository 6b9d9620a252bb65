import { basename } from 'node:path'
import { fail, ok, type Result } from '../../../src-shared/failure/result'
import type { Progress } from '../../work/progress'
import { readDocumentBytes } from '../decode'
import { docxReader } from './docx/docx-reader'
import { epubReader } from './epub/epub-reader'
import { htmlReader } from './html/html-reader'
import { pdfReader } from './pdf/pdf-reader'
import type { DocumentFile, ReadDocument, Reader, ReadFailure } from './reader'
import { textReader } from './text/text-reader'

/** Asked in turn; the last takes everything. */
const readers: readonly Reader[] = [epubReader, docxReader, pdfReader, htmlReader, textReader]

/** Reads a document by what its bytes are, whatever its name says. */
export const readBytes = async (file: DocumentFile, progress: Progress): Promise<Result<ReadDocument, ReadFailure>> => {
  if (file.bytes.length === 0) return fail('file-empty')
  return readerOf(file).read(file, progress)
}

const readerOf = (file: DocumentFile): Reader => readers.find((one) => one.recognizes(file)) ?? textReader

/** Whether a file is its own text, which takes no parser of a format that could be turned against us. */
export const isPlainText = (file: DocumentFile): boolean => readerOf(file) === textReader

/** Reads a document from a file. Every failure names the file. */
export const readDocumentFile = async (
  path: string,
  progress: Progress,
): Promise<Result<{ bytes: Uint8Array; document: ReadDocument }, ReadFailure>> => {
  const bytes = await readDocumentBytes(path)
  if (!bytes.ok) return bytes
  const read = await readBytes({ name: basename(path), bytes: bytes.value }, progress)
  return read.ok
    ? ok({ bytes: bytes.value, document: read.value })
    : fail(read.error.code, { path, ...read.error.data })
}
