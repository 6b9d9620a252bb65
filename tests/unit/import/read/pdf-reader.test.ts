import { describe, expect, it } from 'vitest'
import { pdfReader } from '../../../../src-main/import/read/pdf/pdf-reader'
import type { ReadDocument } from '../../../../src-main/import/read/reader'
import { catalogue, helvetica, page, pages, pdfOf, plainContent } from '../../../fixtures/hostile/pdf/pdf-bytes'
import { aColumn, aPdf, contentOf, type Drawn } from '../../../support/documents/a-pdf'
import { badlyAccounted } from '../coverage'

const read = async (bytes: Uint8Array): Promise<ReadDocument> => {
  const result = await pdfReader.read({ name: 'a.pdf', bytes }, () => undefined)
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

const linesOf = ({ lines }: ReadDocument): string[] => lines.lines.map(({ text }) => text)

describe('reading a PDF', () => {
  it('reads the left column to its end before the right one', async () => {
    const document = await read(aPdf([[...aColumn(320, 'right', 6), ...aColumn(60, 'left', 6)]]))
    expect(linesOf(document).map((line) => line.split(' ')[0])).toEqual([
      ...Array(6).fill('left'),
      ...Array(6).fill('right'),
    ])
  })

  it('reads a title above two columns first and a line below them last', async () => {
    const title = { x: 60, y: 60, text: 'A title that stands over both of the columns below it', size: 20 }
    const foot = {
      x: 60,
      y: 300,
      text: 'A closing line that runs under both columns from one end to the other of this page',
    }
    const document = await read(aPdf([[foot, ...aColumn(60, 'left', 5), ...aColumn(320, 'right', 5), title]]))
    const lines = linesOf(document)
    expect(lines[0]).toBe(title.text)
    expect(lines.at(-1)).toBe(foot.text)
    expect(lines[1]).toMatch(/^left line 1/)
  })

  it('tells each line its page and its place on the sheet', async () => {
    const document = await read(aPdf([aColumn(60, 'first', 3), aColumn(60, 'second', 3)]))
    const last = document.lines.lines.at(-1)
    expect(last).toMatchObject({ page: 1, box: { x: 60 }, font: { sizePt: 10 } })
    expect(last?.box?.y).toBeGreaterThan(100)
    expect(document.pages.map(({ sheet, label }) => [sheet, label])).toEqual([
      [0, '1'],
      [1, '2'],
    ])
    expect(document.text.split('\f')).toHaveLength(2)
  })

  it('takes two book pages on one sheet apart', async () => {
    const spread = (number: number): Drawn[] => [
      ...aColumn(80, `verso ${number}`, 8),
      ...aColumn(680, `recto ${number}`, 8),
    ]
    const document = await read(aPdf([spread(1), spread(2), spread(3)], 1190))
    expect(document.pages).toHaveLength(6)
    expect(document.pages.map(({ sheet }) => sheet)).toEqual([0, 0, 1, 1, 2, 2])
    expect(document.lines.lines.find(({ page: number }) => number === 3)?.text).toMatch(/^recto 2/)
  })

  it('takes running heads and page numbers out of the text, whatever they say', async () => {
    const sheets = Array.from({ length: 6 }, (_, index) => [
      { x: 60, y: 40, text: index < 3 ? 'Of the coast' : 'Of the islands', size: 8 },
      ...aColumn(60, `page ${index}`, 10),
      { x: 290, y: 810, text: `${index + 1}`, size: 8 },
    ])
    const { lines } = await read(aPdf(sheets))
    expect(lines.lines.filter(({ text }) => !text.startsWith('page'))).toEqual([])
    expect(lines.noise.filter(({ reason }) => reason === 'running head')).toHaveLength(6)
    expect(lines.noise.filter(({ reason }) => reason === 'page number').map(({ text }) => text)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
    ])
  })

  it('finds headings by type that is larger than the text', async () => {
    const section = (index: number): Drawn[] => [
      ...(index === 0 ? [{ x: 60, y: 70, text: 'Of the whole coast', size: 22 }] : []),
      { x: 60, y: 120, text: `The ${index + 2}nd lighthouse`, size: 14 },
      ...aColumn(60, `page ${index}`, 12, 150),
    ]
    const { lines } = await read(aPdf([section(0), section(1), section(2)]))
    expect(lines.lines.flatMap(({ heading, text }) => (heading ? [[heading, text]] : []))).toEqual([
      [1, 'Of the whole coast'],
      [2, 'The 2nd lighthouse'],
      [2, 'The 3nd lighthouse'],
      [2, 'The 4nd lighthouse'],
    ])
  })

  it('sees small digits above and below the line', async () => {
    const { text } = await read(
      aPdf([
        [
          { x: 60, y: 100, text: 'CO' },
          { x: 75.2, y: 102.5, text: '2', size: 6 },
          { x: 79, y: 100, text: 'per m' },
          { x: 104.8, y: 96.5, text: '2', size: 6 },
          ...aColumn(60, 'more', 5, 130),
        ],
      ]),
    )
    expect(text).toMatch(/^CO₂ ?per m²/)
  })

  it('says which pages have no text', async () => {
    const { notes } = await read(aPdf([aColumn(60, 'first', 5), [], aColumn(60, 'third', 5), []]))
    expect(notes).toEqual([{ code: 'pages-without-text', data: { count: 2, pages: '2、4' } }])
  })

  it('says of watermarks across the page that they are none of the text', async () => {
    const askew = 'BT /F1 40 Tf 0.7 0.7 -0.7 0.7 200 300 Tm (DRAFT) Tj ET'
    const bytes = pdfOf([
      catalogue,
      pages(3),
      page(4, 5),
      plainContent(`${contentOf(aColumn(60, 'some', 5))} ${askew}`),
      helvetica,
    ])
    const { lines } = await read(bytes)
    expect(lines.noise).toMatchObject([{ reason: 'watermark', text: 'DRAFT' }])
  })

  it('accounts for every letter of its text', async () => {
    const { text, lines } = await read(
      aPdf(
        Array.from({ length: 4 }, (_, index) => [
          { x: 60, y: 40, text: 'A running head', size: 8 },
          ...aColumn(60, `left ${index}`, 9),
          ...aColumn(320, `right ${index}`, 9),
          { x: 300, y: 815, text: `- ${index + 1} -`, size: 8 },
        ]),
      ),
    )
    const ofLines = lines.lines.map(({ traced }) => ({
      repairs: [],
      ranges: traced.filter(({ start, end }) => end > start).map(({ start, end }) => [start, end] as const),
    }))
    expect(badlyAccounted(text, [...ofLines, ...lines.noise])).toEqual([])
  })
})
