import { z } from 'zod'
import { BlockId, EditionId, SectionId } from '../data/ids'
import { OutlineSection, SectionFacts } from '../document/edition'
import { ReadDocument, StoredDocument } from '../document/schema'
import { command, defineDomain, query } from './define-domain'

/** Rises with every write of a body. A save names the one it builds on. */
export const Revision = z.number().int().min(0)

export const SectionBody = z.object({
  sectionId: SectionId,
  editionId: EditionId,
  body: ReadDocument,
  revision: Revision,
  /** The section this one was rolled forward from. */
  originId: SectionId.nullable(),
  /** Set where the section may not be written: its edition is published, or the project is open read-only. */
  isFrozen: z.boolean(),
})
export type SectionBody = z.output<typeof SectionBody>

export const section = defineDomain('section', {
  /** The edition's tree in reading order, parents before children. */
  outline: query({ input: z.object({ editionId: EditionId }), output: z.array(OutlineSection), errors: ['not-found'] }),
  /** How many bound values of each section aren't `ok`; apart from the outline, for all of them are resolved. */
  openValues: query({
    input: z.object({ editionId: EditionId }),
    output: z.array(z.object({ sectionId: SectionId, count: z.number().int().min(1) })),
    errors: ['not-found'],
  }),
  open: query({
    input: z.object({ sectionId: SectionId }),
    output: SectionBody,
    errors: ['not-found', 'document-damaged', 'document-from-newer-version'],
  }),
  saveBody: command({
    input: z.object({ sectionId: SectionId, body: StoredDocument, basedOn: Revision }),
    output: z.object({ revision: Revision }),
    errors: ['not-found', 'revision-conflict', 'edition-frozen'],
    tells: ['section.saved', 'section.rewritten', 'numbering.changed', 'bin.changed'],
  }),
  /** Cuts a revision that stays: on leaving the section and every five minutes. */
  keepRevision: command({ input: z.object({ sectionId: SectionId }), output: z.object({}), errors: ['not-found'] }),
  add: command({
    input: z.object({
      editionId: EditionId,
      parentId: SectionId.nullable(),
      afterId: SectionId.nullable(),
      title: z.string().max(300),
    }),
    output: OutlineSection,
    errors: ['not-found', 'edition-frozen', 'section-has-no-place'],
    tells: ['outline.changed', 'numbering.changed'],
  }),
  saveFacts: command({
    input: z.object({ sectionId: SectionId, facts: SectionFacts.partial() }),
    output: OutlineSection,
    errors: ['not-found', 'edition-frozen'],
    tells: ['outline.changed', 'numbering.changed'],
  }),
  /** Under another parent, after a sibling (null: first). A section can't go under itself. */
  move: command({
    input: z.object({ sectionId: SectionId, parentId: SectionId.nullable(), afterId: SectionId.nullable() }),
    output: z.object({}),
    errors: ['not-found', 'edition-frozen', 'section-has-no-place'],
    tells: ['outline.changed', 'numbering.changed'],
  }),
  /** To the bin, with all that is under it. */
  remove: command({
    input: z.object({ sectionId: SectionId }),
    output: z.object({}),
    errors: ['not-found', 'edition-frozen'],
    tells: ['outline.changed', 'bin.changed', 'numbering.changed'],
  }),
  /** Plain words of a block, for lists that point to it. */
  findBlock: query({
    input: z.object({ blockId: BlockId }),
    output: z.object({ sectionId: SectionId, editionId: EditionId, text: z.string() }),
    errors: ['not-found'],
  }),
})
