import type { AssetValue } from '../../src-shared/blocks/fields'
import { groupBy } from '../../src-shared/text/group-by'
import type { FlowItem, StructuredEdition, StructuredSection, TextRange } from './structured'

export interface FoundPicture {
  readonly value: AssetValue
  /** Where in the text it stands: in front of this character. */
  readonly at: number
  /** The first character of the line that names it; null where none does. */
  readonly captionAt: number | null
}

/** Where the pictures of a document go in the bodies made of it. */
export interface PicturePlaces {
  /** Pictures in front of an item of a section's flow; behind the last one where `index` is the flow's length. */
  readonly before: (sectionId: string, index: number) => readonly AssetValue[]
  readonly ofCaption: (index: number) => AssetValue | null
  readonly ofCase: (index: number) => AssetValue | null
}

export const noPictures: PicturePlaces = { before: () => [], ofCaption: () => null, ofCase: () => null }

interface Spot {
  readonly start: number
  readonly end: number
  readonly section: StructuredSection
  /** The place in the flow; -1 for the section's title. */
  readonly index: number
  readonly item: FlowItem | null
}

/** Gives each picture to the caption that names it, to the case it stands in, or to its place between paragraphs. */
export function placePictures(edition: StructuredEdition, pictures: readonly FoundPicture[]): PicturePlaces {
  if (pictures.length === 0) return noPictures
  const spots = edition.sections.flatMap((section) => spotsOf(section, edition)).sort((a, b) => a.start - b.start)
  const captions = new Map<number, AssetValue>()
  const cases = new Map<number, AssetValue>()
  const loose: { key: string; value: AssetValue }[] = []
  for (const { at, captionAt, value } of pictures) {
    const named = captionAt === null ? undefined : spots.find(({ start, end }) => start <= captionAt && captionAt < end)
    const next = named ?? spots.find(({ start }) => start >= at)
    const last = spots.findLast(({ start }) => start < at) ?? spots[0]
    if (last?.item?.kind === 'case' && last.end > at && !cases.has(last.item.index)) cases.set(last.item.index, value)
    else if (next?.item?.kind === 'caption' && !captions.has(next.item.index)) captions.set(next.item.index, value)
    else if (next?.item) loose.push({ key: keyOf(next.section.id, next.index), value })
    else if (last) loose.push({ key: keyOf(last.section.id, last.section.flow.length), value })
  }
  const byPlace = groupBy(loose, ({ key }) => key)
  return {
    before: (sectionId, index) => (byPlace.get(keyOf(sectionId, index)) ?? []).map(({ value }) => value),
    ofCaption: (index) => captions.get(index) ?? null,
    ofCase: (index) => cases.get(index) ?? null,
  }
}

const keyOf = (sectionId: string, index: number): string => `${sectionId} ${index}`

function spotsOf(section: StructuredSection, edition: StructuredEdition): Spot[] {
  const title = { start: section.ranges[0]?.[0] ?? 0, end: section.ranges[0]?.[0] ?? 0, section, index: -1, item: null }
  const items = section.flow.flatMap((item, index): Spot[] => {
    const ranges = rangesOf(item, edition)
    const [first] = ranges
    return first ? [{ start: first[0], end: ranges.at(-1)?.[1] ?? first[1], section, index, item }] : []
  })
  return section.title ? [title, ...items] : items
}

function rangesOf(item: FlowItem, edition: StructuredEdition): readonly TextRange[] {
  if (item.kind === 'paragraph') {
    const [first, last] = [item.traced[0], item.traced.at(-1)]
    return first && last ? [[first.start, last.end]] : []
  }
  const all = { quote: edition.quotes, case: edition.cases, caption: edition.captions, figure: edition.figures }
  const found = item.kind === 'table' ? edition.tables[item.index] : all[item.kind][item.index]
  return found?.ranges ?? []
}
