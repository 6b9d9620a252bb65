import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inspectEdition } from '../../../../src-main/import/inspect'
import { readPage } from '../../../../src-main/import/read/html/html-reader'
import { structureSource } from '../../../../src-main/import/structure-source'
import type { Traced } from '../../../../src-main/import/structured'
import { editionOf, ownersOf, readSurely } from '../../../support/documents/read-document'
import { badlyAccounted } from '../coverage'

const file = readFileSync(join(import.meta.dirname, '../../../fixtures/import/pages/newspaper-article.html'))
const page = (body: string) => `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>${body}</body></html>`
const wordsOf = (body: string) => readPage(page(body)).lines.lines.map(({ text }) => text)

describe('a saved web page', () => {
  it('is the article with title, publisher and day; what stands around it is noise with a reason', async () => {
    const document = await readSurely(file)
    const source = structureSource(document.text, document.lines)
    expect([source.title, source.publisher, source.published]).toEqual(['工业运行稳中有进', '示例经济报', '2025-01-22'])
    expect(source.blocks.map(({ kind, text }) => `${kind}: ${text.slice(0, 12)}`)).toEqual([
      'title: 工业运行稳中有进',
      'byline: 来源：示例经济报　发布时',
      'paragraph: 2024年，全国规模以上',
      'heading: 一、装备制造业支撑有力',
      'paragraph: 装备制造业增加值增长7.',
      'paragraph: 新能源汽车产量增长38.',
      'paragraph: 集成电路产量增长22.2',
      'paragraph: 表1　主要产品产量',
      'table: 产品\t2024年\n产量\t',
      'heading: 二、下一步安排',
      'paragraph: 有关部门表示，将继续实施',
    ])
    const reasons = new Set(source.noise.map(({ reason }) => reason))
    expect(reasons).toEqual(new Set(['markup', 'navigation', 'boilerplate', 'hidden', 'footer']))
    expect(badlyAccounted(document.text, [...source.blocks, ...source.noise])).toEqual([])
  })

  it('keeps merged cells, lists, how words are set, and links that a book may have', async () => {
    const document = await readSurely(file)
    const { text, lines } = document
    const edition = editionOf(document)
    expect(edition.tables[0]?.rows.map((row) => row.map(({ columns, rows }) => `${columns}×${rows}`))).toEqual([
      ['1×2', '2×1'],
      ['1×1', '1×1'],
      ['1×1', '1×1', '1×1'],
      ['1×1', '1×1', '1×1'],
    ])
    expect(lines.facts?.marks.map(({ start, end, kind, url }) => [text.slice(start, end), kind, url])).toEqual([
      ['数据表', 'link', 'https://example.org/data'],
      ['7.7%', 'bold', null],
      ['2', 'subscript', null],
    ])
    expect(badlyAccounted(text, ownersOf(edition))).toEqual([])
  })

  it('is printed with its tables among the figures, so that every character is accounted for', async () => {
    const document = await readSurely(file)
    const { sections, figures, noise } = inspectEdition(document, { ranges: true })
    const owners = [...sections, ...figures, ...noise] as unknown as Traced[]
    expect(figures).toMatchObject([{ title: '', rows: [['产品', '2024年'], ['产量', '增长（%）'], {}, {}] }])
    expect(badlyAccounted(document.text, owners)).toEqual([])
  })

  it.each([
    ['ends a line at a line break', '<p>前半句，<br>后半句。<br>下一句。</p>', ['前半句，', '后半句。', '下一句。']],
    ['closes what has no end tag', '<ul><li>甲，<li>乙。</ul><p>一，<p>二。', ['甲，', '乙。', '一，', '二。']],
    [
      'has no space where the source broke a Chinese line',
      '<p>工业\n  增加值，\nGDP\ngrowth。</p>',
      ['工业增加值，GDP growth。'],
    ],
    ['shows entities as a browser does', '<p>&ldquo;甲&rdquo;&#65289;，A&amp;B&nbsp;C</p>', ['“甲”），A&B\u00a0C']],
  ])('%s', (_, body, words) => {
    expect(wordsOf(body)).toEqual(words)
  })

  it.each([
    ['hold paragraphs', ['<p>年</p>', '<p>次</p>', '<p>2023</p>', '<p>1</p>'], '年\t次\n2023\t1'],
    ['are empty at the start of a row', ['', '次', '', '1'], '次\n1'],
  ])('keeps the rows of a table whose cells %s', (_, [a, b, c, d], words) => {
    const rows = `<tr><td>${a}</td><td>${b}</td></tr><tr><td>${c}</td><td>${d}</td></tr>`
    const document = readPage(page(`<p>灯塔在春天里检修过一遍，灯光照得更远了。</p><table>${rows}</table>`))
    const { blocks } = structureSource(document.text, document.lines)
    expect(blocks.find(({ kind }) => kind === 'table')?.text).toBe(words)
  })

  it('accounts for every character of any page', () => {
    const tags = [
      '<p>',
      '</p>',
      '<div>',
      '</div>',
      '<b>',
      '</b>',
      '<a href="x">',
      '</a>',
      '<table>',
      '<tr>',
      '<td>',
      '</table>',
    ]
    const others = [
      '<br>',
      '<li>',
      '</ul>',
      '<!-- 注 -->',
      '<script>x</script>',
      '<svg><text>图</text></svg>',
      '&nbsp;',
      '&amp;',
      '<h2>',
      '</h2>',
      '<',
      '>',
    ]
    const words = ['灯塔，', '在春天里。', ' a b ', '\n', '促 进']
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...tags, ...others, ...words), { maxLength: 60 }), (parts) => {
        const document = readPage(page(parts.join('')))
        expect(badlyAccounted(document.text, ownersOf(editionOf(document)))).toEqual([])
        const source = structureSource(document.text, document.lines)
        expect(badlyAccounted(document.text, [...source.blocks, ...source.noise])).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it.each([
    ['as it says itself', 'gb2312', Buffer.from([0xb5, 0xc6, 0xcb, 0xfe])],
    ['as UTF-8 where it is that, whatever it says', 'gb2312', Buffer.from('灯塔')],
  ])('is decoded %s', async (_, charset, words) => {
    const head = Buffer.from(`<html><head><meta charset="${charset}"></head><body><p>`)
    const { lines } = await readSurely(new Uint8Array(Buffer.concat([head, words, Buffer.from('</p></body></html>')])))
    expect(lines.lines.map(({ text }) => text)).toEqual(['灯塔'])
  })
})
