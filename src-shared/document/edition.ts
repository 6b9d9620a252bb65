import { z } from 'zod'
import { EditionId, SectionId } from '../data/ids'

export const EditionLanguage = z.enum(['zh-CN', 'en'])
export type EditionLanguage = z.output<typeof EditionLanguage>
export const EditionKind = z.enum(['report', 'abstract', 'press-release'])
export type EditionKind = z.output<typeof EditionKind>
/** 初稿, 征求意见稿, 送审稿, 付印稿, published: printed on each page before 付印稿. */
export const EditionStage = z.enum(['draft', 'consultation', 'review', 'press', 'published'])
export type EditionStage = z.output<typeof EditionStage>
/** 511,161 or 511161. */
export const NumberStyle = z.enum(['grouped', 'plain'])
export type NumberStyle = z.output<typeof NumberStyle>

/** The years that an edition can bear. */
export const editionYears = { min: 1900, max: 2999 }
export const EditionYear = z.number().int().min(editionYears.min).max(editionYears.max)

/** One year's report: what is said of it as a whole. */
export const EditionFacts = z.object({
  title: z.string().min(1).max(200),
  subtitle: z.string().max(200),
  year: EditionYear,
  dataYear: EditionYear,
  cutOffDate: z.iso.date(),
  language: EditionLanguage,
  kind: EditionKind,
  stage: EditionStage,
  numberStyle: NumberStyle,
  publisher: z.string().max(200),
  signatures: z.array(z.string().max(100)).max(20),
  board: z.array(z.object({ role: z.string().max(40), names: z.string().max(1000) })).max(40),
  publicationNumber: z.string().max(100),
})
export type EditionFacts = z.output<typeof EditionFacts>

export const Edition = EditionFacts.extend({
  id: EditionId,
  basedOnId: EditionId.nullable(),
  /** The change whose data a published edition shows for ever; null while it follows the data. */
  dataAsOf: z.number().int().nullable(),
  sectionCount: z.number().int(),
})
export type Edition = z.output<typeof Edition>

/** Newest first, as they are offered everywhere. */
export const newestFirst = (editions: readonly Edition[]): Edition[] =>
  [...editions].sort((one, other) => other.year - one.year || other.title.localeCompare(one.title))

export const SectionNumbering = z.enum(['auto', 'manual', 'none'])
export type SectionNumbering = z.output<typeof SectionNumbering>

export const SectionFacts = z.object({
  kicker: z.string().max(200),
  title: z.string().max(300),
  shortTitle: z.string().max(100),
  numbering: SectionNumbering,
  /** With manual numbering. */
  manualNumber: z.string().max(40),
})
export type SectionFacts = z.output<typeof SectionFacts>

/** A node of an edition's tree, as the outline shows it. Siblings come in reading order. */
export const OutlineSection = SectionFacts.extend({
  id: SectionId,
  parentId: SectionId.nullable(),
  level: z.number().int().min(1),
  /** As printed: 第一章, 1.2 …, or empty. */
  number: z.string(),
  wordCount: z.number().int(),
  /** Blocks still as they were in the edition before. */
  carriedCount: z.number().int(),
})
export type OutlineSection = z.output<typeof OutlineSection>
