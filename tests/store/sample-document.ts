import { Binding } from '../../src-shared/data/binding'
import { emptyDocument, StoredDocument } from '../../src-shared/document/schema'

type Node = Record<string, unknown>

/** A document of these blocks, checked as one that comes over the wire. */
export const aDocument = (...children: Node[]): StoredDocument =>
  StoredDocument.parse({ ...emptyDocument(), root: { ...emptyDocument().root, children } })

const text = (words: string): Node => ({ type: 'text', text: words, format: 0 })

export const aParagraph = (id: string, ...children: (string | Node)[]): Node => ({
  type: 'paragraph',
  $: { id },
  children: children.map((child) => (typeof child === 'string' ? text(child) : child)),
})

export const aBinding = (indicatorId: string, period = 'Y'): Binding => Binding.parse({ indicatorId, period })

export const aLiveNumber = (id: string, indicatorId: string, period = 'Y'): Node => ({
  type: 'live-number',
  $: { id, values: { binding: aBinding(indicatorId, period) } },
})

export const aCase = (id: string, title: string, story: string, storyId: string): Node => ({
  type: 'case-study',
  $: { id, values: { caseId: null, organization: '青禾机电', location: '常州', photo: null, layout: 'aside' } },
  $slots: {
    title: { type: 'line', children: [text(title)] },
    story: { type: 'prose', children: [aParagraph(storyId, story)] },
  },
})

export const aChart = (id: string, indicatorId: string, caption: string): Node => ({
  type: 'chart',
  $: {
    id,
    values: {
      figureId: null,
      spec: {
        type: 'bar',
        series: [{ binding: aBinding(indicatorId, 'Y-4..Y'), name: '', mark: 'bar', axis: 'left' }],
      },
      source: '',
      alt: '',
    },
  },
  $slots: { caption: { type: 'line', children: [text(caption)] } },
})
