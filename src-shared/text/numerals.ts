import { invariant } from '../failure/invariant'

const digits = '零一二三四五六七八九'
const places = ['', '十', '百', '千']
const groups = ['', '万', '亿']
const largest = 10 ** 12

/** A whole number from 0 below 10¹² in Chinese numerals as counted and as printed in 第十二章: 12 is 十二, not 一十二. */
export function toChineseNumeral(count: number): string {
  invariant(Number.isInteger(count) && count >= 0 && count < largest, 'A numeral counts from 0 to below 10^12')
  if (count === 0) return '零'
  let written = ''
  let rest = count
  for (let group = 0; rest > 0; group += 1) {
    const four = rest % 10_000
    rest = Math.floor(rest / 10_000)
    if (four > 0) written = belowTenThousand(four) + groups[group] + written
    // 零 stands once for any gap between this group and the one above it.
    if (rest > 0 && four < 1000 && written !== '' && !written.startsWith('零')) written = `零${written}`
  }
  return written.replace(/^一十/, '十')
}

function belowTenThousand(count: number): string {
  let written = ''
  let isGap = false
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(count / 10 ** place) % 10
    if (digit === 0) {
      isGap = written !== ''
      continue
    }
    written += (isGap ? '零' : '') + digits[digit] + places[place]
    isGap = false
  }
  return written
}

/** The whole number that Chinese or Arabic numerals write (十二, 一百零三, 二〇二四, 12); null where the text is something else. */
export function parseChineseNumeral(text: string): number | null {
  const folded = text.normalize('NFKC').trim()
  if (/^\d{1,12}$/.test(folded)) return Number(folded)
  if (!/^[零〇一二两三四五六七八九十百千万亿]+$/.test(folded)) return null
  const written = folded.replaceAll('〇', '零').replaceAll('两', '二')
  // Years are written digit by digit: 二〇二四.
  if (/^[零一二三四五六七八九]{2,12}$/.test(written)) {
    return Number(Array.from(written, (sign) => digits.indexOf(sign)).join(''))
  }
  return addUp(written)
}

/** Decimal text of what Chinese or Arabic numerals write, as spoken: 三点五 is 3.5; null where the text is something else. */
export function parseChineseDecimal(text: string): string | null {
  const [whole = '', part, ...more] = text.normalize('NFKC').trim().split('点')
  const counted = parseChineseNumeral(whole)
  if (counted === null || more.length > 0) return null
  if (part === undefined) return String(counted)
  const places = Array.from(part, (sign) => digits.indexOf(sign.replace('〇', '零').replace('两', '二')))
  return places.length === 0 || places.includes(-1) ? null : `${counted}.${places.join('')}`
}

function addUp(written: string): number {
  let total = 0
  let group = 0
  let digit: number | null = null
  for (const sign of written) {
    const place = places.indexOf(sign)
    const scale = groups.indexOf(sign)
    if (place > 0) group += (digit ?? 1) * 10 ** place
    else if (scale > 0) {
      total += (group + (digit ?? 0)) * 10_000 ** scale
      group = 0
    }
    digit = place > 0 || scale > 0 ? null : digits.indexOf(sign)
  }
  return total + group + (digit ?? 0)
}

const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'

/** 第一章, 第一节: the number of a chapter or of a part of it. */
export const toOrdinalHeading = (count: number, unit: '章' | '节' | '部分' | '篇'): string =>
  `第${toChineseNumeral(count)}${unit}`

/** Number of an item in the order of Chinese official writing (GB/T 9704): 一、 then （一） then 1. then （1） then ①. */
export function toOutlineNumeral(count: number, depth: number): string {
  switch (depth) {
    case 1:
      return `${toChineseNumeral(count)}、`
    case 2:
      return `（${toChineseNumeral(count)}）`
    case 3:
      return `${count}.`
    case 4:
      return `（${count}）`
    default:
      return circled[count - 1] ?? `（${count}）`
  }
}
