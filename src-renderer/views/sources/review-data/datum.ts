import type { Candidate } from '../../../../src-shared/contract/source-content'
import {
  type CandidateDecision,
  type CandidateFacts,
  type CandidateField,
  factsOf,
  missingFields,
  NEW_INDICATOR,
} from '../../../../src-shared/data/candidate-decision'
import { contradictsHeld, HeldKey, type HeldValue } from '../../../../src-shared/data/held-value'
import type { IndicatorId } from '../../../../src-shared/data/ids'
import { type IndicatorProposal, SURE_PROPOSAL } from '../../../../src-shared/data/indicator-proposal'
import { isWithin } from '../../../../src-shared/document/proposal/left-out'
import type { Places } from '../../../../src-shared/document/proposal/proposal'
import { type Decisions, undecided } from './decision-state'

/** At this confidence a quantity may be accepted without being looked at. */
export const SURE = 0.9

/** A quantity of the document as it stands in the grid. */
export interface Datum {
  readonly at: number
  readonly found: Candidate
  readonly decision: CandidateDecision
  readonly facts: CandidateFacts
  /** The indicator that it would be recorded of; null: a new one under its name. */
  readonly bound: IndicatorId | null
  /** What keeps it from being recorded. */
  readonly missing: readonly CandidateField[]
  /** What the project has of the same. */
  readonly held: readonly HeldValue[]
  readonly isConflict: boolean
  /** It stands in text that won't be imported. */
  readonly isLeftOut: boolean
}

export interface DatumSetting {
  readonly candidates: readonly Candidate[]
  readonly decisions: Decisions
  /** Of each candidate, by its place: the indicator that its name means. */
  readonly proposalOf: (at: number) => IndicatorProposal | null
  readonly isThere: (indicatorId: IndicatorId) => boolean
  readonly leftOut: Places
  readonly heldOf: (key: HeldKey) => readonly HeldValue[]
}

export const factsAt = (candidates: readonly Candidate[], decisions: Decisions): CandidateFacts[] =>
  candidates.map((found, at) => factsOf(found, decisions.get(at)?.corrected))

const boundOf = ({ bound }: CandidateDecision, proposal: IndicatorProposal | null, setting: DatumSetting) => {
  if (bound === NEW_INDICATOR) return null
  if (bound !== null && setting.isThere(bound)) return bound
  return proposal !== null && proposal.confidence >= SURE_PROPOSAL ? proposal.indicatorId : null
}

/** What the project may have the same of; null: nothing can be the same. */
export function heldKeyOf(bound: IndicatorId | null, { subject, period, change }: CandidateFacts): HeldKey | null {
  const key = HeldKey.safeParse({ indicatorId: bound, subject, period, change })
  return key.success ? key.data : null
}

/** The quantities of a document with all that is known of each. */
export const toData = (setting: DatumSetting): Datum[] => {
  const facts = factsAt(setting.candidates, setting.decisions)
  return setting.candidates.flatMap((found, at) => {
    const own = facts[at]
    if (!own) return []
    const decision = setting.decisions.get(at) ?? undecided(at)
    const bound = boundOf(decision, setting.proposalOf(at), setting)
    const key = heldKeyOf(bound, own)
    const held = key ? setting.heldOf(key) : []
    const isConflict = contradictsHeld(own, held)
    const isLeftOut = isWithin(setting.leftOut, found)
    return [{ at, found, decision, facts: own, bound, missing: missingFields(own), held, isConflict, isLeftOut }]
  })
}

/** Whether somebody should look at it before it is accepted. */
export const isDoubtful = ({ decision, found, missing, isConflict, isLeftOut }: Datum): boolean =>
  decision.verdict === 'open' && (found.confidence < SURE || missing.length > 0 || isConflict || isLeftOut)

/** Whether it may be accepted with all the others that are sure. */
export const isSure = (datum: Datum): boolean => datum.decision.verdict === 'open' && !isDoubtful(datum)

const shows = {
  all: () => true,
  doubtful: isDoubtful,
  unbound: ({ bound, decision }: Datum) => bound === null && decision.verdict !== 'rejected',
  conflict: ({ isConflict, decision }: Datum) => isConflict && decision.verdict !== 'rejected',
  accepted: ({ decision }: Datum) => decision.verdict === 'accepted',
  rejected: ({ decision }: Datum) => decision.verdict === 'rejected',
} satisfies Record<string, (datum: Datum) => boolean>

export type DatumFilter = keyof typeof shows
export const datumFilters = Object.keys(shows) as DatumFilter[]

export const filterData = (data: readonly Datum[], filter: DatumFilter): Datum[] => data.filter(shows[filter])

export const countData = (data: readonly Datum[]): Readonly<Record<DatumFilter, number>> => {
  const count = (filter: DatumFilter) => filterData(data, filter).length
  return {
    all: data.length,
    doubtful: count('doubtful'),
    unbound: count('unbound'),
    conflict: count('conflict'),
    accepted: count('accepted'),
    rejected: count('rejected'),
  }
}

/** The next doubtful one after this, from the top again after the last; null: there is none. */
export function nextDoubtfulDatum(data: readonly Datum[], at: number | null): number | null {
  const doubtful = data.filter(isDoubtful)
  return (doubtful.find((one) => at === null || one.at > at) ?? doubtful[0])?.at ?? null
}

/** How many indicators accepting makes: one for each name that none bears. */
export const newIndicators = (data: readonly Datum[]): number =>
  new Set(
    data.flatMap(({ decision, bound, facts }) =>
      decision.verdict === 'accepted' && bound === null ? [facts.name] : [],
    ),
  ).size
