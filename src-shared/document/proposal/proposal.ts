import { z } from 'zod'
import type { StoredNode } from '../../blocks/node'
import { SectionFacts } from '../edition'
import { TopBlock } from '../schema'

/** Stretches of the document's text, in UTF-16 units, that a block was made of. */
export const Places = z.array(z.tuple([z.number().int().min(0), z.number().int().min(0)]))
export type Places = z.output<typeof Places>

/** Why somebody should look at a block before it is imported. */
export const Doubt = z.enum(['short', 'cut-off', 'long-heading', 'fragments', 'nameless-case'])
export type Doubt = z.output<typeof Doubt>

const base = { id: z.uuid(), places: Places, doubt: Doubt.nullable() }

const ProposedHeading = z.object({
  ...base,
  kind: z.literal('heading'),
  level: z.number().int().min(1).max(6),
  kicker: SectionFacts.shape.kicker,
  title: SectionFacts.shape.title,
  isNumbered: z.boolean(),
})
const ProposedBody = z.object({ ...base, kind: z.literal('body'), node: TopBlock as z.ZodType<StoredNode> })
const ProposedNoise = z.object({ ...base, kind: z.literal('noise'), text: z.string(), reason: z.string() })

/** A piece of a document that was read: the heading of a section, a block of its body, or what is left out with a reason. */
export const ProposedBlock = z.discriminatedUnion('kind', [ProposedHeading, ProposedBody, ProposedNoise])
export type ProposedBlock = z.output<typeof ProposedBlock>
export type ProposedBody = z.output<typeof ProposedBody>
export type ProposedHeading = z.output<typeof ProposedHeading>

/** What an import would make of a document, in reading order: an editor changes it before anything is imported. */
export const Proposal = z.array(ProposedBlock)
export type Proposal = z.output<typeof Proposal>
