import type { Binding, BindingState, ResolvedValue } from './binding'
import { toDecimalText, toExact } from './exact'
import type { Language } from './format-period'
import { englishUnit, formatNumber, formatQuantity, type NumberStyle, roundValue } from './format-quantity'
import { admitsEquality, boundOf } from './hedge'
import type { Indicator } from './indicator'
import type { DecimalText, Qualifier } from './observation'
import type { EditionContext, ObservationLookup } from './observation-lookup'
import type { Period } from './period'
import { openSeries, type Reading } from './reading'
import { resolvePeriod } from './resolve-period'
import { computeTransform, type Outcome } from './transforms'
import { canConvert, convertValue, normalizeUnit, scaleDecimals } from './unit'

/** What is printed where there is no value, in the edition's language. */
export const placeholderFor = (state: 'missing' | 'incomparable', language: Language): string =>
  language === 'en'
    ? { missing: '[no data]', incomparable: '[not comparable]' }[state]
    : { missing: '〔待补〕', incomparable: '〔不可比〕' }[state]

const withoutValue = (
  state: 'missing' | 'incomparable',
  language: Language,
  period: Period | null,
  readings: readonly Reading[] = [],
): ResolvedValue => ({
  state,
  text: placeholderFor(state, language),
  value: null,
  unit: '',
  period,
  observationIds: readings.flatMap(({ observationIds }) => observationIds),
  flags: [],
})

/** The state that matters most to whoever must act on it. */
const stateOf = (readings: readonly Reading[]): BindingState => {
  if (readings.some(({ isConflict }) => isConflict)) return 'conflict'
  if (readings.some(({ isStale }) => isStale)) return 'stale'
  if (readings.some(({ observation }) => observation.qualifier !== '')) return 'approximate'
  return readings.some(({ observation }) => observation.status === 'preliminary') ? 'provisional' : 'ok'
}

/** The unit to print in. English names exist for the indicator's own unit alone, so English editions print in that. */
const targetUnit = (binding: Binding, indicator: Indicator, unit: string, language: Language): string => {
  if (!canConvert(unit, indicator.unit)) return binding.format.unit ?? unit
  return language === 'en' && indicator.unitEn !== '' ? indicator.unit : (binding.format.unit ?? unit)
}

/** A unit as printed in the edition's language; English names exist for the indicator's own unit. */
export const unitWords = (indicator: Indicator | null, unit: string, language: Language): string => {
  if (language !== 'en') return unit
  const isOwn = indicator !== null && indicator.unitEn !== '' && normalizeUnit(unit) === normalizeUnit(indicator.unit)
  return isOwn ? indicator.unitEn : englishUnit(unit)
}

/** An observed 超过 stays even where the format has another hedge, unless that says the same side or 约. */
const chooseHedge = (hedge: Qualifier, observed: Qualifier): Qualifier => {
  if (hedge === '' || observed === '') return hedge || observed
  return boundOf(hedge) === boundOf(observed) || boundOf(hedge) === 'around' ? hedge : observed
}

/** 超过37 where the value is 37 exactly would be false: the number stands alone then. */
const trueHedge = (hedge: Qualifier, observed: Qualifier, value: DecimalText, decimals: number): Qualifier => {
  const isExactlyPrinted = toExact(value).eq(roundValue(value, decimals, hedge))
  return observed === '' && isExactlyPrinted && !admitsEquality(hedge) ? '' : hedge
}

interface Written {
  readonly value: DecimalText
  readonly unit: string
  readonly text: string
}

type Computed = Extract<Outcome, { kind: 'computed' }>

const observedQualifier = ({ readings }: Computed): Qualifier => {
  const [reading, ...more] = readings
  // Of two hedged numbers the difference is hedged too, but on no side that could be named.
  if (more.some(({ observation }) => observation.qualifier !== '')) return '约'
  return reading === undefined
    ? ''
    : more.length > 0 && reading.observation.qualifier !== ''
      ? '约'
      : reading.observation.qualifier
}

