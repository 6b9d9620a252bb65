import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimalsOf } from '../../../src-shared/data/exact'
import { formatNumber, formatQuantity, roundValue } from '../../../src-shared/data/format-quantity'
import { boundOf } from '../../../src-shared/data/hedge'
import { DecimalText, Qualifier } from '../../../src-shared/data/observation'
import { parseDecimal } from '../../../src-shared/data/parse-decimal'
import { canConvert, convertValue, normalizeUnit, parseUnit } from '../../../src-shared/data/unit'

const decimal = (text: string) => DecimalText.parse(text)

const anyDecimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }), fc.option(fc.stringMatching(/^\d{1,6}$/), { nil: null }))
  .map(([whole, fraction]) => decimal(fraction === null ? `${whole}` : `${whole}.${fraction}`))

describe('parseDecimal', () => {
  it.each([
    ['372575', '372575'],
    ['372,575', '372575'],
    ['３７２，５７５．６', '372575.6'],
    ['372 575', '372575'],
    ['1 372\u2009575', '1372575'],
    ['9.6%', '9.6'],
    ['９.６％', '9.6'],
    ['9.60', '9.60'],
    ['-2.3', '-2.3'],
    ['－2.3', '-2.3'],
    ['−2.3 %', '-2.3'],
    ['负2.3', '-2.3'],
    ['+0.5', '0.5'],
    ['.5', '0.5'],
    ['007', '7'],
    [' 12 ', '12'],
  ])('reads %j as %s', (text, value) => {
    expect(parseDecimal(text)).toEqual({ ok: true, value })
  })

  it.each([
    '',
    '%',
    '-',
    '5.',
    '1,23',
    '1,2345',
    '12,34,567',
    '1.2.3',
    '三成',
    '12万',
    '1e5',
    '1e400',
    'NaN',
    'Infinity',
    '∞',
    '--5',
    '1 23',
    '9'.repeat(31),
  ])('refuses %j', (text) => {
    expect(parseDecimal(text)).toMatchObject({ ok: false, error: { code: 'value-unreadable' } })
  })

  it('reads back what formatNumber writes, in either style', () => {
    fc.assert(
      fc.property(anyDecimal, fc.constantFrom('grouped', 'plain'), (value, style) => {
        const printed = formatNumber(value, { decimals: null, style: style as 'grouped' | 'plain' })
        const read = parseDecimal(printed)
        expect(read.ok && Number(read.value)).toBe(Number(value) + 0)
        expect(read.ok && decimalsOf(read.value)).toBe(decimalsOf(value))
      }),
    )
  })
})

describe('units', () => {
  it.each([
    ['元', 0, '元'],
    ['万元', 4, '元'],
    ['亿元', 8, '元'],
    ['万亿元', 12, '元'],
    ['亿亿次', 16, '次'],
    ['千万辆', 7, '辆'],
    ['十万人', 5, '人'],
    ['十年', 0, '十年'],
    ['亿美元', 8, '美元'],
    ['万千瓦', 7, '瓦'],
    ['万吨标煤', 4, '吨标准煤'],
    ['%', 0, '%'],
    ['％', 0, '%'],
    ['百分点', 0, '个百分点'],
    ['个百分点', 0, '个百分点'],
    ['万', 4, ''],
    ['', 0, ''],
    ['吨/万元', 0, '吨/万元'],
    ['m²', 0, 'm²'],
  ])('%s is 10^%i of %s', (unit, power, base) => {
    expect(parseUnit(unit)).toEqual({ ok: true, value: { power, base } })
  })

  it.each(['12亿元', '亿元，', '元'.repeat(41)])('refuses %s', (unit) => {
    expect(parseUnit(unit)).toMatchObject({ ok: false, error: { code: 'unit-unknown' } })
  })

  it.each([
    ['372575', '亿元', '万亿元', '37.2575'],
    ['37.2575', '万亿元', '亿元', '372575'],
    ['1.46', '万家', '家', '14600'],
    ['0.1', '亿吨', '万吨', '1000'],
    ['9.60', '%', '％', '9.60'],
  ])('%s %s is in %s %s', (value, from, to, converted) => {
    expect(convertValue(decimal(value), from, to)).toEqual({ ok: true, value: converted })
  })

  it('never converts a percentage into percentage points, nor yuan into dollars', () => {
    expect(canConvert('%', '个百分点')).toBe(false)
    expect(convertValue(decimal('1'), '亿元', '亿美元')).toMatchObject({ ok: false, error: { code: 'unit-unknown' } })
  })

  it('converts forth and back without any loss', () => {
    const units = fc.constantFrom('吨', '万吨', '亿吨', '万亿吨', '百吨')
    fc.assert(
      fc.property(anyDecimal, units, units, (value, from, to) => {
        const there = convertValue(value, from, to)
        expect(there.ok).toBe(true)
        const back = there.ok ? convertValue(there.value, to, from) : there
        expect(back.ok && Number(back.value)).toBe(Number(value))
      }),
    )
  })

  it('writes one unit one way', () => {
    expect(normalizeUnit(' ％ ')).toBe('%')
    expect(normalizeUnit('元人民币')).toBe('元')
  })
})

