import type { SectionNumbering } from '../../src-shared/document/edition'
import type { NewId } from '../../src-shared/document/identity'
import { proposedWords } from '../../src-shared/document/proposal/edit-proposal'
import type { Doubt, Places, ProposedBlock } from '../../src-shared/document/proposal/proposal'
import { invariant } from '../../src-shared/failure/invariant'
import { endsSentence } from '../../src-shared/text/line-mending'
import { type BodySetting, toPlacedBlocks } from './section-body'
import type { FlowItem, Noise, NoiseReason, StructuredEdition, StructuredSection, TextRange } from './structured'

/** Signs of the file's format, which nobody has to look at. */
const unseen: ReadonlySet<string> = new Set<NoiseReason>(['markup', 'front matter', 'hidden'])

/** Whether nobody has to look at what is left out for this reason. */
export const isUnseen = (reason: string): boolean => unseen.has(reason)

const LONG_TITLE = 30
const SHORT_TEXT = 8

/** A heading as it is stored: cut to what a heading holds, what was cut being the section's first words. */
export interface HeadingFacts {
  readonly kicker: string
  readonly title: string
  readonly numbering: SectionNumbering
}

export interface Proposing {
  /** The document's text, which places count in. */
  readonly text: string
  readonly newId: NewId
  readonly setting: BodySetting
  /** One for each section, in their order. */
  readonly headings: readonly HeadingFacts[]
}

/** What an import would make of a document, in reading order, with all that it would leave out where it stands. */
export function proposeEdition(edition: StructuredEdition, proposing: Proposing): ProposedBlock[] {
  const blocks = edition.sections.flatMap((section, at) => {
    const heading = proposing.headings[at]
    invariant(heading, 'Every section has a heading')
    return [proposeHeading(section, heading, proposing), ...proposeBody(section, edition, proposing)]
  })
  return withNoise(blocks, edition.noise, proposing.newId)
}

/** The blocks with what is left out between them, where it stands in the document. */
export function withNoise(made: readonly ProposedBlock[], noise: readonly Noise[], newId: NewId): ProposedBlock[] {
  const blocks = [...made]
  const seen = noise.filter(({ reason }) => !isUnseen(reason))
  for (const { text, reason, ranges } of seen) {
    const leftOut: ProposedBlock = { kind: 'noise', id: newId(), places: copied(ranges), doubt: null, text, reason }
    blocks.splice(placeFor(blocks, ranges[0]?.[0] ?? 0), 0, leftOut)
  }
  return blocks
}

/** Behind the block that begins last before this character. */
function placeFor(blocks: readonly ProposedBlock[], start: number): number {
  let best = -1
  let bestStart = -1
  for (const [at, { places }] of blocks.entries()) {
    const first = places[0]?.[0] ?? -1
    if (first < start && first >= bestStart) {
      best = at
      bestStart = first
    }
  }
  return best + 1
}

function proposeHeading(section: StructuredSection, facts: HeadingFacts, { text, newId }: Proposing): ProposedBlock {
  return {
    kind: 'heading',
    id: newId(),
    places: placesOfHeading(section, text),
    doubt: section.title.length > LONG_TITLE ? 'long-heading' : null,
    level: Math.min(Math.max(section.level, 1), 6),
    kicker: facts.kicker,
    title: facts.title,
    isNumbered: facts.numbering === 'auto',
  }
}

function proposeBody(
  section: StructuredSection,
  edition: StructuredEdition,
  { newId, setting }: Proposing,
): ProposedBlock[] {
  return toPlacedBlocks(section, edition, newId, setting).flatMap(({ nodes, from }) => {
    const places = placesOfBlocks(from, edition)
    return nodes.map((node, at): ProposedBlock => {
      const block = { kind: 'body' as const, id: node.$?.id ?? newId(), places: at === 0 ? places : [], node }
      return { ...block, doubt: doubtOf({ ...block, doubt: null }, from[0], edition) }
    })
  })
}

/** What of the text blocks were made of. */
export const placesOfBlocks = (from: readonly FlowItem[], edition: StructuredEdition): Places =>
  from.flatMap((item) => placesOf(item, edition))

/** What of the text the heading of a section was made of. */
export const placesOfHeading = (section: StructuredSection, text: string): Places =>
  withoutText(section).filter(([start, end]) => text.slice(start, end).trim() !== '')

export const copied = (ranges: readonly TextRange[]): Places => ranges.map(([start, end]) => [start, end])

function placesOf(item: FlowItem, edition: StructuredEdition): Places {
  switch (item.kind) {
    case 'paragraph':
      return item.traced.flatMap(({ start, end }): Places => (end > start ? [[start, end]] : []))
    case 'quote':
      return copied(edition.quotes[item.index]?.ranges ?? [])
    case 'case':
      return copied(edition.cases[item.index]?.ranges ?? [])
    case 'caption':
      return copied(edition.captions[item.index]?.ranges ?? [])
    case 'figure':
      return copied(edition.figures[item.index]?.ranges ?? [])
    case 'table':
      return copied(edition.tables[item.index]?.ranges ?? [])
  }
}

/** A section was made of its title and its paragraphs: this is the title. */
function withoutText({ ranges, paragraphs }: StructuredSection): Places {
  const text = paragraphs.flat().toSorted((a, b) => a.start - b.start)
  return copied(ranges).flatMap(([start, end]) => {
    const left: Places = []
    let from = start
    for (const piece of text) {
      if (piece.end <= from || piece.start >= end) continue
      if (piece.start > from) left.push([from, piece.start])
      from = piece.end
    }
    if (from < end) left.push([from, end])
    return left
  })
}

function doubtOf(block: ProposedBlock, from: FlowItem | undefined, edition: StructuredEdition): Doubt | null {
  if (from?.kind === 'figure') return 'fragments'
  if (from?.kind === 'case') {
    const study = edition.cases[from.index]
    return study && !study.title && !study.organization ? 'nameless-case' : null
  }
  if (from?.kind !== 'paragraph' || from.item) return null
  return doubtOfWords(proposedWords(block))
}

/** Why somebody should look at a paragraph of prose with these words. */
export const doubtOfWords = (words: string): Doubt | null => {
  if (words.length < SHORT_TEXT) return 'short'
  return endsSentence(words) || /[：:]$/.test(words) ? null : 'cut-off'
}
