import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  parseChineseDecimal,
  parseChineseNumeral,
  toChineseNumeral,
  toOrdinalHeading,
  toOutlineNumeral,
} from '../../../src-shared/text/numerals'

test.each([
  [0, '零'],
  [1, '一'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [101, '一百零一'],
  [110, '一百一十'],
  [1001, '一千零一'],
  [1010, '一千零一十'],
  [10_000, '一万'],
  [10_001, '一万零一'],
  [100_100, '十万零一百'],
  [100_000_000, '一亿'],
  [100_010_000, '一亿零一万'],
  [372_575, '三十七万二千五百七十五'],
])('%i is written %s', (count, written) => {
  expect(toChineseNumeral(count)).toBe(written)
})

test('every numeral written is read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 ** 12 - 1 }), (count) => {
      expect(parseChineseNumeral(toChineseNumeral(count))).toBe(count)
    }),
  )
})

test.each([
  ['12', 12],
  ['１２', 12],
  ['二〇二四', 2024],
  ['两百', 200],
  ['第', null],
  ['', null],
])('%s is read as %s', (text, count) => {
  expect(parseChineseNumeral(text)).toBe(count)
})

test.each([
  ['三点五', '3.5'],
  ['一百二十点零六', '120.06'],
  ['十二', '12'],
  ['12', '12'],
  ['三点', null],
  ['三点五点六', null],
  ['点五', null],
  ['三点十', null],
])('%s is read as the decimal %s', (text, decimal) => {
  expect(parseChineseDecimal(text)).toBe(decimal)
})

test('headings and items are numbered as official writing does', () => {
  expect(toOrdinalHeading(12, '章')).toBe('第十二章')
  expect([1, 2, 3, 4, 5].map((depth) => toOutlineNumeral(3, depth))).toEqual(['三、', '（三）', '3.', '（3）', '③'])
})
