import { basename } from 'node:path'
import type { PickedFile } from '../../src-shared/contract/source'
import { fail, ok, type Result } from '../../src-shared/failure/result'
import { type DecodeFailure, decodeText, readDocumentBytes } from '../import/decode'
import { isPlainText } from '../import/read/read-document'

type Looked = Pick<PickedFile, 'bytes' | 'suggestion'>

const EDITION_CHARACTERS = 20_000

/** A whole book is long; a transcript asks and answers, and an article opens with front matter or a date. */
const looksLikeEdition = (text: string): boolean =>
  text.length >= EDITION_CHARACTERS &&
  !/^---\n/.test(text) &&
  (text.match(/^\s*(?:\*\*)?[^\n]{0,40}(?:记者|问|答)[：:]/gm) ?? []).length < 4

const yearIn = (text: string): number | null => {
  const found = /(?:19|20)\d{2}/.exec(text)
  return found ? Number(found[0]) : null
}

/** The year a book speaks of most as accomplished is its data year; it comes out the year after. */
const publicationYear = (name: string, text: string): number | null => {
  const named = yearIn(name.replaceAll(/[0-9a-f]{12,}/gi, ''))
  if (named) return named
  const counts = new Map<number, number>()
  for (const [, digits] of text.matchAll(/((?:19|20)\d{2})\s*年/g))
    counts.set(Number(digits), (counts.get(Number(digits)) ?? 0) + 1)
  const most = [...counts].sort((a, b) => b[1] - a[1])[0]
  return most ? most[0] + 1 : null
}

/** Titles under which reports come out. */
const reportName = /报告|年报|年鉴|白皮书|蓝皮书|report|yearbook/i

/** What a picked file seems to be, for the import dialog to begin with. Only plain text is read for it. */
export const lookAt = async (path: string): Promise<Result<Looked, DecodeFailure>> => {
  const name = basename(path)
  const bytes = await readDocumentBytes(path)
  if (!bytes.ok) return bytes
  const file = { name, bytes: bytes.value }
  const size = bytes.value.length
  if (!isPlainText(file)) {
    const as = reportName.test(name) ? 'edition' : 'source'
    return ok({ bytes: size, suggestion: { as, year: as === 'edition' ? yearIn(name) : null, title: '' } })
  }
  const text = decodeText(file.bytes)
  if (!text.ok) return fail(text.error.code, { path, ...text.error.data })
  const as = looksLikeEdition(text.value) ? 'edition' : 'source'
  const year = as === 'edition' ? publicationYear(name, text.value) : null
  return ok({ bytes: size, suggestion: { as, year, title: '' } })
}
