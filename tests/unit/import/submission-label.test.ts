import { describe, expect, it } from 'vitest'
import { splitContact } from '../../../src-main/import/submission-contact'
import { fieldOf, parseLabelled, toValue } from '../../../src-main/import/submission-label'
import { submissionLabels } from '../../../src-main/import/submission-labels'

describe('the table of labels', () => {
  it('names no word for two fields', () => {
    const words = submissionLabels.flatMap(({ words: anywhere, inCells = [] }) => [...anywhere, ...inCells])
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([])
  })

  it.each(submissionLabels.flatMap(({ field, words }) => words.map((word) => [word, field] as const)))(
    'takes “%s” for %s, on a line and in a cell',
    (word, field) => {
      expect(fieldOf(word, 'line')).toBe(field)
      expect(fieldOf(`${word}：`, 'cell')).toBe(field)
      expect(parseLabelled(`${word}：甲乙丙`, 'line')).toMatchObject([{ field, value: '甲乙丙' }])
    },
  )

  it.each(submissionLabels.flatMap(({ field, inCells = [] }) => inCells.map((word) => [word, field] as const)))(
    'takes “%s” for %s only in a cell of its own',
    (word, field) => {
      expect(fieldOf(word, 'cell')).toBe(field)
      expect(fieldOf(word, 'line')).toBeNull()
    },
  )
})

describe('a label', () => {
  it.each([
    ['一、案例名称', 'title'],
    ['1.申报单位（盖章）', 'organization'],
    ['（二）联 系 人', 'person'],
    ['*联系电话：', 'phone'],
    ['Ｅ－ｍａｉｌ', 'mail'],
    ['单位名称（可填写多家）', 'organization'],
  ])('is known however it is set: %s', (label, field) => {
    expect(fieldOf(label, 'line')).toBe(field)
  })

  it.each(['单位：亿元', '联系人民群众的办法', '项目名称很长：见下', '2023年：产值增长', '他说：案例名称要短'])(
    'isn’t found in words of a text: %s',
    (text) => {
      expect(parseLabelled(text, 'line')).toBeNull()
    },
  )

  it('may stand behind another on one line', () => {
    expect(parseLabelled('联系人：林一舟 电话：010-12345678；邮箱：lin@example.com', 'line')).toMatchObject([
      { field: 'person', value: '林一舟' },
      { field: 'phone', value: '010-12345678' },
      { field: 'mail', value: 'lin@example.com' },
    ])
  })

  it('leaves marks within its value alone', () => {
    expect(parseLabelled('案例名称：余热：从厂区到小区', 'line')).toMatchObject([{ value: '余热：从厂区到小区' }])
  })

  it.each(['', '____', '　', '——', '/', '……'])('with “%s” behind it was left open', (written) => {
    expect(toValue(written)).toBe('')
  })
})

it.each([
  ['林一舟 13800000000 lin@example.com', { person: '林一舟', phone: '13800000000', mail: 'lin@example.com' }],
  ['林一舟（010-12345678）', { person: '林一舟', phone: '010-12345678', mail: '' }],
  ['林一舟，电话：138 0000 0000', { person: '林一舟', phone: '138 0000 0000', mail: '' }],
  ['lin@example.com', { person: '', phone: '', mail: 'lin@example.com' }],
  ['林一舟', { person: '林一舟', phone: '', mail: '' }],
])('a contact is told apart: %s', (written, contact) => {
  expect(splitContact(written)).toEqual(contact)
})
