import { describe, expect, it } from 'vitest'
import { readPageFigures } from '../../../src-main/import/figure-series'

/** A figure of groups, `/` between their lines. */
const figure = (...groups: string[]) => groups.map((group) => group.split('/'))
const read = (...groups: string[]) => readPageFigures([figure(...groups)])[0]
const brief = (...groups: string[]) =>
  read(...groups)?.series.map(
    ({ name, unit, change, points, isDoubtful }) =>
      `${isDoubtful ? '? ' : ''}${name} ${points.map(([period, value]) => `${period}:${value}`).join(' ')} ${unit}${change ? ` ${change}` : ''}`,
  )

describe('charts over years', () => {
  it.each([
    [
      'values on lines of their own before the axis',
      ['2017-2021 年全国灯塔总产值', '275/301', '311/312/372/亿元', '2017 2018 2019 2020 2021'],
      ['灯塔总产值 2017:275 2018:301 2019:311 2020:312 2021:372 亿元'],
    ],
    [
      'the unit behind the title, values on one line behind the axis',
      ['渔船产量 万艘', '2019 2020 2021', '3.1 2.8 3.4'],
      ['渔船产量 2019:3.1 2020:2.8 2021:3.4 万艘'],
    ],
    [
      'marks of the axis among the values, title and unit below',
      ['50/27.2/31.3/36.8/39.2/20/40/10/30/0', '2018 2019 2020 2021', '2018-2021 年渔港规模/单位：万亿元'],
      ['渔港规模 2018:27.2 2019:31.3 2020:36.8 2021:39.2 万亿元'],
    ],
    [
      'years without the spaces between them, the last two exchanged',
      ['灯塔检修率 %', '90.1 91.2 92.5 93.3', '2016201720192018'],
      ['灯塔检修率 2016:90.1 2017:91.2 2018:92.5 2019:93.3 %'],
    ],
    [
      'decimals without the spaces between them',
      ['渔船产量 万艘', '0.70.81.3', '2010 2011 2012'],
      ['渔船产量 2010:0.7 2011:0.8 2012:1.3 万艘'],
    ],
    [
      'each year beside its value',
      ['灯塔总产值（亿元）', '2018年 12954/2019年 13971/2020年 15271'],
      ['灯塔总产值 2018:12954 2019:13971 2020:15271 亿元'],
    ],
  ])('reads %s', (_, groups, found) => {
    expect(brief(...groups)).toEqual(found)
  })

  it('reads a line from the top of the page as rising, and says that it did', () => {
    expect(brief('灯塔合格率 %', '93.9', '93.8', '93.4', '2019 2020 2021')).toEqual([
      '? 灯塔合格率 2019:93.4 2020:93.8 2021:93.9 %',
    ])
  })

  it('reads no series where values and years are not as many', () => {
    const found = read('灯塔合格率 %', '93.9 93.8', '2019 2020 2021')
    expect(found?.series).toEqual([])
    expect(found?.unread).toBe(2)
  })

  it('puts a chart that text tears apart together, where its values stand', () => {
    const [title, rest] = readPageFigures([figure('渔船产量 万艘', '2019 2020 2021'), figure('3.1 2.8 3.4')])
    expect(title?.series).toEqual([])
    expect(rest?.series.map(({ name, points }) => [name, points.length])).toEqual([['渔船产量', 3]])
  })
})

describe('key figures', () => {
  it.each([
    ['label, value and unit one by one', ['2021年', '灯塔总产值', '127.9', '亿元'], ['灯塔总产值 2021:127.9 亿元']],
    ['a value with its unit', ['2021年', '灯塔总产值/达到/127.9 亿元'], ['灯塔总产值 2021:127.9 亿元']],
    [
      'words that end in their number',
      ['截至2021年底', '“小巨人”船厂数量达到 848 家'],
      ['“小巨人”船厂数 2021-12-31:848 家'],
    ],
    [
      'rows of labels, values, units and changes',
      [
        '2019年',
        ...['东海渔业总产值', '南海渔业总产值', '511,161', '218,738', '亿元', '亿元'],
        ...['比上年增长', '比上年增长', '6.2', '7.3', '%', '%'],
      ],
      [
        '东海渔业总产值 2019:511161 亿元',
        '南海渔业总产值 2019:218738 亿元',
        '东海渔业总产值 2019:6.2 % 比上年',
        '南海渔业总产值 2019:7.3 % 比上年',
      ],
    ],
    [
      'rows of labels whose changes stand in a row of their own',
      ['2021年', '渔船产量', '灯具产量', '比上年增长', '比上年增长', '18.2%', '12.9%'],
      ['渔船产量 2021:18.2 % 比上年', '灯具产量 2021:12.9 % 比上年'],
    ],
    [
      'a tile whose values stand above its labels',
      ['2021年', '592202', '8.1', '东海渔业总产值', '比上年增长', '亿元', '%'],
      ['? 东海渔业总产值 2021:592202 亿元', '? 东海渔业总产值 2021:8.1 % 比上年'],
    ],
    [
      'a label of two groups',
      ['2021年', '灯塔产值对渔业增长的', '贡献率达', '28.6', '%'],
      ['灯塔产值对渔业增长的贡献率 2021:28.6 %'],
    ],
  ])('reads %s', (_, groups, found) => {
    expect(brief(...groups)).toEqual(found)
  })

  it.each([
    ['a share in money', ['2021年', '灯塔检修率', '127.9', '亿元']],
    ['income in pieces', ['2021年', '灯塔收入', '127', '件']],
    ['a share above the whole', ['2021年', '灯塔检修率', '2000', '%']],
    ['the title of a chart', ['2021年', '渔船产量增长情况', '100', '倍']],
  ])('makes no tile of %s', (_, groups) => {
    const found = read(...groups)
    expect(found?.series).toEqual([])
    expect(found?.unread).toBe(1)
  })

  it('doubts a period where the next one printed is another', () => {
    expect(brief('2020年', '灯塔总产值', '127', '亿元', '2021年')).toEqual(['? 灯塔总产值 2020:127 亿元'])
  })

  it('ends in time on a page of nothing but labels and values', () => {
    const many = Array.from({ length: 6000 }, (_, at) => [`灯塔产值${at % 7}号`, String(at), '亿元']).flat()
    const before = process.cpuUsage()
    expect(read(...many)).toBeDefined()
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1_000_000).toBeLessThan(10)
  })
})
