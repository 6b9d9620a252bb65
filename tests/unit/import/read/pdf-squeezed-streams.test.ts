import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { findSwollenStream } from '../../../../src-main/import/read/pdf/squeezed-streams'

const MEBIBYTE = 1024 * 1024
const zeros = (mebibytes: number): Uint8Array => new Uint8Array(mebibytes * MEBIBYTE)
const squeeze = (bytes: Uint8Array, times: number): Uint8Array =>
  times === 0 ? bytes : squeeze(deflateSync(bytes, { level: 1 }), times - 1)

const fileOf = (dictionary: string, bytes: Uint8Array, ending = '\nendstream\nendobj\n'): Uint8Array =>
  Buffer.concat([Buffer.from(`%PDF-1.7\n4 0 obj\n<< ${dictionary} >>\nstream\n`), bytes, Buffer.from(ending)])

describe('a stream that opens to more than any of its kind', () => {
  it.each([
    ['content', '/Filter /FlateDecode', 33, 1],
    ['content squeezed twice', '/Filter [/FlateDecode /Fl]', 33, 2],
    ['content whose filters stand elsewhere', '/Filter 9 0 R', 33, 3],
    ['content by an unreadable name', '/Filter /Fl#61teDecode', 33, 1],
    ['a font', '/Filter /FlateDecode /Length1 99', 65, 1],
    ['a picture', '/Subtype /Image /Filter /FlateDecode', 193, 1],
  ])('is found: %s', (_what, dictionary, mebibytes, times) => {
    expect(findSwollenStream(fileOf(dictionary, squeeze(zeros(mebibytes), times)))).not.toBeNull()
  })

  it('is found where the file breaks off, and where what is behind it is damaged', () => {
    const bytes = squeeze(zeros(33), 1)
    expect(findSwollenStream(fileOf('/Filter /FlateDecode', bytes.slice(0, -6), ''))).not.toBeNull()
    expect(
      findSwollenStream(fileOf('/Filter /FlateDecode', Buffer.concat([bytes.slice(0, -6), zeros(1)]))),
    ).not.toBeNull()
  })

  it.each([
    ['content', '/Filter /FlateDecode', 31, 1],
    ['a font', '/Filter /FlateDecode /Subtype /CIDFontType0C', 40, 1],
    ['a picture', '/Subtype/Image /Filter /FlateDecode', 100, 1],
    ['a file within the file', '/Type /EmbeddedFile /Filter /FlateDecode', 40, 1],
    ['what is not squeezed', '/Length 40', 40, 0],
  ])('is not %s of a size that occurs', (_what, dictionary, mebibytes, times) => {
    expect(findSwollenStream(fileOf(dictionary, squeeze(zeros(mebibytes), times)))).toBeNull()
  })
})
