import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { ResolvedBlock, ResolvedDocument, type ResolvedSection } from '../../src-shared/document/resolved'
import { printedWords } from '../../src-shared/document/words'
import { aPicture } from './picture'

const folder = path.resolve(import.meta.dirname, '../blocks')

export interface GoldenCase {
  /** `table/merged` */
  readonly name: string
  readonly kind: string
  /** Absolute path without extension. */
  readonly base: string
  readonly block: ResolvedBlock
}

/** The golden cases of `tests/blocks`, in a fixed order. */
export const goldenCases = (): GoldenCase[] =>
  globSync('*/*.json', { cwd: folder })
    .map((file) => file.replaceAll(path.sep, '/').replace(/\.json$/, ''))
    .sort()
    .map((name) => ({
      name,
      kind: name.slice(0, name.indexOf('/')),
      base: path.join(folder, name),
      block: ResolvedBlock.parse(JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8'))),
    }))

export const goldenBlock = (name: string): ResolvedBlock => {
  const found = goldenCases().find((one) => one.name === name)
  if (!found) throw new Error(`There is no golden case ${name}.`)
  return found.block
}

/** The picture that golden cases with a photo show. */
export const pictureHash = 'a'.repeat(64)
export const someAssets = (): Map<string, Uint8Array> => new Map([[pictureHash, aPicture()]])

export const aParagraph = (id: string, text: string): ResolvedBlock => ({
  type: 'paragraph',
  id,
  runs: [{ type: 'text', text, marks: [], link: null }],
})

export const aSection = (facts: Partial<ResolvedSection> & { id: string; title: string }): ResolvedSection => ({
  level: 1,
  number: '',
  kicker: '',
  shortTitle: '',
  blocks: [],
  children: [],
  ...facts,
})

/** An edition around the given sections. */
export const aResolvedEdition = (
  sections: ResolvedSection[],
  facts: Partial<ResolvedDocument['edition']> = {},
): ResolvedDocument =>
  ResolvedDocument.parse({
    edition: {
      id: '0190f000-0000-7000-8000-000000000001',
      title: '中国工业绿色发展年度报告',
      subtitle: '以数据看一年',
      year: 2025,
      dataYear: 2024,
      language: 'zh-CN',
      kind: 'report',
      stage: 'review',
      numberStyle: 'grouped',
      publisher: '年刊编写组',
      signatures: ['年刊编写组组长　沈一禾', '二〇二五年六月'],
      board: [
        { role: '主编', names: '沈一禾' },
        { role: '副主编', names: '陆平川　孟知秋' },
        { role: '编写', names: '何以安　苏念北　周望舒　秦未央　叶见山　白露晞　江问渠　林岸' },
      ],
      publicationNumber: 'NK-2025-001',
      dateText: '2025年6月',
      ...facts,
    },
    words: { ...printedWords(facts.language ?? 'zh-CN') },
    sections,
    assets: [{ hash: pictureHash, mime: 'image/png' }],
    problems: [],
  })

const filler = [
  '这一年，工业领域继续把节能降碳放在前面。企业更换了一批能效偏低的电机和变压器，园区把余热送进邻近的厂房，重点行业的单位产品能耗又降了一截。变化不是一天完成的，账本上的数字却一季比一季好看。',
  '数字化给节能添了一双眼睛。能源管理中心按分钟记录用能，哪一台设备在空转、哪一段管网在漏气，屏幕上看得清楚。某家中型企业靠这套系统（含 320 个测点）在 2024 年少用了 8.6% 的电，“看得见，才管得住”成了车间里的口头禅。',
  '区域之间的差别仍然存在。东部的存量改造接近尾声，西部的新建项目从图纸开始就按绿色工厂的要求来做；中部承接转移的同时，对能耗和水耗设了门槛。',
]

/** Long running text, in our own words. */
export const aLongText = (id: string, paragraphs: number): ResolvedBlock[] =>
  Array.from({ length: paragraphs }, (_, at) => aParagraph(`${id}-p${at}`, filler[at % filler.length] ?? ''))

/** An edition with every golden case in it: front matter, a long chapter and sections of several levels. */
export const theWholeEdition = (facts: Partial<ResolvedDocument['edition']> = {}): ResolvedDocument => {
  const of = (...names: string[]) => names.map(goldenBlock)
  const inline = goldenCases().filter((one) => ['paragraph', 'live-number', 'footnote', 'quote'].includes(one.kind))
  return aResolvedEdition(
    [
      aSection({ id: 's-0', title: '前言', blocks: aLongText('s-0', 4) }),
      aSection({
        id: 's-1',
        number: '第一章',
        kicker: '创新发展',
        title: '工业经济运行与绿色转型的总体情况',
        shortTitle: '总体情况',
        blocks: [...of('kpi-group/four'), ...aLongText('s-1', 3), goldenBlock('chart/combined')],
        children: [
          aSection({
            id: 's-1-1',
            level: 2,
            number: '1.1',
            kicker: 'SDG 9',
            title: '增长',
            blocks: [...inline.map((one) => one.block), ...aLongText('s-1-1', 2)],
            children: [
              aSection({ id: 's-1-1-1', level: 3, number: '1.1.1', title: '规模', blocks: aLongText('s-1-1-1', 12) }),
            ],
          }),
          aSection({
            id: 's-1-2',
            level: 2,
            number: '1.2',
            title: '结构',
            blocks: [
              ...of('heading/levels', 'list/nested', 'table/merged', 'case-study/plain'),
              ...aLongText('s-1-2', 3),
            ],
          }),
        ],
      }),
      aSection({
        id: 's-2',
        number: '第二章',
        title: '地方实践',
        blocks: [
          ...aLongText('s-2', 2),
          ...of('chart/line', 'case-study/photo', 'photo/picture', 'photo/empty', 'chart/missing'),
          ...aLongText('s-2b', 2),
        ],
      }),
    ],
    facts,
  )
}
