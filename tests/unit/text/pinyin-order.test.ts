import { expect, test } from 'vitest'
import { comparePinyin } from '../../../src-shared/text/pinyin-order'

test('names are ordered by pinyin, with the readings that places have', () => {
  const names = ['重庆', '浙江', '厦门', '长沙', '北京', '中国', '上海', '安徽', '成都', '六安']
  expect(names.toSorted(comparePinyin)).toEqual([
    '安徽',
    '北京',
    '长沙',
    '成都',
    '重庆',
    '六安',
    '上海',
    '厦门',
    '浙江',
    '中国',
  ])
})

test('numbers are ordered by size', () => {
  expect(['第10章', '第2章', '第1章'].toSorted(comparePinyin)).toEqual(['第1章', '第2章', '第10章'])
})

test('different texts are never equal', () => {
  expect(comparePinyin('重庆', '虫庆')).not.toBe(0)
})
