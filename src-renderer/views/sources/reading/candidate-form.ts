import type { SourceSummary } from '../../../../src-shared/contract/source'
import type { Candidate } from '../../../../src-shared/contract/source-content'
import { factsOf } from '../../../../src-shared/data/candidate-decision'
import { NATION } from '../../../../src-shared/data/observation'
import type { ObservationForm } from '../../data/observation/observation-form'

const statedBy = (candidate: Candidate) => {
  const { period, subject, value, unit, qualifier, change } = factsOf(candidate)
  return { period, subject: subject || NATION, value, unit, qualifier, changeBasis: change }
}

/** What a candidate says, as the form of a value begins with it. */
export const formOfCandidate = (candidate: Candidate, source: SourceSummary): ObservationForm => ({
  ...statedBy(candidate),
  priceBasis: 'none',
  status: 'final',
  sourceId: source.id,
  sourceNote: '',
  quote: candidate.quote,
  scope: '',
  sourcePlace: '',
  correction: '',
  reason: '',
})
