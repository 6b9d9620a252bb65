import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { StoredNode } from '../../../src-shared/blocks/node'
import {
  type RenderTools,
  renderBlocks,
  renderOwnBlock,
  renderRuns,
  renderSection,
} from '../../../src-shared/document/render'
import { resolveBlocks } from '../../../src-shared/document/resolve-block'
import type { ResolvedSection } from '../../../src-shared/document/resolved'
import { printedWords } from '../../../src-shared/document/words'
import { aResolver } from './a-resolver'
import {
  aDocument,
  binding,
  bold,
  caseStudy,
  cell,
  chart,
  deepFreeze,
  footnote,
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
  quote,
  row,
  subscript,
  superscript,
  table,
  text,
} from './stored-nodes'

const words = printedWords('zh-CN')
const tools: RenderTools = {
  // Addresses that hold the picture, as in one self-contained file: for others React writes preload links as well.
  Chart: ({ alt }) => <img src="data:image/svg+xml,chart" alt={alt} />,
  assetUrl: (hash) => `data:image/png;base64,${hash.slice(0, 4)}`,
  words,
}
const resolver = aResolver({ 1: '372575亿元', 2: '9.6%' })
const resolved = (...nodes: StoredNode[]) =>
  deepFreeze(
    resolveBlocks(aDocument(...nodes).root.children, { resolver, words, numberLabels: new Map([[id(1), '图3-2']]) }),
  )

// A line for each element that is a box of its own, so that the expected files can be read and their differences too.
const box =
  /(<\/?(?:section|header|div|figure|ul|ol|table|thead|tbody|tr)\b[^>]*>|<(?:p|h[1-6]|li|blockquote|th|td|figcaption|img)\b)/g
const readable = (html: string) =>
  `${html
    .replace(box, '\n$1')
    .replace(/(<(?:section|header|div|figure|ul|ol|table|thead|tbody|tr)\b[^>]*>)(?=[^\n])/g, '$1\n')
    .trim()}\n`
const html = (...nodes: StoredNode[]) => readable(renderToStaticMarkup(renderBlocks(resolved(...nodes), tools)))

const golden = {
  'nested-list': () =>
    html(list(1, 'number', item('一'), item(list(2, 'bullet', item('一之一'), item('一之二'))), item('二'))),
  'merged-table': () =>
    html(
      table(
        1,
        row(cell('地区', { header: true, rowSpan: 2 }), cell('数值', { header: true, colSpan: 2 })),
        row(cell('2020年', { header: true }), cell('2021年', { header: true })),
        row(cell('东部', { header: true }), cell('1'), cell([paragraph(null, '甲'), paragraph(null, '乙')])),
        row(cell('合计', { colSpan: 2 })),
      ),
    ),
  'bold-in-link': () =>
    html(
      paragraph(
        1,
        '见',
        link('https://example.org/?a=1&b=2', '年', text('刊', bold), lineBreak(), text('全文', bold | italic)),
        '。',
      ),
    ),
  scripts: () => html(paragraph(1, 'CO', text('2', subscript), '与 m', text('2', superscript), ' < 3')),
  note: () =>
    html(paragraph(1, '规模扩大', footnote(2, '初步核算数。'), '，', link('#x', '甲', footnote(3, '另一注。'), '乙'))),
  'live-number': () => html(paragraph(1, '全年', liveNumber(2, binding(1), bold), '，', liveNumber(3, binding(9)))),
  'own-blocks': () =>
    html(
      caseStudy(2, ['绿色<工厂>'], [paragraph(3, '文', footnote(4, '案例注。')), heading(5, 'h2', '小题')], {
        organization: '某厂',
      }),
      chart(1, ['增加值走势'], {
        spec: { type: 'bar', series: [{ binding: binding(1), mark: 'bar' }] },
        source: '统计公报',
      }),
      kpiGroup(6, '关键指标', [{ label: '增加值', value: binding(1), change: binding(2), note: '' }]),
      photo(7, ''),
      photo(8, '厂房', {
        picture: { hash: 'b'.repeat(64), alt: '一座厂房', widthPx: 4, heightPx: 3 },
        credit: '某人摄',
      }),
    ),
} as const satisfies Record<string, () => string>

describe('on the screen', () => {
  test.each(Object.entries(golden))('%s is as the golden file has it', async (name, render) => {
    await expect(render()).toMatchFileSnapshot(`golden/${name}.expected.html`)
  })

  test('a section stands with its headings, blocks, notes and the sections below it', async () => {
    const section = (
      level: number,
      blocks: ResolvedSection['blocks'],
      children: ResolvedSection[],
    ): ResolvedSection => ({
      id: id(100 + level),
      level,
      number: level === 1 ? '第一章' : '',
      kicker: level === 1 ? '创新发展' : '',
      title: level === 1 ? '总体' : '分项',
      shortTitle: '',
      blocks: [...blocks],
      children,
    })
    const whole = section(
      1,
      resolved(paragraph(1, '甲', footnote(2, '注甲')), heading(3, 'h1', '其一'), quote(4, '行稳致远')),
      [section(2, resolved(paragraph(5, '乙', footnote(6, '注乙')), caseStudy(7, ['题'], [paragraph(8, '文')])), [])],
    )
    const rendered = readable(renderToStaticMarkup(renderSection(whole, tools)))
    await expect(rendered).toMatchFileSnapshot('golden/section.expected.html')
  })

  test('headings end at level six', () => {
    const blocks = resolved(heading(1, 'h4', '深'))
    expect(renderToStaticMarkup(renderBlocks(blocks, tools, 4))).toBe(`<h6 id="${id(1)}">深</h6>`)
  })

  test('runs and blocks can stand alone', () => {
    const [block] = resolved(photo(7, '厂房'))
    const [line] = resolved(paragraph(8, text('图', bold), '题'))
    expect(block?.type === 'block' && renderToStaticMarkup(renderOwnBlock(block, tools))).toContain('厂房</figcaption>')
    expect(line?.type === 'paragraph' && renderToStaticMarkup(renderRuns(line.runs, tools))).toBe(
      '<strong>图</strong>题',
    )
  })

  test('rendering twice gives the same markup', () => {
    expect(golden['own-blocks']()).toBe(golden['own-blocks']())
  })
})
