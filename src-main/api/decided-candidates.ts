import type { Candidate } from '../../src-shared/contract/source-content'
import { type CandidateDecision, correctedQuantity, NEW_INDICATOR } from '../../src-shared/data/candidate-decision'
import type { AcceptedCandidate } from './accept-candidates'

export interface DecidedCandidates {
  /** What the document states: all that wasn't rejected, as it was put right. */
  readonly kept: Candidate[]
  /** What is recorded at once. */
  readonly accepted: AcceptedCandidate[]
}

/** The candidates of a review by what was decided of them. */
export function decidedCandidates(
  candidates: readonly Candidate[],
  decisions: readonly CandidateDecision[],
): DecidedCandidates {
  const decided = new Map(decisions.map((one) => [one.at, one]))
  const kept: Candidate[] = []
  const accepted: AcceptedCandidate[] = []
  for (const [at, found] of candidates.entries()) {
    const { verdict = 'open', bound = null, corrected = {} } = decided.get(at) ?? {}
    if (verdict === 'rejected') continue
    const candidate = correctedQuantity(found, corrected)
    kept.push(candidate)
    if (verdict === 'accepted')
      accepted.push({
        ...candidate,
        ...(bound === NEW_INDICATOR ? { isOfNew: true } : bound === null ? {} : { indicatorId: bound }),
        ...(corrected.qualifier === undefined ? {} : { qualifier: corrected.qualifier }),
      })
  }
  return { kept, accepted }
}
