import type { Binding, ValueFlag } from './binding'
import { decimalsOf, Exact, tenTo, toExact } from './exact'
import type { Language } from './format-period'
import { englishUnit, formatNumber, formatQuantity, roundValue } from './format-quantity'
import { admitsEquality, boundOf } from './hedge'
import type { Indicator } from './indicator'
import type { DecimalText, Qualifier } from './observation'
import type { EditionContext } from './observation-lookup'
import type { Reading } from './reading'
import { canConvert, convertValue, expectedUnit, normalizeUnit, scaleDecimals } from './unit'

/** What decides how a number is written. */
export interface Writing {
  readonly binding: Binding
  readonly indicator: Indicator
  readonly edition: EditionContext
}

/** A number to write. */
export interface Amount {
  readonly value: DecimalText
  readonly unit: string
  /** Digits after the point that it is known to. */
  readonly decimals: number
  /** How the values behind it were hedged. */
  readonly qualifier: Qualifier
  /** A value of the indicator itself, and nothing computed from it. */
  readonly isLevel: boolean
}

interface Scaled {
  readonly value: DecimalText
  readonly unit: string
}

export interface Written extends Scaled {
  readonly text: string
  readonly flags: readonly ValueFlag[]
}

/** More digits than these nobody reads behind 万亿, unless asked for. */
const MOST_SCALED_DECIMALS = 2

/** A unit as printed in the edition's language; English names exist for the indicator's own unit. */
export const unitWords = (indicator: Indicator | null, unit: string, language: Language): string => {
  if (language !== 'en') return unit
  const isOwn = indicator !== null && indicator.unitEn !== '' && normalizeUnit(unit) === normalizeUnit(indicator.unit)
  return isOwn ? indicator.unitEn : englishUnit(unit)
}

/** The unit to print in. English names exist for the indicator's own unit alone, so English editions print in that. */
const targetUnit = ({ value, unit }: Amount, { binding, indicator, edition }: Writing): string => {
  const { format } = binding
  const isOwn = canConvert(unit, indicator.unit)
  if (edition.language === 'en' && isOwn && indicator.unitEn !== '') return indicator.unit
  return format.scaling === 'auto' ? expectedUnit(value, unit) : (format.unit ?? unit)
}

/** Of two hedged numbers what is computed is hedged too, but on no side that could be named. */
export const qualifierOf = (readings: readonly Reading[]): Qualifier => {
  const hedged = readings.filter(({ qualifier }) => qualifier !== '')
  const [first] = hedged
  return first === undefined ? '' : readings.length === 1 ? first.qualifier : '约'
}

/** An observed 超过 stays even where the format has another hedge, unless that says the same side or 约. */
const chooseHedge = (hedge: Qualifier, observed: Qualifier): Qualifier => {
  if (hedge === '' || observed === '') return hedge || observed
  return boundOf(hedge) === boundOf(observed) || boundOf(hedge) === 'around' ? hedge : observed
}

/** 超过37 where the value is 37 exactly would be false: the number stands alone then. */
const trueHedge = (hedge: Qualifier, { value, qualifier }: Amount, decimals: number): Qualifier => {
  const isExactlyPrinted = toExact(value).eq(roundValue(value, decimals, hedge))
  return qualifier === '' && isExactlyPrinted && !admitsEquality(hedge) ? '' : hedge
}

/** 近38 where the value is 37.1: it rounds to 37, so nobody would call it near. */
const isFar = (hedge: Qualifier, { value, qualifier }: Amount, decimals: number): boolean =>
  hedge === '近' &&
  qualifier === '' &&
  new Exact(roundValue(value, decimals, hedge)).minus(toExact(value)).gt(tenTo(-decimals).div(2))

const flagHedge = (wanted: Qualifier, printed: Qualifier, amount: Amount, decimals: number): ValueFlag[] => {
  if (wanted !== '' && printed !== wanted) return ['hedge-false']
  return isFar(printed, amount, decimals) ? ['hedge-far'] : []
}

const chooseDecimals = (amount: Amount, scaled: Scaled, { binding, indicator }: Writing): number => {
  const { unit, value } = scaled
  if (binding.format.decimals !== null) return binding.format.decimals
  if (amount.isLevel && unit === normalizeUnit(indicator.unit) && indicator.decimals !== null) return indicator.decimals
  const known = scaleDecimals(amount.decimals, amount.unit, unit)
  const isScaled = binding.format.scaling === 'auto' && unit !== normalizeUnit(amount.unit)
  return isScaled ? Math.min(known, decimalsOf(value), MOST_SCALED_DECIMALS) : known
}

/** Null where the value has more digits than are kept in the unit to print in. */
function scale(amount: Amount, writing: Writing): Scaled | null {
  const target = normalizeUnit(targetUnit(amount, writing))
  if (!canConvert(amount.unit, target)) return { value: amount.value, unit: normalizeUnit(amount.unit) }
  const converted = convertValue(amount.value, amount.unit, target)
  return converted.ok ? { value: converted.value, unit: target } : null
}

/** Scales, rounds and hedges a number and puts its unit to it; null where it has more digits than are kept. */
export function writeAmount(amount: Amount, writing: Writing): Written | null {
  const { format } = writing.binding
  const { language, numberStyle } = writing.edition
  const scaled = scale(amount, writing)
  if (scaled === null) return null
  const decimals = chooseDecimals(amount, scaled, writing)
  const said = { ...amount, value: scaled.value }
  const hedge = trueHedge(chooseHedge(format.hedge, amount.qualifier), said, decimals)
  const style = format.grouping === 'edition' ? numberStyle : format.grouping === 'thousands' ? 'grouped' : 'plain'
  const number = formatNumber(scaled.value, { decimals, style, qualifier: hedge })
  const shownUnit = format.showUnit ? unitWords(writing.indicator, scaled.unit, language) : ''
  return {
    ...scaled,
    text: formatQuantity(number, shownUnit, hedge, language),
    flags: flagHedge(format.hedge, hedge, said, decimals),
  }
}

const ordinal = (place: string): string => {
  const ending = /1[123]$/.test(place) ? 'th' : ({ 1: 'st', 2: 'nd', 3: 'rd' }[place.slice(-1)] ?? 'th')
  return `${place}${ending}`
}

/** A place in words: 第3位, 并列第3位; 3rd, joint 3rd. */
export const placeText = (place: string, isTied: boolean, language: Language): string =>
  language === 'en' ? `${isTied ? 'joint ' : ''}${ordinal(place)}` : `${isTied ? '并列' : ''}第${place}位`
