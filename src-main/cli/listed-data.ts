import type { IndicatorId } from '../../src-shared/data/ids'
import type { Observation } from '../../src-shared/data/observation'
import { fail, ok, type Result } from '../../src-shared/failure/result'
import { momentOf } from '../store/history-moment'
import { findIndicatorNamed } from '../store/indicator'
import { findIndicator } from '../store/indicator-row'
import { listHistory } from '../store/observation-row'
import { findSource } from '../store/source'
import type { Store } from '../store/store'
import { dayOption } from './edition-operand'

/** Looks each name up once: a project has hundreds of thousands of observations. */
const namesIn = ({ read }: Store) => {
  const kept = <I>(find: (id: I) => string) => {
    const known = new Map<I, string>()
    return (id: I): string => {
      const name = known.get(id) ?? find(id)
      known.set(id, name)
      return name
    }
  }
  const titleOf = kept((id: NonNullable<Observation['sourceId']>) => findSource(read, id)?.title ?? '')
  return {
    indicator: kept((id: IndicatorId) => findIndicator(read, id)?.name ?? ''),
    source: ({ sourceId, sourceNote }: Observation): string => (sourceId === null ? sourceNote : titleOf(sourceId)),
  }
}

export interface ObservationsWanted {
  /** Name or alias of an indicator; null: of all. */
  readonly indicator: string | null
  /** What had been recorded by the end of that day; null: until now. */
  readonly asKnownOn: string | null
}

/** Observations as `list … observations` prints them, the newest recording first (DESIGN §8). */
export function listedObservations(
  store: Store,
  { indicator, asKnownOn }: ObservationsWanted,
): Result<readonly object[], 'not-found' | 'wrong-usage'> {
  const day = dayOption(asKnownOn)
  if (!day.ok) return day
  const named = indicator === null ? null : findIndicatorNamed(store.read, indicator)
  if (indicator !== null && !named) return fail('not-found', { kind: 'indicator', name: indicator })
  const names = namesIn(store)
  const rows = listHistory(store.read, named?.id ?? null, momentOf(store.read, day.value))
  return ok(
    rows.map((one) => ({
      indicator: names.indicator(one.indicatorId),
      subject: one.subject,
      period: one.period,
      value: one.value,
      unit: one.unit,
      status: one.status,
      source: names.source(one),
      quote: one.quote,
      recordedAt: one.recordedAt,
      supersededAt: one.supersededAt,
      changeBasis: one.changeBasis,
      priceBasis: one.priceBasis,
      scope: one.scope,
      qualifier: one.qualifier,
      correction: one.correction,
      sourcePlace: one.sourcePlace,
      preferred: one.preferred,
    })),
  )
}
