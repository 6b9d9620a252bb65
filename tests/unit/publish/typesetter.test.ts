import { afterEach, describe, expect, it, vi } from 'vitest'
import { createTypesetter, type Typeset, type TypesetInput } from '../../../src-main/publish/print/typesetter'
import type { ResolvedBlock, ResolvedDocument, Run } from '../../../src-shared/document/resolved'
import { readPdf } from '../../support/pdf-reading'
import {
  aLongText,
  aParagraph,
  aResolvedEdition,
  aSection,
  goldenBlock,
  someAssets,
  theWholeEdition,
} from '../../support/resolved-edition'

const typesetter = await createTypesetter()

const typeset = async (document: ResolvedDocument, assets: TypesetInput['assets'] = someAssets()): Promise<Typeset> => {
  if (!typesetter.ok) throw new Error('The faces of the book are not installed.')
  const done = await typesetter.value.typeset({ document, assets })
  if (!done.ok) throw new Error(JSON.stringify(done.error))
  return done.value
}

const squeeze = (text: string): string => text.replaceAll(/\s/g, '')

afterEach(() => {
  vi.useRealTimers()
})

describe('the book', () => {
  it('says in its contents on which page each section begins, and its bookmarks lead there', async () => {
    const { pdf, pages } = await typeset(theWholeEdition())
    const { pages: read, bookmarks, labels } = await readPdf(pdf)
    const contents = read.find((page) => page.text.includes('目录'))
    for (const [id, title] of [
      ['s-0', '前言'],
      ['s-1', '第一章工业经济运行与绿色转型的总体情况'],
      ['s-1-2', '1.2结构'],
      ['s-2', '第二章地方实践'],
    ] as const) {
      const page = pages.get(id) ?? 0
      expect(squeeze(read[page - 1]?.text ?? '')).toContain(title)
      const entry = contents?.lines.find((line) => squeeze(line).startsWith(title))
      expect(entry?.match(/\d+$/)?.[0]).toBe(labels[page - 1])
      expect(bookmarks.find((bookmark) => squeeze(bookmark.title) === title)?.page).toBe(page)
    }
  })

  it('counts the front in Roman numerals and the body from 1', async () => {
    const { labels } = await readPdf((await typeset(theWholeEdition())).pdf)
    expect(labels.slice(1, 5)).toEqual(['i', 'ii', 'iii', '1'])
  })

  it('begins its body on a right-hand page, behind an empty one where the front ends on one', async () => {
    const { pdf, pages } = await typeset(theWholeEdition({ stage: 'press' }))
    const { pages: read } = await readPdf(pdf)
    expect(pages.get('s-0')).toBe(5)
    expect(read[3]?.text.trim()).toBe('')
    const shorter = await typeset(theWholeEdition({ board: [], signatures: [] }))
    expect(shorter.pages.get('s-0')).toBe(3)
  })

  it('has the report and the short title of the chapter in its running heads', async () => {
    const { pdf, pages } = await typeset(theWholeEdition())
    const { pages: read } = await readPdf(pdf)
    const follows = read[(pages.get('s-1-1') ?? 0) - 1]
    expect(follows?.text).toContain('总体情况')
    expect(follows?.text).toContain('中国工业绿色发展年度报告')
    const opens = read[(pages.get('s-2') ?? 0) - 1]
    expect(opens?.text).not.toContain('中国工业绿色发展年度报告')
  })

  it('says on each page what stage it is at, and nothing from the proof for press on', async () => {
    const review = await readPdf((await typeset(theWholeEdition({ stage: 'review' }))).pdf)
    expect(review.pages.map((page) => page.text.includes('送审稿'))).not.toContain(false)
    const press = await readPdf((await typeset(theWholeEdition({ stage: 'press' }))).pdf)
    expect(press.pages.map((page) => page.text).join('')).not.toMatch(/送审稿|付印稿/)
  })

  it('is PDF/UA-1 with title and language, in whole faces', async () => {
    const { pdf } = await typeset(theWholeEdition())
    const { metadata, language } = await readPdf(pdf)
    expect(metadata).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(metadata).toContain('中国工业绿色发展年度报告')
    expect(language).toBe('zh-CN')
    const raw = Buffer.from(pdf).toString('latin1')
    expect(raw).not.toContain('/Type3')
    expect(raw.match(/\/BaseFont \/[A-Z]{6}\+Noto/g)?.length).toBeGreaterThan(3)
  })

  it('repeats the header rows of a long table on the next page', async () => {
    const table = goldenBlock('table/merged')
    if (table.type !== 'table') throw new Error('Not a table.')
    const row = table.rows[2] ?? []
    const single = row.map((cell) => ({ ...cell, rowSpan: 1 }))
    const long = { ...table, rows: [...table.rows.slice(0, 2), ...Array.from({ length: 60 }, () => single)] }
    const { pages } = await readPdf(
      (await typeset(aResolvedEdition([aSection({ id: 's', title: '表', blocks: [long] })]))).pdf,
    )
    expect(pages.filter((page) => page.text.includes('工业增加值')).length).toBeGreaterThan(1)
  })

  it('keeps the heading of a section with its first paragraph, notes or none', async () => {
    const note: ResolvedBlock = {
      type: 'paragraph',
      id: 'with-note',
      runs: [
        { type: 'text', text: '有注的一段。', marks: [], link: null },
        { type: 'note', id: 'n', text: '注。' },
      ],
    }
    for (let filler = 8; filler < 16; filler++) {
      const child = aSection({ id: 'child', level: 2, kicker: '引题', title: '标题甲', blocks: [note] })
      const section = aSection({ id: 's', title: '章', blocks: aLongText('s', filler), children: [child] })
      const { pages } = await readPdf((await typeset(aResolvedEdition([section], { board: [], signatures: [] }))).pdf)
      const page = pages.find((one) => one.text.includes('有注的一段'))
      expect(page?.text).toContain('标题甲')
      expect(page?.text).toContain('引题')
    }
  })

  it('leaves the same room above a heading, notes or none', async () => {
    const roomAbove = async (runs: Run[]): Promise<number> => {
      const child = aSection({ id: 'child', level: 2, title: '标题甲', blocks: [{ type: 'paragraph', id: 'p', runs }] })
      const before = [aParagraph('before', '前面的一段。')]
      const { pdf } = await typeset(
        aResolvedEdition([aSection({ id: 's', title: '章', blocks: before, children: [child] })]),
      )
      const heights = (await readPdf(pdf)).pages.at(-2)?.heights ?? []
      const heightOf = (words: string): number => heights.find(({ text }) => text.includes(words))?.y ?? Number.NaN
      return heightOf('前面的一段') - heightOf('标题甲')
    }
    const words: Run = { type: 'text', text: '正文。', marks: [], link: null }
    const plain = await roomAbove([words])
    expect(plain).toBeGreaterThan(30)
    expect(await roomAbove([words, { type: 'note', id: 'n', text: '注。' }])).toBeCloseTo(plain, 1)
  })

  it('prints an English edition in English words', async () => {
    const { pages, language } = await readPdf((await typeset(theWholeEdition({ language: 'en' }))).pdf)
    const text = pages.map((page) => page.text).join('\n')
    expect(text).toContain('Contents')
    expect(text).toContain('Source: ')
    expect(text).not.toContain('资料来源')
    expect(language).toMatch(/^en/)
  })
})

