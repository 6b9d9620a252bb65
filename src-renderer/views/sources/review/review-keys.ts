import type { KeyboardEvent } from 'react'
import type { ReviewSummary } from '../../../../src-shared/contract/review'
import {
  changeRole,
  mergeWithBefore,
  moveBlock,
  nextDoubtful,
  type ProposedRole,
  settle,
} from '../../../../src-shared/document/proposal/edit-proposal'
import type { Proposal } from '../../../../src-shared/document/proposal/proposal'
import type { ReviewStep } from './review-state'

/** The keys by which a block takes a role, as the buttons' hints say them. */
const roleKeys = {
  edition: {
    'heading-1': '1',
    'heading-2': '2',
    'heading-3': '3',
    'heading-4': '4',
    paragraph: 'P',
    quote: 'Q',
    photo: 'I',
    noise: 'Delete',
  },
  source: {
    'said-title': 'T',
    'said-heading': 'H',
    'said-byline': 'B',
    'said-summary': 'S',
    'said-paragraph': 'P',
    'said-question': 'Q',
    'said-answer': 'A',
    'said-host': 'O',
    noise: 'Delete',
  },
} satisfies Record<ReviewSummary['as'], Partial<Record<ProposedRole, string>>>

/** The roles that blocks of such a review may have, each with its key. */
export const rolesOf = (as: ReviewSummary['as']): readonly (readonly [role: ProposedRole, key: string])[] =>
  // What TypeScript knows of an object's keys it forgets in a list of them.
  Object.entries(roleKeys[as]) as [ProposedRole, string][]

const PAGE = 10

/** The step that a key asks for; null: none of the review's keys. */
export function stepOfKey(
  event: KeyboardEvent,
  as: ReviewSummary['as'],
  proposal: Proposal,
  chosenId: string | null,
): ReviewStep | null {
  const { key, altKey, ctrlKey, metaKey, shiftKey } = event
  const command = ctrlKey || metaKey
  if (command && key.toLowerCase() === 'z') return { kind: shiftKey ? 'redo' : 'undo' }
  if (command && key.toLowerCase() === 'y') return { kind: 'redo' }
  if (command) return null
  if (altKey) {
    if (key !== 'ArrowUp' && key !== 'ArrowDown') return null
    return edited((one, id) => moveBlock(one, id, key === 'ArrowUp' ? -1 : 1), chosenId)
  }
  const walk = walks[key]
  if (walk !== undefined) return { kind: 'walk', by: walk }
  if (key.toLowerCase() === 'd') return { kind: 'choose', id: nextDoubtful(proposal, chosenId) ?? chosenId }
  if (key.toLowerCase() === 'm') return edited(mergeWithBefore, chosenId)
  if (key === 'Enter') return edited(settle, chosenId)
  const [role] = rolesOf(as).find(([, own]) => own.toLowerCase() === key.toLowerCase()) ?? []
  return role ? edited((one, id) => changeRole(one, id, role), chosenId) : null
}

const walks: Readonly<Record<string, number>> = {
  ArrowUp: -1,
  ArrowDown: 1,
  PageUp: -PAGE,
  PageDown: PAGE,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}

const edited = (edit: (proposal: Proposal, id: string) => Proposal, id: string | null): ReviewStep | null =>
  id === null ? null : { kind: 'edit', edit: (proposal) => edit(proposal, id) }
