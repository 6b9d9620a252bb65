import type { AssetValue } from '../../src-shared/blocks/fields'
import type { StoredNode } from '../../src-shared/blocks/node'
import type { NewId } from '../../src-shared/document/identity'
import { caseStudyNode, inlineWords, paragraphNode, photoNode, quoteNode } from '../../src-shared/document/make-nodes'
import { documentOf, StoredDocument } from '../../src-shared/document/schema'
import { toFigureBlocks } from './body-figure'
import { makeInline, type ToInline } from './body-inline'
import { type ListEntry, toLists } from './body-list'
import { toTable } from './body-table'
import { noPictures, type PicturePlaces } from './place-pictures'
import type { DocumentFacts } from './stated'
import type { FlowItem, StructuredCase, StructuredEdition, StructuredSection } from './structured'

/** What a document says beside its structure: how words are set, and its pictures. */
export interface BodySetting {
  readonly facts: DocumentFacts | null
  readonly pictures: PicturePlaces
}

interface Making {
  readonly edition: StructuredEdition
  readonly newId: NewId
  readonly toInline: ToInline
  readonly pictures: PicturePlaces
}

/**
 * The body of an imported section as it is stored: paragraphs, lists and tables, quotes with their source, case studies,
 * photos, and each infographic as a table of what could be read and a paragraph of its fragments, so that nothing is lost.
 */
export function toSectionBody(
  section: StructuredSection,
  edition: StructuredEdition,
  newId: NewId,
  setting: BodySetting = { facts: null, pictures: noPictures },
): StoredDocument {
  return bodyOf(toPlacedBlocks(section, edition, newId, setting))
}

/** The body that these blocks make. */
export const bodyOf = (placed: readonly PlacedBlocks[]): StoredDocument =>
  StoredDocument.parse(documentOf(placed.flatMap(({ nodes }) => nodes)))

/** Blocks of a body and what of the section they were made of; a picture without words is made of nothing. */
export interface PlacedBlocks {
  readonly nodes: readonly StoredNode[]
  readonly from: readonly FlowItem[]
}

/** The blocks of an imported section, each with what it was made of. */
export function toPlacedBlocks(
  section: StructuredSection,
  edition: StructuredEdition,
  newId: NewId,
  setting: BodySetting,
): PlacedBlocks[] {
  const making = { edition, newId, toInline: makeInline(setting.facts, newId), pictures: setting.pictures }
  const placed: PlacedBlocks[] = []
  for (let index = 0; index <= section.flow.length; ) {
    const photos = setting.pictures.before(section.id, index).map((one) => photoNode(newId(), '', one))
    if (photos.length > 0) placed.push({ nodes: photos, from: [] })
    const items = listFrom(section.flow, index)
    const from = section.flow.slice(index, index + Math.max(items.length, 1))
    if (items.length > 0) placed.push({ nodes: toLists(items, making.toInline, newId), from })
    else placed.push(...from.map((item) => ({ nodes: toBlocks(item, making), from: [item] })))
    index += Math.max(items.length, 1)
  }
  return placed
}

/** The items of lists that stand in a row from here on. */
function listFrom(flow: readonly FlowItem[], index: number): ListEntry[] {
  const entries: ListEntry[] = []
  for (let item = flow[index]; item?.kind === 'paragraph' && item.item; item = flow[index + entries.length]) {
    entries.push({ traced: item.traced, item: item.item })
  }
  return entries
}

function toBlocks(item: FlowItem, { edition, newId, toInline, pictures }: Making): StoredNode[] {
  switch (item.kind) {
    case 'paragraph':
      return [paragraphNode(newId(), item.traced.length > 0 ? toInline(item.traced) : inlineWords(item.text))]
    case 'quote': {
      const quote = edition.quotes[item.index]
      return quote ? [toQuote(quote.text, quote.source, newId)] : []
    }
    case 'case': {
      const study = edition.cases[item.index]
      return study ? [toCaseStudy(study, pictures.ofCase(item.index), { newId, toInline })] : []
    }
    case 'caption': {
      const caption = edition.captions[item.index]
      const text = caption?.label ? `${caption.label}：${caption.text}` : (caption?.text ?? '')
      return caption ? [photoNode(newId(), text, pictures.ofCaption(item.index))] : []
    }
    case 'figure': {
      const figure = edition.figures[item.index]
      return figure ? toFigureBlocks(figure, newId) : []
    }
    case 'table': {
      const table = edition.tables[item.index]
      return table && table.rows.length > 0 ? [toTable(table, toInline, newId)] : []
    }
  }
}

function toQuote(text: string, source: string | null, newId: NewId): StoredNode {
  const attribution: StoredNode[] = source ? [{ type: 'linebreak', version: 1 }, ...inlineWords(`——${source}`)] : []
  return quoteNode(newId(), [...inlineWords(text), ...attribution])
}

function toCaseStudy(
  study: StructuredCase,
  photo: AssetValue | null,
  { newId, toInline }: Pick<Making, 'newId' | 'toInline'>,
): StoredNode {
  return caseStudyNode(newId(), {
    caseId: newId(),
    organization: study.organization ?? '',
    location: study.location ?? '',
    photo,
    title: study.title ?? '',
    story: study.paragraphs.map((traced) => paragraphNode(newId(), toInline(traced))),
  })
}
