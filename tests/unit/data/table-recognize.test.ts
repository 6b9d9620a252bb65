import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Period } from '../../../src-shared/data/period'
import { readTable } from '../../../src-shared/data/table-readings'
import { recognizeTable } from '../../../src-shared/data/table-recognize'
import { applyKept, shapeOf } from '../../../src-shared/data/table-shape'
import { aSheet } from '../../support/tables/a-sheet'

/** Label, subject, period, value, unit, change basis of each value. */
const valuesOf = (drawn: string, options = {}): string[] => {
  const sheet = aSheet(drawn, options)
  return readTable(sheet, recognizeTable(sheet)).readings.map(({ label, subject, period, value, unit, changeBasis }) =>
    [label, subject, period, value, unit, changeBasis].join(' ').trim(),
  )
}
const findingsOf = (drawn: string) => {
  const sheet = aSheet(drawn)
  return readTable(sheet, recognizeTable(sheet)).findings
}

describe('a table', () => {
  it('may have periods in columns and indicators in rows, with a unit for all and a rate of change', () => {
    const drawn = `
      表1 全国工业主要指标 |
      单位：亿元 |
      指标 | 2021年 | 2022年 | 2023年(p) | 2023年比2022年增长（%）
      全部工业增加值 | 372,575 | 395044 | 399103 | 4.2
      其中：采矿业 | 41,000 | — | 42,000① | -1.5
      注：增长速度按不变价格计算。
      资料来源：年度统计公报。`
    expect(valuesOf(drawn)).toEqual([
      '全部工业增加值 全国 2021 372575 亿元',
      '全部工业增加值 全国 2022 395044 亿元',
      '全部工业增加值 全国 2023 399103 亿元',
      '全部工业增加值 全国 2023 4.2 % 比上年',
      '全部工业增加值/采矿业 全国 2021 41000 亿元',
      '全部工业增加值/采矿业 全国 2023 42000 亿元',
      '全部工业增加值/采矿业 全国 2023 -1.5 % 比上年',
    ])
    const sheet = aSheet(drawn)
    const mapping = recognizeTable(sheet)
    expect(mapping).toMatchObject({ title: '表1 全国工业主要指标', sourceNote: '年度统计公报。' })
    const { readings } = readTable(sheet, mapping)
    expect(readings.filter(({ priceBasis }) => priceBasis === 'constant').map(({ column }) => column)).toEqual([4, 4])
    expect(readings.filter(({ status }) => status === 'preliminary').map(({ column }) => column)).toEqual([3, 3])
  })

  it('may have periods in rows and indicators in columns, each with its unit', () => {
    expect(
      valuesOf(`
        年份 | 工业增加值（亿元） | 单位数（个） | 产能利用率（%）
        2019 | 311859 | 377815 | 76.6
        2020年 | 312903 | 399375 | 74.5
        截至2021年底 | … | 408732 | 77.5`),
    ).toEqual([
      '工业增加值 全国 2019 311859 亿元',
      '单位数 全国 2019 377815 个',
      '产能利用率 全国 2019 76.6 %',
      '工业增加值 全国 2020 312903 亿元',
      '单位数 全国 2020 399375 个',
      '产能利用率 全国 2020 74.5 %',
      '单位数 全国 2021-12-31 408732 个',
      '产能利用率 全国 2021-12-31 77.5 %',
    ])
  })

  it('may give one indicator by subject, named in the title', () => {
    expect(
      valuesOf(`
        2023年分地区软件业务收入
        地区 | 绝对量（亿元） | 比上年增长（%）
        全国总计 | 123258 | 13.4
        北　京 | 26000 | 12.1
        天津市 | — | 4.5`),
    ).toEqual([
      '软件业务收入 全国 2023 123258 亿元',
      '软件业务收入 全国 2023 13.4 % 比上年',
      '软件业务收入 北京 2023 26000 亿元',
      '软件业务收入 北京 2023 12.1 % 比上年',
      '软件业务收入 天津市 2023 4.5 % 比上年',
    ])
  })

  it('may be long, one value a row, with the month in a column of its own', () => {
    expect(
      valuesOf(`
        序号 | 指标 | 地区 | 年份 | 月份 | 单位 | 数值 | 备注
        1 | 发电量 | 北京 | 2023 | 1 | 亿千瓦时 | 40.1 | 快报
        2 | 发电量 | 天津 | 2023 | 12 | 亿千瓦时 | 71.5 |
        3 | 发电量增速 | 天津 | 2023 | 12 | % | 2.5 |`),
    ).toEqual([
      '发电量 北京 2023-01 40.1 亿千瓦时',
      '发电量 天津 2023-12 71.5 亿千瓦时',
      '发电量 天津 2023-12 2.5 % 同比',
    ])
  })

  it('may have several header rows whose upper ones stand over several columns', () => {
    const drawn = `
      地区 | 2022年 | | 2023年 |
       | 总产值（亿元） | 增速（%） | 总产值（亿元） | 增速（%）
      河北 | 5 | 6.1 | 7 | 8.1`
    const expected = [
      '总产值 河北 2022 5 亿元',
      '总产值 河北 2022 6.1 % 比上年',
      '总产值 河北 2023 7 亿元',
      '总产值 河北 2023 8.1 % 比上年',
    ]
    expect(valuesOf(drawn)).toEqual(expected)
    const merges = [
      { row: 0, column: 1, rows: 1, columns: 2 },
      { row: 0, column: 3, rows: 1, columns: 2 },
      { row: 0, column: 0, rows: 2, columns: 1 },
    ]
    expect(valuesOf(drawn, { merges })).toEqual(expected)
  })

  it('may name parts of the year in its header and the year in its title', () => {
    expect(
      valuesOf(`
        2024年规模以上工业主要产品产量
        产品名称 | 单位 | 11月 | 1-11月 | 同比增长（%）
        原煤 | 万吨 | 42798 | 431558 | 1.2`),
    ).toEqual([
      '原煤 全国 2024-11 42798 万吨',
      '原煤 全国 2024-01..2024-11 431558 万吨',
      '原煤 全国 2024-01..2024-11 1.2 % 同比',
    ])
  })

  it('may have rows of change below their indicators', () => {
    expect(
      valuesOf(`
        项目 | 2022年 | 2023年
        进出口总额（亿美元） | 63096 | 59368
        比上年增长（%） | 4.4 | -5.0`),
    ).toEqual([
      '进出口总额 全国 2022 63096 亿美元',
      '进出口总额 全国 2023 59368 亿美元',
      '进出口总额 全国 2022 4.4 % 比上年',
      '进出口总额 全国 2023 -5.0 % 比上年',
    ])
  })

  it('may be a database’s export, with what it is about on lines above it', () => {
    expect(
      valuesOf(`
        数据库：分省年度数据 |
        指标：地区生产总值(亿元) |
        时间：最近两年 |
        地区 | 2023年 | 2022年
        北京市 | 43760.7 | 41540.9
        数据来源：国家统计局`),
    ).toEqual(['地区生产总值 北京市 2023 43760.7 亿元', '地区生产总值 北京市 2022 41540.9 亿元'])
    expect(
      valuesOf(`
        地区：上海市
        指标 | 2023年
        发电量(亿千瓦时) | 999.5`),
    ).toEqual(['发电量 上海市 2023 999.5 亿千瓦时'])
  })

  it('may be a monthly bulletin, whose columns go by the month of its title', () => {
    expect(
      valuesOf(`
        主要经济指标（2024年11月）
        指标名称 | 计量单位 | 本月 | 本月止累计 | 上年同期累计 | 累计同比±%
        用电量 | 亿千瓦时 | 12.5 | 140.1 | 130.2 | 7.6`),
    ).toEqual([
      '用电量 全国 2024-11 12.5 亿千瓦时',
      '用电量 全国 2024-01..2024-11 140.1 亿千瓦时',
      '用电量 全国 2023-01..2023-11 130.2 亿千瓦时',
      '用电量 全国 2024-01..2024-11 7.6 % 同比',
    ])
  })

  it('may name its subject once for several rows', () => {
    expect(
      valuesOf(`
        地区 | 指标 | 2022年
        北京 | 产值（亿元） | 1000
         | 企业数（个） | 3000
        天津 | 产值（亿元） | 5000`),
    ).toEqual(['产值 北京 2022 1000 亿元', '企业数 北京 2022 3000 个', '产值 天津 2022 5000 亿元'])
  })
})

