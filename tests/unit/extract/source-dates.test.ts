import { expect, it } from 'vitest'
import { findPublished, findSigned, isBareDate, readDay } from '../../../src-main/import/source-dates'

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

it('a letter is signed with a day below it', () => {
  expect(findSigned(['检修灯塔30座。', '海岛灯塔局2024年7月18日'])).toBe('2024-07-18')
  expect(findSigned(['会议于2024年7月18日举行，检修灯塔30座。'])).toBeNull()
})

it.each([
  ['2024年7月18日', true],
  ['海风网 2024-07-18 10:00', true],
  ['2024年7月18日检修灯塔', false],
])('%s is a day alone: %s', (line, isAlone) => {
  expect(isBareDate(line)).toBe(isAlone)
})
