import { describe, expect, test } from 'vitest'
import type { StoredNode } from '../../../src-shared/blocks/node'
import { EditionId, SectionId } from '../../../src-shared/data/ids'
import { type EditionToResolve, resolveEdition } from '../../../src-shared/document/resolve'
import { resolveBlock } from '../../../src-shared/document/resolve-block'
import { ResolvedDocument } from '../../../src-shared/document/resolved'
import { printedWords, stageWord } from '../../../src-shared/document/words'
import { aResolver } from './a-resolver'
import { aYear } from './a-year'
import {
  aDocument,
  binding,
  bold,
  caseStudy,
  cell,
  chart,
  deepFreeze,
  heading,
  id,
  italic,
  item,
  kpiGroup,
  lineBreak,
  link,
  list,
  liveNumber,
  paragraph,
  photo,
  row,
  superscript,
  table,
  text,
} from './stored-nodes'

const setting = deepFreeze({ words: printedWords('zh-CN'), numberLabels: new Map([[id(1), '图3-2']]) })
const resolve = (node: StoredNode, texts: Record<number, string> = {}) => {
  const [checked] = aDocument(node).root.children
  return checked ? resolveBlock(checked, { ...setting, resolver: aResolver(texts) }) : null
}

describe('runs', () => {
  test('have marks by name, in one order, and join with neighbours that look alike', () => {
    expect(
      resolve(paragraph(1, '甲', text('乙'), text('丙', bold | italic), text('2', superscript), lineBreak())),
    ).toEqual({
      type: 'paragraph',
      id: id(1),
      runs: [
        { type: 'text', text: '甲乙', marks: [], link: null },
        { type: 'text', text: '丙', marks: ['bold', 'italic'], link: null },
        { type: 'text', text: '2', marks: ['superscript'], link: null },
        { type: 'break' },
      ],
    })
  })

  test('carry the link they stand in', () => {
    const block = resolve(paragraph(1, link('https://example.org/', '甲', text('乙', bold))))
    expect(block).toMatchObject({
      runs: [
        { text: '甲', link: 'https://example.org/' },
        { text: '乙', link: 'https://example.org/', marks: ['bold'] },
      ],
    })
  })

  test('a live number is a value with its state; unset it is missing', () => {
    expect(resolve(paragraph(1, liveNumber(2), liveNumber(3, null, bold)), { 1: '9.6%' })).toMatchObject({
      runs: [
        { type: 'value', id: id(2), value: { state: 'ok', text: '9.6%', value: '9.6' }, marks: [] },
        { type: 'value', id: id(3), value: { state: 'missing', text: '【待补】', value: null }, marks: ['bold'] },
      ],
    })
  })
})

describe('lists', () => {
  const words = (name: string) => [{ type: 'text', text: name, marks: [], link: null }]

  test('own their nested lists', () => {
    const nested = list(
      1,
      'number',
      item('一'),
      item(list(2, 'bullet', item('一之一'), item(list(3, 'bullet', item('深'))))),
      item('二'),
    )
    expect(resolve(nested)).toMatchObject({
      ordered: true,
      items: [
        {
          runs: words('一'),
          children: [{ id: id(2), items: [{ runs: words('一之一'), children: [{ items: [{ runs: words('深') }] }] }] }],
        },
        { runs: words('二'), children: [] },
      ],
    })
  })

  test('that begin nested hang on an item without words', () => {
    expect(resolve(list(1, 'bullet', item(list(2, 'bullet', item('深')))))).toMatchObject({
      items: [{ runs: [], children: [{ items: [{ runs: words('深') }] }] }],
    })
  })
})

