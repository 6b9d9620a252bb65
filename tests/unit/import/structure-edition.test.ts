import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { structureEdition } from '../../../src-main/import/structure-edition'
import type { StructuredEdition } from '../../../src-main/import/structured'
import { badlyAccounted } from './coverage'

const report = readFileSync(join(import.meta.dirname, '../../fixtures/import/two-column-report.txt'), 'utf8')
const items = (edition: StructuredEdition) => [
  ...edition.sections,
  ...edition.cases,
  ...edition.captions,
  ...edition.quotes,
  ...edition.figures,
  ...edition.noise,
]
const section = (edition: StructuredEdition, title: string) => edition.sections.find((other) => other.title === title)

describe('a report whose two-column pages were extracted line by line', () => {
  const edition = structureEdition(report)

  it('accounts for every character exactly once', () => {
    expect(badlyAccounted(report, items(edition))).toEqual([])
  })

  it('is named as its preface names it', () => {
    expect(edition.title).toBe('海岛灯塔行业发展报告')
  })

  it('drops the running head and the page numbers with their reasons', () => {
    const heads = edition.noise.filter(({ reason }) => reason === 'running head')
    expect(heads).toHaveLength(3)
    const numbers = edition.noise.filter(({ reason }) => reason === 'page number').map(({ text }) => text)
    expect(numbers).toEqual(['12', '13'])
    expect(edition.sections.some(({ text }) => text.includes('来年展望'))).toBe(false)
  })

  it('opens a chapter for each tab of the running head, the outlook last', () => {
    const chapters = edition.sections.filter(({ level, kind }) => level === 1 && kind !== 'preface')
    expect(chapters.map(({ title }) => title)).toEqual(['灯塔与航道', '岛屿与渔村', '来年展望'])
    expect(chapters.at(-1)?.kind).toBe('outlook')
  })

  it('joins the two lines of a display title', () => {
    expect(section(edition, '守护夜间航行安全')?.level).toBe(2)
    expect(section(edition, '建设美丽渔村家园')).toBeDefined()
  })

  it('mends a sentence around the photo caption that stands in the middle of it', () => {
    const text = section(edition, '守护夜间航行安全')?.text ?? ''
    expect(text).toContain('更换灯具 1,204 套，看守人员培训超过 600 人次')
    expect(edition.captions.map((caption) => caption.text)).toContain('远山照明有限公司工程师在礁石上安装新式灯具。')
  })

  it('closes a letter-spaced run and says so', () => {
    const village = section(edition, '建设美丽渔村家园')
    expect(village?.text).toContain('生活离不开大海，也离不开岛上的每一盏灯')
    const closed = village?.repairs.filter(({ before, after }) => before === ' ' && after === '') ?? []
    expect(closed.length).toBeGreaterThanOrEqual(5)
  })

  it('keeps an epigraph with its source apart from the text', () => {
    expect(edition.quotes).toHaveLength(1)
    expect(edition.quotes[0]?.text).toBe('渔村是我们的根，守住渔村就守住了大海。')
    expect(edition.quotes[0]?.source).toBe('《渔村振兴纲要》')
  })

  it('makes a case of a titled box set wider than the columns', () => {
    expect(edition.cases.map(({ title }) => title)).toEqual(['白沙村把旧仓库改成书屋'])
    expect(edition.cases[0]?.text.endsWith('也带动了周边民宿。')).toBe(true)
  })

  it('gives back its text from ranges and repairs', () => {
    for (const { text, ranges, repairs } of edition.cases) {
      let rebuilt = ''
      for (const [start, end] of ranges) {
        let at = start
        for (const repair of repairs.filter((other) => other.start >= start && other.end <= end)) {
          rebuilt += report.slice(at, repair.start) + repair.after
          at = repair.end
        }
        rebuilt += report.slice(at, end)
      }
      expect(rebuilt.replace(/\s/g, '')).toContain(text.replace(/\s/g, ''))
    }
  })
})

describe('an edition written in Markdown', () => {
  const text = [
    '---',
    'title: 木偶戏年报',
    '---',
    '# 木偶戏年报',
    '',
    '## 演出',
    '',
    '剧团全年演出 **86** 场。',
    '',
    '### 巡演',
    '',
    '剧团走过 12 座城市，观众 & 同行都很热情。',
  ].join('\n')
  const edition = structureEdition(text)

  it('takes the levels from the headings', () => {
    expect(edition.sections.map(({ level, title }) => [level, title])).toEqual([
      [1, '木偶戏年报'],
      [2, '演出'],
      [3, '巡演'],
    ])
    expect(edition.sections[2]?.parentId).toBe(edition.sections[1]?.id)
  })

  it('puts the marks of the format aside as noise and keeps the words', () => {
    expect(edition.sections[1]?.text).toBe('剧团全年演出 86 场。')
    expect(edition.noise.find(({ reason }) => reason === 'front matter')?.text).toContain('title: 木偶戏年报')
    expect(badlyAccounted(text, items(edition))).toEqual([])
  })
})

describe('any text at all', () => {
  const scraps = fc.constantFrom(
    '灯塔',
    '发展',
    '，',
    '。',
    '；',
    '“',
    '”',
    '《',
    '》',
    '——',
    '（',
    '）',
    '\n',
    '\n\n',
    '\n\n\n\n',
    '\f',
    '\n ',
    ' ',
    '  ',
    '　',
    '12',
    '2021年',
    '8.5%',
    '亿元',
    '%',
    'CO  2',
    'SDGs',
    '序言',
    '专题',
    '第一章 ',
    '一、',
    '# ',
    '**',
    '<p>',
    '</p>',
    '<!-- x -->',
    '&amp;',
    '&nbsp;',
    '&#123;',
    '工业增加值',
    '有限公司',
    '图为',
    '守 护 航 行',
    'Lighthouse',
    '😀',
    '---',
  )
  const anyText = fc.oneof(
    fc.string({ maxLength: 200 }),
    fc.array(scraps, { maxLength: 120 }).map((parts) => parts.join('')),
  )

  it('is accounted for to the last character', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(badlyAccounted(text, items(structureEdition(text)))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})
