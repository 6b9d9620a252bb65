import type { Candidate } from '../../src-shared/contract/source-content'
import { stepOf } from '../../src-shared/data/agreement'
import { factsOf } from '../../src-shared/data/candidate-decision'
import type { IndicatorId, SourceId } from '../../src-shared/data/ids'
import { type Indicator, IndicatorDraft } from '../../src-shared/data/indicator'
import { type KnownIndicator, proposeIndicators, SURE_PROPOSAL } from '../../src-shared/data/indicator-proposal'
import { NATION, type Observation, ObservationDraft, type Qualifier } from '../../src-shared/data/observation'
import { ok, type Result } from '../../src-shared/failure/result'
import type { WriteDb } from '../store/database'
import { createIndicator, findIndicatorNamed, learnAlias } from '../store/indicator'
import { listIndicators } from '../store/indicator-list'
import { recordObservation } from '../store/observation'

/** A candidate, and the indicator that an editor says it is; without one it is whose name or alias it has. */
export type AcceptedCandidate = Candidate & {
  readonly indicatorId?: IndicatorId
  /** It is a value of no indicator that isn't named just so: where there is none, one is made. */
  readonly isOfNew?: boolean
  /** As somebody put it right; else it is read from the sentence. */
  readonly qualifier?: Qualifier
}

/**
 * Records candidates of a source as observations, making the indicators that aren't there yet. A candidate without a
 * name or a period can't be one and is left for the editor. Of several for one thing (37.3万亿元 in the heading,
 * 372575亿元 in the text) the one that tells the most is recorded; what was recorded is given back. The words of one
 * that was accepted under an indicator of another name are remembered as its alias.
 */
export const acceptCandidates = (
  db: WriteDb,
  sourceId: SourceId,
  candidates: readonly AcceptedCandidate[],
): Result<Observation[], 'already-exists' | 'not-found'> => {
  const best = new Map<string, ObservationDraft>()
  const indicators: KnownIndicator[] = listIndicators(db)
  for (const candidate of candidates) {
    const read = readCandidate(candidate, sourceId)
    if (!read) continue
    const indicator = findOrCreate(db, candidate, read.indicator, indicators)
    if (!indicator.ok) return indicator
    if (candidate.indicatorId) learnAlias(db, candidate.indicatorId, candidate.name)
    const draft: ObservationDraft = { ...read.facts, indicatorId: indicator.value }
    const key = JSON.stringify([draft.indicatorId, draft.subject, draft.period, draft.changeBasis])
    const known = best.get(key)
    if (!known || tellsMore(draft, known)) best.set(key, draft)
  }
  const recorded: Observation[] = []
  for (const draft of best.values()) {
    const observation = recordObservation(db, draft)
    if (!observation.ok) return observation
    recorded.push(observation.value)
  }
  return ok(recorded)
}

const Facts = ObservationDraft.omit({ indicatorId: true })

/** Null: it can't be an observation. */
const readCandidate = (candidate: AcceptedCandidate, sourceId: SourceId) => {
  const isRate = candidate.change !== null && candidate.change !== '累计'
  const indicator = IndicatorDraft.safeParse({ name: candidate.name, unit: isRate ? '' : candidate.unit })
  const facts = Facts.safeParse({
    subject: candidate.subject ?? NATION,
    period: candidate.period,
    changeBasis: candidate.change ?? '',
    priceBasis: 'none',
    scope: '',
    value: candidate.value,
    unit: candidate.unit,
    qualifier: candidate.qualifier ?? factsOf(candidate).qualifier,
    sourceId,
    quote: candidate.quote,
  })
  return indicator.success && facts.success ? { indicator: indicator.data, facts: facts.data } : null
}

/** The indicator that the editor chose, else one that surely has this name, else a new one. */
const findOrCreate = (
  db: WriteDb,
  candidate: AcceptedCandidate,
  draft: IndicatorDraft,
  known: KnownIndicator[],
): Result<IndicatorId, 'already-exists'> => {
  if (candidate.indicatorId) return ok(candidate.indicatorId)
  const named: Indicator | null = findIndicatorNamed(db, draft.name)
  if (named) return ok(named.id)
  const [proposal] = candidate.isOfNew ? [] : proposeIndicators([candidate], known)
  if (proposal && proposal.confidence >= SURE_PROPOSAL) return ok(proposal.indicatorId)
  const created = createIndicator(db, draft)
  if (!created.ok) return created
  known.push(created.value)
  return ok(created.value.id)
}

/** Exact before hedged, then the one with more digits that count; otherwise the one that came first stays. */
const tellsMore = (draft: ObservationDraft, known: ObservationDraft): boolean => {
  const hedges = Number(known.qualifier !== '') - Number(draft.qualifier !== '')
  return hedges !== 0 ? hedges > 0 : stepOf(draft).lt(stepOf(known))
}
