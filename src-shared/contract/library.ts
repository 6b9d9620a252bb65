import { z } from 'zod'
import { AssetValue } from '../blocks/fields'
import { BinId, EditionId, SectionId } from '../data/ids'
import { StoredDocument } from '../document/schema'
import { command, defineDomain, query } from './define-domain'

/** A block and where it stands, by ids and in words. */
export const BlockPlace = z.object({
  blockId: z.string(),
  editionId: EditionId,
  edition: z.string(),
  year: z.number().int(),
  sectionId: SectionId,
  section: z.string(),
})

export const CaseSummary = BlockPlace.extend({
  title: z.string(),
  organization: z.string(),
  location: z.string(),
  text: z.string(),
})
export type CaseSummary = z.output<typeof CaseSummary>

export const FigureSummary = z.object({
  blockId: z.string(),
  kind: z.string(),
  editionId: EditionId,
  sectionId: SectionId,
  section: z.string(),
  label: z.string(),
  caption: z.string(),
})
export type FigureSummary = z.output<typeof FigureSummary>

/** Records across editions. */
export const library = defineDomain('library', {
  cases: query({ input: z.object({ editionId: EditionId.nullable() }), output: z.array(CaseSummary) }),
  /** The case as a document of one block, ready to be copied into a section: new ids are minted on insertion. */
  openCase: query({
    input: z.object({ blockId: z.string() }),
    output: StoredDocument,
    errors: ['not-found', 'document-damaged', 'document-from-newer-version'],
  }),
  figures: query({ input: z.object({ editionId: EditionId }), output: z.array(FigureSummary) }),
  /** Asks for a picture with the shell's dialog; null: it was closed. */
  addPicture: command({
    input: z.object({}),
    output: AssetValue.nullable(),
    errors: ['asset-kind-unsupported', 'file-too-large', 'file-unreadable'],
  }),
})

export const BinItem = z.object({
  id: BinId,
  kind: z.enum(['edition', 'section', 'indicator', 'submission', 'case', 'figure']),
  title: z.string(),
  deletedAt: z.iso.datetime(),
  author: z.string(),
})
export type BinItem = z.output<typeof BinItem>

export const bin = defineDomain('bin', {
  list: query({ input: z.object({}), output: z.array(BinItem) }),
  restore: command({
    input: z.object({ binId: BinId }),
    output: z.object({}),
    errors: ['not-found', 'already-exists', 'edition-frozen', 'section-in-bin', 'document-damaged'],
    tells: [
      'bin.changed',
      'section.rewritten',
      'edition.changed',
      'outline.changed',
      'indicator.changed',
      'observation.recorded',
      'numbering.changed',
      'submission.changed',
    ],
  }),
})

/** A step back or forth may touch anything that a command may. */
const stepTells = [
  'history.changed',
  'outline.changed',
  'section.rewritten',
  'numbering.changed',
  'edition.changed',
  'indicator.changed',
  'observation.recorded',
  'bin.changed',
  'source.changed',
  'subject.changed',
  'clearance.changed',
  'submission.changed',
  'review.changed',
  'work.progressed',
  'work.ended',
] as const

/** The project's log of commands; typing has its own stack in the editor. */
export const history = defineDomain('history', {
  state: query({
    input: z.object({}),
    output: z.object({ undo: z.string().nullable(), redo: z.string().nullable() }),
  }),
  undo: command({
    input: z.object({}),
    output: z.object({ reason: z.string() }),
    errors: ['nothing-to-undo', 'undo-overtaken', 'cancelled', 'job-crashed'],
    tells: stepTells,
  }),
  redo: command({
    input: z.object({}),
    output: z.object({ reason: z.string() }),
    errors: ['nothing-to-redo', 'undo-overtaken', 'cancelled', 'job-crashed'],
    tells: stepTells,
  }),
})
