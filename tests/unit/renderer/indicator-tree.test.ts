import { describe, expect, test } from 'vitest'
import {
  findIndicators,
  readTreeKey,
  toSearchable,
  toTreeLines,
} from '../../../src-renderer/views/data/tree/tree-lines'
import { IndicatorSummary } from '../../../src-shared/contract/data'

let count = 0
const indicator = (name: string, topic = '', change: object = {}): IndicatorSummary => {
  count += 1
  return IndicatorSummary.parse({
    id: `01900000-0000-7000-8000-${String(count).padStart(12, '0')}`,
    ...{ name, nameEn: '', unit: '亿元', unitEn: '', definition: '', scopeNote: '', topic, nature: 'flow' },
    ...{ measure: 'level', decimals: null, riseIsGood: null, computableAt: [], aliases: [], responsible: '' },
    ...{ sdgs: [], tags: [], formula: '', observationCount: 0, latestPeriod: null, latestText: '', useCount: 0 },
    ...change,
  })
}

const all = [
  indicator('全部工业增加值', '规模', { aliases: ['工业增加值'] }),
  indicator('研发经费', '创新', { nameEn: 'R&D expenditure', aliases: ['R&D'] }),
  indicator('粗钢产量', '绿色', { unit: '万吨' }),
  indicator('其他'),
]
const namesFor = (query: string) => findIndicators(toSearchable(all), query).map(({ name }) => name)

describe('the search for indicators', () => {
  test.each([
    ['增加值', ['全部工业增加值']],
    ['r&d', ['研发经费']],
    ['ｒ＆ｄ', ['研发经费']],
    ['万吨', ['粗钢产量']],
    ['gyzjz', ['全部工业增加值']],
    ['YFJF', ['研发经费']],
    ['工业 值', ['全部工业增加值']],
    ['', ['全部工业增加值', '研发经费', '粗钢产量', '其他']],
    ['没有', []],
  ])('%j finds %j', (query, names) => {
    expect(namesFor(query)).toEqual(names)
  })
})

describe('the tree of indicators', () => {
  const lines = toTreeLines(all, new Set(['绿色']))

  test('has topics in pinyin order, those without one last, closed ones without their indicators', () => {
    expect(lines.map((line) => (line.kind === 'topic' ? `#${line.topic}` : line.indicator.name))).toEqual([
      '#创新',
      '研发经费',
      '#规模',
      '全部工业增加值',
      '#绿色',
      '#',
      '其他',
    ])
  })

  test('is walked, opened and closed by the arrows', () => {
    expect(readTreeKey('ArrowDown', lines, 0, 5)).toEqual({ kind: 'go', at: 1 })
    expect(readTreeKey('ArrowUp', lines, 0, 5)).toEqual({ kind: 'go', at: 0 })
    expect(readTreeKey('PageDown', lines, 3, 5)).toEqual({ kind: 'go', at: 6 })
    expect(readTreeKey('ArrowRight', lines, 4, 5)).toEqual({ kind: 'fold', topic: '绿色', isOpen: true })
    expect(readTreeKey('ArrowLeft', lines, 0, 5)).toEqual({ kind: 'fold', topic: '创新', isOpen: false })
    expect(readTreeKey('ArrowLeft', lines, 3, 5)).toEqual({ kind: 'go', at: 2 })
    expect(readTreeKey('x', lines, 3, 5)).toBeNull()
  })
})
