import { assertNever } from '../failure/invariant'
import { decimalsOf, Exact, toExact } from './exact'
import type { Language } from './format-period'
import { boundOf, englishHedge, placeOf } from './hedge'
import type { DecimalText, Qualifier } from './observation'

/** 511,161 or 511161: what an edition chooses, before a format says otherwise. */
export type NumberStyle = 'grouped' | 'plain'

const roundingFor = (qualifier: Qualifier): 0 | 1 | 2 | 3 | 4 => {
  const bound = boundOf(qualifier)
  switch (bound) {
    case 'exact':
    case 'around':
      return Exact.ROUND_HALF_UP
    case 'lower':
      return Exact.ROUND_FLOOR
    case 'upper':
      return Exact.ROUND_CEIL
    default:
      return assertNever(bound)
  }
}

/**
 * Rounds to so many digits after the point. Halves round away from zero; under a hedge the number is rounded to the
 * side that keeps the words true, so that 超过 never stands before more than the value.
 */
export const roundValue = (value: DecimalText, decimals: number, qualifier: Qualifier = ''): string =>
  new Exact(toExact(value)).toFixed(decimals, roundingFor(qualifier))

/** Digits of a number as printed; `decimals` null keeps those it has. A zero has no sign. */
export function formatNumber(
  value: DecimalText,
  options: { readonly decimals: number | null; readonly style: NumberStyle; readonly qualifier?: Qualifier },
): string {
  const rounded = roundValue(value, options.decimals ?? decimalsOf(value), options.qualifier)
  const [whole = '', fraction] = rounded.replace('-', '').split('.')
  const digits = options.style === 'grouped' ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole
  const isNegative = rounded.startsWith('-') && /[1-9]/.test(rounded)
  return `${isNegative ? '-' : ''}${digits}${fraction === undefined ? '' : `.${fraction}`}`
}

const formatChinese = (number: string, unit: string, qualifier: Qualifier): string => {
  const place = placeOf(qualifier)
  // 50%多, not 50多%: only counted things take the word between number and unit.
  if (place === 'after-unit' || (place === 'after-number' && unit === '%')) return `${number}${unit}${qualifier}`
  return place === 'after-number' ? `${number}${qualifier}${unit}` : `${qualifier}${number}${unit}`
}

const englishUnits: Readonly<Record<string, string>> = { 个百分点: 'percentage points', 倍: 'times' }

/** The English word for a unit that computing makes; any other unit is as given. */
export const englishUnit = (unit: string): string => englishUnits[unit] ?? unit

const formatEnglish = (number: string, unit: string, qualifier: Qualifier): string => {
  const words = englishUnit(unit)
  return `${englishHedge(qualifier)}${number}${words === '' || words === '%' ? '' : ' '}${words}`
}

/** Number, unit and hedge as one piece of text, in the order of the language: 超过1.7万亿元, 40余项, 30个以上. */
export const formatQuantity = (number: string, unit: string, qualifier: Qualifier, language: Language): string =>
  language === 'en' ? formatEnglish(number, unit, qualifier) : formatChinese(number, unit, qualifier)
