import type { Candidate } from '../../src-shared/contract/source-content'
import { stepOf } from '../../src-shared/data/agreement'
import type { SourceId } from '../../src-shared/data/ids'
import { type Indicator, IndicatorDraft } from '../../src-shared/data/indicator'
import { NATION, type Observation, ObservationDraft } from '../../src-shared/data/observation'
import { ok, type Result } from '../../src-shared/failure/result'
import type { WriteDb } from '../store/database'
import { createIndicator, findIndicatorNamed } from '../store/indicator'
import { recordObservation } from '../store/observation'

/**
 * Records candidates of a source as observations, making the indicators that aren't there yet. A candidate without a
 * name or a period can't be one and is left for the editor. Of several for one thing (37.3万亿元 in the heading,
 * 372575亿元 in the text) the one that tells the most is recorded; what was recorded is given back.
 */
export const acceptCandidates = (
  db: WriteDb,
  sourceId: SourceId,
  candidates: readonly Candidate[],
): Result<Observation[], 'already-exists' | 'not-found'> => {
  const best = new Map<string, ObservationDraft>()
  for (const candidate of candidates) {
    const read = readCandidate(candidate, sourceId)
    if (!read) continue
    const indicator = findOrCreate(db, read.indicator)
    if (!indicator.ok) return indicator
    const draft: ObservationDraft = { ...read.facts, indicatorId: indicator.value.id }
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
const readCandidate = (candidate: Candidate, sourceId: SourceId) => {
  const indicator = IndicatorDraft.safeParse({ name: candidate.name, unit: candidate.change ? '' : candidate.unit })
  const facts = Facts.safeParse({
    subject: candidate.subject ?? NATION,
    period: candidate.period,
    changeBasis: candidate.change ?? '',
    priceBasis: 'none',
    scope: '',
    value: candidate.value,
    unit: candidate.unit,
    qualifier: candidate.approx ? '约' : '',
    sourceId,
    quote: candidate.quote,
  })
  return indicator.success && facts.success ? { indicator: indicator.data, facts: facts.data } : null
}

const findOrCreate = (db: WriteDb, draft: IndicatorDraft): Result<Indicator, 'already-exists'> => {
  const known = findIndicatorNamed(db, draft.name)
  return known ? ok(known) : createIndicator(db, draft)
}

/** Exact before hedged, then the one with more digits that count; otherwise the one that came first stays. */
const tellsMore = (draft: ObservationDraft, known: ObservationDraft): boolean => {
  const hedges = Number(known.qualifier !== '') - Number(draft.qualifier !== '')
  return hedges !== 0 ? hedges > 0 : stepOf(draft).lt(stepOf(known))
}
