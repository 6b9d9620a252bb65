import { describe, expect, it } from 'vitest'
import { extractIndicators } from '../../../src-main/extract/extract-indicators'
import { passage, read } from './reading'

describe('the period of a value', () => {
  it.each([
    ['2021年检修灯塔30座。', '2021'],
    ['二〇二一年检修灯塔30座。', '2021'],
    ['截至2021年底，灯塔共30座。', '2021-12-31'],
    ['2024年1—11月检修灯塔30座。', '2024-01..2024-11'],
    ['2020年11月至2021年2月检修灯塔30座。', '2020-11..2021-02'],
    ['2020 年 6 月底，灯塔共30座。', '2020-06-30'],
    ['2024年前三季度检修灯塔30座。', '2024-01..2024-09'],
    ['2024年二季度检修灯塔30座。', '2024-04..2024-06'],
    ['2024年前5个月检修灯塔30座。', '2024-01..2024-05'],
    ['“十三五”时期检修灯塔30座。', '2016..2020'],
    ['“十四五”末灯塔达到30座。', '2025'],
    ['2024年国庆假期检修灯塔30座。', '2024-10-01..2024-10-07'],
    ['2021年，灯塔30座，比2012年增加14座。', '2021'],
    ['2021年较2015年累计下降5%。', '2015..2021'],
    ['截至2021年6月底，全年检修灯塔30座。', '2021'],
    ['2021年灯塔4512座，是2012年的3.1倍，较年初增加12座。', '2021'],
    ['灯塔共30座。', null],
  ])('of %s is %s', (text, period) => {
    expect(read(text).at(-1)?.period).toBe(period)
  })

  it('of two values in a growth over a span are its two ends', () => {
    const found = read('从2012年到2021年，产值从20.9亿元增长到37.3亿元，年均增长6.3%。')
    expect(found.map(({ period }) => period)).toEqual(['2012', '2021', '2012..2021'])
  })

  it('of the second value is not that of the first', () => {
    const found = read('灯塔完好率从2015年的30%上升至57%。')
    expect(found.map(({ period }) => period)).toEqual(['2015', null])
  })

  it('goes to each number of a list that as many periods stand before', () => {
    const found = read('灯塔能耗在“十二五”、“十三五”分别下降28%和近16%。')
    expect(found.map(({ name, period }) => [name, period])).toEqual([
      ['灯塔能耗', '2011..2015'],
      ['灯塔能耗', '2016..2020'],
    ])
  })

  it('is inherited within a topic and not beyond', () => {
    const found = extractIndicators([
      passage('2024年，检修灯塔30座。'),
      passage('更换灯具5套。'),
      passage('培训8人次。', 'other'),
    ])
    expect(found.map(({ period }) => period)).toEqual(['2024', '2024', null])
  })

  it('is not inherited from a target or a holiday', () => {
    const found = extractIndicators([passage('2024年检修灯塔30座。到2035年建成灯塔90座。'), passage('更换灯具5套。')], {
      published: '2025-01-20',
    })
    expect(found.map(({ period }) => period)).toEqual(['2024', '2035', '2024'])
    const holiday = read('2024年检修灯塔30座。“十一”期间接待游客5万人次。更换灯具5套。')
    expect(holiday.map(({ period }) => period)).toEqual(['2024', '2024-10-01..2024-10-07', '2024'])
  })

  it.each([
    ['去年检修灯塔30座。', '2021'],
    ['今年5月底达到40座。', '2022-05-31'],
    ['今年1—5月检修灯塔30座。', '2022-01..2022-05'],
    ['截至上月底，灯塔共30座。', '2022-05-31'],
    ['上半年检修灯塔30座。', '2022-01..2022-06'],
    ['截至目前，灯塔共30座。', '2022-06-14'],
    ['2015年以来，灯塔完好率保持在90%以上。', '2015..2022'],
  ])('of %s starts from the day of publication', (text, period) => {
    expect(read(text, { published: '2022-06-14' }).at(-1)?.period).toBe(period)
  })

  it('of 全年 is the year that the document is about', () => {
    expect(read('全年检修灯塔30座。', { dataYear: '2019' })[0]?.period).toBe('2019')
    expect(read('检修灯塔30座。', { dataYear: '2019' })[0]?.period).toBeNull()
  })
})

it('of a bulletin is what its title says, until the text says another', () => {
  const texts = ['灯塔检修增长5%。', '5月份灯塔检修增长6%。']
  const passages = texts.map((text, at) => passage(text, String(at)))
  const found = extractIndicators(passages, { titlePeriod: '2024-01..2024-05', published: '2024-06-17' })
  expect(found.map(({ period }) => period)).toEqual(['2024-01..2024-05', '2024-05'])
})

it('of a change added up since a year leads from it to what the text speaks of', () => {
  const found = read('截至2020年底，灯塔共30座。灯塔能耗比2015年累计下降21.7%。')
  expect(found.map(({ period }) => period)).toEqual(['2020-12-31', '2015..2020'])
})

it.each([
  ['灯塔产值5亿元，5月当月增长7%。产量6万件。', ['2024-01..2024-06', '2024-05', '2024-01..2024-06']],
  ['灯塔利润由一季度下降2%转为增长3%。产量6万件。', ['2024-01..2024-03', '2024-01..2024-06', '2024-01..2024-06']],
  ['从2012年到2021年，产值由5亿元增长到8亿元。产量6万件。', ['2012', '2021', '2021']],
])('of what follows is not a month by itself, nor where a change began: %s', (text, periods) => {
  const found = extractIndicators([passage(text)], { titlePeriod: '2024-01..2024-06', published: '2024-07-18' })
  expect(found.map(({ period }) => period)).toEqual(periods)
})
