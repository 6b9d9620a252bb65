import type { StoredNode } from '../../../src-shared/blocks/node'
import { element, paragraphNode } from '../../../src-shared/document/make-nodes'
import { documentOf, StoredDocument } from '../../../src-shared/document/schema'
import type { SampleBlock } from './sample-files'
import { type SampleSetting, toBinding, toInline } from './sample-inline'

/** A series' period spans the axis; it is written like a live number. */
const toSeries = (of: string, setting: SampleSetting) => toBinding(of, setting)

const toBlock = (block: SampleBlock, setting: SampleSetting): StoredNode => {
  const inline = (marked: string) => toInline(marked, setting)
  const $ = (values?: object) => ({ id: setting.newId(), ...(values && { values }) })
  const paragraph = (marked: string): StoredNode => paragraphNode(setting.newId(), inline(marked))
  const line = (marked: string): StoredNode => ({ type: 'line', ...element, children: inline(marked) })
  const list = (items: readonly string[], listType: 'bullet' | 'number'): StoredNode => ({
    type: 'list',
    ...element,
    $: $(),
    listType,
    start: 1,
    tag: listType === 'bullet' ? 'ul' : 'ol',
    children: items.map((item, at) => ({ type: 'listitem', ...element, value: at + 1, children: inline(item) })),
  })
  const cell = (marked: string, headerState: number): StoredNode => ({
    type: 'tablecell',
    ...element,
    headerState,
    colSpan: 1,
    rowSpan: 1,
    children: [paragraph(marked)],
  })
  const row = (cells: readonly string[], headerState: number): StoredNode => ({
    type: 'tablerow',
    ...element,
    children: cells.map((marked) => cell(marked, headerState)),
  })

  if (typeof block === 'string') return paragraph(block)
  if ('quote' in block) return { type: 'quote', ...element, $: $(), children: inline(block.quote) }
  if ('list' in block) return list(block.list, 'bullet')
  if ('numbers' in block) return list(block.numbers, 'number')
  if ('table' in block)
    return {
      type: 'table',
      ...element,
      $: $(),
      children: [row(block.table.header, 1), ...block.table.rows.map((cells) => row(cells, 0))],
    }
  if ('chart' in block) {
    const { type, caption, source, series } = block.chart
    const spec = {
      type,
      showLabels: true,
      series: series.map(({ of, ...rest }) => ({ binding: toSeries(of, setting), ...rest })),
    }
    return {
      type: 'chart',
      version: 1,
      $: $({ figureId: setting.newId(), spec, source, alt: '' }),
      $slots: { caption: line(caption) },
    }
  }
  if ('case' in block) {
    const { title, organization, location, story } = block.case
    const prose: StoredNode = { type: 'prose', ...element, children: story.map(paragraph) }
    return {
      type: 'case-study',
      version: 1,
      $: $({ caseId: setting.newId(), organization, location, photo: null, layout: 'full-width' }),
      $slots: { title: line(title), story: prose },
    }
  }
  const tiles = block.kpi.tiles.map(({ label, value, change, note }) => ({
    label,
    note,
    value: toBinding(value, setting),
    change: change === undefined ? null : toBinding(change, setting),
  }))
  return { type: 'kpi-group', version: 1, $: $({ tiles }), $slots: { title: line(block.kpi.title) } }
}

/** A section's body out of the sample's blocks. */
export const toSampleBody = (blocks: readonly SampleBlock[], setting: SampleSetting): StoredDocument =>
  StoredDocument.parse(documentOf(blocks.map((block) => toBlock(block, setting))))
