import type { Candidate } from '../../src-shared/contract/source-content'
import { type CandidateDecision, correctedQuantity, NEW_INDICATOR } from '../../src-shared/data/candidate-decision'
import { isWithin } from '../../src-shared/document/proposal/left-out'
import type { Places } from '../../src-shared/document/proposal/proposal'
import type { AcceptedCandidate } from './accept-candidates'

export interface DecidedCandidates {
  /** What the document states, as it was put right. */
  readonly kept: Candidate[]
  /** What is recorded at once. */
  readonly accepted: AcceptedCandidate[]
}

/**
 * The candidates of a review by what was decided of them. What stands in text that is left out is stated by nobody, unless
 * somebody accepted it.
 */
export function decidedCandidates(
  candidates: readonly Candidate[],
  decisions: readonly CandidateDecision[],
  leftOut: Places,
): DecidedCandidates {
  const decided = new Map(decisions.map((one) => [one.at, one]))
  const kept: Candidate[] = []
  const accepted: AcceptedCandidate[] = []
  for (const [at, found] of candidates.entries()) {
    const { verdict = 'open', bound = null, corrected = {} } = decided.get(at) ?? {}
    if (verdict === 'rejected' || (verdict === 'open' && isWithin(leftOut, found))) continue
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
