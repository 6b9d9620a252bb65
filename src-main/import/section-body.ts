import type { StoredNode } from '../../src-shared/blocks/node'
import type { NewId } from '../../src-shared/document/identity'
import { DOCUMENT_FORMAT, StoredDocument } from '../../src-shared/document/schema'
import type { FlowItem, StructuredCase, StructuredEdition, StructuredFigure, StructuredSection } from './structured'

const element = { version: 1, direction: null, format: '', indent: 0 }

const words = (text: string): StoredNode[] => (text ? [{ type: 'text', version: 1, text, format: 0 }] : [])
const line = (text: string): StoredNode => ({ type: 'line', ...element, children: words(text) })

/**
 * The body of an imported section as it is stored: paragraphs, quotes with their source, case studies, photos that wait
 * for their picture, and each infographic as one paragraph of its fragments, so that nothing is lost and nothing looks bound.
 */
export function toSectionBody(section: StructuredSection, edition: StructuredEdition, newId: NewId): StoredDocument {
  const children = section.flow.flatMap((item) => toBlocks(item, edition, newId))
  return StoredDocument.parse({
    format: DOCUMENT_FORMAT,
    root: { type: 'root', ...element, children },
  })
}

function toBlocks(item: FlowItem, edition: StructuredEdition, newId: NewId): StoredNode[] {
  const paragraph = (text: string): StoredNode => ({
    type: 'paragraph',
    ...element,
    $: { id: newId() },
    children: words(text),
  })
  switch (item.kind) {
    case 'paragraph':
      return [paragraph(item.text)]
    case 'quote': {
      const quote = edition.quotes[item.index]
      return quote ? [toQuote(quote.text, quote.source, newId)] : []
    }
    case 'case': {
      const study = edition.cases[item.index]
      return study ? [toCaseStudy(study, paragraph, newId)] : []
    }
    case 'caption': {
      const caption = edition.captions[item.index]
      return caption ? [toPhoto(caption.text, caption.label, newId)] : []
    }
    case 'figure': {
      const figure = edition.figures[item.index]
      return figure ? [paragraph(joinFragments(figure))] : []
    }
  }
}

function toQuote(text: string, source: string | null, newId: NewId): StoredNode {
  const attribution: StoredNode[] = source ? [{ type: 'linebreak', version: 1 }, ...words(`——${source}`)] : []
  return { type: 'quote', ...element, $: { id: newId() }, children: [...words(text), ...attribution] }
}

function toCaseStudy(study: StructuredCase, paragraph: (text: string) => StoredNode, newId: NewId): StoredNode {
  const values = {
    caseId: newId(),
    organization: study.organization ?? '',
    location: study.location ?? '',
    photo: null,
    layout: 'full-width',
  }
  const story = study.text.split('\n').filter(Boolean).map(paragraph)
  return {
    type: 'case-study',
    version: 1,
    $: { id: newId(), values },
    $slots: { title: line(study.title ?? ''), story: { type: 'prose', ...element, children: story } },
  }
}

const toPhoto = (caption: string, label: string, newId: NewId): StoredNode => ({
  type: 'photo',
  version: 1,
  $: { id: newId(), values: { picture: null, credit: '' } },
  $slots: { caption: line(label ? `${label}：${caption}` : caption) },
})

/** Numbers and labels of an infographic, in the order of the file: one line each would fill pages with single words. */
const joinFragments = (figure: StructuredFigure): string => figure.text.split('\n').join(' ｜ ')
