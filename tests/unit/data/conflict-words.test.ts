import { describe, expect, it } from 'vitest'
import { findNumber, hedgeIn } from '../../../src-shared/data/conflict-hedge'
import { isTellingName, nameKeyOf, readName, scopesMeet } from '../../../src-shared/data/conflict-name'
import { canonicalPeriod, writtenAs } from '../../../src-shared/data/conflict-period'
import { Period } from '../../../src-shared/data/period'

describe('a name', () => {
  it.each([
    ['我国工业增加值', '全部工业增加值'],
    ['“小巨人”企业数', '小巨人企业数量'],
    ['规上工业增加值', '规模以上工业增加值'],
    ['较大型的工业互联网平台', '较大型工业互联网平台数'],
    ['累计建成充电桩数', '充电桩'],
    ['５Ｇ基站', '5G基站数'],
    ['全国工业企业资产负债率', '资产负债率'],
    ['绿色产品产值占比', '绿色产品产值比重'],
  ])('%s and %s are one', (one, other) => {
    expect(nameKeyOf(one)).toBe(nameKeyOf(other))
  })

  it.each([
    ['工业增加值', '制造业增加值'],
    ['工业增加值', '规模以上工业增加值'],
    ['国家级制造业创新中心', '省级制造业创新中心'],
    ['新增用户数', '用户数'],
  ])('%s and %s are two', (one, other) => {
    expect(nameKeyOf(one)).not.toBe(nameKeyOf(other))
  })

  it('keeps its scope apart, and is never shortened to nothing', () => {
    expect(readName('我国规上工业企业资产负债率')).toEqual({ core: '资产负债率', scope: ['规模以上'] })
    expect(readName('农村居民收入（含转移收入）').scope).toEqual(['含转移收入'])
    for (const name of ['数', '全国', '我国', '重点', '累计']) expect(readName(name).core, name).not.toBe('')
    expect(readName('企业数').core).toBe('企业')
    expect(readName('重点').core).toBe('重点')
  })
})

it('a name says enough where no other thing could bear it', () => {
  for (const core of ['5g基站', '充电桩', '工业增加值']) expect(isTellingName(core), core).toBe(true)
  for (const core of ['产值', '年营业额', '企业', '普及率', '总产量']) expect(isTellingName(core), core).toBe(false)
})

it('scopes may be the same where they are equal or one is not said', () => {
  expect(scopesMeet([], ['重点'])).toBe(true)
  expect(scopesMeet(['重点'], ['重点'])).toBe(true)
  expect(scopesMeet(['国家级'], ['省级'])).toBe(false)
})

describe('the words around a number', () => {
  it.each([
    ['连接设备超过7900万台', '7900', '超'],
    ['比例接近40%', '40', '近'],
    ['培育5万多家企业', '5', '多'],
    ['大约 300 项', '300', '约'],
    ['达到3000笔以上', '3000', '以上'],
    ['共计3,000笔左右', '3000', '约'],
    ['不低于18%', '18', '≥'],
    ['四成以上', '4', '约'],
  ])('%s: %s is %s', (quote, value, hedge) => {
    expect(hedgeIn(quote, value)).toBe(hedge)
  })

  it('a number is found whole, with its separators', () => {
    expect(findNumber('由1,298增至298个', '298')).toEqual({ start: 8, end: 11 })
    expect(findNumber('共12，345个', '12345')).toEqual({ start: 1, end: 7 })
    expect(findNumber('为3.14', '3')).toBeNull()
    expect(findNumber('四成', '4')).toBeNull()
  })
})

it('the end of a year and the whole of it are one period', () => {
  const canonical = (text: string) => canonicalPeriod(Period.parse(text))
  for (const written of writtenAs('2021')) expect(canonical(written)).toBe('2021')
  for (const other of ['2021-06-30', '2012..2021', '2021-01..2021-11', '2021-11']) expect(canonical(other)).toBe(other)
  expect(writtenAs('2012..2021')).toEqual(['2012..2021'])
})
