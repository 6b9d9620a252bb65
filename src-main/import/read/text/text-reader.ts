import { ok } from '../../../../src-shared/failure/result'
import { decodeText } from '../../decode'
import { readDocumentLines } from '../../document-lines'
import type { ReadDocument, Reader } from '../reader'

/** A document that is its own text: plain, Markdown, or fragments of HTML. */
export const readText = (text: string): ReadDocument => ({
  mime: 'text/plain',
  text,
  lines: readDocumentLines(text),
  notes: [],
  pictures: [],
  pages: [],
})

/** Whatever no other reader takes: text in UTF-8, UTF-16 or GB18030, or a refusal that says why it is none. */
export const textReader: Reader = {
  recognizes: () => true,
  read: async ({ bytes }) => {
    const text = decodeText(bytes)
    return text.ok ? ok(readText(text.value)) : text
  },
}
