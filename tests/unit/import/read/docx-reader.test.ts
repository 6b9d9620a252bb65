import { describe, expect, it } from 'vitest'
import { structureSource } from '../../../../src-main/import/structure-source'
import { aDocx, para, run } from '../../../support/documents/a-docx'
import { editionOf, ownersOf, readSurely } from '../../../support/documents/read-document'
import { aPicture } from '../../../support/picture'
import { badlyAccounted } from '../coverage'

const linesOf = async (parts: Parameters<typeof aDocx>[0]) => (await readSurely(aDocx(parts))).lines.lines
const wordsOf = async (parts: Parameters<typeof aDocx>[0]) => (await linesOf(parts)).map(({ text }) => text)
const style = (id: string, name: string, more = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`

describe('headings of a Word file', () => {
  it.each([
    ['by English style name', style('a', 'heading 2'), para('标题', { style: 'a' }), 2],
    ['by Chinese style name', style('a', '标题 3'), para('标题', { style: 'a' }), 3],
    ['by 一级标题', style('a', '一级标题'), para('标题', { style: 'a' }), 1],
    ['by 二级标题（黑体）', style('a', '二级标题（黑体）'), para('标题', { style: 'a' }), 2],
    [
      'by the style that theirs is based on',
      style('a', '公司正文标题', '<w:basedOn w:val="b"/>') + style('b', 'heading 2'),
      para('标题', { style: 'a' }),
      2,
    ],
    [
      'by a style’s outline level',
      style('a', '自定义', '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>'),
      para('标题', { style: 'a' }),
      2,
    ],
    ['by the paragraph’s outline level', '', para('标题', { properties: '<w:outlineLvl w:val="0"/>' }), 1],
    [
      'not where the paragraph is declared body text',
      style('a', 'heading 1'),
      para('标题', { style: 'a', properties: '<w:outlineLvl w:val="9"/>' }),
      undefined,
    ],
    [
      'not where a sentence was given an outline level',
      '',
      para('这是一句完整的话。', { properties: '<w:outlineLvl w:val="0"/>' }),
      undefined,
    ],
  ])('are told %s', async (_, styles, body, level) => {
    const [line] = await linesOf({ styles, body })
    expect(line?.heading).toBe(level)
  })

  it('are told through styles that are based on one another in a circle', async () => {
    const styles = style('a', '甲', '<w:basedOn w:val="b"/>') + style('b', '乙', '<w:basedOn w:val="a"/>')
    expect((await linesOf({ styles, body: para('正文', { style: 'a' }) }))[0]?.heading).toBeUndefined()
  })
})

describe('numbers of a Word file', () => {
  const level = (at: number, format: string, text: string, start = 1) =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
  const numbering = (levels: string) =>
    `<w:abstractNum w:abstractNumId="7">${levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>`
  const at = (depth: number) => `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="1"/></w:numPr>`

  it('are words of a heading and count on, each level after the one above it', async () => {
    const levels = level(0, 'chineseCounting', '第%1章') + level(1, 'decimal', '%1.%2')
    const styles =
      style('a', 'heading 1', `<w:pPr>${at(0)}</w:pPr>`) + style('b', 'heading 2', `<w:pPr>${at(1)}</w:pPr>`)
    const body = [
      para('总论', { style: 'a' }),
      para('规模', { style: 'b' }),
      para('分论', { style: 'a' }),
      para('结构', { style: 'b' }),
      para('速度', { style: 'b' }),
    ].join('')
    expect(await wordsOf({ styles, body, numbering: numbering(levels) })).toEqual([
      '第一章 总论',
      '一.1 规模',
      '第二章 分论',
      '二.1 结构',
      '二.2 速度',
    ])
  })

  it('make a list where a list would show them, with bullets and depth', async () => {
    const levels = level(0, 'decimal', '%1.', 3) + level(1, 'bullet', '')
    const body =
      para('甲', { properties: at(0) }) + para('乙', { properties: at(1) }) + para('丙', { properties: at(0) })
    const lines = await linesOf({ body, numbering: numbering(levels) })
    expect(lines.map(({ stated }) => stated)).toEqual([
      { kind: 'item', list: 1, level: 0, isOrdered: true, number: 3 },
      { kind: 'item', list: 2, level: 1, isOrdered: false, number: 1 },
      { kind: 'item', list: 1, level: 0, isOrdered: true, number: 4 },
    ])
  })

  it.each([
    ['ideographTraditional', '甲'],
    ['chineseLegalSimplified', '壹'],
    ['decimalEnclosedCircle', '①'],
    ['upperRoman', 'I'],
    ['decimalFullWidth', '１'],
  ])('are written as %s', async (format, sign) => {
    const body = para('要求', { properties: at(0) })
    expect(await wordsOf({ body, numbering: numbering(level(0, format, '%1）')) })).toEqual([`${sign}） 要求`])
  })
})

describe('words of a Word file', () => {
  it('are those after all changes, and a note says so', async () => {
    const body =
      `<w:p>${run('增长')}<w:del w:author="甲"><w:r><w:delText>5.6%</w:delText></w:r></w:del>` +
      `<w:ins w:author="甲">${run('5.8%')}</w:ins>${run('。')}</w:p>` +
      `<w:p><w:pPr><w:rPr><w:del w:author="甲"/></w:rPr></w:pPr>${run('上半句，')}</w:p>${para('下半句。')}`
    const document = await readSurely(aDocx({ body }))
    expect(document.lines.lines.map(({ text }) => text)).toEqual(['增长5.8%。', '上半句，下半句。'])
    expect(document.notes).toEqual([{ code: 'changes-accepted', data: { inserted: 1, deleted: 2 } }])
  })

  it('are what fields show, not what computes them; hidden words are none', async () => {
    const field = (code: string, shown: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r>` +
      `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(shown)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
    const body = `<w:p>${run('见图')}${field(' SEQ 图 ', '3')}${run('，第')}${field(' PAGEREF a ', '12')}${run('页')}${run('暗', '<w:vanish/>')}${run('。')}</w:p>`
    expect(await wordsOf({ body })).toEqual(['见图3，第12页。'])
  })

  it('of a text box follow its paragraph, once', async () => {
    const box = (text: string) => `<w:txbxContent>${para(text)}</w:txbxContent>`
    const body = `<w:p>${run('正文')}<w:r><mc:AlternateContent><mc:Choice Requires="wps">${box('框内')}</mc:Choice><mc:Fallback><w:pict><v:textbox>${box('框内')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('继续')}</w:p>`
    expect(await wordsOf({ body })).toEqual(['正文继续', '框内'])
  })

  it('keep links that a book may have, and how they are set', async () => {
    const links = { good: 'https://example.org/a', bad: 'javascript:alert(1)', file: 'file:///etc/passwd' }
    const link = (id: string, text: string) => `<w:hyperlink r:id="${id}">${run(text)}</w:hyperlink>`
    const body = `<w:p>${run('CO')}${run('2', '<w:vertAlign w:val="subscript"/>')}${link('good', '数据')}${link('bad', '点此')}${link('file', '文件')}</w:p>`
    const { text, lines } = await readSurely(aDocx({ body, links }))
    expect(text.trim()).toBe('CO2数据点此文件')
    expect(lines.facts?.marks.map(({ start, end, kind, url }) => [text.slice(start, end), kind, url])).toEqual([
      ['2', 'subscript', null],
      ['数据', 'link', 'https://example.org/a'],
    ])
  })

  it('of notes and comments stand apart from the text', async () => {
    const footnotes = `<w:footnote w:type="separator" w:id="0">${para('—')}</w:footnote><w:footnote w:id="2">${para('按现价计算。')}</w:footnote>`
    const comments = `<w:comment w:id="1" w:author="审稿人">${para('请核对')}</w:comment>`
    const body = `<w:p>${run('总量')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('扩大。')}</w:p>`
    const { lines, notes } = await readSurely(aDocx({ body, footnotes, comments }))
    expect(lines.facts?.notes).toEqual([{ at: 2, text: '按现价计算。', start: 6 }])
    expect(lines.noise.map(({ text, reason }) => [text, reason])).toEqual([['审稿人：请核对', 'comment']])
    expect(notes).toEqual([{ code: 'comments-left-out', data: { count: 1 } }])
  })
})

describe('a Word file', () => {
  it('keeps merged cells, and pictures with the caption below them', async () => {
    const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${para(text)}</w:tc>`
    const table =
      `<w:tbl><w:tr>${cell('地区', '<w:vMerge w:val="restart"/>')}${cell('产值', '<w:gridSpan w:val="2"/>')}</w:tr>` +
      `<w:tr>${cell('', '<w:vMerge/>')}${cell('2023年')}${cell('2024年')}</w:tr></w:tbl>`
    const picture = '<w:p><w:r><w:drawing><wp:docPr descr="厂房"/><a:blip r:embed="p1"/></w:drawing></w:r></w:p>'
    const body = `${table}${picture}${para('图1　新厂房')}`
    const document = await readSurely(aDocx({ body, pictures: { p1: aPicture() } }))
    expect(document.lines.facts?.tables[0]?.rows.map((row) => row.map(({ columns, rows }) => [columns, rows]))).toEqual(
      [
        [
          [1, 2],
          [2, 1],
        ],
        [
          [1, 1],
          [1, 1],
        ],
      ],
    )
    const [shown] = document.pictures
    expect(shown).toMatchObject({ mime: 'image/png', alt: '厂房' })
    expect(document.text.slice(shown?.captionAt ?? 0)).toMatch(/^图1/)
    const edition = editionOf(document)
    expect(badlyAccounted(document.text, ownersOf(edition))).toEqual([])
    expect(edition.tables[0]?.text).toBe('地区\t产值\n2023年\t2024年')
  })

  it('keeps the rows of a table whose first column is empty', async () => {
    const cell = (text: string) => `<w:tc>${para(text)}</w:tc>`
    const rows = ['年份', '2023年'].map((text) => `<w:tr>${cell('')}${cell(text)}${cell('次')}</w:tr>`)
    const { text, lines } = await readSurely(aDocx({ body: `<w:tbl>${rows.join('')}</w:tbl>` }))
    expect(structureSource(text, lines).blocks.map((block) => block.text)).toEqual(['年份\t次\n2023年\t次'])
  })

  it('with macros is read without them, and a note says so', async () => {
    const { notes } = await readSurely(
      aDocx({ body: para('正文'), more: { 'word/vbaProject.bin': new Uint8Array(9) } }),
    )
    expect(notes).toEqual([{ code: 'macros-left-out', data: {} }])
  })
})