describe('what is wrong with a table', () => {
  it.each([
    ['no period anywhere', '项目 | 甲 | 乙\n厂房 | 1 | 2', { code: 'no-period', row: null, column: null }],
    ['a month that isn’t', '指标 | 2021年13月 | 2021年12月\n产量 | 1 | 2', { code: 'impossible-period', column: 1 }],
    [
      'a day that isn’t',
      '日期 | 产量\n2023-02-28 | 1\n2023-02-30 | 2\n2023-03-01 | 3',
      { code: 'impossible-period', row: 2 },
    ],
    [
      'a number beyond all bounds',
      '指标 | 2023年 | 2024年\n产量 | 1e400 | 2',
      { code: 'too-large', row: 1, column: 1 },
    ],
    ['NaN', '指标 | 2023年 | 2024年\n产量 | NaN | 2', { code: 'not-a-number', row: 1, column: 1 }],
    ['an error of a formula', '指标 | 2023年 | 2024年\n产量 | #REF! | 2', { code: 'cell-error', row: 1, column: 1 }],
    ['words among numbers', '指标 | 2023年 | 2024年\n产量 | 见附表 | 2', { code: 'text', row: 1, column: 1 }],
    ['no number at all', '甲 | 乙\n丙 | 丁', { code: 'no-values' }],
  ])('is said: %s', (_, drawn, finding) => {
    expect(findingsOf(drawn)).toContainEqual(expect.objectContaining(finding))
  })

  it('doesn’t keep the other values from being read', () => {
    expect(valuesOf('指标 | 2021年13月 | 2022年\n产量 | 1 | 2')).toEqual(['产量 全国 2022 2'])
  })
})

