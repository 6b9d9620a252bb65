import { randomBytes } from 'node:crypto'
import { basename, extname } from 'node:path'
import { z } from 'zod'
import { Candidate, ReadNote, SourceBlock } from '../../src-shared/contract/source-content'
import { SectionFacts, SectionNumbering } from '../../src-shared/document/edition'
import { PageMap } from '../../src-shared/document/original/page-map'
import { Places, Proposal } from '../../src-shared/document/proposal/proposal'
import { StoredDocument } from '../../src-shared/document/schema'
import { ok, type Result } from '../../src-shared/failure/result'
import { placePictures } from '../import/place-pictures'
import { type HeadingFacts, placesOfBlocks, placesOfHeading, proposeEdition } from '../import/propose'
import { proposeSource } from '../import/propose-source'
import { readDocumentFile } from '../import/read/read-document'
import type { ReadDocument } from '../import/read/reader'
import { type BodySetting, bodyOf, type PlacedBlocks, toPlacedBlocks } from '../import/section-body'
import { shortened } from '../import/shortened'
import { editionIndicators, sourceIndicators } from '../import/stated-indicators'
import { structureEdition } from '../import/structure-edition'
import { structureSource } from '../import/structure-source'
import type { FlowItem, StructuredEdition, StructuredSection } from '../import/structured'
import { createMint } from '../store/mint-id'
import type { Progress } from '../work/progress'
import { Bytes, defineJob } from './define-job'
import { findPictures } from './import-pictures'

const ImportInput = z.object({
  path: z.string(),
  as: z.enum(['edition', 'source']),
  /** It is to be looked through before it is imported. */
  review: z.boolean().default(false),
})
export type ImportAs = z.output<typeof ImportInput>['as']

const Noise = z.object({ text: z.string(), reason: z.string() })
const ImportedSection = z.object({
  tempId: z.string(),
  parentTempId: z.string().nullable(),
  kicker: z.string(),
  title: z.string(),
  shortTitle: z.string(),
  numbering: SectionNumbering,
  body: StoredDocument,
})

/** What an import job gives to main: ready to be committed in one transaction, ids yet to be minted. */
export const ImportOutput = z.object({
  title: z.string(),
  year: z.number().int().nullable(),
  publisher: z.string(),
  published: z.string().nullable(),
  mime: z.string(),
  bytes: Bytes,
  text: z.string(),
  /** None where the edition is to be looked through first. */
  sections: z.array(ImportedSection),
  /** What of the text they were made of: places by the id of a block or by a section's `tempId`. */
  passages: z.array(z.tuple([z.string(), Places])),
  /** Null where the document draws no pages. */
  pageMap: PageMap.nullable(),
  /** Kept as assets; the sections' photos name them by their hash. */
  pictures: z.array(z.object({ bytes: Bytes, mime: z.string() })),
  blocks: z.array(SourceBlock),
  noise: z.array(Noise),
  candidates: z.array(Candidate),
  notes: z.array(ReadNote),
  /** What is to be looked through; null where nobody asked to. */
  proposal: Proposal.nullable(),
})
export type ImportOutput = z.output<typeof ImportOutput>

const newId = createMint({ now: Date.now, randomBytes: (count) => new Uint8Array(randomBytes(count)) })

interface Read {
  readonly bytes: Uint8Array
  readonly document: ReadDocument
}

const TITLE_LENGTH = SectionFacts.shape.title.maxLength ?? 0
const KICKER_LENGTH = SectionFacts.shape.kicker.maxLength ?? 0

const asParagraph = (text: string): FlowItem => ({ kind: 'paragraph', text, traced: [], item: null })

/** What is too long for a heading stays whole as the section's first words. */
const withWholeHeading = (section: StructuredSection): StructuredSection => {
  const { kicker, title, flow } = section
  const cut = [...(kicker.length > KICKER_LENGTH ? [kicker] : []), ...(title.length > TITLE_LENGTH ? [title] : [])]
  return { ...section, flow: [...cut.map(asParagraph), ...flow] }
}

/** Prefaces and outlooks stand outside the count of chapters. */
const isNumbered = ({ kind }: StructuredSection): boolean => kind === 'chapter' || kind === 'section'

/** A heading's number is counted anew; where the format gives headings, a number apart from the words is none of them. */
const withoutNumber = (title: string): string =>
  title.replace(
    /^(?:第[一二三四五六七八九十百\d]{1,4}[章节篇]|\d{1,2}(?:\.\d{1,2}){0,4}\.?|[一二三四五六七八九十]{1,3}、)[\s　]+(?=\S)/,
    '',
  )

