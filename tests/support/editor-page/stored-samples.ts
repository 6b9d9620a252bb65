import { Binding } from '../../../src-shared/data/binding'
import { ids } from './memory-bridge'

export interface Sample {
  readonly type: string
  readonly [key: string]: unknown
}

let count = 1000
/** Ids in a row, so that a failed test reads the same at each run. */
export const anId = (): string => `01890000-0000-7000-8000-${String(count++).padStart(12, '0')}`

export const aText = (text: string, format = 0): Sample => ({ type: 'text', version: 1, text, format })

const inline = (content: readonly (string | Sample)[]): Sample[] =>
  content.map((one) => (typeof one === 'string' ? aText(one) : one))

export const aParagraph = (...content: (string | Sample)[]): Sample => ({
  type: 'paragraph',
  version: 1,
  $: { id: anId() },
  children: inline(content),
})

export const aCarriedParagraph = (text: string): Sample => ({
  ...aParagraph(text),
  $: { id: anId(), carried: true },
})

export const aBinding = (period = 'Y'): Binding => Binding.parse({ indicatorId: ids.output, period })

export const aLiveNumber = (period = 'Y'): Sample => ({
  type: 'live-number',
  version: 1,
  $: { id: anId(), values: { binding: aBinding(period) } },
})

const aLine = (text: string): Sample => ({ type: 'line', version: 1, children: text === '' ? [] : [aText(text)] })

export const aCaseStudy = (title = '题目', story: readonly string[] = ['故事']): Sample => ({
  type: 'case-study',
  version: 1,
  $: {
    id: anId(),
    values: { caseId: anId(), organization: '甲公司', location: '上海', photo: null, layout: 'aside' },
  },
  $slots: {
    title: aLine(title),
    story: { type: 'prose', version: 1, children: story.map((text) => aParagraph(text)) },
  },
})

export const aChart = (caption = '图题', period = 'Y-4..Y'): Sample => ({
  type: 'chart',
  version: 1,
  $: {
    id: anId(),
    values: {
      figureId: anId(),
      spec: {
        type: 'bar',
        showLabels: true,
        series: [{ binding: aBinding(period), name: '', mark: 'bar', axis: 'left' }],
      },
      source: '',
      alt: '',
    },
  },
  $slots: { caption: aLine(caption) },
})

interface Node {
  readonly type: string
  readonly text?: string
  readonly $?: { readonly id?: string }
  readonly children?: readonly Node[]
  readonly $slots?: Readonly<Record<string, Node>>
}

/** A stored document in one line, for tests that ask where words went: `paragraph(甲) case-study(title=line(题), …)`. */
export const outline = (body: { readonly root: Node }): string => (body.root.children ?? []).map(outlineOf).join(' ')

const outlineOf = (node: Node): string => {
  if (node.type === 'text') return node.text ?? ''
  const slots = Object.entries(node.$slots ?? {}).map(([name, slot]) => `${name}=${outlineOf(slot)}`)
  return `${node.type}(${[(node.children ?? []).map(outlineOf).join('+'), ...slots].filter(Boolean).join(',')})`
}

/** Every id of a stored document, in reading order. */
export const idsIn = (node: Node): string[] => [
  ...(node.$?.id ? [node.$.id] : []),
  ...(node.children ?? []).flatMap(idsIn),
  ...Object.values(node.$slots ?? {}).flatMap(idsIn),
]
