import { z } from 'zod'
import { ResolvedValue } from '../data/binding'
import { EditionKind, EditionLanguage, EditionStage, NumberStyle } from './edition'

/**
 * An edition with everything looked up: what every medium (PDF, HTML, DOCX, comparison) reads, and nothing else.
 * No Lexical shape passes this point.
 */
export const Mark = z.enum(['bold', 'italic', 'underline', 'strikethrough', 'code', 'subscript', 'superscript'])
export type Mark = z.output<typeof Mark>

const inked = { marks: z.array(Mark), link: z.string().nullable() }

export const Run = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text: z.string(), ...inked }),
  /** A live number: its words and what they rest on. */
  z.object({ type: z.literal('value'), id: z.string(), value: ResolvedValue, ...inked }),
  /** A footnote at this place. */
  z.object({ type: z.literal('note'), id: z.string(), text: z.string() }),
  z.object({ type: z.literal('break') }),
])
export type Run = z.output<typeof Run>

export interface ResolvedListItem {
  runs: Run[]
  /** Lists and nothing else: items own their children. */
  children: ResolvedList[]
}
export interface ResolvedList {
  type: 'list'
  id: string
  ordered: boolean
  start: number
  items: ResolvedListItem[]
}
const ListItem: z.ZodType<ResolvedListItem> = z.lazy(() => z.object({ runs: z.array(Run), children: z.array(List) }))
const List: z.ZodType<ResolvedList> = z.lazy(() =>
  z.object({
    type: z.literal('list'),
    id: z.string(),
    ordered: z.boolean(),
    start: z.number().int(),
    items: z.array(ListItem),
  }),
)

const Paragraph = z.object({ type: z.literal('paragraph'), id: z.string(), runs: z.array(Run) })
/** Level 1 to 4 below the section's own heading. */
const Heading = z.object({
  type: z.literal('heading'),
  id: z.string(),
  level: z.number().int().min(1).max(4),
  runs: z.array(Run),
})
const Quote = z.object({ type: z.literal('quote'), id: z.string(), runs: z.array(Run) })
export const ProseBlock = z.union([Paragraph, Heading, Quote, List])
export type ProseBlock = z.output<typeof ProseBlock>

/** A grid: every cell stands in the row where it begins; spans say what it covers. */
const Table = z.object({
  type: z.literal('table'),
  id: z.string(),
  columns: z.number().int(),
  rows: z.array(
    z.array(
      z.object({
        header: z.boolean(),
        colSpan: z.number().int(),
        rowSpan: z.number().int(),
        blocks: z.array(ProseBlock),
      }),
    ),
  ),
})
export type ResolvedTable = z.output<typeof Table>

/** A block of one of our kinds: values as its View and its print rule take them, slots finished. */
const OwnBlock = z.object({
  type: z.literal('block'),
  kind: z.string(),
  id: z.string(),
  /** 图3-2, in the edition's language; null where the kind isn't numbered. */
  numberLabel: z.string().nullable(),
  values: z.record(z.string(), z.unknown()),
  /** `line` slots hold runs, `prose` slots hold blocks. */
  lines: z.record(z.string(), z.array(Run)),
  proses: z.record(z.string(), z.array(ProseBlock)),
})
export type ResolvedOwnBlock = z.output<typeof OwnBlock>

export const ResolvedBlock = z.union([Paragraph, Heading, Quote, List, Table, OwnBlock])
export type ResolvedBlock = z.output<typeof ResolvedBlock>

export interface ResolvedSection {
  id: string
  level: number
  /** 第一章, 1.2 …; empty where the section isn't numbered. */
  number: string
  kicker: string
  title: string
  /** For running heads. */
  shortTitle: string
  blocks: ResolvedBlock[]
  children: ResolvedSection[]
}
export const ResolvedSection: z.ZodType<ResolvedSection> = z.lazy(() =>
  z.object({
    id: z.string(),
    level: z.number().int().min(1),
    number: z.string(),
    kicker: z.string(),
    title: z.string(),
    shortTitle: z.string(),
    blocks: z.array(ResolvedBlock),
    children: z.array(ResolvedSection),
  }),
)

/** Which value something is said of. */
const ProblemAbout = z.object({
  indicatorId: z.string(),
  subject: z.string(),
  /** Null where the reference finds none. */
  period: z.string().nullable(),
  changeBasis: z.string(),
})

export const ResolvedDocument = z.object({
  edition: z.object({
    id: z.string(),
    title: z.string(),
    subtitle: z.string(),
    year: z.number().int(),
    dataYear: z.number().int(),
    language: EditionLanguage,
    kind: EditionKind,
    stage: EditionStage,
    numberStyle: NumberStyle,
    publisher: z.string(),
    signatures: z.array(z.string()),
    board: z.array(z.object({ role: z.string(), names: z.string() })),
    publicationNumber: z.string(),
    /** What is printed as the day of publication or of the draft: given, never the clock. */
    dateText: z.string(),
  }),
  words: z.record(z.string(), z.string()),
  sections: z.array(ResolvedSection),
  /** Pictures by hash; the bytes travel beside the document. */
  assets: z.array(z.object({ hash: z.string(), mime: z.string() })),
  /** Every value that isn't plainly right, for the list shown before publishing. */
  problems: z.array(
    z.object({
      sectionId: z.string(),
      blockId: z.string(),
      state: z.string(),
      text: z.string(),
      /** The value in question; null where it is none, or none was chosen. */
      about: ProblemAbout.nullable(),
    }),
  ),
})
export type ResolvedDocument = z.output<typeof ResolvedDocument>
