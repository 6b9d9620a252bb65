import { expect, it } from 'vitest'
import { findPublished, readDay } from '../../../src-main/import/source-dates'

it.each([
  ['2022-06-14 10:00', '2022-06-14'],
  ['2022 年 6 月 14 日', '2022-06-14'],
  ['二〇二二年六月十四日', '2022-06-14'],
  ['二〇二三年十二月二十一日', '2023-12-21'],
  ['Tue, 14 Jun 2022 04:11:11 GMT', '2022-06-14'],
  ['灯塔三十座', null],
])('%s is %s', (text, day) => {
  expect(readDay(text)).toBe(day)
})

it('a dateline is told by its words or by standing first', () => {
  expect(findPublished(['灯塔发展公报', '（2022年6月14日）', '全年检修灯塔30座。'])).toBe('2022-06-14')
  expect(findPublished(['印发日期：二〇二二年六月十四日'])).toBe('2022-06-14')
  expect(findPublished(['海风网 2022年6月14日 10:00'])).toBe('2022-06-14')
  expect(findPublished(['会议于2022年6月14日举行。'])).toBeNull()
})
