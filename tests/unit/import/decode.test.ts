import { mkdtemp, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { decodeText, readDocumentBytes } from '../../../src-main/import/decode'

const words = '灯塔协会全年检查灯塔 312 座，比上年增长 8.5%。\n第二行。'

describe('decoding a text document', () => {
  it.each([
    ['UTF-8', Buffer.from(words, 'utf8')],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${words}`, 'utf8')],
    ['UTF-16LE with its mark', iconv.encode(words, 'utf-16le', { addBOM: true })],
    ['UTF-16BE with its mark', iconv.encode(words, 'utf-16be', { addBOM: true })],
    ['UTF-16LE without a mark', iconv.encode(words, 'utf-16le', { addBOM: false })],
    ['GB18030', iconv.encode(words, 'gb18030')],
  ])('reads %s', (_, bytes) => {
    expect(decodeText(bytes)).toEqual({ ok: true, value: words })
  })

  it('makes every line end a line feed', () => {
    expect(decodeText(Buffer.from('a\r\nb\rc\n', 'utf8'))).toEqual({ ok: true, value: 'a\nb\nc\n' })
  })

  it.each([
    ['file-empty', Buffer.alloc(0)],
    ['file-empty', Buffer.from(' \n\r\n ')],
    ['file-binary', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 73, 72, 68, 82])],
    ['file-encoding-unknown', iconv.encode('Größe und Wärme', 'latin1')],
    ['file-encoding-unknown', Buffer.from([0xff, 0xfe, 0x00, 0xd8])],
  ])('says %s of what it cannot read', (code, bytes) => {
    const decoded = decodeText(bytes)
    expect(decoded.ok ? null : decoded.error.code).toBe(code)
  })
})

describe('reading a file', () => {
  it('says that a file is missing', async () => {
    const read = await readDocumentBytes(join(tmpdir(), 'no-such-folder', 'no-such-file.txt'))
    expect(read.ok ? null : read.error.code).toBe('file-not-found')
  })

  it('refuses a file of 200 MB without reading it', async () => {
    const path = join(await mkdtemp(join(tmpdir(), 'niankan-')), 'large.txt')
    await writeFile(path, '')
    // Sparse: takes no room on the disk.
    await truncate(path, 200 * 1024 * 1024)
    const read = await readDocumentBytes(path)
    expect(read.ok ? null : read.error.code).toBe('file-too-large')
  })
})
