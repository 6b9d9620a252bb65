import { afterEach, describe, expect, it, vi } from 'vitest'
import { renderDocx } from '../../../src-main/publish/docx/render-docx'
import type { ResolvedDocument } from '../../../src-shared/document/resolved'
import { docxLines, listDocxParts, readDocxPart } from '../../support/docx-reading'
import { aParagraph, aResolvedEdition, aSection, someAssets, theWholeEdition } from '../../support/resolved-edition'

const docxOf = async (document: ResolvedDocument): Promise<Uint8Array> => {
  const packed = await renderDocx({ document, assets: someAssets() })
  if (!packed.ok) throw new Error(JSON.stringify(packed.error))
  return packed.value
}

afterEach(() => {
  vi.useRealTimers()
})

describe('the Word file', () => {
  it('has title, contents, headings by level, notes and the stage', async () => {
    const bytes = await docxOf(theWholeEdition())
    const lines = docxLines(bytes)
    expect(lines).toContain('Title: 中国工业绿色发展年度报告')
    expect(lines).toContain('Heading1: 第一章　工业经济运行与绿色转型的总体情况')
    expect(lines).toContain('Heading2: 1.2　结构')
    expect(lines.filter((line) => line.startsWith('[^'))).toHaveLength(2)
    const heads = listDocxParts(bytes).filter((name) => /header\d/.test(name))
    expect(heads.map((name) => readDocxPart(bytes, name)).join('')).toContain('送审稿')
  })

  it('shows charts as vectors beside a picture of points', async () => {
    const media = listDocxParts(await docxOf(theWholeEdition())).filter((name) => name.startsWith('word/media/'))
    expect(media.filter((name) => name.endsWith('.svg'))).toHaveLength(2)
    // Two charts drawn as points, and the one picture of photo and case study, which is stored once.
    expect(media.filter((name) => name.endsWith('.png')).length).toBeGreaterThanOrEqual(3)
  })

  it('gives the same bytes for the same edition, on every day and after other editions', async () => {
    const first = await docxOf(theWholeEdition())
    vi.useFakeTimers({ now: new Date('2031-02-03T04:05:06Z'), toFake: ['Date'] })
    await docxOf(theWholeEdition({ title: '另一部年刊' }))
    expect(Buffer.compare(await docxOf(theWholeEdition()), first)).toBe(0)
  })

  it('leaves no character in it that XML refuses', async () => {
    const section = aSection({ id: 's', title: '章', blocks: [aParagraph('p', 'a\u0000\u0007b\ud800c')] })
    expect(docxLines(await docxOf(aResolvedEdition([section])))).toContain('BodyText: abc')
  })
})
