import { caseStudy } from '../blocks/case-study/definition'
import type { AssetValue } from '../blocks/fields'
import type { StoredNode } from '../blocks/node'
import { photo } from '../blocks/photo/definition'

/** What Lexical writes on each of its own nodes that hold others. */
export const element = { version: 1, direction: null, format: '', indent: 0 }

export const textNode = (text: string, format = 0): StoredNode => ({ type: 'text', version: 1, text, format })

/** Words as inline nodes: none where there are no words. */
export const inlineWords = (text: string): StoredNode[] => (text === '' ? [] : [textNode(text)])

export const paragraphNode = (id: string, children: readonly StoredNode[]): StoredNode => ({
  type: 'paragraph',
  ...element,
  $: { id },
  children,
})

export const quoteNode = (id: string, children: readonly StoredNode[]): StoredNode => ({
  type: 'quote',
  ...element,
  $: { id },
  children,
})

const lineNode = (words: string): StoredNode => ({ type: 'line', ...element, children: inlineWords(words) })

/** A photo; without a picture it waits for one. */
export const photoNode = (id: string, caption: string, picture: AssetValue | null): StoredNode => ({
  type: photo.kind,
  version: 1,
  $: { id, values: { picture, credit: '' } },
  $slots: { caption: lineNode(caption) },
})

interface CaseStudyWords {
  readonly caseId: string
  /** The block it was made of, where it was made of one. */
  readonly originId?: string
  readonly organization: string
  readonly location: string
  readonly photo: AssetValue | null
  readonly title: string
  /** Blocks of prose. */
  readonly story: readonly StoredNode[]
}

/** A case study over the full width of the text. */
export const caseStudyNode = (
  id: string,
  { caseId, originId, organization, location, photo: picture, title, story }: CaseStudyWords,
): StoredNode => ({
  type: caseStudy.kind,
  version: 1,
  $: {
    id,
    ...(originId === undefined ? {} : { originId }),
    values: { caseId, organization, location, photo: picture, layout: 'full-width' },
  },
  $slots: { title: lineNode(title), story: { type: 'prose', ...element, children: story } },
})
