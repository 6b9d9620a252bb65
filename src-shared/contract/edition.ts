import { z } from 'zod'
import { BlockId, EditionId, SectionId } from '../data/ids'
import { Edition, EditionFacts, EditionYear } from '../document/edition'
import { command, defineDomain, query } from './define-domain'

export const RollForwardReport = z.object({
  editionId: EditionId,
  sections: z.number().int(),
  blocks: z.number().int(),
  /** Live values that moved on to the new data year and have a value there. */
  updated: z.number().int(),
  /** Live values with no value for the new data year. */
  missing: z.array(z.object({ sectionId: SectionId, section: z.string(), indicator: z.string(), period: z.string() })),
  /** Numbers in prose that no indicator is bound to. */
  loose: z.array(z.object({ sectionId: SectionId, section: z.string(), text: z.string() })),
})
export type RollForwardReport = z.output<typeof RollForwardReport>

export const edition = defineDomain('edition', {
  list: query({ input: z.object({}), output: z.array(Edition) }),
  get: query({ input: z.object({ editionId: EditionId }), output: Edition, errors: ['not-found'] }),
  create: command({
    input: EditionFacts.partial().required({ title: true, year: true, dataYear: true }),
    output: Edition,
    errors: ['already-exists'],
    tells: ['edition.changed'],
  }),
  saveFacts: command({
    input: z.object({ editionId: EditionId, facts: EditionFacts.partial() }),
    output: Edition,
    errors: ['not-found', 'edition-frozen', 'already-exists'],
    tells: ['edition.changed', 'numbering.changed'],
  }),
  rollForward: command({
    input: z.object({ editionId: EditionId, year: EditionYear, dataYear: EditionYear }),
    output: RollForwardReport,
    errors: ['not-found', 'already-exists', 'document-damaged', 'document-from-newer-version'],
    tells: ['edition.changed'],
  }),
  remove: command({
    input: z.object({ editionId: EditionId }),
    output: z.object({}),
    errors: ['not-found'],
    tells: ['edition.changed', 'bin.changed'],
  }),
  /** Printed numbers of numbered blocks: 图3-2. */
  numbering: query({
    input: z.object({ editionId: EditionId }),
    output: z.array(z.object({ blockId: BlockId, label: z.string() })),
    errors: ['not-found'],
  }),
})