describe('formatNumber', () => {
  it.each([
    ['511161', null, 'grouped', '511,161'],
    ['511161', null, 'plain', '511161'],
    ['511161.4567', 2, 'grouped', '511,161.46'],
    ['999', null, 'grouped', '999'],
    ['9.65', 1, 'plain', '9.7'],
    ['-9.65', 1, 'plain', '-9.7'],
    ['10', 1, 'plain', '10.0'],
    ['-0.04', 1, 'plain', '0.0'],
    ['1234567', null, 'grouped', '1,234,567'],
  ] as const)('%s with %s decimals, %s, is %s', (value, decimals, style, printed) => {
    expect(formatNumber(decimal(value), { decimals, style })).toBe(printed)
  })
})

describe('formatQuantity', () => {
  it.each([
    ['372,575', '亿元', '', '372,575亿元', '372,575 亿元'],
    ['1.7', '万亿元', '超过', '超过1.7万亿元', 'over 1.7 万亿元'],
    ['40', '项', '余', '40余项', 'more than 40 项'],
    ['830', '万次', '多', '830多万次', 'more than 830 万次'],
    ['30', '个', '以上', '30个以上', 'at least 30 个'],
    ['50', '%', '多', '50%多', 'more than 50%'],
    ['40', '%', '近', '近40%', 'nearly 40%'],
    ['90', '%', '≥', '≥90%', '≥90%'],
    ['1.2', '个百分点', '约', '约1.2个百分点', 'about 1.2 percentage points'],
    ['12', '', '', '12', '12'],
  ] as const)('%s %s with %j reads %s', (number, unit, qualifier, chinese, english) => {
    expect(formatQuantity(number, unit, qualifier, 'zh-CN')).toBe(chinese)
    expect(formatQuantity(number, unit, qualifier, 'en')).toBe(english)
  })

  it('rounds so that the words of a hedge stay true', () => {
    expect(roundValue(decimal('37.2575'), 1)).toBe('37.3')
    expect(roundValue(decimal('37.2575'), 1, '超过')).toBe('37.2')
    expect(roundValue(decimal('39.91'), 0, '近')).toBe('40')
    fc.assert(
      fc.property(
        anyDecimal,
        fc.integer({ min: 0, max: 3 }),
        fc.constantFrom(...Qualifier.options),
        (value, decimals, hedge) => {
          const rounded = Number(roundValue(value, decimals, hedge))
          if (boundOf(hedge) === 'lower') expect(rounded).toBeLessThanOrEqual(Number(value))
          if (boundOf(hedge) === 'upper') expect(rounded).toBeGreaterThanOrEqual(Number(value))
        },
      ),
    )
  })
})
