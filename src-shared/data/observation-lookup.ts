import type { Clearance } from './clearance'
import type { Language } from './format-period'
import type { NumberStyle } from './format-quantity'
import type { IndicatorId } from './ids'
import type { Indicator } from './indicator'
import type { Observation, ObservationKey } from './observation'
import type { PeriodContext } from './resolve-period'
import type { ScopeBreak } from './scope-break'

/** What the observations of one series have in common. */
export type SeriesKey = Omit<ObservationKey, 'period'>

/**
 * Where resolving finds its data; loaded beforehand, so that resolving is pure. It answers for one moment: what is live
 * now, or what was live at the change that a published edition shows (`dataAsOf`).
 */
export interface ObservationLookup {
  readonly findIndicator: (id: IndicatorId) => Indicator | null
  /** Every observation of the series that counts at that moment, of any period, in any order. */
  readonly listObservations: (series: SeriesKey) => readonly Observation[]
  /** Whether the key was recorded otherwise or withdrawn after that moment; always false where the moment is now. */
  readonly hasNewer: (key: ObservationKey) => boolean
  /** The subjects that have observations of that indicator and basis, groups and the nation among them, in any order. */
  readonly listSubjects: (series: Omit<SeriesKey, 'subject'>) => readonly string[]
  /** The members of a group of subjects; null where the subject is none. */
  readonly findMembers: (subject: string) => readonly string[] | null
  /** Where the indicator's scope changed. */
  readonly listBreaks: (indicatorId: IndicatorId) => readonly ScopeBreak[]
  /** What was said of the observation's clearance; null where nobody asked for one. */
  readonly findClearance: (observation: Observation) => Clearance | null
  /** The day on which it is asked, an ISO date: what is embargoed today may be printed tomorrow. */
  readonly today: () => string
}

/** What of an edition decides how a binding reads; an edition's facts have it. */
export interface EditionContext extends PeriodContext {
  readonly language: Language
  readonly numberStyle: NumberStyle
}
