import { readdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runImportJob } from '../../../../src-main/api/import-job'
import { hostileDocx } from '../../../fixtures/hostile/docx/docx-files'
import { hostileHtml } from '../../../fixtures/hostile/html/html-files'
import { hostileText } from '../../../fixtures/hostile/text/text-files'
import { temporaryFile } from '../../../support/documents/temporary-file'

/** How each ends: refused with a code, or read safely with these words in it. */
type Ending = { readonly code: string } | { readonly words: string }

const words = '灯塔在春天里检修过一遍'

const docxEndings: Readonly<Record<string, Ending>> = {
  'zip-bomb': { code: 'package-too-large' },
  'zip-bomb-with-a-lie': { code: 'package-too-large' },
  'element-bomb': { code: 'package-too-large' },
  'deep-tables': { code: 'package-too-large' },
  'tables-in-tables': { words },
  'ten-thousand-rows': { words: '9999' },
  'endless-span': { words },
  'external-entity': { words: '&secret;' },
  'entities-of-entities': { words: '&j;' },
  'half-characters': { words: '前\ufffd后末' },
  macros: { words },
  'names-that-climb': { words },
  'relations-that-climb': { words },
  'scripts-in-links': { words: '见此处。' },
  'styles-in-a-circle': { words },
  'not-closed': { code: 'package-damaged' },
  truncated: { code: 'package-damaged' },
  'empty-body': { code: 'file-empty' },
  'no-document': { code: 'package-unknown' },
  'a-workbook': { code: 'package-unknown' },
  'with-a-password': { code: 'package-encrypted' },
  'the-old-format': { code: 'package-old-format' },
}

const htmlEndings: Readonly<Record<string, Ending>> = {
  scripts: { words },
  'script-never-closed': { words },
  'script-links': { words: '见此处、那处、别处、旧处和好处' },
  drawings: { words },
  'five-thousand-deep': { words },
  'a-hundred-thousand-deep': { words },
  'bold-in-bold': { words: '灯塔，灯塔' },
  'tables-in-tables': { words },
  'endless-spans': { words },
  'a-million-spaces': { words },
  'ends-without-starts': { words },
  'everything-is-text': { words },
  'bad-entities': { words: '灯塔' },
  'turned-around': { words: '附件gpj.exe，请查收。' },
  'no-words': { words: '' },
}

const textEndings: Readonly<Record<string, Ending>> = {
  empty: { code: 'file-empty' },
  blank: { code: 'file-empty' },
  'nul-bytes': { code: 'file-binary' },
  'half-characters': { code: 'file-encoding-unknown' },
  'half-characters-in-utf8': { code: 'file-encoding-unknown' },
  'turned-around': { words: '附件gpj.exe请查收。' },
  'one-long-line': { words },
  'only-brackets': { words: '<<<' },
  'only-marks': { words: '' },
  'never-closed': { words: '' },
}

describe.each([
  ['docx', hostileDocx, docxEndings],
  ['html', hostileHtml, htmlEndings],
  ['txt', hostileText, textEndings],
] as const)('a hostile file: %s', (kind, files, endings) => {
  it('has an ending that is expected of it', () => {
    expect(Object.keys(endings).sort()).toEqual(Object.keys(files).sort())
  })

  // What is refused for its size has been made first, which takes its time on a busy machine.
  it.each(Object.entries(endings))(
    '%s is imported safely or refused in words',
    { timeout: 120_000 },
    async (name, ending) => {
      const path = temporaryFile(`report.${kind}`, files[name]?.() ?? new Uint8Array())
      const read = await runImportJob({ path, as: 'edition' }, () => undefined)
      if ('code' in ending) {
        expect(read.ok ? 'read' : read.error.code).toBe(ending.code)
      } else {
        expect(read.ok ? null : read.error).toBeNull()
        const stored = read.ok ? JSON.stringify(read.value.sections) : ''
        expect(read.ok ? read.value.blocks.map(({ text }) => text).join('') + stored : '').toContain(ending.words)
        expect(stored).not.toMatch(/javascript:|vbscript:|data:text|root:/i)
      }
      expect(readdirSync(dirname(path))).toEqual([`report.${kind}`])
      expect('wasHere' in globalThis).toBe(false)
    },
  )
})
