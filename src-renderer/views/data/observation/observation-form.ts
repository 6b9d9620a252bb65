import type { IndicatorSummary } from '../../../../src-shared/contract/data'
import type { SourceId } from '../../../../src-shared/data/ids'
import {
  type Correction,
  NATION,
  type Observation,
  type ObservationDraft,
  type PriceBasis,
} from '../../../../src-shared/data/observation'
import { parseDecimal } from '../../../../src-shared/data/parse-decimal'
import { parsePeriod } from '../../../../src-shared/data/parse-period'

/** A value as it is typed: period and number as people write them. */
export interface ObservationForm {
  readonly period: string
  readonly subject: string
  readonly value: string
  readonly unit: string
  readonly qualifier: Observation['qualifier']
  readonly changeBasis: string
  readonly priceBasis: PriceBasis
  readonly status: Observation['status']
  readonly sourceId: SourceId | null
  readonly sourceNote: string
  readonly quote: string
  /** Scope of this value where it differs from the indicator's own. */
  readonly scope: string
  readonly sourcePlace: string
  readonly correction: Correction
  readonly reason: string
}

export type ObservationField = 'period' | 'subject' | 'value' | 'sourceNote'
/** Locale keys (under `views:data.problem`) of what is wrong, by field. */
export type ObservationProblems = Partial<Record<ObservationField, 'period' | 'subject' | 'value' | 'source'>>

export const emptyForm = (indicator: Pick<IndicatorSummary, 'unit'>): ObservationForm => ({
  period: '',
  subject: NATION,
  value: '',
  unit: indicator.unit,
  qualifier: '',
  changeBasis: '',
  priceBasis: 'none',
  status: 'final',
  sourceId: null,
  sourceNote: '',
  quote: '',
  scope: '',
  sourcePlace: '',
  correction: '',
  reason: '',
})

export const formOfObservation = (observation: Observation): ObservationForm => ({
  period: observation.period,
  subject: observation.subject,
  value: observation.value,
  unit: observation.unit,
  qualifier: observation.qualifier,
  changeBasis: observation.changeBasis,
  priceBasis: observation.priceBasis,
  status: observation.status,
  sourceId: observation.sourceId,
  sourceNote: observation.sourceNote,
  quote: observation.quote,
  scope: observation.scope,
  sourcePlace: observation.sourcePlace,
  correction: '',
  reason: '',
})

export type ReadForm =
  | { readonly draft: ObservationDraft; readonly problems: null }
  | { readonly draft: null; readonly problems: ObservationProblems }

/** The draft that a form stands for, or what is wrong with it. Every value needs a source: a document or words. */
export const readForm = (form: ObservationForm, indicatorId: ObservationDraft['indicatorId']): ReadForm => {
  const period = parsePeriod(form.period)
  const value = parseDecimal(form.value)
  const problems: ObservationProblems = {
    ...(period.ok ? {} : { period: 'period' as const }),
    ...(value.ok ? {} : { value: 'value' as const }),
    ...(form.subject.trim() === '' ? { subject: 'subject' as const } : {}),
    ...(form.sourceId === null && form.sourceNote.trim() === '' ? { sourceNote: 'source' as const } : {}),
  }
  if (!period.ok || !value.ok || Object.keys(problems).length > 0) return { draft: null, problems }
  const draft: ObservationDraft = {
    indicatorId,
    subject: form.subject.trim(),
    period: period.value,
    changeBasis: form.changeBasis.trim(),
    priceBasis: form.priceBasis,
    scope: form.scope.trim(),
    value: value.value,
    unit: form.unit.trim(),
    qualifier: form.qualifier,
    status: form.status,
    sourceId: form.sourceId,
    sourceNote: form.sourceNote.trim(),
    sourcePlace: form.sourcePlace.trim(),
    quote: form.quote.trim(),
    correction: form.correction,
  }
  return { draft, problems: null }
}