const toHeading = (section: StructuredSection, { facts }: BodySetting): HeadingFacts => ({
  kicker: shortened(section.kicker, KICKER_LENGTH),
  title: shortened(isNumbered(section) && facts ? withoutNumber(section.title) : section.title, TITLE_LENGTH),
  numbering: isNumbered(section) ? 'auto' : 'none',
})

const toImported = (
  section: StructuredSection,
  setting: BodySetting,
  placed: readonly PlacedBlocks[],
): ImportOutput['sections'][number] => ({
  ...toHeading(section, setting),
  tempId: section.id,
  parentTempId: section.parentId,
  shortTitle: '',
  body: bodyOf(placed),
})

/** What of the text a section and its blocks were made of. */
const passagesOf = (
  section: StructuredSection,
  placed: readonly PlacedBlocks[],
  edition: StructuredEdition,
  text: string,
): ImportOutput['passages'] => [
  [section.id, placesOfHeading(section, text)],
  ...placed.flatMap(({ nodes, from }) => {
    const places = placesOfBlocks(from, edition)
    return nodes.flatMap((node): ImportOutput['passages'] => (node.$?.id ? [[node.$.id, places]] : []))
  }),
]

/** What is to be looked through; its sections come of it at the end. */
const toProposal = (edition: StructuredEdition, text: string, setting: BodySetting): Proposal =>
  proposeEdition(
    { ...edition, sections: edition.sections.map(withWholeHeading) },
    { text, newId, setting, headings: edition.sections.map((section) => toHeading(section, setting)) },
  )

const readEdition = ({ bytes, document }: Read, review: boolean, progress: Progress): ImportOutput => {
  const { mime, text, lines } = document
  const edition = structureEdition(text, lines)
  const pictures = findPictures(document)
  const setting = { facts: lines.facts ?? null, pictures: placePictures(edition, pictures) }
  progress(0.75, 'main:job.extracting')
  const sections = review
    ? []
    : edition.sections.map((section) => ({
        section,
        placed: toPlacedBlocks(withWholeHeading(section), edition, newId, setting),
      }))
  return {
    title: edition.title,
    year: edition.year,
    publisher: '',
    published: null,
    mime,
    bytes,
    text,
    sections: sections.map(({ section, placed }) => toImported(section, setting, placed)),
    passages: sections.flatMap(({ section, placed }) => passagesOf(section, placed, edition, text)),
    pageMap: document.pageMap ?? null,
    pictures: pictures.map(({ bytes: own, mime: kind }) => ({ bytes: own, mime: kind })),
    blocks: edition.sections.flatMap(({ title, text: words }) => [
      { kind: 'heading', text: title, speaker: null },
      ...words
        .split('\n')
        .filter(Boolean)
        .map((paragraph) => ({ kind: 'paragraph', text: paragraph, speaker: null })),
    ]),
    noise: edition.noise.map(({ text: words, reason }) => ({ text: words, reason })),
    candidates: editionIndicators(edition),
    notes: [...document.notes],
    proposal: review ? toProposal(edition, text, setting) : null,
  }
}

const readSource = ({ bytes, document }: Read, review: boolean, progress: Progress): ImportOutput => {
  const { mime, text, lines } = document
  const source = structureSource(text, lines)
  progress(0.75, 'main:job.extracting')
  return {
    title: source.title,
    year: null,
    publisher: source.publisher ?? '',
    published: source.published,
    mime,
    bytes,
    text,
    sections: [],
    passages: [],
    pageMap: document.pageMap ?? null,
    pictures: [],
    blocks: source.blocks.map(({ kind, text: words, speaker }) => ({ kind, text: words, speaker })),
    noise: source.noise.map(({ text: words, reason }) => ({ text: words, reason })),
    candidates: sourceIndicators(source),
    notes: [...document.notes],
    proposal: review ? proposeSource(source, newId) : null,
  }
}

/** Reads and structures one document. Writes nothing: what it gives is committed by main. */
export const runImportJob = defineJob(
  ImportInput,
  async ({ path, as, review }, progress): Promise<Result<ImportOutput>> => {
    progress(0.05, 'main:job.reading')
    const read = await readDocumentFile(path, (done, step) => progress(0.05 + 0.45 * (done ?? 0), step))
    if (!read.ok) return read
    progress(0.5, 'main:job.structuring')
    const output =
      as === 'edition' ? readEdition(read.value, review, progress) : readSource(read.value, review, progress)
    progress(0.9, 'main:job.saving')
    return ok({ ...output, title: output.title || basename(path, extname(path)) })
  },
)