describe('tables', () => {
  const grid = (node: StoredNode) => {
    const block = resolve(node)
    return block?.type === 'table'
      ? { columns: block.columns, spans: block.rows.map((cells) => cells.map((one) => [one.colSpan, one.rowSpan])) }
      : null
  }

  test('keep merged cells where they begin', () => {
    const merged = table(1, row(cell('甲', { colSpan: 2 }), cell('乙', { rowSpan: 2 })), row(cell('丙'), cell('丁')))
    expect(grid(merged)).toEqual({
      columns: 3,
      spans: [
        [
          [2, 1],
          [1, 2],
        ],
        [
          [1, 1],
          [1, 1],
        ],
      ],
    })
  })

  test('are filled up where a row is short, and cut where a cell reaches below the last row', () => {
    expect(grid(table(1, row(cell('甲'), cell('乙')), row(cell('丙', { rowSpan: 9 }))))).toEqual({
      columns: 2,
      spans: [
        [
          [1, 1],
          [1, 1],
        ],
        [
          [1, 1],
          [1, 1],
        ],
      ],
    })
  })
})

describe('own blocks', () => {
  test('have values resolved, slots finished and their number', () => {
    const spec = { type: 'bar', series: [{ binding: binding(1, 'Y-4..Y'), mark: 'bar' }] }
    expect(resolve(chart(1, ['走势', liveNumber(2)], { spec }), { 1: '5' })).toMatchObject({
      type: 'block',
      kind: 'chart',
      numberLabel: '图3-2',
      values: { spec: { alt: '1个系列', chart: { series: [{ points: [{ text: '5' }] }] } }, source: '' },
      lines: { caption: [{ text: '走势' }, { type: 'value' }] },
      proses: {},
    })
  })

  test('leave out empty paragraphs, and kinds that nobody knows', () => {
    expect(resolve(caseStudy(1, [], [paragraph(2), paragraph(3, '文')]))).toMatchObject({
      lines: { title: [] },
      proses: { story: [{ id: id(3) }] },
    })
    expect(resolve({ type: 'map' })).toBeNull()
  })
})

const facts = {
  title: '年报',
  subtitle: '',
  year: 2025,
  dataYear: 2024,
  language: 'zh-CN',
  kind: 'report',
  stage: 'review',
  numberStyle: 'plain',
  publisher: '某社',
  signatures: ['某人'],
  board: [{ role: '主编', names: '某人' }],
  publicationNumber: '',
} as const

const section = (count: number, parent: number | null) => ({
  id: SectionId.parse(id(count)),
  parentId: parent === null ? null : SectionId.parse(id(parent)),
  numbering: 'auto' as const,
  manualNumber: '',
  kicker: '',
  title: `第${count}节`,
  shortTitle: '',
})

const anEdition = (bodies: EditionToResolve['bodies'], more: Partial<EditionToResolve> = {}): EditionToResolve => ({
  edition: { id: EditionId.parse(id(500)), ...facts, signatures: [...facts.signatures], board: [...facts.board] },
  sections: deepFreeze([section(100, null), section(101, 100), section(102, null)]),
  bodies,
  resolver: aResolver({ 1: '1', 2: '2', 3: '3', 4: '4', 5: '5', 6: '6' }),
  assets: new Map(),
  dateText: '2025年5月',
  ...more,
})

