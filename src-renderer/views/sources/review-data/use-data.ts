import { useMemo, useRef } from 'react'
import type { IndicatorSummary } from '../../../../src-shared/contract/data'
import type { Candidate } from '../../../../src-shared/contract/source-content'
import type { HeldKey, HeldValue } from '../../../../src-shared/data/held-value'
import { type IndicatorProposal, StatedName } from '../../../../src-shared/data/indicator-proposal'
import { leftOutPlaces } from '../../../../src-shared/document/proposal/left-out'
import type { Proposal } from '../../../../src-shared/document/proposal/proposal'
import { useCall } from '../../../api/use-call'
import { type Datum, factsAt, heldKeyOf, toData } from './datum'
import type { Decisions } from './decision-state'

const LONGEST_NAME = StatedName.shape.name.maxLength ?? 0
const LONGEST_UNIT = StatedName.shape.unit.maxLength ?? 0

const nothingHeld: readonly HeldValue[] = []
const keyName = ({ indicatorId, subject, period, change }: HeldKey): string =>
  JSON.stringify([indicatorId, subject, period, change])

const statedOf = ({ name, unit, change }: { name: string; unit: string; change: string | null }): StatedName => ({
  name: name.slice(0, LONGEST_NAME),
  unit: unit.slice(0, LONGEST_UNIT),
  change: change || null,
})

/** The indicators that the names mean: of all as they were found once, and again of those alone that were put right. */
function useProposals(candidates: readonly Candidate[], decisions: Decisions) {
  const found = useMemo(() => candidates.map(statedOf), [candidates])
  const corrected = useMemo(() => {
    const facts = factsAt(candidates, decisions)
    return [...decisions.values()].flatMap(({ at, corrected: { name, unit, change } }) => {
      const own = facts[at]
      return own && (name ?? unit ?? change) !== undefined ? [{ at, stated: statedOf(own) }] : []
    })
  }, [candidates, decisions])
  const first = useCall('indicator', 'propose', found.length > 0 ? { stated: found } : null).data
  const again = useCall(
    'indicator',
    'propose',
    corrected.length > 0 ? { stated: corrected.map(({ stated }) => stated) } : null,
  ).data
  return useMemo(() => {
    const asFound = first?.map((one, at) => [at, one] as const) ?? []
    const putRight = again ? corrected.map(({ at }, index) => [at, again[index] ?? null] as const) : []
    return new Map<number, IndicatorProposal | null>([...asFound, ...putRight])
  }, [first, again, corrected])
}

/** The last answers stay until the next are there, so that nothing flickers at each step. */
function useHeld(keys: readonly HeldKey[]): ReadonlyMap<string, readonly HeldValue[]> {
  const known = useRef<ReadonlyMap<string, readonly HeldValue[]>>(new Map())
  const answer = useCall('observation', 'held', keys.length > 0 ? { keys: [...keys] } : null).data
  return useMemo(() => {
    if (answer) known.current = new Map(keys.map((key, index) => [keyName(key), answer[index] ?? nothingHeld]))
    return known.current
  }, [answer, keys])
}

/** The quantities of a document, each with the indicator it is bound to and what the project has of it. */
export function useData(
  candidates: readonly Candidate[],
  decisions: Decisions,
  indicators: readonly IndicatorSummary[],
  proposal: Proposal,
): readonly Datum[] {
  const proposals = useProposals(candidates, decisions)
  const setting = useMemo(() => {
    const there = new Set(indicators.map(({ id }) => id))
    return {
      candidates,
      decisions,
      proposalOf: (at: number) => proposals.get(at) ?? null,
      leftOut: leftOutPlaces(proposal),
      isThere: (id: IndicatorSummary['id']) => there.has(id),
    }
  }, [candidates, decisions, proposals, indicators, proposal])
  const keys = useMemo(() => {
    const asked = toData({ ...setting, heldOf: () => nothingHeld }).flatMap(
      ({ bound, facts }) => heldKeyOf(bound, facts) ?? [],
    )
    return [...new Map(asked.map((key) => [keyName(key), key])).values()]
  }, [setting])
  const held = useHeld(keys)
  return useMemo(() => toData({ ...setting, heldOf: (key) => held.get(keyName(key)) ?? nothingHeld }), [setting, held])
}
