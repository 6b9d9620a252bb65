import { z } from 'zod'
import { Binding, ResolvedValue } from '../data/binding'
import { HeldKey, HeldValue } from '../data/held-value'
import { EditionId, IndicatorId, ObservationId, ScopeBreakId, SectionId } from '../data/ids'
import { Indicator, IndicatorDraft } from '../data/indicator'
import { IndicatorFacets, IndicatorFilter } from '../data/indicator-filter'
import { IndicatorProposal, StatedName } from '../data/indicator-proposal'
import { Observation, ObservationDraft, ObservationKey } from '../data/observation'
import { MarkedBreak, ScopeBreakDraft } from '../data/scope-break'
import { ChartSpec, ResolvedChart } from '../figures/figure-spec'
import { command, defineDomain, query } from './define-domain'

export const IndicatorSummary = Indicator.extend({
  observationCount: z.number().int(),
  latestPeriod: z.string().nullable(),
  latestText: z.string(),
  useCount: z.number().int(),
})
export type IndicatorSummary = z.output<typeof IndicatorSummary>

/** The view of what was known at the end of that day, here; null: of what is known now. */
export const AsKnownOn = z.iso.date().nullable().default(null)

/** Why, in a person's words; empty: what was done speaks for itself. */
const Reason = z.string().max(500).default('')

export const indicator = defineDomain('indicator', {
  /** In pinyin order. */
  list: query({ input: IndicatorFilter, output: z.array(IndicatorSummary) }),
  facets: query({ input: z.object({}), output: IndicatorFacets }),
  get: query({ input: z.object({ indicatorId: IndicatorId }), output: IndicatorSummary, errors: ['not-found'] }),
  /** The indicator that each name a source states may mean, by names and aliases; null where none is near. */
  propose: query({
    input: z.object({ stated: z.array(StatedName).max(20_000) }),
    output: z.array(IndicatorProposal.nullable()),
  }),
  /** The indicators that a stated name most likely means, the likeliest first. */
  likely: query({ input: z.object({ stated: StatedName }), output: z.array(IndicatorProposal) }),
  create: command({
    input: IndicatorDraft,
    output: Indicator,
    errors: ['already-exists', 'formula-unreadable', 'not-found'],
    tells: ['indicator.changed'],
  }),
  save: command({
    input: z.object({ indicatorId: IndicatorId, facts: IndicatorDraft.partial() }),
    output: Indicator,
    errors: ['not-found', 'already-exists', 'formula-unreadable', 'formula-cycle'],
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
        /** The sentence, tile or caption around the value. */
        passage: z.string(),
        /** Name of the derived indicator that is shown there; empty where it is shown itself. */
        through: z.string(),
      }),
    ),
    errors: ['not-found'],
  }),
  /** Breaks in its scope, by period. */
  breaks: query({
    input: z.object({ indicatorId: IndicatorId, asKnownOn: AsKnownOn }),
    output: z.array(MarkedBreak),
    errors: ['not-found'],
  }),
  /** Of one subject and period there is one break: marking it again changes its note. */
  markBreak: command({
    input: ScopeBreakDraft,
    output: MarkedBreak,
    errors: ['not-found'],
    tells: ['observation.recorded'],
  }),
  unmarkBreak: command({
    input: z.object({ breakId: ScopeBreakId }),
    output: z.object({}),
    errors: ['not-found'],
    tells: ['observation.recorded'],
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

/** Of the drafts: how many were written, how many said what was said already; and how many values gave way to others. */
export const RecordedMany = z.object({
  recorded: z.number().int(),
  unchanged: z.number().int(),
  superseded: z.number().int(),
  withdrawn: z.number().int(),
})
export type RecordedMany = z.output<typeof RecordedMany>

export const observation = defineDomain('observation', {
  /** Live ones, by subject and period. */
  list: query({
    input: z.object({ indicatorId: IndicatorId, asKnownOn: AsKnownOn }),
    output: z.array(Observation),
    errors: ['not-found'],
  }),
  /** All ever recorded (until that day) of an indicator, or of one cell of its table, the newest recording first. */
  history: query({
    input: z.object({
      indicatorId: IndicatorId,
      cell: ObservationKey.omit({ indicatorId: true }).nullable().default(null),
      asKnownOn: AsKnownOn,
    }),
    output: z.array(ObservationRecord),
    errors: ['not-found'],
  }),
  /** What the project has of each of these, in their order; values with a scope of their own aside. */
  held: query({
    input: z.object({ keys: z.array(HeldKey).max(20_000) }),
    output: z.array(z.array(HeldValue)),
  }),
  /** Appends; what the same source said before for the same key is superseded, never overwritten. */
  record: command({
    input: z.object({
      draft: ObservationDraft,
      reason: Reason,
      /** How the source names the indicator; remembered as an alias, so that it is known the next time. Empty: not at all. */
      saidAs: z.string().max(200).default(''),
    }),
    output: Observation,
    errors: ['not-found'],
    tells: ['observation.recorded', 'indicator.changed'],
  }),
  /**
   * A pasted block, in one change that one undo takes back: all of it or nothing. Of two drafts for one key and source
   * the later counts. `withdraw`: what was there where the block is empty.
   */
  recordMany: command({
    input: z.object({
      drafts: z.array(ObservationDraft).max(20_000),
      withdraw: z.array(ObservationId).max(20_000).default([]),
      reason: Reason,
    }),
    output: RecordedMany,
    errors: ['not-found'],
    tells: ['observation.recorded'],
  }),
  /** Ends an observation with no successor. */
  withdraw: command({
    input: z.object({ observationId: ObservationId, reason: Reason }),
    output: z.object({}),
    errors: ['not-found'],
    tells: ['observation.recorded'],
  }),
  /** In one change. */
  withdrawMany: command({
    input: z.object({ observationIds: z.array(ObservationId).max(20_000), reason: Reason }),
    output: z.object({ withdrawn: z.number().int() }),
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
    input: z.object({ editionId: EditionId, bindings: z.array(Binding).max(2000), asKnownOn: AsKnownOn }),
    output: z.array(ResolvedValue),
    errors: ['not-found'],
  }),
  resolveCharts: query({
    input: z.object({ editionId: EditionId, specs: z.array(ChartSpec).max(200), asKnownOn: AsKnownOn }),
    output: z.array(z.object({ chart: ResolvedChart, alt: z.string() })),
    errors: ['not-found'],
  }),
})
