import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { structureEdition } from '../../../src-main/import/structure-edition'
import { badlyAccounted } from './coverage'

const report = readFileSync(join(import.meta.dirname, '../../fixtures/import/single-column-report.txt'), 'utf8')
const edition = structureEdition(report)

it('takes title and year from the running head', () => {
  expect([edition.title, edition.year]).toEqual(['远山照明股份有限公司2023年度社会责任报告', 2023])
})

it('builds the tree from numbered headings and drops the contents page', () => {
  expect(edition.sections.map(({ level, kind, title }) => [level, kind, title])).toEqual([
    [1, 'preface', '董事长致辞'],
    [1, 'chapter', '第一章 公司治理'],
    [2, 'section', '一、治理结构'],
    [2, 'section', '二、风险管理'],
    [1, 'chapter', '第二章 绿色发展'],
    [2, 'section', '一、节能降碳'],
    [1, 'outlook', '第三章 未来展望'],
  ])
  expect(edition.noise.filter(({ reason }) => reason === 'contents page').map(({ text }) => text)).toContain('目录')
})

it('keeps short paragraphs of a single column as text', () => {
  expect(edition.sections[0]?.text.split('\n')).toHaveLength(3)
  expect(edition.captions).toEqual([])
})

it('makes a case of a box that is announced as one', () => {
  expect(edition.cases.map(({ title }) => title)).toEqual(['案例：白沙灯塔节能改造'])
  expect(edition.cases[0]?.text).toContain('得到渔民一致好评。')
})

it('accounts for every character', () => {
  const { sections, cases, captions, quotes, figures, noise } = edition
  expect(badlyAccounted(report, [...sections, ...cases, ...captions, ...quotes, ...figures, ...noise])).toEqual([])
})
