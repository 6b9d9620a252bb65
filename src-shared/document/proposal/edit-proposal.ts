import type { StoredNode } from '../../blocks/node'
import { glueBetween } from '../../text/line-mending'
import { SectionFacts } from '../edition'
import type { NewId } from '../identity'
import { inlineWords, paragraphNode, photoNode, quoteNode } from '../make-nodes'
import { cutInline, hasOneLine, wordsOf } from './node-words'
import { type Places, type Proposal, type ProposedBlock, SaidRole } from './proposal'

/** What an editor may make of a block; paragraphs of sources have roles of their own. */
export type ProposedRole =
  | 'heading-1'
  | 'heading-2'
  | 'heading-3'
  | 'heading-4'
  | 'paragraph'
  | 'quote'
  | 'photo'
  | `said-${SaidRole}`
  | 'noise'

/** The reason of what an editor leaves out. */
export const LEFT_OUT = 'left out'

const TITLE_LENGTH = SectionFacts.shape.title.maxLength ?? 0

/** The words of a proposed block; a heading's kicker is before its title. */
export const proposedWords = (block: ProposedBlock): string => {
  if (block.kind === 'heading') return [block.kicker, block.title].filter(Boolean).join(' ')
  return block.kind === 'body' ? wordsOf(block.node) : block.text
}

/** The role that a block has; null for kinds that have none of these: tables, lists, case studies. */
export function proposedRole(block: ProposedBlock): ProposedRole | null {
  if (block.kind === 'noise') return 'noise'
  // Tables of sources, as of editions, can become nothing else.
  if (block.kind === 'said') return block.as === 'table' ? null : `said-${block.as}`
  if (block.kind === 'heading') return headingRoles[Math.min(block.level, headingRoles.length) - 1] ?? null
  const { type } = block.node
  return type === 'paragraph' || type === 'quote' || type === 'photo' ? type : null
}

const headingRoles = ['heading-1', 'heading-2', 'heading-3', 'heading-4'] as const

/** Whether a block may take a role: what is too long for a heading is none. */
export const canBecome = (block: ProposedBlock, role: ProposedRole): boolean =>
  !headingRoles.some((one) => one === role) || oneLine(proposedWords(block)).length <= TITLE_LENGTH

const oneLine = (text: string): string => text.split('\n').join(' ').trim()

/** Gives a block another role; its words stay. */
export function changeRole(proposal: Proposal, id: string, role: ProposedRole): Proposal {
  return proposal.map((block) =>
    block.id === id && proposedRole(block) !== role && canBecome(block, role) ? withRole(block, role) : block,
  )
}

const lineNodes = { paragraph: paragraphNode, quote: quoteNode }

function withRole(block: ProposedBlock, role: ProposedRole): ProposedBlock {
  const kept = { id: block.id, places: block.places, doubt: null }
  const text = proposedWords(block)
  switch (role) {
    case 'noise':
      return { ...kept, kind: 'noise', text, reason: LEFT_OUT }
    case 'said-title':
    case 'said-byline':
    case 'said-heading':
    case 'said-summary':
    case 'said-paragraph':
    case 'said-question':
    case 'said-answer':
    case 'said-host':
    case 'said-table': {
      const as = SaidRole.parse(role.slice('said-'.length))
      return {
        ...kept,
        kind: 'said',
        as,
        text,
        speaker: block.kind === 'said' && hasSpeaker(as) ? block.speaker : null,
      }
    }
    case 'photo':
      return { ...kept, kind: 'body', node: photoNode(block.id, oneLine(text), null) }
    case 'paragraph':
    case 'quote':
      return { ...kept, kind: 'body', node: lineNodes[role](block.id, inlineIn(block) ?? inlineWords(oneLine(text))) }
    default: {
      const level = headingRoles.indexOf(role) + 1
      if (block.kind === 'heading') return { ...block, doubt: null, level }
      return { ...kept, kind: 'heading', level, kicker: '', title: oneLine(text), isNumbered: true }
    }
  }
}

/** The inline nodes of a block that is one line; null of every other. */
const inlineIn = (block: ProposedBlock): readonly StoredNode[] | null =>
  block.kind === 'body' && hasOneLine(block.node) ? (block.node.children ?? []) : null

/** Whether a block can be put together with the one before it: both are lines of words. */
export function canMerge(proposal: Proposal, id: string): boolean {
  const at = proposal.findIndex((block) => block.id === id)
  const [before, block] = [proposal[at - 1], proposal[at]]
  return before !== undefined && block !== undefined && canSplit(before) && canSplit(block)
}

/** Whether a block is one line of words, which can be cut. */
export const canSplit = (block: ProposedBlock): boolean =>
  block.kind === 'body' ? hasOneLine(block.node) : block.kind !== 'said' || block.as !== 'table'

