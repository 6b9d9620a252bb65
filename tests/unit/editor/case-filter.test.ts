import { describe, expect, test } from 'vitest'
import { filterCases, yearsOfCases } from '../../../src-renderer/editor/panels/case-filter'
import type { CaseSummary } from '../../../src-shared/contract/library'
import { EditionId, SectionId } from '../../../src-shared/data/ids'

const aCase = (title: string, year: number, more: Partial<CaseSummary> = {}): CaseSummary => ({
  blockId: title,
  editionId: EditionId.parse('01890000-0000-7000-8000-0000000000e1'),
  edition: '年度报告',
  year,
  sectionId: SectionId.parse('01890000-0000-7000-8000-000000000051'),
  section: '绿色转型',
  title,
  organization: '',
  location: '',
  text: '',
  ...more,
})

const cases = [
  aCase('一张网管三座厂', 2025, { organization: 'Hualu 集团', location: '浙江' }),
  aCase('废水不出厂', 2022, { location: '江苏', text: '三级回用。' }),
  aCase('夜里的光伏', 2022, { organization: '江苏电力' }),
]
const titles = (words: string, year: number | null = null) =>
  filterCases(cases, { words, year }).map(({ title }) => title)

describe('filterCases', () => {
  test('without a wish all are offered in their order', () => {
    expect(titles('  ')).toEqual(['一张网管三座厂', '废水不出厂', '夜里的光伏'])
  })

  test.each([
    ['三座', ['一张网管三座厂']],
    ['hualu', ['一张网管三座厂']],
    ['江苏', ['废水不出厂', '夜里的光伏']],
    ['江苏 回用', ['废水不出厂']],
    ['江苏 浙江', []],
  ])('%s is looked for in title, organization, place and words', (words, found) => {
    expect(titles(words)).toEqual(found)
  })

  test('an edition’s year narrows what words find', () => {
    expect(titles('', 2022)).toEqual(['废水不出厂', '夜里的光伏'])
    expect(titles('厂', 2025)).toEqual(['一张网管三座厂'])
  })

  test('years are those that have cases, newest first', () => {
    expect(yearsOfCases(cases)).toEqual([2025, 2022])
  })
})
