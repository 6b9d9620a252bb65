import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { hostilePdfs } from '../../fixtures/hostile/pdf/pdf-files'
import { runCli, temporaryFolder } from './run-cli'

/** How each ends: refused with a code, or read safely with these words in it. */
const endings: Readonly<Record<string, { readonly code: string } | { readonly words: string }>> = {
  empty: { code: 'file-empty' },
  'mark-only': { code: 'pdf-damaged' },
  'no-pages': { code: 'pdf-damaged' },
  truncated: { code: 'pdf-damaged' },
  'cut-in-the-mark': { code: 'pdf-damaged' },
  encrypted: { code: 'pdf-encrypted' },
  'no-tounicode': { code: 'pdf-letters-unknown' },
  scanned: { code: 'pdf-scanned' },
  'cyclic-pages': { code: 'pdf-damaged' },
  'huge-page-count': { words: 'One page.' },
  'page-tree-bomb': { words: 'Again.' },
  'deep-page-tree': { words: 'Deep.' },
  'content-bomb': { code: 'pdf-too-large' },
  'letter-bomb': { code: 'pdf-too-large' },
  'page-of-steps': { code: 'pdf-too-large' },
  'page-of-letters': { code: 'pdf-too-large' },
  'one-page-a-thousand-times': { code: 'pdf-too-large' },
  'forms-in-forms': { code: 'pdf-too-large' },
  'picture-that-swells': { code: 'pdf-too-large' },
  'thousands-of-fonts': { words: 'A heavy page.' },
  'length-in-a-circle': { code: 'pdf-damaged' },
  'table-of-nowhere': { words: 'A heavy page.' },
  'table-in-a-circle': { words: 'A heavy page.' },
  'endless-form': { code: 'pdf-scanned' },
  'deep-arrays': { code: 'pdf-damaged' },
  'image-bomb': { words: 'A picture of nothing.' },
  'page-size-of-nothing': { words: 'Nowhere.' },
  'cyclic-outline': { words: 'Chapter one' },
  'script-and-launch': { words: 'Plain words.' },
}

describe('a hostile PDF', () => {
  it('has an ending that is expected of it', () => {
    expect(Object.keys(endings).sort()).toEqual(Object.keys(hostilePdfs).sort())
  })

  // The bombs are ended by what they take; how long that is depends on the machine.
  it.each(Object.entries(endings))('%s is read safely or refused in words', { timeout: 120_000 }, (name, ending) => {
    const file = join(temporaryFolder(), `${name}.pdf`)
    writeFileSync(file, hostilePdfs[name]?.() ?? '')
    const { code, stdout, stderr } = runCli(['inspect', file, '--as', 'source', '--json'])
    if ('words' in ending) {
      expect({ code, stderr }).toMatchObject({ code: 0 })
      expect(stdout).toContain(ending.words)
    } else {
      expect(code).toBe(1)
      expect(stderr).toContain(`(${ending.code})`)
      expect(stdout).toBe('')
    }
  })
})
