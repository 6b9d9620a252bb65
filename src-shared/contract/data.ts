import { z } from 'zod'
import { Binding, ResolvedValue } from '../data/binding'
import { EditionId, IndicatorId, ObservationId, SectionId } from '../data/ids'
import { Indicator, IndicatorDraft } from '../data/indicator'
import { Observation, ObservationDraft } from '../data/observation'
import { ChartSpec, ResolvedChart } from '../figures/figure-spec'
import { command, defineDomain, query } from './define-domain'

export const IndicatorSummary = Indicator.extend({
  observationCount: z.number().int(),
  latestPeriod: z.string().nullable(),
  latestText: z.string(),
  useCount: z.number().int(),
})
export type IndicatorSummary = z.output<typeof IndicatorSummary>

export const indicator = defineDomain('indicator', {
  list: query({ input: z.object({ query: z.string().max(200).default('') }), output: z.array(IndicatorSummary) }),
  get: query({ input: z.object({ indicatorId: IndicatorId }), output: IndicatorSummary, errors: ['not-found'] }),
  create: command({
    input: IndicatorDraft,
    output: Indicator,
    errors: ['already-exists'],
    tells: ['indicator.changed'],
  }),
  save: command({
    input: z.object({ indicatorId: IndicatorId, facts: IndicatorDraft.partial() }),
    output: Indicator,
    errors: ['not-found', 'already-exists'],
    tells: ['indicator.changed', 'observation.recorded'],
  }),
  remove: command({
    input: z.object({ indicatorId: IndicatorId }),
    output: z.object({}),
    errors: ['not-found'],
    tells: ['indicator.changed', 'observation.recorded', 'bin.changed'],
  }),
  /** Every place that shows a value of it. */
  whereUsed: query({
    input: z.object({ indicatorId: IndicatorId }),
    output: z.array(
      z.object({
        editionId: EditionId,
        sectionId: SectionId,
        blockId: z.string(),
        kind: z.string(),
        edition: z.string(),
        section: z.string(),
        text: z.string(),
      }),
    ),
    errors: ['not-found'],
  }),
})

/** An observation with who recorded it and who ended it, and why: a person's words, or the key of what was done. */
export const ObservationRecord = Observation.extend({
  recordedBy: z.string(),
  recordedReason: z.string(),
  supersededBy: z.string().nullable(),
  supersededReason: z.string().nullable(),
})
export type ObservationRecord = z.output<typeof ObservationRecord>

export const observation = defineDomain('observation', {
  /** Live ones, by subject and period. */
  list: query({
    input: z.object({ indicatorId: IndicatorId }),
    output: z.array(Observation),
    errors: ['not-found'],
  }),
  /** All ever recorded, the newest recording first. */
  history: query({
    input: z.object({ indicatorId: IndicatorId }),
    output: z.array(ObservationRecord),
    errors: ['not-found'],
  }),
  /** Appends; what the same source said before for the same key is superseded, never overwritten. */
  record: command({
    input: z.object({ draft: ObservationDraft, reason: z.string().max(500).default('') }),
    output: Observation,
    errors: ['not-found'],
    tells: ['observation.recorded'],
  }),
  /** Ends an observation with no successor. */
  withdraw: command({
    input: z.object({ observationId: ObservationId, reason: z.string().max(500).default('') }),
    output: z.object({}),
    errors: ['not-found'],
    tells: ['observation.recorded'],
  }),
  /** Says which of several live sources is believed. */
  prefer: command({
    input: z.object({ observationId: ObservationId }),
    output: z.object({}),
    errors: ['not-found'],
    tells: ['observation.recorded'],
  }),
})

export const binding = defineDomain('binding', {
  /** In the order asked for. */
  resolveMany: query({
    input: z.object({ editionId: EditionId, bindings: z.array(Binding).max(2000) }),
    output: z.array(ResolvedValue),
    errors: ['not-found'],
  }),
  resolveCharts: query({
    input: z.object({ editionId: EditionId, specs: z.array(ChartSpec).max(200) }),
    output: z.array(z.object({ chart: ResolvedChart, alt: z.string() })),
    errors: ['not-found'],
  }),
})
