import { describe, expect, it } from 'vitest'
import { extractIndicators } from '../../../src-main/extract/extract-indicators'
import type { Passage } from '../../../src-main/extract/indicator'

const passage = (text: string, topic = 'one', shift = 0): Passage => ({
  text,
  part: 'part',
  topic,
  originAt: (offset) => offset + shift,
})
const read = (text: string, published: string | null = null) => extractIndicators([passage(text)], published)
const brief = (text: string) => read(text).map(({ value, unit }) => value + unit)

describe('numbers and units', () => {
  it.each([
    ['全年检修灯塔 1,204 座，耗资 3.5 亿元。', ['1204座', '3.5亿元']],
    ['渔村改造率达到 47.5%，提高2.1个百分点。', ['47.5%', '2.1个百分点']],
    ['志愿者超过12万，来自8个省份。', ['12万', '8个']],
    ['三类灯具分别为13.8万、3.7万和1.3万个。', ['13.8万个', '3.7万个', '1.3万个']],
    ['码头可停靠2至3万人。', ['2万人']],
    ['占比由25%提高到100%。', ['25%', '100%']],
    ['合格率超过四成，近百种灯具停产。', ['4成', '100种']],
    ['线路采用±800千伏直流。', ['800千伏']],
    ['连接设备7800万台（套）。', ['7800万台（套）']],
  ])('reads %s', (text, found) => {
    expect(brief(text)).toEqual(found)
  })

  it.each([
    '2021年5月3日上午10时，会议召开。',
    '推进5G和C919等项目，第3次会议如期举行。',
    '工作呈现3个特点，抓好四个方面。',
    '进入世界500强的企业越来越多。',
    '1—11月运行平稳，10年间变化很大。',
  ])('finds no quantity in %s', (text) => {
    expect(brief(text)).toEqual([])
  })

  it('knows a hedge before the number, inside it and after the unit', () => {
    const texts = ['灯塔超过30座。', '灯塔30多座。', '灯塔30座以上。', '灯塔近30座。', '灯塔达到30座。']
    expect(texts.map((text) => read(text)[0]?.approx)).toEqual([true, true, true, true, false])
  })
})

describe('the basis of a change', () => {
  it.each([
    ['产值同比增长7.7%。', '同比'],
    ['产值比上年增长7.7%。', '比上年'],
    ['产量较2012年分别提高30.7个百分点。', '较2012年'],
    ['产值年均增长6.3%。', '年均'],
    ['增速高于全部企业1.9个百分点。', '对比:全部企业'],
    ['效率提高48%。', '未注明'],
    ['产值达到48亿元。', null],
    ['占比从20%提高到近30%。', null],
  ])('of %s is %s', (text, change) => {
    expect(read(text).at(-1)?.change).toBe(change)
  })

  it('holds for every number of a list', () => {
    expect(read('三座灯塔的用电较2012年分别下降了12.5%、8.3%和6.1%。').map(({ change }) => change)).toEqual([
      '较2012年',
      '较2012年',
      '较2012年',
    ])
  })
})

describe('the period of a value', () => {
  it.each([
    ['2021年检修灯塔30座。', '2021'],
    ['截至2021年底，灯塔共30座。', '2021-12-31'],
    ['2024年1—11月检修灯塔30座。', '2024-01..2024-11'],
    ['2020 年 6 月底，灯塔共30座。', '2020-06-30'],
    ['2021年，灯塔30座，比2012年增加14座。', '2021'],
    ['灯塔共30座。', null],
  ])('of %s is %s', (text, period) => {
    expect(read(text).at(-1)?.period).toBe(period)
  })

  it('of two values in a growth over a span are its two ends', () => {
    const found = read('从2012年到2021年，产值从20.9亿元增长到37.3亿元，年均增长6.3%。')
    expect(found.map(({ period }) => period)).toEqual(['2012', '2021', '2012..2021'])
  })

  it('is inherited within a topic and not beyond', () => {
    const found = extractIndicators([
      passage('2024年，检修灯塔30座。'),
      passage('更换灯具5套。'),
      passage('培训8人次。', 'other'),
    ])
    expect(found.map(({ period }) => period)).toEqual(['2024', '2024', null])
  })

  it('takes 今年 and 去年 from the day of publication', () => {
    const found = read('去年检修灯塔30座，今年5月底达到40座。', '2022-06-14')
    expect(found.map(({ period }) => period)).toEqual(['2021', '2022-05-31'])
  })
})

describe('where and what', () => {
  it('gives the sentence with its place in the original', () => {
    const text = '前一句没有数字。灯塔共有30座。'
    const [found] = extractIndicators([passage(text, 'one', 100)])
    expect(found?.quote).toBe('灯塔共有30座。')
    expect([found?.start, found?.end]).toEqual([108, 116])
  })

  it('guesses the name from the clause, or from the thing counted', () => {
    expect(read('其中，灯塔检修率达到96%。')[0]?.name).toBe('灯塔检修率')
    expect(read('拥有41个工业大类、207个工业中类。').map(({ name }) => name)).toEqual(['工业大类数', '工业中类数'])
    expect(read('渔民收入5万元，同比增长6%。')[1]?.name).toBe('渔民收入')
  })
})
