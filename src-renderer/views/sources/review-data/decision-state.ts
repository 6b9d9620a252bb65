import type { CandidateDecision } from '../../../../src-shared/data/candidate-decision'

const STEPS_KEPT = 200

export type Decisions = ReadonlyMap<number, CandidateDecision>

/** What was decided of a review's candidates, with the steps back and forth. */
export interface DecisionState {
  readonly decisions: Decisions
  readonly past: readonly Decisions[]
  readonly future: readonly Decisions[]
}

export type DecisionStep =
  | { readonly kind: 'decide'; readonly changes: readonly CandidateDecision[] }
  | { readonly kind: 'undo' | 'redo' }

/** What is decided of a candidate that nobody has looked at. */
export const undecided = (at: number): CandidateDecision => ({ at, verdict: 'open', bound: null, corrected: {} })

export const beginDecisions = (decisions: readonly CandidateDecision[]): DecisionState => ({
  decisions: new Map(decisions.map((one) => [one.at, one])),
  past: [],
  future: [],
})

const saysNothing = ({ verdict, bound, corrected }: CandidateDecision): boolean =>
  verdict === 'open' && bound === null && Object.keys(corrected).length === 0

const same = (one: CandidateDecision | undefined, other: CandidateDecision): boolean =>
  JSON.stringify(one ?? undecided(other.at)) === JSON.stringify(other)

/** The state after a step. Deciding what was decided already is none. */
export function stepDecisions(state: DecisionState, step: DecisionStep): DecisionState {
  const { decisions, past, future } = state
  if (step.kind === 'decide') {
    const changes = step.changes.filter((one) => !same(decisions.get(one.at), one))
    if (changes.length === 0) return state
    const next = new Map(decisions)
    for (const one of changes) {
      if (saysNothing(one)) next.delete(one.at)
      else next.set(one.at, one)
    }
    return { decisions: next, past: [...past, decisions].slice(-STEPS_KEPT), future: [] }
  }
  if (step.kind === 'undo') {
    const before = past.at(-1)
    return before ? { decisions: before, past: past.slice(0, -1), future: [decisions, ...future] } : state
  }
  const [after, ...rest] = future
  return after ? { decisions: after, past: [...past, decisions], future: rest } : state
}
