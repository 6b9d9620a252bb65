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
/** What a paragraph of a source is; questions, answers and what a host says have a speaker. */
export const SaidRole = z.enum([
  'title',
  'byline',
  'heading',
  'summary',
  'paragraph',
  'question',
  'answer',
  'host',
  'table',
])
export type SaidRole = z.output<typeof SaidRole>
/** A paragraph of a source. */
const ProposedSaid = z.object({
  ...base,
  kind: z.literal('said'),
  as: SaidRole,
  text: z.string(),
  /** Who says it; null outside of speech. */
  speaker: z.string().max(200).nullable(),
})
const ProposedNoise = z.object({ ...base, kind: z.literal('noise'), text: z.string(), reason: z.string() })

/**
 * A piece of a document that was read: the heading of a section, a block of its body, a paragraph of
 * a source, or what is left out with a reason.
 */
export const ProposedBlock = z.discriminatedUnion('kind', [ProposedHeading, ProposedBody, ProposedSaid, ProposedNoise])
export type ProposedBlock = z.output<typeof ProposedBlock>
export type ProposedBody = z.output<typeof ProposedBody>
export type ProposedHeading = z.output<typeof ProposedHeading>
export type ProposedSaid = z.output<typeof ProposedSaid>

/** What an import would make of a document, in reading order: an editor changes it before anything is imported. */
export const Proposal = z.array(ProposedBlock)
export type Proposal = z.output<typeof Proposal>
