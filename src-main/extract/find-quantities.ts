import { readChineseQuantities } from './chinese-quantities'
import { findDates } from './find-periods'
import { afterNumber, arabicNumber, hedgeBefore, structural } from './number-words'
import type { Quantity } from './quantity'

/** Finds the quantities of a sentence. Dates, names with digits in them, ordinals and counts of headings are left out. */
export function findQuantities(sentence: string): Quantity[] {
  const dates = findDates(sentence)
  const found = [...readArabic(sentence, dates), ...readChineseQuantities(sentence)]
  const inOrder = found.sort((a, b) => a.start - b.start)
  return withoutUpperEnds(sentence, shareUnits(sentence, inOrder)).filter(({ unit }) => unit !== '')
}

type Span = readonly [start: number, end: number]

function readArabic(sentence: string, dates: readonly Span[]): Quantity[] {
  const quantities: Quantity[] = []
  for (const match of sentence.matchAll(new RegExp(arabicNumber, 'g'))) {
    const sign = negativeSign.exec(sentence.slice(0, match.index))?.[1] ?? ''
    const start = match.index - sign.length
    const end = match.index + match[0].length
    if (dates.some(([from, to]) => start < to && end > from)) continue
    if (/[A-Za-z\d.\-–/+]$|第\s*$|[“‘《]\s*$/.test(sentence.slice(0, start)) && !isSigned(sentence, start)) continue
    const rest = sentence.slice(end)
    if (
      exchanged.test(rest) ||
      /^\s*[A-Za-z](?!B|W|m)/.test(rest) ||
      /^\s*[号版批型届强](?!名)/.test(rest) ||
      /^\+/.test(rest)
    )
      continue
    const quantity = isAssumption(sentence, start, end)
      ? null
      : readUnit(sentence, start, end, (sign && '-') + match[0].replace(/[,，]/g, ''))
    if (quantity) quantities.push(quantity)
  }
  return quantities
}

/** A minus sign where a value is awaited; between two numbers it is a dash. */
const negativeSign = /(?:为|达|是|由|从|[到至，,、（(：])\s*([-－−])$/

// A plus-minus or a list's dash isn't part of a name.
const isSigned = (sentence: string, start: number): boolean =>
  /[±~～]\s*$|(?<![A-Za-z\d.–/+-])\d+(?:\.\d+)?\s*[%％]?\s*[-–]\s*$/.test(
    sentence.slice(Math.max(0, start - 24), start),
  )

/** 1美元兑7.05元: the one that an exchange rate is given for. */
const exchanged = /^\s*(?:美元|欧元|英镑|日元|港元|元人民币|元)[兑合]/

/** "按3亿千瓦时计算" repeats a quantity to reckon with it. */
const isAssumption = (sentence: string, start: number, end: number): boolean =>
  /(?:按照?|以|若)[^，,。]{0,4}$/.test(sentence.slice(0, start)) &&
  /^[^，,。]{0,16}(?:计算|测算|折算|估算)/.test(sentence.slice(end))

function readUnit(sentence: string, start: number, end: number, value: string): Quantity | null {
  const match = afterNumber.exec(sentence.slice(end))
  const [whole = '', odd, scaled = '', odder, unit = '', around] = match ?? []
  const rest = sentence.slice(end + whole.length)
  if (unit === '个' && structural.test(rest)) return null
  if (unit === '个' && /^(?:月(?!来)|小时)/.test(rest) && !/连续\s*$/.test(sentence.slice(0, start))) return null
  if (unit === '个' && rest.startsWith('月'))
    return { value, unit: '个月', approx: false, start, end: end + whole.length + 1, isChinese: false }
  const approx = [odd, odder, around].some((word) => word !== undefined) || hedgeBefore.test(sentence.slice(0, start))
  return { value, unit: normalize(scaled + unit), approx, start, end: end + whole.length, isChinese: false }
}

const normalize = (unit: string): string =>
  unit
    .replace('％', '%')
    .replace('／', '/')
    .replace(/^个(?=GB|TB|MB)/, '')

/** Of a range ("2至3万人") the lower end stands for it; "由A到B" are two values. */
function withoutUpperEnds(sentence: string, quantities: readonly Quantity[]): Quantity[] {
  const isUpper = (quantity: Quantity, index: number): boolean => {
    const lower = quantities[index - 1]
    if (!lower || !/^\s*(?:至|到|[-~～—–]+)\s*$/.test(sentence.slice(lower.end, quantity.start))) return false
    return lower.unit === quantity.unit && !/[从由]\s*$/.test(sentence.slice(0, lower.start))
  }
  return quantities.flatMap((quantity, index) => {
    const next = quantities[index + 1]
    if (isUpper(quantity, index)) return []
    return [next && isUpper(next, index + 1) ? { ...quantity, end: next.end } : quantity]
  })
}

/** In "13.8万、3.7万和1.3万个" and "2至3万人" the last unit is everyone's. */
function shareUnits(sentence: string, quantities: readonly Quantity[]): Quantity[] {
  const shared = [...quantities]
  for (let index = shared.length - 2; index >= 0; index--) {
    const quantity = shared[index]
    const next = shared[index + 1]
    if (!quantity || !next || next.unit === '') continue
    const between = sentence.slice(quantity.end, next.start)
    if (!/^\s*(?:、|和|及|与|至|到|[-~～—–]+)\s*$/.test(between)) continue
    const isScaleOnly = /^[百千万亿]+$/.test(quantity.unit)
    const isCutShort = quantity.unit === '个' && next.unit === '个百分点'
    if (quantity.unit === '' || isCutShort) shared[index] = { ...quantity, unit: next.unit }
    else if (isScaleOnly && !/^[百千万亿]+$/.test(next.unit)) {
      shared[index] = { ...quantity, unit: quantity.unit + next.unit.replace(/^[百千万亿]+/, '') }
    }
  }
  return shared
}
