import type { StoredNode } from '../../../src-shared/blocks/node'
import { bringUpToDate } from '../../../src-shared/document/changes/bring-up-to-date'
import type { StoredDocument } from '../../../src-shared/document/schema'

/** Builders of stored nodes as Lexical writes them, for tests. Ids count up: `id(7)` ends in 7. */
export const id = (count: number): string => `00000000-0000-7000-8000-${String(count).padStart(12, '0')}`

/** A source of ids that starts after those written by hand. */
export function idSource(first = 1000): () => string {
  let next = first
  return () => {
    next += 1
    return id(next)
  }
}

export const bold = 1
export const italic = 2
export const subscript = 32
export const superscript = 64

const element = { version: 1, direction: null, format: '', indent: 0 }
const state = (count: number | null, more: object = {}) => (count === null ? {} : { $: { id: id(count), ...more } })

type Content = string | StoredNode
const inline = (contents: readonly Content[]): StoredNode[] =>
  contents.map((content) => (typeof content === 'string' ? text(content) : content))

export const text = (words: string, format = 0): StoredNode => ({
  type: 'text',
  version: 1,
  text: words,
  format,
  style: '',
  mode: 'normal',
  detail: 0,
})
export const lineBreak = (): StoredNode => ({ type: 'linebreak', version: 1 })
export const link = (url: string, ...contents: Content[]): StoredNode => ({
  type: 'link',
  ...element,
  url,
  rel: null,
  target: null,
  title: null,
  children: inline(contents),
})
export const paragraph = (count: number | null, ...contents: Content[]): StoredNode => ({
  type: 'paragraph',
  ...element,
  textFormat: 0,
  textStyle: '',
  ...state(count),
  children: inline(contents),
})
export const carried = (node: StoredNode): StoredNode => ({ ...node, $: { ...node.$, carried: true } })
export const heading = (count: number | null, tag: 'h1' | 'h2' | 'h3' | 'h4', ...contents: Content[]): StoredNode => ({
  type: 'heading',
  ...element,
  tag,
  ...state(count),
  children: inline(contents),
})
export const quote = (count: number | null, ...contents: Content[]): StoredNode => ({
  type: 'quote',
  ...element,
  ...state(count),
  children: inline(contents),
})
export const item = (...children: Content[]): StoredNode => ({
  type: 'listitem',
  ...element,
  value: 1,
  children: inline(children),
})
export const list = (count: number | null, listType: 'bullet' | 'number', ...items: StoredNode[]): StoredNode => ({
  type: 'list',
  ...element,
  listType,
  start: 1,
  tag: listType === 'number' ? 'ol' : 'ul',
  ...state(count),
  children: items,
})
export const cell = (
  content: string | StoredNode[],
  options: { header?: boolean; colSpan?: number; rowSpan?: number } = {},
): StoredNode => ({
  type: 'tablecell',
  ...element,
  headerState: options.header ? 1 : 0,
  colSpan: options.colSpan ?? 1,
  rowSpan: options.rowSpan ?? 1,
  children: typeof content === 'string' ? [paragraph(null, content)] : content,
})
export const row = (...cells: StoredNode[]): StoredNode => ({ type: 'tablerow', ...element, children: cells })
export const table = (count: number | null, ...rows: StoredNode[]): StoredNode => ({
  type: 'table',
  ...element,
  ...state(count),
  children: rows,
})

/** An indicator's id, told from block ids by its ending. */
export const indicator = (count: number): string => `11111111-0000-7000-8000-${String(count).padStart(12, '0')}`
export const binding = (indicatorCount: number, period = 'Y') => ({ indicatorId: indicator(indicatorCount), period })

export const liveNumber = (count: number, bound: object | null = binding(1), format = 0): StoredNode => ({
  type: 'live-number',
  version: 1,
  format,
  $: { id: id(count), values: { binding: bound } },
})
export const footnote = (count: number, words: string): StoredNode => ({
  type: 'footnote',
  version: 1,
  $: { id: id(count), values: { text: words } },
})

const line = (contents: readonly Content[]): StoredNode => ({ type: 'line', ...element, children: inline(contents) })
const prose = (blocks: readonly StoredNode[]): StoredNode => ({ type: 'prose', ...element, children: blocks })

export const caseStudy = (
  count: number,
  title: Content[],
  story: StoredNode[],
  values: Record<string, unknown> = {},
): StoredNode => ({
  type: 'case-study',
  version: 1,
  $: { id: id(count), values },
  // Stored out of order on purpose: the definition says which comes first.
  $slots: { story: prose(story), title: line(title) },
})
export const chart = (count: number, caption: Content[], values: Record<string, unknown> = {}): StoredNode => ({
  type: 'chart',
  version: 1,
  $: { id: id(count), values },
  $slots: { caption: line(caption) },
})
export const kpiGroup = (count: number, title: string, tiles: object[]): StoredNode => ({
  type: 'kpi-group',
  version: 1,
  $: { id: id(count), values: { tiles } },
  $slots: { title: line([title]) },
})
export const photo = (count: number, caption: string, values: Record<string, unknown> = {}): StoredNode => ({
  type: 'photo',
  version: 1,
  $: { id: id(count), values },
  $slots: { caption: line([caption]) },
})

export const stored = (...children: StoredNode[]) => ({ format: 1, root: { type: 'root', ...element, children } })

/** A validated document that throws on any attempt to write to it. */
export function aDocument(...children: StoredNode[]): StoredDocument {
  const answer = bringUpToDate(stored(...children))
  if (!answer.ok) throw new Error(`Not a document at ${String(answer.error.data.at)}`)
  return deepFreeze(answer.value)
}

export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) deepFreeze(inner)
    Object.freeze(value)
  }
  return value
}
