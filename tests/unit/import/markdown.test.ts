import { expect, it } from 'vitest'
import { readDocumentLines } from '../../../src-main/import/document-lines'
import { structureEdition } from '../../../src-main/import/structure-edition'
import { structureSource } from '../../../src-main/import/structure-source'
import { ownersOf } from '../../support/documents/read-document'
import { badlyAccounted } from './coverage'

const text = `---
title: 灯塔年刊
source: 示例航标局
date: 2024-05-01
---
# 灯塔年刊

灯塔在春天里检修过一遍，见
[说明](https://example.org/a)。

- 甲类设备
- 乙类设备
  1. 电机
  2. 变压器

## 数据

| 年份 | 次数 | 备注 |
|------|-----:|------|
| 2023 | 1    |      |
| 2024 | **2** | 秋 |

- 12 -

又一段文字，写在表格之后。
`

it('Markdown keeps its lists, links without their addresses, and tables with their empty cells', () => {
  const edition = structureEdition(text)
  expect(edition.sections.map(({ level, title }) => [level, title])).toEqual([
    [1, '灯塔年刊'],
    [2, '数据'],
  ])
  const [first] = edition.sections
  expect(first?.text.split('\n')).toEqual([
    '灯塔在春天里检修过一遍，见说明。',
    '甲类设备',
    '乙类设备',
    '电机',
    '变压器',
  ])
  const items = first?.flow.flatMap((entry) => (entry.kind === 'paragraph' && entry.item ? [entry.item] : [])) ?? []
  expect(items.map(({ list, level, isOrdered, number }) => [list, level, isOrdered, number])).toEqual([
    [1, 0, false, 1],
    [1, 0, false, 1],
    [1, 1, true, 1],
    [1, 1, true, 2],
  ])
  expect(edition.tables.map((table) => table.text)).toEqual(['年份\t次数\t备注\n2023\t1\t\n2024\t2\t秋'])
  expect(edition.tables[0]?.rows[0]?.every(({ isHeader }) => isHeader)).toBe(true)
  expect(badlyAccounted(text, ownersOf(edition))).toEqual([])
})

it('front matter of Markdown names publisher and day of a source', () => {
  const source = structureSource(text)
  expect([source.title, source.publisher, source.published]).toEqual(['灯塔年刊', '示例航标局', '2024-05-01'])
  expect(source.blocks.map(({ kind }) => kind)).toContain('table')
  expect(badlyAccounted(text, [...source.blocks, ...source.noise])).toEqual([])
})

it('a plain text with dashes and bars is no Markdown', () => {
  const { lines } = readDocumentLines('- 12 -\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n')
  expect(lines.every(({ stated }) => stated === undefined)).toBe(true)
})
