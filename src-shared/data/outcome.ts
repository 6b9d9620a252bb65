import type { Binding, ValueFlag } from './binding'
import type { Exact } from './exact'
import type { Indicator } from './indicator'
import type { ObservationLookup, SeriesKey } from './observation-lookup'
import type { Period } from './period'
import type { Gap, Reading, SeriesReader } from './reading'

/** What a transform makes of the readings, before it is written. */
export interface Computed {
  readonly value: Exact
  readonly unit: string
  /** Digits after the point, in `unit`, that the value is known to. */
  readonly decimals: number
  readonly readings: readonly Reading[]
  readonly flags?: readonly ValueFlag[]
  /** The two ends of a change, where the words name them. */
  readonly ends?: { readonly before: Reading; readonly after: Reading }
}

export type Outcome = Computed | Gap

/** All that a transform works on. `against` is absolute, or null where the binding names none. */
export interface Task {
  readonly binding: Binding
  readonly indicator: Indicator
  readonly lookup: ObservationLookup
  readonly series: SeriesReader
  readonly period: Period
  readonly against: Period | null
}

/** The series that a binding reads. */
export const seriesOf = ({ indicatorId, subject, changeBasis, priceBasis, scope }: Binding): SeriesKey => ({
  indicatorId,
  subject,
  changeBasis,
  priceBasis,
  scope,
})

/** A percentage or a published change: differences are percentage points, ratios mean nothing. */
export const isRate = (binding: Binding, indicator: Indicator): boolean =>
  indicator.measure === 'rate' || binding.changeBasis !== ''

/** Values that can't be put together, and why. */
export const incomparable = (flag: ValueFlag, readings: readonly Reading[]): Gap => ({
  gap: 'incomparable',
  flags: [flag],
  observationIds: [...new Set(readings.flatMap(({ observationIds }) => observationIds))],
})
