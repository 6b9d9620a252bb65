import { observationsAgree } from '../../src-shared/data/agreement'
import type { IndicatorId } from '../../src-shared/data/ids'
import type { Observation } from '../../src-shared/data/observation'
import { groupBy } from '../../src-shared/text/group-by'
import type { ReadDb } from './database'
import { keyText } from './observation-key'
import { listLiveOfSeveralSources } from './observation-row'

export interface ObservationConflict {
  readonly indicatorId: IndicatorId
  readonly observations: readonly Observation[]
}

/** Live observations of one key from several sources that can't all be true, where none is preferred. */
export function listConflicts(db: ReadDb): ObservationConflict[] {
  const groups = groupBy(listLiveOfSeveralSources(db), keyText)
  return [...groups.values()].flatMap((observations) => {
    const [first] = observations
    if (!first || observations.some(({ preferred }) => preferred)) return []
    const agree = observations.every((one) => observations.every((other) => observationsAgree(one, other)))
    return agree ? [] : [{ indicatorId: first.indicatorId, observations }]
  })
}
