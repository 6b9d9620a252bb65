import { open, stat } from 'node:fs/promises'
import iconv from 'iconv-lite'
import { fail, ok, type Result } from '../../src-shared/failure/result'

/** Text documents above this are refused unread; the largest yearly report known to us is a hundredth of it. */
export const maxDocumentBytes = 64 * 1024 * 1024

export type DecodeFailure =
  | 'file-not-found'
  | 'file-unreadable'
  | 'file-empty'
  | 'file-binary'
  | 'file-encoding-unknown'
  | 'file-too-large'

/** The bytes of a document to import; refuses what is missing, empty, no file, or too large, before reading it. */
export async function readDocumentBytes(path: string): Promise<Result<Uint8Array, DecodeFailure>> {
  try {
    const facts = await stat(path)
    if (!facts.isFile()) return fail('file-unreadable', { path })
    if (facts.size > maxDocumentBytes)
      return fail('file-too-large', { path, bytes: facts.size, limit: maxDocumentBytes })
    const file = await open(path, 'r')
    try {
      const bytes = await file.readFile()
      return bytes.length === 0 ? fail('file-empty', { path }) : ok(bytes)
    } finally {
      await file.close()
    }
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
    return fail(isMissing ? 'file-not-found' : 'file-unreadable', { path })
  }
}

/**
 * Decodes a text document: UTF-8, UTF-16 with or without a byte order mark, GB18030. The byte order mark is dropped and
 * line ends become `\n`; nothing else is changed, for offsets into this text are stored.
 */
export function decodeText(bytes: Uint8Array): Result<string, DecodeFailure> {
  if (bytes.length === 0) return fail('file-empty')
  if (bytes.length > maxDocumentBytes) return fail('file-too-large', { bytes: bytes.length, limit: maxDocumentBytes })
  const decoded = decodeMarked(bytes) ?? decodeUnmarked(bytes)
  if (!decoded.ok) return decoded
  const text = decoded.value.replace(/\r\n?/g, '\n')
  return text.trim() === '' ? fail('file-empty') : ok(text)
}

/** What a byte order mark announces; null where there is none. */
function decodeMarked(bytes: Uint8Array): Result<string, DecodeFailure> | null {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return decodeStrictly(bytes.subarray(3), 'utf-8')
  if (first === 0xff && second === 0xfe) return decodeStrictly(bytes.subarray(2), 'utf-16le')
  if (first === 0xfe && second === 0xff) return decodeStrictly(bytes.subarray(2), 'utf-16be')
  return null
}

function decodeUnmarked(bytes: Uint8Array): Result<string, DecodeFailure> {
  const wide = guessWide(bytes)
  if (wide) return decodeStrictly(bytes, wide)
  if (looksBinary(bytes)) return fail('file-binary')
  const utf8 = decodeStrictly(bytes, 'utf-8')
  if (utf8.ok) return utf8
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), 'gb18030')
  return readsAsChinese(text, bytes) ? ok(text) : fail('file-encoding-unknown')
}

function decodeStrictly(bytes: Uint8Array, encoding: 'utf-8' | 'utf-16le' | 'utf-16be'): Result<string, DecodeFailure> {
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
    return text.includes('\u0000') ? fail('file-binary') : ok(text)
  } catch {
    // Ignored because a fatal decoder throws for one reason only: the bytes aren't of this encoding.
    return fail('file-encoding-unknown')
  }
}

/** UTF-16 without its mark shows by line breaks and Latin letters whose other byte is zero, always on the same side. */
function guessWide(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length % 2 === 1 || bytes.length < 8) return null
  const sample = bytes.subarray(0, 8192)
  let little = 0
  let big = 0
  for (let at = 0; at + 1 < sample.length; at += 2) {
    if (isAscii(sample[at]) && sample[at + 1] === 0) little++
    if (isAscii(sample[at + 1]) && sample[at] === 0) big++
  }
  if (little > 0 && big === 0) return 'utf-16le'
  return big > 0 && little === 0 ? 'utf-16be' : null
}

const isAscii = (byte: number | undefined): boolean => byte !== undefined && (byte === 10 || (byte >= 32 && byte < 127))

function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 65_536)
  let controls = 0
  for (const byte of sample) {
    if (byte === 0) return true
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) controls++
  }
  return controls > sample.length / 50
}

/**
 * GB18030 gives some character for almost any bytes. Chinese text is recognized by its wording: most of its characters
 * are among the 3,755 common ideographs and the punctuation, which have lead bytes of their own.
 */
function readsAsChinese(text: string, bytes: Uint8Array): boolean {
  if (/[\ufffd\ue000-\uf8ff]/.test(text.slice(0, 20_000))) return false
  let all = 0
  let common = 0
  for (let at = 0; at < Math.min(bytes.length, 65_536); at++) {
    const lead = bytes[at] ?? 0
    if (lead < 0x81) continue
    all++
    if ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3)) common++
    at++
  }
  return all > 0 && common >= all * 0.8
}