/** Puts a block behind the one before it, as one sentence goes on: that one's role stays. */
export function mergeWithBefore(proposal: Proposal, id: string): Proposal {
  if (!canMerge(proposal, id)) return proposal
  const at = proposal.findIndex((block) => block.id === id)
  return proposal.flatMap((block, index) => {
    const next = proposal[index + 1]
    if (index === at) return []
    return index === at - 1 && next ? [merged(block, next)] : [block]
  })
}

function merged(before: ProposedBlock, after: ProposedBlock): ProposedBlock {
  const places = [...before.places, ...after.places]
  const glue = glueBetween(proposedWords(before), proposedWords(after))
  const text = `${proposedWords(before)}${glue}${oneLine(proposedWords(after))}`
  if (before.kind === 'noise') return { ...before, places, text }
  if (before.kind === 'said') return { ...before, places, doubt: null, text }
  if (before.kind === 'heading') {
    const title = `${before.title}${glue}${oneLine(proposedWords(after))}`
    return title.length <= TITLE_LENGTH ? { ...before, places, doubt: null, title } : before
  }
  const added = inlineIn(after) ?? inlineWords(oneLine(proposedWords(after)))
  const children = [...(before.node.children ?? []), ...inlineWords(glue), ...added]
  return { ...before, places, doubt: null, node: { ...before.node, children } }
}

/** Cuts a block of one line before a character of its words; `text` is the document's, to part what it was made of. */
export function splitAt(proposal: Proposal, id: string, offset: number, text: string, newId: NewId): Proposal {
  return proposal.flatMap((block) => {
    const words = proposedWords(block)
    if (block.id !== id || !canSplit(block) || offset <= 0 || offset >= words.length) return [block]
    const [first, rest] = cutPlaces(block.places, text, words.slice(0, offset))
    const behind = { id: newId(), places: rest, doubt: null }
    if (block.kind === 'body') {
      const [before, after] = cutInline(block.node.children ?? [], offset)
      const node = lineNodes[block.node.type === 'quote' ? 'quote' : 'paragraph'](behind.id, after)
      return [
        { ...block, doubt: null, places: first, node: { ...block.node, children: before } },
        { ...behind, kind: 'body' as const, node },
      ]
    }
    const [head, tail] = [words.slice(0, offset).trim(), words.slice(offset).trim()]
    if (block.kind === 'noise')
      return [
        { ...block, places: first, text: head },
        { ...behind, kind: 'noise' as const, text: tail, reason: block.reason },
      ]
    if (block.kind === 'said')
      return [
        { ...block, doubt: null, places: first, text: head },
        { ...block, ...behind, text: tail },
      ]
    // What is cut off a heading are its section's first words.
    return [
      { ...block, doubt: null, places: first, kicker: '', title: head },
      { ...behind, kind: 'body' as const, node: paragraphNode(behind.id, inlineWords(tail)) },
    ]
  })
}

const inkOf = (text: string): number => text.replace(/\s/g, '').length

/** The places of the first words and of the rest, told by how many characters that aren't white space each has. */
function cutPlaces(places: Places, text: string, first: string): readonly [Places, Places] {
  let left = inkOf(first)
  const before: Places = []
  const after: Places = []
  for (const [start, end] of places) {
    let cut = start
    while (cut < end && left > 0) {
      if (/\S/.test(text[cut] ?? '')) left--
      cut++
    }
    if (cut > start) before.push([start, cut])
    if (end > cut) after.push([cut, end])
  }
  return [before, after]
}

/** Says who speaks; empty: nobody. */
export const setSpeaker = (proposal: Proposal, id: string, speaker: string): Proposal =>
  proposal.map((block) =>
    block.id === id && block.kind === 'said' && (block.speaker ?? '') !== speaker
      ? { ...block, speaker: speaker || null }
      : block,
  )

/** Whether what has this role is said by somebody. */
export const hasSpeaker = (as: SaidRole): boolean => as === 'question' || as === 'answer' || as === 'host'

/** Moves a block one place up or down. */
export function moveBlock(proposal: Proposal, id: string, by: -1 | 1): Proposal {
  const at = proposal.findIndex((block) => block.id === id)
  const [block, other] = [proposal[at], proposal[at + by]]
  if (!block || !other) return proposal
  return proposal.map((one, index) => (index === at ? other : index === at + by ? block : one))
}

/** Says that a block is right as it is. */
export const settle = (proposal: Proposal, id: string): Proposal =>
  proposal.map((block) => (block.id === id && block.doubt !== null ? { ...block, doubt: null } : block))

/** The next block after this one that somebody should look at, from the top again after the last; null: none. */
export function nextDoubtful(proposal: Proposal, id: string | null): string | null {
  const at = proposal.findIndex((block) => block.id === id)
  const inTurn = [...proposal.slice(at + 1), ...proposal.slice(0, at + 1)]
  return inTurn.find(({ doubt }) => doubt !== null)?.id ?? null
}
