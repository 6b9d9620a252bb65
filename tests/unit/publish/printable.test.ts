import { describe, expect, it } from 'vitest'
import { readCoverage } from '../../../src-main/publish/print/face-coverage'
import { findFontFiles } from '../../../src-main/publish/print/fonts'
import { toPrintable, withoutControls } from '../../../src-main/publish/printable'
import type { ResolvedDocument } from '../../../src-shared/document/resolved'
import { aParagraph, aResolvedEdition, aSection } from '../../support/resolved-edition'

const editionOf = (text: string) =>
  aResolvedEdition([aSection({ id: 's', title: text, blocks: [aParagraph('p', text)] })])

describe('readCoverage', () => {
  it('tells characters that the book can set from those it cannot', () => {
    const files = findFontFiles()
    if (!files.ok) throw new Error('The faces of the book are not installed.')
    const covers = readCoverage(files.value)
    const covered = (text: string) => [...text].map((character) => covers(character.codePointAt(0) ?? 0))
    expect(covered('年A，①〓䶮%')).not.toContain(false)
    expect(covered('🚀\u{10FFFD}')).toEqual([false, false])
  })
})

describe('findFontFiles', () => {
  it('fails with the first face that is not there', () => {
    expect(findFontFiles(() => null)).toEqual({
      ok: false,
      error: { code: 'font-missing', data: { family: 'Noto Serif SC', weight: 400 } },
    })
  })
})

describe('toPrintable', () => {
  it('sets 〓 for what no face has and names it once', () => {
    const { document, missingCharacters } = toPrintable(editionOf('火箭🚀升空🚀'), (point) => point < 0x10000)
    expect(document.sections[0]?.title).toBe('火箭〓升空〓')
    expect(missingCharacters).toEqual(['🚀'])
  })

  it('keeps joiners and white space that have no glyph of their own', () => {
    const text = 'a\u200bb\u00adc d\te'
    expect(toPrintable(editionOf(text), (point) => point > 32 && point < 128).document.sections[0]?.title).toBe(text)
  })
})

describe('an address', () => {
  const linkTo = (link: string) => {
    const block = { type: 'paragraph' as const, id: 'p', runs: [{ type: 'text' as const, text: 'x', marks: [], link }] }
    return aResolvedEdition([aSection({ id: 's', title: 't', blocks: [block] })])
  }

  it.each([
    ['https://www.stats.gov.cn/?a=1#b', 'https://www.stats.gov.cn/?a=1#b'],
    ['http://例子.cn/🚀 年报', 'http://xn--fsqu00a.cn/%F0%9F%9A%80%20%E5%B9%B4%E6%8A%A5'],
    ['mailto:a@b.cn', 'mailto:a@b.cn'],
    ['#s-1', '#s-1'],
    ['https://[bad', null],
  ])('%s is given to every medium as one that PDF and Word take', (link, expected) => {
    const links = (document: ResolvedDocument) => JSON.stringify(document).match(/"link":(?:null|"[^"]*")/)?.[0]
    const wanted = `"link":${JSON.stringify(expected)}`
    expect(links(withoutControls(linkTo(link)))).toBe(wanted)
    const printable = toPrintable(linkTo(link), (point) => point < 128)
    expect(links(printable.document)).toBe(wanted)
    expect(printable.missingCharacters).not.toContain('🚀')
  })
})

describe('withoutControls', () => {
  it('drops control characters and halves of pairs, nothing else', () => {
    expect(withoutControls(editionOf('a\u0000\u0007\ud800b\n好🚀')).sections[0]?.title).toBe('ab\n好🚀')
  })
})
