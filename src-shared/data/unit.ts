import { fail, ok, type Result } from '../failure/result'
import { tenTo, toDecimalText, toExact } from './exact'
import { kept } from './kept'
import type { DecimalText } from './observation'

/** A unit taken apart: 万亿元 is 10¹² of 元. */
export interface Unit {
  /** Power of ten of the scale words before the base: 万 4, 亿 8, 万亿 12. */
  readonly power: number
  /** What is counted, empty for bare 万 or 亿: units convert into each other where it is the same. */
  readonly base: string
}

const powers: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 }

/** Written in several ways, meant as one. */
const sameUnits: readonly [pattern: RegExp, unit: string][] = [
  [/^个?百分点$/, '个百分点'],
  [/^(?:%|百分之)$/, '%'],
  [/标煤/g, '标准煤'],
  [/人民币$/, ''],
]

/** 十年 is ten years, not a decade as a unit; only before 万 or 亿 does 十 scale. */
const scaleWords = /^(?:十(?=[万亿])|[百千万亿])+/

// A project has some dozens; what somebody types goes through here too.
const MOST_KEPT = 500

/** The unit as this product writes it: full-width signs folded, 百分点 → 个百分点, 标煤 → 标准煤. */
export const normalizeUnit = kept(
  (text: string): string => sameUnits.reduce((unit, [pattern, same]) => unit.replace(pattern, same), foldUnit(text)),
  String,
  MOST_KEPT,
)

/** NFKC would turn m² into m2, another unit. */
const foldUnit = (text: string): string =>
  text
    .replace(/[！-～]/g, (character) => character.normalize('NFKC'))
    .replace(/\s+/g, ' ')
    .trim()

/** Takes a unit apart. Fails for what can't be a unit: numbers, sentences. */
export const parseUnit = kept(parse, String, MOST_KEPT)

function parse(text: string): Result<Unit, 'unit-unknown'> {
  const unit = normalizeUnit(text)
  if (unit.length > 40 || /^\d|[。，；：！？,;!?]/.test(unit)) return fail('unit-unknown', { unit: unit.slice(0, 40) })
  if (unit === '个百分点') return ok({ power: 0, base: unit })
  const scale = scaleWords.exec(unit)?.[0] ?? ''
  const power = [...scale].reduce((sum, word) => sum + (powers[word] ?? 0), 0)
  return ok({ power, base: unit.slice(scale.length) })
}

/** Whether values in one unit can be written in the other. */
export const canConvert = (from: string, to: string): boolean => {
  const [a, b] = [parseUnit(from), parseUnit(to)]
  return a.ok && b.ok && a.value.base === b.value.base
}

/** The same amount in another power of ten of the same unit, exactly: 372575 亿元 → 37.2575 万亿元. */
export function convertValue(
  value: DecimalText,
  from: string,
  to: string,
): Result<DecimalText, 'unit-unknown' | 'value-unreadable'> {
  if (normalizeUnit(from) === normalizeUnit(to)) return ok(value)
  const [source, target] = [parseUnit(from), parseUnit(to)]
  if (!source.ok) return source
  if (!target.ok) return target
  if (source.value.base !== target.value.base) return fail('unit-unknown', { unit: from, target: to })
  const scaled = toDecimalText(toExact(value).times(tenTo(source.value.power - target.value.power)))
  return scaled === null ? fail('value-unreadable', { text: value }) : ok(scaled)
}

/** What isn't counted in 万 and 亿: rates, ratios, places, and units per another. */
const unscaled = /^(?:%|‰|个百分点|倍|位|年|岁)$|\//

/** The same unit scaled by 万, 亿 or 万亿 as a Chinese reader expects for that amount: 372575 亿元 → 万亿元. */
export function expectedUnit(value: DecimalText, unit: string): string {
  const scale = /^(?:[十百千]*[万亿])+/.exec(normalizeUnit(unit))?.[0] ?? ''
  // 千瓦 and 千克 are units themselves: only what stands before 万 or 亿 is a scale.
  const plain = normalizeUnit(unit).slice(scale.length)
  const power = [...scale].reduce((sum, word) => sum + (powers[word] ?? 0), 0)
  const size = toExact(value).abs().times(tenTo(power))
  if (size.isZero() || unscaled.test(plain)) return unit
  return `${size.gte(1e12) ? '万亿' : size.gte(1e8) ? '亿' : size.gte(1e4) ? '万' : ''}${plain}`
}

/** Digits after the point that remain of so many when a value moves to another power of ten of its unit. */
export function scaleDecimals(decimals: number, from: string, to: string): number {
  const [source, target] = [parseUnit(from), parseUnit(to)]
  const shift = source.ok && target.ok ? target.value.power - source.value.power : 0
  return Math.min(20, Math.max(0, decimals + shift))
}
