import type { KeyboardEvent } from 'react'
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
export const roleKeys: Readonly<Record<ProposedRole, string>> = {
  'heading-1': '1',
  'heading-2': '2',
  'heading-3': '3',
  'heading-4': '4',
  paragraph: 'P',
  quote: 'Q',
  photo: 'I',
  noise: 'Delete',
}

export const roles = Object.keys(roleKeys) as ProposedRole[]

const PAGE = 10

/** The step that a key asks for; null: none of the review's keys. */
export function stepOfKey(event: KeyboardEvent, proposal: Proposal, chosenId: string | null): ReviewStep | null {
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
  const role = roles.find((one) => roleKeys[one].toLowerCase() === key.toLowerCase())
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