const period = fc.oneof(
  fc.integer({ min: 1950, max: 2090 }).map((year) => ({ text: `${year}年`, period: `${year}` })),
  fc.tuple(fc.integer({ min: 1950, max: 2090 }), fc.integer({ min: 1, max: 12 })).map(([year, month]) => ({
    text: `${year}年${month}月`,
    period: `${year}-${String(month).padStart(2, '0')}`,
  })),
)
const indicators = ['工业增加值', '软件业务收入', '发电量', '电信业务总量', '单位数']

describe('any table of periods and indicators', () => {
  it('reads the same turned round', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(period, { selector: ({ period: key }) => key, minLength: 2, maxLength: 5 }),
        fc.subarray(indicators, { minLength: 2 }),
        fc.integer({ min: 3000, max: 99_999 }),
        (periods, names, start) => {
          const value = (row: number, column: number) => String(start + row * 17 + column)
          const head = ['指标', ...periods.map(({ text }) => text)]
          const lines = names.map((name, row) => [`${name}（亿元）`, ...periods.map((_, column) => value(row, column))])
          const rows = [head, ...lines]
          const turned = head.map((_, column) => rows.map((row) => row[column] ?? ''))
          const draw = (cells: readonly (readonly string[])[]) => cells.map((row) => row.join('|')).join('\n')
          const expected = names.flatMap((name, row) =>
            periods.map(({ period: at }, column) => `${name} 全国 ${at} ${value(row, column)} 亿元`),
          )
          expect(valuesOf(draw(rows))).toEqual(expected)
          expect(valuesOf(draw(turned)).toSorted()).toEqual(expected.toSorted())
        },
      ),
    )
  })

  it('never breaks the reader, whatever stands in its cells', () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.constantFrom(
        '',
        '2023年',
        '亿元',
        '北京',
        '增速（%）',
        '12',
        '—',
        '1-11月',
        '2023-02-30',
        '1e400',
        '单位：万人',
        '注：无',
      ),
    )
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 }), (rows) => {
        const sheet = { name: '表', rows, merges: [], isHidden: false }
        const mapping = recognizeTable(sheet)
        const { readings, findings } = readTable(sheet, mapping)
        for (const reading of readings) expect(Period.safeParse(reading.period).success).toBe(true)
        expect(readings.length + findings.length).toBeGreaterThan(0)
      }),
    )
  })
})

describe('a shape', () => {
  const before = aSheet('2023年主要指标\n指标 | 2022年 | 2023年\n发电量（亿千瓦时） | 1 | 2\n原煤（万吨） | 3 | 4', {
    name: '2023',
  })
  const after = aSheet(
    '2024年主要指标\n指标 | 2022年 | 2023年 | 2024年(p)\n发电量（亿千瓦时） | 1 | 2 | 3\n原煤（万吨） | 3 | 4 | 5',
    { name: '新表' },
  )

  it('is the same for the table of the next year, and another for another table', () => {
    const [first, second] = [recognizeTable(before), recognizeTable(after)]
    const other = aSheet('指标 | 2022年 | 2023年\n发电量（亿千瓦时） | 1 | 2\n粗钢（万吨） | 3 | 4')
    expect(shapeOf(after, second)).toBe(shapeOf(before, first))
    expect(shapeOf(other, recognizeTable(other))).not.toBe(shapeOf(before, first))
  })

  it('brings what was decided for its words and roles, but not its rows and periods', () => {
    const kept = {
      ...recognizeTable(before),
      indicators: { 原煤: { take: 'skip' as const, indicatorId: null, name: '', unit: '' } },
      subjects: { 全国: '中国' },
    }
    const applied = applyKept(recognizeTable(after), kept, () => true)
    expect(applied).toMatchObject({
      indicators: kept.indicators,
      subjects: kept.subjects,
      title: '2024年主要指标',
      sheet: '新表',
    })
    expect(applyKept(recognizeTable(after), kept, () => false).indicators).toEqual({})
  })
})
