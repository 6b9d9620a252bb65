import { describe, expect, test } from 'vitest'
import blocksZh from '../../../resources/locales/zh-CN/blocks.json'
import { findSlashEntries, type SlashEntry } from '../../../src-renderer/editor/slash/slash-entries'
import { readSlashQuery } from '../../../src-renderer/editor/slash/slash-trigger'

const wordsOf = (entry: SlashEntry): readonly string[] => {
  const words = Object.entries(blocksZh).find(([kind]) => kind === entry.id)?.[1]
  return words ? [words.name, ...words.typed.split(' ')] : [entry.id]
}
const page = { isInLine: false, isInSlot: false, isInTable: false }
const ids = (query: string, place = page) => findSlashEntries(query, place, wordsOf).map(({ id }) => id)

describe('findSlashEntries', () => {
  test.each([
    ['图表', 'chart'],
    ['tb', 'chart'],
    ['TUBIAO', 'chart'],
    ['专栏', 'case-study'],
    ['实时', 'live-number'],
    ['kpi', 'kpi-group'],
  ])('%s finds %s first', (query, id) => {
    expect(ids(query)[0]).toBe(id)
  })

  test('an empty query offers everything, a wrong one nothing', () => {
    expect(ids('').length).toBeGreaterThan(10)
    expect(ids('没有这个')).toEqual([])
  })

  test('a line takes inline blocks alone, prose no blocks, a cell neither blocks nor tables', () => {
    expect(ids('', { ...page, isInLine: true, isInSlot: true })).toEqual(['live-number', 'footnote'])
    expect(ids('', { ...page, isInSlot: true })).toContain('h1')
    expect(ids('', { ...page, isInSlot: true })).not.toContain('case-study')
    expect(ids('', { ...page, isInTable: true })).not.toContain('table')
  })
})

describe('readSlashQuery', () => {
  test.each([
    ['/', ''],
    ['增加值为/图', '图'],
    ['增加值为／tb', 'tb'],
    ['说 /al', 'al'],
  ])('%j is a query', (before, query) => {
    expect(readSlashQuery(before)).toBe(query)
  })

  test.each(['', '文', '2024/25', 'km/h', 'https://a', '文/图 表', '元/吨，'])('%j is none', (before) => {
    expect(readSlashQuery(before)).toBeNull()
  })
})
