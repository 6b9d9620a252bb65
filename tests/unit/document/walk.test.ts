import { expect, test } from 'vitest'
import {
  countCarried,
  listAssets,
  listBindings,
  listCases,
  listFigures,
  listIds,
} from '../../../src-shared/document/inventory'
import { countDocumentWords, listTextParts, plainText, searchParts } from '../../../src-shared/document/plain-text'
import { visitNodes } from '../../../src-shared/document/walk'
import { aYear } from './a-year'
import { aDocument, carried, id, indicator, paragraph, photo } from './stored-nodes'

const numberText = (bound: { indicatorId: string }) => `<${Number(bound.indicatorId.slice(-3))}>`

test('the words of a document come in declared order, a part for each paragraph, cell, line and record', () => {
  expect(plainText(aYear(), numberText)).toEqual([
    '总体情况',
    '全年规模为<1>。',
    '初步核算数。',
    '一级',
    '二级',
    '末项',
    '行稳致远',
    '地区',
    '数值',
    '东部',
    '12',
    '绿色工厂<2>',
    '某厂',
    '苏州',
    '第一段',
    '步骤',
    '增加值走势',
    '统计公报',
    '关键指标',
    '增加值 现价 <4>',
    '增速 <5> <6>',
  ])
})

test('without words for them, live numbers are left out', () => {
  expect(plainText(aYear())[1]).toBe('全年规模为。')
})

test('each part says what it is and which block at the top it stands in', () => {
  const parts = listTextParts(aYear())
  expect(parts.find((part) => part.text === '二级')).toEqual({
    blockId: id(5),
    kind: 'item',
    text: '二级',
    isInTable: false,
  })
  expect(parts.find((part) => part.text === '东部')).toMatchObject({ blockId: id(8), isInTable: true })
  expect(parts.find((part) => part.text === '第一段')).toMatchObject({ blockId: id(9), kind: 'paragraph' })
  expect(searchParts(aYear())).toHaveLength(parts.length)
})

test('words are counted with those of the live numbers', () => {
  const document = aDocument(paragraph(1, '共', '三', 'ab cd'))
  expect(countDocumentWords(document)).toEqual({ words: 4, charactersWithoutSpaces: 6, charactersWithSpaces: 7 })
  expect(countDocumentWords(aYear(), numberText).words).toBeGreaterThan(countDocumentWords(aYear()).words)
})

test('bindings are listed with the block to go to and the id that holds them', () => {
  const listed = listBindings(aYear()).map(({ binding, blockId, id: own }) => [binding.indicatorId, blockId, own])
  expect(listed).toEqual([
    [indicator(1), id(2), id(3)],
    [indicator(2), id(9), id(10)],
    [indicator(3), id(13), id(13)],
    [indicator(4), id(14), id(14)],
    [indicator(5), id(14), id(14)],
    [indicator(6), id(14), id(14)],
  ])
})

test('cases and figures are listed with their words', () => {
  expect(listCases(aYear(), numberText)).toEqual([
    {
      blockId: id(9),
      caseId: id(90),
      originId: null,
      title: '绿色工厂<2>',
      organization: '某厂',
      location: '苏州',
      story: '第一段\n步骤',
    },
  ])
  expect(listFigures(aYear())).toEqual([{ blockId: id(13), kind: 'chart', series: 'figure', caption: '增加值走势' }])
})

test('assets are listed once', () => {
  const picture = { hash: 'a'.repeat(64), alt: '厂房', widthPx: 4, heightPx: 3 }
  expect(listAssets(aDocument(photo(1, '一', { picture }), photo(2, '二', { picture })))).toEqual(['a'.repeat(64)])
})

test('ids are listed in reading order', () => {
  expect(listIds(aYear())).toEqual(Array.from({ length: 14 }, (_, at) => id(at + 1)))
})

test('carried blocks are counted at the top alone', () => {
  expect(countCarried(aDocument(carried(paragraph(1, '旧')), paragraph(2, '新')))).toBe(1)
})

test('a walk meets every node once, with its block at the top', () => {
  const visits = Array.from(visitNodes(aYear()))
  expect(new Set(visits.map(({ node }) => node)).size).toBe(visits.length)
  expect(visits.filter(({ node, top }) => node === top)).toHaveLength(8)
})