describe('the typesetter', () => {
  it('gives the same bytes for the same edition, on every day and after other editions', async () => {
    const first = (await typeset(theWholeEdition())).pdf
    vi.useFakeTimers({ now: new Date('2031-02-03T04:05:06Z') })
    await typeset(theWholeEdition({ title: '另一部年刊' }))
    expect(Buffer.compare((await typeset(theWholeEdition())).pdf, first)).toBe(0)
    const fresh = await createTypesetter()
    if (!fresh.ok) throw new Error('The faces of the book are not installed.')
    const again = await fresh.value.typeset({ document: theWholeEdition(), assets: someAssets() })
    expect(again.ok && Buffer.compare(again.value.pdf, first)).toBe(0)
  })

  it('refuses an edition without sections', async () => {
    expect(
      typesetter.ok && (await typesetter.value.typeset({ document: aResolvedEdition([]), assets: new Map() })),
    ).toEqual({
      ok: false,
      error: { code: 'edition-empty', data: { year: 2025 } },
    })
  })

  it('prints 〓 for a character that no face has, and says so', async () => {
    const section = aSection({ id: 's', title: '章', blocks: [aParagraph('p', '火箭🚀升空')] })
    const { pdf, missingCharacters } = await typeset(aResolvedEdition([section]))
    expect(missingCharacters).toEqual(['🚀'])
    expect((await readPdf(pdf)).pages.map((page) => page.text).join('')).toContain('火箭〓升空')
  })

  it('shows an empty frame for a picture that is not there or is no picture', async () => {
    const document = aResolvedEdition([aSection({ id: 's', title: '章', blocks: [goldenBlock('photo/picture')] })])
    for (const assets of [new Map(), new Map([['a'.repeat(64), Buffer.from('nonsense')]])]) {
      const { pages } = await readPdf((await typeset(document, assets)).pdf)
      expect(pages.map((page) => page.text).join('')).toContain('图片待补')
    }
  })

  it('reports a damaged picture as a failure', async () => {
    const document = aResolvedEdition([aSection({ id: 's', title: '章', blocks: [goldenBlock('photo/picture')] })])
    const cut = new Map([['a'.repeat(64), (someAssets().get('a'.repeat(64)) ?? new Uint8Array()).subarray(0, 40)]])
    const done = typesetter.ok && (await typesetter.value.typeset({ document, assets: cut }))
    expect(done).toMatchObject({ ok: false, error: { code: 'typesetting-failed' } })
  })

  it('knows the page of every section and block', async () => {
    const { pages, places, pageCount } = await typeset(theWholeEdition())
    expect(pages.get('s-0')).toBe(5)
    expect(places.map((place) => place.page)).toEqual(places.map((place) => place.page).toSorted((a, b) => a - b))
    expect(Math.max(...pages.values())).toBeLessThan(pageCount)
    expect(pages.has('b-case')).toBe(true)
  })
})
