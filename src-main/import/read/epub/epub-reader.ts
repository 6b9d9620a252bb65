import { posix } from 'node:path'
import { fail, ok, type Result } from '../../../../src-shared/failure/result'
import type { Progress } from '../../../work/progress'
import { isArchive, openArchive } from '../../archive'
import { decodeText } from '../../decode'
import type { DocumentLines } from '../../document-lines'
import { readBookPage } from '../html/html-reader'
import { findPackedPicture } from '../package/packed-picture'
import type { DocumentFile, ReadDocument, Reader, ReadFailure, ReadPicture } from '../reader'
import { readBookContents } from './book-contents'
import { shiftLines } from './shift-lines'

const mime = 'application/epub+zip'
const maxUnpackedBytes = 192 * 1024 * 1024
const mostPages = 5_000

const isWanted = (name: string): boolean =>
  /(?:\.(?:opf|xml|x?html?|png|jpe?g|gif|webp))$/i.test(name) && !name.startsWith('__MACOSX')

/** Books of web pages: read page after page in the order of the book. */
export const epubReader: Reader = {
  // A book begins with a part that says what it is, unpacked.
  recognizes: ({ bytes }) => isArchive(bytes) && Buffer.from(bytes.subarray(0, 120)).toString('latin1').includes(mime),
  read: async (file, progress) => readEpub(file, progress),
}

function readEpub({ bytes }: DocumentFile, progress: Progress): Result<ReadDocument, ReadFailure> {
  const parts = openArchive(bytes, isWanted, maxUnpackedBytes)
  if (!parts.ok) return parts
  const contents = readBookContents(parts.value)
  if (!contents) return fail('package-damaged')
  if (contents.isEncrypted) return fail('package-encrypted')
  if (contents.pages.length > mostPages)
    return fail('package-too-large', { parts: contents.pages.length, limit: mostPages })
  const texts: string[] = []
  const read: DocumentLines[] = []
  const pictures: ReadPicture[] = []
  let length = 0
  for (const [index, { name, isContents }] of contents.pages.entries()) {
    progress(index / contents.pages.length, 'main:job.reading')
    const text = decodeText(parts.value.get(name) ?? new Uint8Array())
    if (!text.ok) continue
    const page = readBookPage(text.value, (source) =>
      findPackedPicture(parts.value, posix.join(posix.dirname(name), source)),
    )
    read.push(shiftLines(page, length, { lists: read.length * 1000, isContents }))
    pictures.push(...page.pictures.map((picture) => ({ ...picture, at: picture.at + length })))
    texts.push(text.value)
    length += text.value.length + 1
  }
  const text = texts.join('\n')
  if (text.trim() === '') return fail('file-empty')
  return ok({ mime, text, lines: join(read, contents.facts), notes: [], pictures, pages: [] })
}

function join(read: readonly DocumentLines[], frontMatter: Readonly<Record<string, string>>): DocumentLines {
  const facts = read.map((lines) => lines.facts)
  let tables = 0
  const lines = read.flatMap((page) => {
    const from = tables
    tables += page.facts?.tables.length ?? 0
    return page.lines.map((line) =>
      line.stated?.kind === 'cell' ? { ...line, stated: { ...line.stated, table: line.stated.table + from } } : line,
    )
  })
  return {
    lines,
    noise: read.flatMap(({ noise }) => noise),
    frontMatter,
    facts: {
      marks: facts.flatMap((one) => one?.marks ?? []),
      tables: facts.flatMap((one) => one?.tables ?? []),
      notes: [],
      hasHeadings: facts.some((one) => one?.hasHeadings),
    },
  }
}
