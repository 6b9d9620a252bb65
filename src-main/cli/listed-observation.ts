import type { Observation } from '../../src-shared/data/observation'
import { findIndicator } from '../store/indicator-row'
import { findSource } from '../store/source'
import type { Store } from '../store/store'

/** An observation as `list … observations` prints it (DESIGN §8). */
export const toListedObservation = (store: Store, observation: Observation) => {
  const { indicatorId, sourceId, sourceNote } = observation
  return {
    indicator: findIndicator(store.read, indicatorId)?.name ?? '',
    subject: observation.subject,
    period: observation.period,
    value: observation.value,
    unit: observation.unit,
    status: observation.status,
    source: sourceId ? (findSource(store.read, sourceId)?.title ?? '') : sourceNote,
    quote: observation.quote,
    recordedAt: observation.recordedAt,
    supersededAt: observation.supersededAt,
    changeBasis: observation.changeBasis,
    priceBasis: observation.priceBasis,
    qualifier: observation.qualifier,
  }
}
