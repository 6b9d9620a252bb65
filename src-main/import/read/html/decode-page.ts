import iconv from 'iconv-lite'
import type { Result } from '../../../../src-shared/failure/result'
import { ok } from '../../../../src-shared/failure/result'
import { type DecodeFailure, decodeText } from '../../decode'

const declared = /<meta\b[^>]*?charset\s*=\s*["']?\s*([\w-]+)/i
/** A browser looks no further either. */
const HEAD_BYTES = 4096

const head = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD_BYTES)).toString('latin1')

/** Whether the file begins as a whole page does, not as a fragment of one. */
export const beginsAsPage = (bytes: Uint8Array): boolean => {
  const begin = head(bytes)
    .replace(/\0/g, '')
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '')
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*(?:<!doctype\s+html|<html\b|<head\b|<body\b)/i.test(
    begin,
  )
}

/** Decodes a page: by its byte order mark, else as UTF-8 where it is that, else as it says itself, else by its words. */
export function decodePage(bytes: Uint8Array): Result<string, DecodeFailure> {
  const name = declared.exec(head(bytes))?.[1]?.toLowerCase() ?? ''
  const guessed = decodeText(bytes)
  // A page may say gb2312 and have been saved as UTF-8 since: bytes that are UTF-8 to the end are no accident.
  if (guessed.ok || guessed.error.code !== 'file-encoding-unknown') return guessed
  if (!/^(?:gb|big5|shift|euc|windows-|iso-8859)/.test(name) || !iconv.encodingExists(name)) return guessed
  const encoding = name.startsWith('gb') ? 'gb18030' : name
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding)
  return ok(text.replace(/\r\n?/g, '\n'))
}
