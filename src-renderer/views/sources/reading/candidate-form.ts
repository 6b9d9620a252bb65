import type { SourceSummary } from '../../../../src-shared/contract/source'
import type { Candidate } from '../../../../src-shared/contract/source-content'
import { NATION } from '../../../../src-shared/data/observation'
import type { ObservationForm } from '../../data/observation/observation-form'

/** What a candidate says, as the form of a value begins with it. */
export const formOfCandidate = (candidate: Candidate, source: SourceSummary): ObservationForm => ({
  period: candidate.period ?? '',
  subject: candidate.subject ?? NATION,
  value: candidate.value,
  unit: candidate.unit,
  qualifier: candidate.approx ? '约' : '',
  changeBasis: candidate.change ?? '',
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
