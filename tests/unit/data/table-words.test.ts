import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isRegionText, subjectOf } from '../../../src-shared/data/region-names'
import { readHeading } from '../../../src-shared/data/table-heading'
import { completePeriod, isImpossiblePeriod, readTablePeriod, splitPeriod } from '../../../src-shared/data/table-period'
import { cellName, readCellName } from '../../../src-shared/data/table-sheet'
import { isUnitText, unitLineOf } from '../../../src-shared/data/table-unit'
import { readTableValue } from '../../../src-shared/data/table-value'

describe('a period in a table', () => {
  it.each([
    ['2021Q3', '2021-07..2021-09'],
    ['2021年三季度', '2021-07..2021-09'],
    ['Q1 2022', '2022-01..2022-03'],
    ['2020 H1', '2020-01..2020-06'],
    ['2024年1—11月', '2024-01..2024-11'],
    ['２０２４年１-１１月累计', '2024-01..2024-11'],
    ['截至2022年7月底', '2022-07-31'],
    ['2023年末', '2023-12-31'],
    ['2024.11', '2024-11'],
    ['202411', '2024-11'],
    ['20241130', '2024-11-30'],
    ['2012-2021年', '2012..2021'],
    ['2023(p)', '2023'],
    ['FY2023', '2023'],
    ['二〇二一年', '2021'],
  ])('is read: %s', (text, period) => {
    expect(readTablePeriod(text)).toBe(period)
  })

  it.each(['2021年13月', '2023-02-30', '2021Q5'])('may be one that never was: %s', (text) => {
    expect([readTablePeriod(text), isImpossiblePeriod(text), splitPeriod(text)]).toEqual([null, true, null])
  })

  it.each(['1024', '3000', '12.5', '产量', '2024亿元', '标准GB2312'])('isn’t seen where there is none: %s', (text) => {
    expect(splitPeriod(text)).toBeNull()
  })

  it('may be completed by a year from elsewhere', () => {
    expect(completePeriod('2024年规模以上', '1-11月')).toBe('2024-01..2024-11')
    expect(completePeriod('2023', '第2季度')).toBe('2023-04..2023-06')
    expect(completePeriod('2023', '年末')).toBe('2023-12-31')
    expect(completePeriod('', '1-11月')).toBeNull()
  })

  it('is read the same in every way of writing a month', () => {
    const months = fc.record({ year: fc.integer({ min: 1900, max: 2099 }), month: fc.integer({ min: 1, max: 12 }) })
    fc.assert(
      fc.property(months, ({ year, month }) => {
        const two = String(month).padStart(2, '0')
        for (const text of [
          `${year}年${month}月`,
          `${year}年${two}月份`,
          `${year}-${two}`,
          `${year}/${month}`,
          `${year}${two}`,
        ])
          expect(readTablePeriod(text)).toBe(`${year}-${two}`)
      }),
    )
  })
})

describe('a heading', () => {
  it.each([
    ['2023年末人口数（万人）', { period: '2023-12-31', unit: '万人', rest: '人口数', changeBasis: '' }],
    ['比上年增长（%）', { period: null, unit: '%', rest: '', changeBasis: '比上年' }],
    ['2023年比2022年增长（%）', { period: '2023', unit: '%', rest: '', changeBasis: '比上年' }],
    ['工业增加值增速', { unit: '%', rest: '工业增加值', changeBasis: 'growth' }],
    ['规模以上工业增加值名义增长率（%）', { rest: '规模以上工业增加值', priceBasis: 'current' }],
    ['全部工业增加值', { rest: '全部工业增加值', changeBasis: '' }],
    ['人口自然增长率（‰）', { unit: '‰', rest: '人口自然增长率', changeBasis: '' }],
    ['研发经费（含合作）', { unit: '', rest: '研发经费（含合作）' }],
    ['GDP, 亿元', { unit: '亿元', rest: 'GDP' }],
    ['其中：采矿业', { rest: '采矿业', isPart: true }],
    ['5G基站①（万个）', { unit: '万个', rest: '5G基站' }],
    ['绝对额（亿元）', { unit: '亿元', rest: '' }],
  ])('is taken apart: %s', (text, said) => {
    expect(readHeading(text)).toMatchObject(said)
  })
})

describe('a cell', () => {
  it.each([
    ['372,575', { value: '372575' }],
    ['９.６', { value: '9.6' }],
    ['12.5(p)', { value: '12.5', isPreliminary: true }],
    ['约3000', { value: '3000', qualifier: '约' }],
    ['1,234 亿元', { value: '1234', unit: '亿元' }],
    ['9.6%', { value: '9.6', unit: '%' }],
    ['1.2E+6', { value: '1200000' }],
    ['1.23e-3', { value: '0.00123' }],
    ['337.7①', { value: '337.7' }],
  ])('has a value: %s', (text, said) => {
    expect(readTableValue(text)).toMatchObject({ kind: 'value', ...said })
  })

  it.each(['', '—', '…', '-', '…'])('says that there is none: %s', (text) => {
    expect(readTableValue(text)).toEqual({ kind: 'none' })
  })

  it.each([
    ['#REF!', 'cell-error'],
    ['#DIV/0!', 'cell-error'],
    ['######', 'cell-error'],
    ['NaN', 'not-a-number'],
    ['-Infinity', 'not-a-number'],
    ['1e400', 'too-large'],
    ['1e999999999', 'too-large'],
    ['9'.repeat(40), 'too-large'],
    ['2024年', 'text'],
    ['见附注', 'text'],
  ])('has something else: %s', (text, problem) => {
    expect(readTableValue(text)).toEqual({ kind: 'problem', problem })
  })

  it('gives a number back as it was written, and never anything but a reading', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.nat({ max: 999 }), fc.string(), (whole, after, noise) => {
        const text = `${whole}.${after}`
        expect(readTableValue(text)).toMatchObject({ kind: 'value', value: text })
        expect(['none', 'value', 'problem']).toContain(readTableValue(noise).kind)
      }),
    )
  })
})

describe('units and places', () => {
  it.each(['亿元', '万吨标准煤', '吨标准煤/万元', '%', '个百分点', '亿千瓦时', '件/万人', '2020年=100', '万人次'])(
    '%s is a unit',
    (text) => {
      expect(isUnitText(text)).toBe(true)
    },
  )
  it.each(['地区', '含合作', '2023年', '工业增加值', '合计', '其中'])('%s is none', (text) => {
    expect(isUnitText(text)).toBe(false)
  })
  it('is named by a line above the table', () => {
    expect([unitLineOf('单位：亿元'), unitLineOf('（计量单位: 万人）'), unitLineOf('单位名称')]).toEqual([
      '亿元',
      '万人',
      null,
    ])
  })
  it('knows regions however they are spaced, and what a total over them is', () => {
    expect(['北　京', '内蒙古自治区', '全国总计', '京津冀', '上海市'].every(isRegionText)).toBe(true)
    expect(['工业', '采矿业', '合同额'].some(isRegionText)).toBe(false)
    expect([subjectOf('全 国'), subjectOf('合计'), subjectOf(' 天 津 市')]).toEqual(['全国', '全国', '天津市'])
  })
  it('names every cell as a spreadsheet does', () => {
    expect([cellName(0, 0), cellName(4, 2), cellName(9, 26), cellName(0, 702)]).toEqual(['A1', 'C5', 'AA10', 'AAA1'])
    fc.assert(
      fc.property(fc.nat({ max: 1_048_575 }), fc.nat({ max: 16_383 }), (row, column) => {
        expect(readCellName(cellName(row, column))).toEqual({ row, column })
      }),
    )
  })
})
