import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { structureEdition } from '../../../src-main/import/structure-edition'
import { structureSource } from '../../../src-main/import/structure-source'
import { badlyAccounted } from './coverage'

const prose = (about: string) =>
  [
    `${about}在2023年稳步推进，全省检修灯塔三百一十二座，比上年增长百分之八，更换灯具一千二百余套，看守人`,
    '员培训超过六百人次，夜航事故明显减少，各地灯塔向公众开放参观，让更多的人了解航标知识。',
  ].join('\n')
const head = '海岸省灯塔发展年度报告（2023）'

// A text whose form feeds were lost; its page numbers are left.
const report = [
  `${head}\n\n海岸省灯塔局\n2024年5月`,
  '目  录\n\n前  言 ................ 1\n第一章  总体情况 ...... 2\n第二章  来年展望 ...... 3',
  `${head}\n\n前  言\n\n${prose('灯塔事业')}\n\n- 1 -`,
  [
    `${head}\n\n第一章  总体情况\n\n    灯塔是海岛的眼睛。\n                ——《灯塔纲要》`,
    prose('检修工作'),
    '表1-1  主要指标\n指标\t数值\n灯塔数（座）\t312\n灯具数（套）\t1,204',
    `案例1-1  白沙灯塔：打造节能灯塔\n\n${prose('白沙灯塔改造')}`,
    '图1-1  白沙灯塔\n\n- 2 -',
  ].join('\n\n'),
  `${head}\n\n第二章  来年展望\n\n${prose('来年')}\n\n- 3 -`,
].join('\n\n')

const ownersOf = (text: string) => {
  const { sections, cases, captions, quotes, figures, tables, noise } = structureEdition(text)
  return [...sections, ...cases, ...captions, ...quotes, ...figures, ...tables, ...noise]
}

describe('a report whose pages only their numbers tell', () => {
  const edition = structureEdition(report)

  it('takes title and year from heads with the year in brackets', () => {
    expect([edition.title, edition.year]).toEqual(['海岸省灯塔发展年度报告', 2023])
  })

  it('builds the tree, without title page, contents and running heads', () => {
    expect(edition.sections.map(({ level, kind, title }) => [level, kind, title.replace(/\s+/g, ' ')])).toEqual([
      [1, 'preface', '前言'],
      [1, 'chapter', '第一章 总体情况'],
      [1, 'outlook', '第二章 来年展望'],
    ])
    const reasons = edition.noise.map(({ reason }) => reason)
    expect(new Set(reasons)).toEqual(new Set(['running head', 'contents page', 'cover', 'page number']))
    expect(reasons.filter((reason) => reason === 'running head')).toHaveLength(4)
  })

  it('knows a case by its number, an epigraph by its source, a caption by its name', () => {
    expect(edition.cases.map(({ title, text }) => [title, text.slice(0, 6)])).toEqual([
      ['案例1-1  白沙灯塔：打造节能灯塔', '白沙灯塔改造'],
    ])
    expect(edition.quotes).toMatchObject([{ text: '灯塔是海岛的眼睛。', source: '《灯塔纲要》' }])
    expect(edition.captions.map(({ text }) => text)).toEqual(['图1-1  白沙灯塔'])
  })

  it('makes a table of lines with tabs', () => {
    expect(edition.tables.map(({ text }) => text)).toEqual(['指标\t数值\n灯塔数（座）\t312\n灯具数（套）\t1,204'])
  })

  it('accounts for every character', () => {
    expect(badlyAccounted(report, ownersOf(report))).toEqual([])
  })
})

describe('page numbers', () => {
  const numbered = (folio: (page: number) => string) =>
    [1, 2, 3].map((page) => `${prose(`第${page}组工作`)}\n\n${folio(page)}`).join('\n\n')

  it.each([
    ['- 1 -', (page: number) => `- ${page} -`],
    ['第1页', (page: number) => `第${page}页`],
    ['第1页 共9页', (page: number) => `第 ${page} 页 共 9 页`],
    ['1/9', (page: number) => `${page}/9`],
  ])('such as %s are noise', (_, folio) => {
    const edition = structureEdition(numbered(folio))
    expect(edition.noise.map(({ reason }) => reason)).toEqual(['page number', 'page number', 'page number'])
  })

  it('are not seen in a short list of numbers', () => {
    const text = `${prose('检修')}\n\n1\n\n灯塔\n\n2\n\n渔村\n\n3\n\n码头`
    expect(badlyAccounted(text, ownersOf(text))).toEqual([])
  })
})

describe('kickers that the contents page names', () => {
  it.each(['above', 'below'])('stand %s their titles', (place) => {
    const title = (kicker: string, words: string) =>
      (place === 'above' ? [kicker, words] : [words, kicker]).join('\n\n')
    const pages = [
      '目录\n\n创新发展：点亮灯塔 04\n协调发展：建设渔村 06\n绿色发展：守护海岸 08',
      `${title('创新发展', '点亮灯塔')}\n\n${prose('灯塔')}`,
      `${title('协调发展', '建设渔村')}\n\n${prose('渔村')}`,
      `${title('绿色发展', '守护海岸')}\n\n${prose('海岸')}`,
    ]
    const { sections, cases } = structureEdition(pages.join('\f'))
    expect(sections.map(({ kicker, title: words, text }) => [kicker, words, text.slice(0, 2)])).toEqual([
      ['创新发展', '点亮灯塔', '灯塔'],
      ['协调发展', '建设渔村', '渔村'],
      ['绿色发展', '守护海岸', '海岸'],
    ])
    expect(cases).toEqual([])
  })
})

describe('random mixtures', () => {
  const pieces = [
    ...[
      head,
      '- 1 -',
      '- 2 -',
      '第 3 页',
      '12',
      '目  录',
      '总论 ...... 3',
      '第一章  总体情况',
      '（一）灯塔',
      '一、检修',
    ],
    ...[
      '案例1  白沙灯塔',
      '专栏：节能',
      '——《灯塔纲要》',
      '图1-1  灯塔',
      '专题',
      '促 进 检 修',
      '林小帆：',
      '海风网记者：好？',
    ],
    ...[
      '2019 2020 2021',
      '93.9',
      '%',
      '亿元',
      '灯塔总产值',
      '比上年增长',
      '指标\t数值',
      '灯塔\t312',
      '\t',
      '\f',
      '（下转第3版）',
    ],
    ...[
      '2024年2月29日',
      '| 甲 | 乙 |',
      '| --- | --- |',
      '# 标题',
      '<p>灯塔</p>',
      '８０００家',
      prose('检修'),
      prose('改造'),
    ],
  ]
  const mixture = fc
    .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom('\n', '\n\n', ' ', '\n\n\n\n')), { maxLength: 40 })
    .map((parts) => parts.flat().join(''))

  it('are accounted for to the last character, as an edition and as a source', () => {
    fc.assert(
      fc.property(mixture, (text) => {
        expect(badlyAccounted(text, ownersOf(text))).toEqual([])
        const { blocks, noise } = structureSource(text)
        expect(badlyAccounted(text, [...blocks, ...noise])).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})
