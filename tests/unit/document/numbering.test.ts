import { describe, expect, test } from 'vitest'
import { numberBlocks, numberSections, type SectionPlace } from '../../../src-shared/document/numbering'
import { aDocument, chart, deepFreeze, id, photo } from './stored-nodes'

const place = (name: string, parentId: string | null, numbering = 'auto', manualNumber = ''): SectionPlace => ({
  id: name,
  parentId,
  numbering: numbering as SectionPlace['numbering'],
  manualNumber,
})

const tree = deepFreeze([
  place('preface', null, 'none'),
  place('preface.a', 'preface'),
  place('one', null),
  place('one.a', 'one'),
  place('one.a.x', 'one.a'),
  place('one.a.y', 'one.a'),
  place('one.b', 'one'),
  place('two', null),
  place('two.a', 'two'),
  place('seventh', null, 'manual', '第七章'),
  place('seventh.a', 'seventh'),
  place('seventh.b', 'seventh', 'manual', '（五）'),
  place('seventh.b.x', 'seventh.b'),
  place('eighth', null),
  place('annex', null, 'manual', '附录A'),
  place('annex.a', 'annex'),
])

describe('sections', () => {
  test('are numbered by chapter, below unnumbered ones not at all, after typed numbers onwards', () => {
    expect(Object.fromEntries(numberSections(tree, 'zh-CN'))).toEqual({
      preface: '',
      'preface.a': '',
      one: '第一章',
      'one.a': '1.1',
      'one.a.x': '1.1.1',
      'one.a.y': '1.1.2',
      'one.b': '1.2',
      two: '第二章',
      'two.a': '2.1',
      seventh: '第七章',
      'seventh.a': '7.1',
      'seventh.b': '（五）',
      'seventh.b.x': '7.5.1',
      eighth: '第八章',
      annex: '附录A',
      'annex.a': 'A.1',
    })
  })

  test('are numbered in the language of the edition', () => {
    expect(numberSections(tree, 'en').get('two')).toBe('Chapter 2')
    expect(numberSections(tree, 'en').get('two.a')).toBe('2.1')
  })
})

describe('figures', () => {
  const bodies = new Map([
    ['preface', aDocument(chart(1, ['前']))],
    ['one', aDocument(chart(2, ['甲']), photo(3, '不编号'))],
    ['one.b', aDocument(chart(4, ['乙']))],
    ['two.a', aDocument(chart(5, ['丙']))],
    ['preface.a', aDocument(chart(6, ['前二']))],
    ['annex', aDocument(chart(7, ['附']))],
  ])

  test('are counted by chapter, outside chapters without one', () => {
    expect(Object.fromEntries(numberBlocks(tree, bodies, 'zh-CN'))).toEqual({
      [id(1)]: '图1',
      [id(6)]: '图2',
      [id(2)]: '图1-1',
      [id(4)]: '图1-2',
      [id(5)]: '图2-1',
      [id(7)]: '图A-1',
    })
  })

  test('carry the word of the edition’s language', () => {
    expect(numberBlocks(tree, bodies, 'en').get(id(4))).toBe('Figure 1-2')
  })
})
