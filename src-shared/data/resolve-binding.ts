import { type Binding, gravestOf, type ResolvedValue, type ValueFlag } from './binding'
import { writeChange } from './change-words'
import { toDecimalText } from './exact'
import { formatPeriod, type Language } from './format-period'
import type { Indicator } from './indicator'
import type { DecimalText } from './observation'
import type { EditionContext, ObservationLookup } from './observation-lookup'
import { type Computed, type Outcome, seriesOf } from './outcome'
import type { Period } from './period'
import { type Gap, isGap, nothingFound } from './reading'
import { resolvePeriod } from './resolve-period'
import { openSeries } from './series'
import { computeTransform } from './transforms'
import { canConvert } from './unit'
import { placeText, qualifierOf, type Writing, type Written, writeAmount } from './write-value'

/** What is printed where there is no value, in the edition's language. */
export const placeholderFor = (state: Gap['gap'], language: Language): string =>
  language === 'en'
    ? { missing: '[no data]', incomparable: '[not comparable]' }[state]
    : { missing: '〔待补〕', incomparable: '〔不可比〕' }[state]

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)]

const withoutValue = (
  { gap, flags, observationIds }: Gap,
  language: Language,
  period: Period | null,
): ResolvedValue => ({
  state: gap,
  text: placeholderFor(gap, language),
  value: null,
  unit: '',
  period,
  observationIds: distinct(observationIds),
  flags: distinct(flags),
})

/** The two periods as the words of a phrase name them. */
const periodWords = (periods: Periods, { nature }: Indicator, language: Language) => ({
  period: formatPeriod(periods.period, language, nature),
  against: periods.against === null ? '' : formatPeriod(periods.against, language, nature),
})

interface Periods {
  readonly period: Period
  readonly against: Period | null
}

interface Words {
  readonly text: string
  readonly value: DecimalText
  readonly unit: string
  readonly flags: readonly ValueFlag[]
}

const writeNumber = (computed: Computed, value: DecimalText, writing: Writing): Written | null => {
  const { transform, changeBasis } = writing.binding
  const { unit, decimals, readings } = computed
  const isLevel = transform === 'value' && changeBasis === ''
  return writeAmount({ value, unit, decimals, qualifier: qualifierOf(readings), isLevel }, writing)
}

function writeOutcome(computed: Computed, writing: Writing, periods: Periods): Words | null {
  const { binding, indicator, edition } = writing
  const value = toDecimalText(computed.value)
  if (value === null) return null
  if (binding.transform === 'rank') {
    const isTied = computed.flags?.includes('tied') ?? false
    const text = binding.format.showUnit ? placeText(value, isTied, edition.language) : value
    return { text, value, unit: computed.unit, flags: [] }
  }
  if (binding.transform !== 'direction') return writeNumber(computed, value, writing)
  const words = writeChange(computed, writing, periodWords(periods, indicator, edition.language))
  return words && { text: words.text, value, unit: words.size.unit, flags: words.flags }
}

/** A unit was asked for that the value can't be written in, so it keeps its own. */
const isInForeignUnit = ({ transform, format }: Binding, { unit }: Computed): boolean =>
  transform === 'value' && format.scaling === 'unit' && format.unit !== null && !canConvert(unit, format.unit)

const outOfRange = (readings: Computed['readings']): Gap => ({
  gap: 'incomparable',
  flags: ['out-of-range'],
  observationIds: readings.flatMap(({ observationIds }) => observationIds),
})

function toValue(outcome: Outcome, writing: Writing, periods: Periods): ResolvedValue {
  const { binding, edition } = writing
  if (isGap(outcome)) return withoutValue(outcome, edition.language, periods.period)
  const { readings } = outcome
  const words = writeOutcome(outcome, writing, periods)
  if (words === null) return withoutValue(outOfRange(readings), edition.language, periods.period)
  const isForeign = isInForeignUnit(binding, outcome)
  const flags = [...(outcome.flags ?? []), ...readings.flatMap((reading) => reading.flags), ...words.flags]
  return {
    state: isForeign ? 'incomparable' : gravestOf(readings.flatMap(({ states }) => states)),
    text: words.text,
    value: words.value,
    unit: words.unit,
    period: binding.transform === 'value' ? (readings[0]?.period ?? periods.period) : periods.period,
    observationIds: distinct(readings.flatMap(({ observationIds }) => observationIds)),
    flags: distinct(isForeign ? [...flags, 'unit-mismatch'] : flags),
  }
}

/**
 * Brings a binding to words for one edition. Never fails: what can't be had says so in its state, with a placeholder for
 * text, and why in its flags. Of several states that hold the gravest is given (`gravestOf`).
 */
export function resolveBinding(binding: Binding, lookup: ObservationLookup, edition: EditionContext): ResolvedValue {
  const { language } = edition
  const indicator = lookup.findIndicator(binding.indicatorId)
  if (!indicator) return withoutValue(nothingFound, language, null)
  const series = openSeries(seriesOf(binding), lookup)
  const period = resolvePeriod(binding.period, edition, series.periods)
  const against = binding.against === null ? null : resolvePeriod(binding.against, edition, series.periods)
  if (period === null || (binding.against !== null && against === null))
    return withoutValue(nothingFound, language, period)
  const outcome = computeTransform({ binding, indicator, lookup, series, period, against })
  return toValue(outcome, { binding, indicator, edition }, { period, against })
}