describe('an edition', () => {
  test('becomes a plain document: the schema holds it, and JSON keeps all of it', () => {
    const resolved = resolveEdition(anEdition(new Map([[id(101), aYear()]])))
    expect(ResolvedDocument.parse(resolved)).toEqual(resolved)
    expect(JSON.parse(JSON.stringify(resolved))).toEqual(resolved)
    expect(resolved.problems).toEqual([])
    expect(resolved.sections.map(({ number, children }) => [number, ...children.map((child) => child.number)])).toEqual(
      [['第一章', '1.1'], ['第二章']],
    )
    expect(resolved.sections[0]?.children[0]).toMatchObject({ level: 2, shortTitle: '第101节' })
    expect(resolved.words).toMatchObject({ figure: '图', contents: '目录' })
  })

  test('lists everything that can’t be published as it is', () => {
    const picture = { hash: 'b'.repeat(64), alt: '', widthPx: 1, heightPx: 1 }
    const spec = { type: 'bar', series: [{ binding: binding(9, 'Y'), mark: 'bar' }] }
    const body = aDocument(
      paragraph(1, liveNumber(2), liveNumber(3, binding(7)), liveNumber(4, null)),
      kpiGroup(5, '', [{ label: '', value: null, change: binding(8), note: '' }]),
      chart(6, [], { spec }),
      chart(7, []),
      photo(8, '', { picture }),
      { type: 'map', $: { id: id(9) } },
    )
    const resolver = aResolver({ 1: '1', 7: '约7', 8: '8' }, { 7: 'conflict', 8: 'provisional' })
    const { problems, assets } = resolveEdition(anEdition(new Map([[id(102), body]]), { resolver }))
    expect(problems.map(({ blockId, state, text: words }) => [blockId, state, words])).toEqual([
      [id(1), 'conflict', '约7'],
      [id(1), 'missing', '【待补】'],
      [id(5), 'missing', '【待补】'],
      [id(5), 'provisional', '8'],
      [id(6), 'missing', '增加值 2021年 【待补】'],
      [id(7), 'missing', '【待补】'],
      [id(8), 'asset-missing', picture.hash],
      [id(9), 'unknown-block', ''],
    ])
    expect(problems.every(({ sectionId }) => sectionId === id(102))).toBe(true)
    const named = problems.flatMap(({ about }) => about?.indicatorId ?? [])
    expect(named).toEqual([binding(7).indicatorId, binding(8).indicatorId])
    expect(assets).toEqual([])
  })

  test('lists words that must be mended though the value is right, and values that wait for their day', () => {
    const body = aDocument(paragraph(1, liveNumber(2), liveNumber(3, binding(7)), liveNumber(4, binding(8))))
    const resolver = aResolver(
      { 1: '37', 7: '第2位', 8: '9' },
      { 8: 'uncleared' },
      { 1: ['hedge-false'], 7: ['tied'], 8: ['embargoed'] },
    )
    const { problems } = resolveEdition(anEdition(new Map([[id(102), body]]), { resolver }))
    expect(problems.map(({ state, text: words }) => [state, words])).toEqual([
      ['hedge-false', '37'],
      ['embargoed', '9'],
    ])
  })

  test('has no heading without words: a title that is missing is to be supplied, an empty heading is left out', () => {
    const body = aDocument(heading(1, 'h1'), heading(2, 'h2', text('  ')), heading(3, 'h1', text('规模')))
    const whole = anEdition(new Map([[id(101), body]]))
    const untitled = whole.sections.map((section) => ({ ...section, title: ' ', shortTitle: '' }))
    const { sections } = resolveEdition({ ...whole, sections: untitled })
    expect(sections.map(({ title, shortTitle }) => [title, shortTitle])).toContainEqual(['【待补】', '【待补】'])
    const headings = [...sections, ...sections.flatMap(({ children }) => children)].flatMap(({ blocks }) => blocks)
    expect(headings.map((block) => block.id)).toEqual([id(3)])
  })

  test('takes along the pictures it uses', () => {
    const picture = { hash: 'b'.repeat(64), alt: '', widthPx: 1, heightPx: 1 }
    const assets = new Map([
      [picture.hash, { mime: 'image/png' }],
      ['c'.repeat(64), { mime: 'image/png' }],
    ])
    const body = aDocument(photo(8, '', { picture }), photo(9, '', { picture }))
    expect(resolveEdition(anEdition(new Map([[id(102), body]]), { assets })).assets).toEqual([
      { hash: picture.hash, mime: 'image/png' },
    ])
  })

  test('stages are printed until publication', () => {
    expect([stageWord('review', 'zh-CN'), stageWord('draft', 'en'), stageWord('published', 'zh-CN')]).toEqual([
      '送审稿',
      'Draft',
      '',
    ])
  })
})
