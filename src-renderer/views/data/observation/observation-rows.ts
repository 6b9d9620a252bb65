import { observationsAgree } from '../../../../src-shared/data/agreement'
import type { Observation } from '../../../../src-shared/data/observation'

export interface ObservationRow {
  readonly observation: Observation
  /** Another live source says something else for the same key, and none is preferred. */
  readonly isInConflict: boolean
  /** Several live sources speak of the same key: one may be preferred. */
  readonly hasRivals: boolean
}

const keyOf = ({ subject, period, changeBasis, priceBasis, scope }: Observation): string =>
  JSON.stringify([subject, period, changeBasis, priceBasis, scope])

/** Newest period first; levels before changes, then by subject. */
export const toRows = (observations: readonly Observation[]): ObservationRow[] => {
  const groups = new Map<string, Observation[]>()
  for (const observation of observations)
    groups.set(keyOf(observation), [...(groups.get(keyOf(observation)) ?? []), observation])
  return [...observations]
    .sort(
      (one, other) =>
        other.period.localeCompare(one.period) ||
        one.changeBasis.localeCompare(other.changeBasis) ||
        one.subject.localeCompare(other.subject),
    )
    .map((observation) => {
      const rivals = (groups.get(keyOf(observation)) ?? []).filter((one) => one.id !== observation.id)
      const isSettled = observation.preferred || rivals.some(({ preferred }) => preferred)
      return {
        observation,
        hasRivals: rivals.length > 0,
        isInConflict: !isSettled && rivals.some((rival) => !observationsAgree(observation, rival)),
      }
    })
}
