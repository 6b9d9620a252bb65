import type { Proposal } from '../../../../src-shared/document/proposal/proposal'

const STEPS_KEPT = 200

/** A proposal while somebody edits it, with the steps back and forth. */
export interface ReviewState {
  readonly proposal: Proposal
  readonly chosenId: string | null
  readonly past: readonly Proposal[]
  readonly future: readonly Proposal[]
}

export type ReviewStep =
  /** Edits the proposal; the block to be chosen then, if another. */
  | { readonly kind: 'edit'; readonly edit: (proposal: Proposal) => Proposal; readonly chosenId?: string | null }
  | { readonly kind: 'choose'; readonly id: string | null }
  /** Chooses the block so many places on. */
  | { readonly kind: 'walk'; readonly by: number }
  | { readonly kind: 'undo' | 'redo' }

export const beginReview = (proposal: Proposal): ReviewState => ({
  proposal,
  chosenId: proposal[0]?.id ?? null,
  past: [],
  future: [],
})

/** The state after a step. An edit that changes nothing is none. */
export function stepReview(state: ReviewState, step: ReviewStep): ReviewState {
  const { proposal, past, future } = state
  switch (step.kind) {
    case 'edit': {
      const next = step.edit(proposal)
      if (next.length === proposal.length && next.every((block, at) => block === proposal[at])) return state
      const chosenId = step.chosenId === undefined ? state.chosenId : step.chosenId
      return withChosen(
        { proposal: next, chosenId, past: [...past, proposal].slice(-STEPS_KEPT), future: [] },
        proposal,
      )
    }
    case 'choose':
      return { ...state, chosenId: step.id }
    case 'walk': {
      const at = proposal.findIndex(({ id }) => id === state.chosenId)
      const to = Math.min(Math.max(at + step.by, 0), proposal.length - 1)
      return { ...state, chosenId: proposal[to]?.id ?? null }
    }
    case 'undo': {
      const before = past.at(-1)
      if (!before) return state
      return withChosen(
        { ...state, proposal: before, past: past.slice(0, -1), future: [proposal, ...future] },
        proposal,
      )
    }
    case 'redo': {
      const [after, ...rest] = future
      if (!after) return state
      return withChosen({ ...state, proposal: after, past: [...past, proposal], future: rest }, proposal)
    }
  }
}

/** Where the chosen block is gone, the one before its old place is chosen. */
function withChosen(state: ReviewState, before: Proposal): ReviewState {
  if (state.proposal.some(({ id }) => id === state.chosenId)) return state
  const at = before.findIndex(({ id }) => id === state.chosenId)
  const near = state.proposal[Math.min(Math.max(at - 1, 0), state.proposal.length - 1)]
  return { ...state, chosenId: near?.id ?? null }
}
