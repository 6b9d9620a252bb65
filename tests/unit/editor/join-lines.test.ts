import { describe, expect, test } from 'vitest'
import { joinInline } from '../../../src-renderer/editor/paste/join-lines'
import { readPlainText } from '../../../src-renderer/editor/paste/read-plain-text'
import { itemNode, listNode, paragraphNode, textNode } from '../../../src-renderer/editor/paste/stored-nodes'

const textOf = (nodes: ReturnType<typeof joinInline>) => nodes.map(({ text }) => text).join('')
const paragraph = (text: string) => paragraphNode([textNode(text, 0)])

describe('joinInline', () => {
  test('Chinese lines meet without a space, Latin words with one', () => {
    expect(textOf(joinInline([paragraph('工业'), paragraph('增加值')]))).toBe('工业增加值')
    expect(textOf(joinInline([paragraph('gross'), paragraph('output')]))).toBe('gross output')
    expect(textOf(joinInline([paragraph('GDP'), paragraph('增长')]))).toBe('GDP增长')
  })

  test('items of nested lists are lines of their own', () => {
    const inner = listNode(true, [itemNode([textNode('b', 0)])])
    const list = listNode(false, [itemNode([textNode('a', 0)]), itemNode([inner])])
    expect(textOf(joinInline([list, paragraph('c')]))).toBe('a b c')
  })

  test('breaks inside a line go, and empty lines add nothing', () => {
    const broken = paragraphNode([textNode('一', 0), { type: 'linebreak' }, textNode('二', 0)])
    expect(textOf(joinInline([broken, paragraphNode([]), paragraph('三')]))).toBe('一二三')
  })
})

describe('readPlainText', () => {
  test('every line that has words is a paragraph, without the blanks of its first line indent', () => {
    const blocks = readPlainText('　　甲\r\n\r\n \t\n乙\r丙')
    expect(blocks.map((block) => textOf([...(block.children ?? [])]))).toEqual(['甲', '乙', '丙'])
  })
})