const chooseDecimals = (binding: Binding, indicator: Indicator, computed: Computed, unit: string): number => {
  if (binding.format.decimals !== null) return binding.format.decimals
  const isOwnLevel =
    binding.transform === 'value' && binding.changeBasis === '' && unit === normalizeUnit(indicator.unit)
  if (isOwnLevel && indicator.decimals !== null) return indicator.decimals
  return scaleDecimals(computed.decimals, computed.unit, unit)
}

const write = (
  computed: Computed,
  amount: DecimalText,
  binding: Binding,
  indicator: Indicator,
  edition: { readonly language: Language; readonly numberStyle: NumberStyle },
): Written | null => {
  const { language } = edition
  const target = normalizeUnit(targetUnit(binding, indicator, computed.unit, language))
  const isScaled = canConvert(computed.unit, target)
  const converted = isScaled ? convertValue(amount, computed.unit, target) : null
  if (converted !== null && !converted.ok) return null
  const value = converted?.value ?? amount
  const unit = isScaled ? target : normalizeUnit(computed.unit)
  const decimals = chooseDecimals(binding, indicator, computed, unit)
  const observed = observedQualifier(computed)
  const qualifier = trueHedge(chooseHedge(binding.format.hedge, observed), observed, value, decimals)
  const { grouping } = binding.format
  const style = grouping === 'edition' ? edition.numberStyle : grouping === 'thousands' ? 'grouped' : 'plain'
  const number = formatNumber(value, { decimals, style, qualifier })
  const shownUnit = binding.format.showUnit ? unitWords(indicator, unit, language) : ''
  return { value, unit, text: formatQuantity(number, shownUnit, qualifier, language) }
}

/** Change that prints as zero is none: below half of the last digit, one digit after the point unless told. */
const wordFor = (binding: Binding, change: DecimalText): string => {
  const [risen, fallen, level] = binding.words
  const rounded = toExact(change).toDecimalPlaces(binding.format.decimals ?? 1)
  return rounded.isZero() ? level : rounded.isNegative() ? fallen : risen
}

/**
 * Brings a binding to words for one edition. Never fails: what can't be had says so in its state, with a placeholder
 * for text. In the words of `direction`, `{}` stands for the size of the change without its sign: `增长{}`, `下降{}`.
 */
export function resolveBinding(binding: Binding, lookup: ObservationLookup, edition: EditionContext): ResolvedValue {
  const { language } = edition
  const indicator = lookup.findIndicator(binding.indicatorId)
  if (!indicator) return withoutValue('missing', language, null)
  const { indicatorId, subject, changeBasis, priceBasis, scope } = binding
  const series = openSeries({ indicatorId, subject, changeBasis, priceBasis, scope }, indicator.nature, lookup)
  const period = resolvePeriod(binding.period, edition, series.periods)
  const against = binding.against === null ? null : resolvePeriod(binding.against, edition, series.periods)
  if (period === null || (binding.against !== null && against === null))
    return withoutValue('missing', language, period)

  const outcome = computeTransform({ binding, indicator, series, period, against })
  if (outcome.kind !== 'computed') return withoutValue(outcome.kind, language, period, outcome.readings)
  const amount = toDecimalText(outcome.value)
  const isDirection = binding.transform === 'direction'
  const shown = amount === null ? null : isDirection ? toDecimalText(outcome.value.abs()) : amount
  const written = shown === null ? null : write(outcome, shown, binding, indicator, edition)
  if (amount === null || written === null) return withoutValue('incomparable', language, period, outcome.readings)

  const isForeignUnit = binding.format.unit !== null && !canConvert(outcome.unit, binding.format.unit) && !isDirection
  return {
    state: isForeignUnit && binding.transform === 'value' ? 'incomparable' : stateOf(outcome.readings),
    text: isDirection ? wordFor(binding, amount).replace('{}', written.text) : written.text,
    value: isDirection ? amount : written.value,
    unit: written.unit,
    period: binding.transform === 'value' ? (outcome.readings[0]?.period ?? period) : period,
    observationIds: outcome.readings.flatMap(({ observationIds }) => observationIds),
    flags: [],
  }
}
