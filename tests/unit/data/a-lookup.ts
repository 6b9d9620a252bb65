import { Binding, type ResolvedValue } from '../../../src-shared/data/binding'
import { Clearance, noClearance } from '../../../src-shared/data/clearance'
import { Indicator } from '../../../src-shared/data/indicator'
import { Observation } from '../../../src-shared/data/observation'
import type { EditionContext, ObservationLookup, SeriesKey } from '../../../src-shared/data/observation-lookup'
import { resolveBinding } from '../../../src-shared/data/resolve-binding'
import { ScopeBreak } from '../../../src-shared/data/scope-break'

/** A UUIDv7 that ends in the number, so that tests name things by small numbers. */
export const anId = (n: number): string => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`

type Loose<T> = { [K in keyof T]?: unknown }

export const anIndicator = (facts: Loose<Indicator> = {}): Indicator =>
  Indicator.parse({
    id: anId(1),
    name: '全部工业增加值',
    nameEn: 'Industrial value added',
    unit: '亿元',
    unitEn: '100 million yuan',
    definition: '',
    scopeNote: '',
    topic: '',
    nature: 'flow',
    measure: 'level',
    decimals: null,
    riseIsGood: null,
    computableAt: [],
    aliases: [],
    responsible: '',
    sdgs: [],
    tags: [],
    formula: '',
    ...facts,
  })

let count = 0
export const anObservation = (facts: Loose<Observation> = {}): Observation => {
  count += 1
  return Observation.parse({
    id: anId(1000 + count),
    indicatorId: anId(1),
    subject: '全国',
    period: '2021',
    changeBasis: '',
    priceBasis: 'none',
    scope: '',
    value: '372575',
    unit: '亿元',
    qualifier: '',
    status: 'final',
    sourceId: null,
    sourceNote: '',
    sourcePlace: '',
    quote: '',
    correction: '',
    recordedAt: '2025-01-01T00:00:00Z',
    supersededAt: null,
    preferred: false,
    ...facts,
  })
}

export const aBinding = (facts: Loose<Binding> = {}): Binding =>
  Binding.parse({ indicatorId: anId(1), period: 'Y', ...facts })

export const anEdition = (facts: Partial<EditionContext> = {}): EditionContext => ({
  dataYear: 2021,
  cutOffDate: '2022-09-30',
  language: 'zh-CN',
  numberStyle: 'plain',
  ...facts,
})

/** What a lookup knows beside observations. `newer` names periods for which something was recorded later. */
export interface LookupFacts {
  readonly newer?: readonly string[]
  readonly groups?: Readonly<Record<string, readonly string[]>>
  readonly breaks?: readonly (Loose<ScopeBreak> & { indicatorId?: string })[]
  /** By observation id. */
  readonly clearances?: Readonly<Record<string, Loose<Clearance>>>
  readonly today?: string
}

const aClearance = (facts: Loose<Clearance>): Clearance =>
  Clearance.parse({ ...noClearance, state: 'waiting', ...facts })

/** A lookup over lists. */
export const aLookup = (
  indicators: readonly Indicator[],
  observations: readonly Observation[],
  { newer = [], groups = {}, breaks = [], clearances = {}, today = '2022-10-01' }: LookupFacts = {},
): ObservationLookup => {
  const ofSeries = (series: { readonly [K in keyof SeriesKey]?: SeriesKey[K] | undefined }) =>
    observations.filter((observation) =>
      (['indicatorId', 'subject', 'changeBasis', 'priceBasis', 'scope'] as const).every(
        (part) => series[part] === undefined || observation[part] === series[part],
      ),
    )
  return {
    findIndicator: (id) => indicators.find((indicator) => indicator.id === id) ?? null,
    listObservations: ofSeries,
    hasNewer: (key) => newer.includes(key.period),
    listSubjects: (series) => [...new Set(ofSeries({ ...series, subject: undefined }).map(({ subject }) => subject))],
    findMembers: (subject) => groups[subject] ?? null,
    listBreaks: (id) =>
      breaks
        .filter(({ indicatorId = anId(1) }) => indicatorId === id)
        .map(({ indicatorId: _of, ...facts }) => ScopeBreak.parse({ subject: '', note: '', ...facts })),
    findClearance: ({ id }) => {
      const facts = clearances[id]
      return facts ? aClearance(facts) : null
    },
    today: () => today,
  }
}

/** What a binding comes to, over indicators (one as `anIndicator` makes it, unless told) and observations. */
export const resolveWith =
  (
    observations: readonly Observation[],
    facts: LookupFacts & {
      readonly indicator?: Loose<Indicator>
      readonly more?: readonly Indicator[]
      readonly edition?: Partial<EditionContext>
    } = {},
  ) =>
  (binding: Loose<Binding>): ResolvedValue =>
    resolveBinding(
      aBinding(binding),
      aLookup([anIndicator(facts.indicator), ...(facts.more ?? [])], observations, facts),
      anEdition(facts.edition),
    )
