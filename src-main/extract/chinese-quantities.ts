import { parseChineseDecimal, parseChineseNumeral } from '../../src-shared/text/numerals'
import { hedgeAfter, hedgeBefore, structural } from './number-words'
import type { Quantity } from './quantity'

const numeral = '[一二两三四五六七八九十百千]+'
const digit = '[二两三四五六七八九十]'
const hedge = '超过?了?|突破了?|逾|近|约|接近|高达|达到?了?'
const countable = '[家个种件项名人辆台户款座套艘例次吨]'

interface Form {
  readonly pattern: RegExp
  /** Value and unit of a match; null where it is no quantity after all. */
  read(match: RegExpExecArray): { readonly value: string; readonly unit: string } | null
}

const percentOf = (part: number, whole: number): string => String(Math.round((part / whole) * 10_000) / 100)

/** Of hundreds and thousands the numeral is the value; 万 and 亿 alone are the unit's scale: 超千亿元, 首破万亿元. */
function readRound(words: string, unit: string): { value: string; unit: string } | null {
  const [, counted = '', scaled = ''] = /^(.*?)(万亿|亿|万)?$/.exec(words) ?? []
  if (/元$/.test(unit)) {
    const value = counted === '' ? 1 : parseChineseNumeral(counted)
    return value === null ? null : { value: String(value), unit: scaled + unit }
  }
  const value = { 万: 10_000, 亿: 100_000_000 }[words] ?? parseChineseNumeral(words)
  return value === null || value === undefined ? null : { value: String(value), unit }
}

/** Chinese numerals count only where they measure. A form found first takes its characters. */
const forms: readonly Form[] = [
  {
    // 四成, 超六成
    pattern: new RegExp(
      `(${digit}|一)(成)(?!为|立|长|果|员|功|本|效|熟|品|套|群|都|就|绩|分|型|千|万|不变)(?:半)?`,
      'g',
    ),
    read: ([words, tenths = '']) => {
      const value = parseChineseNumeral(tenths)
      if (value === null || value > 10) return null
      return { value: words.endsWith('半') ? `${value}.5` : String(value), unit: '成' }
    },
  },
  {
    // 近九成为中小企业: behind a hedge 成 isn't the start of 成为
    pattern: new RegExp(`(?<=[近超约逾]|超过|其中)(${digit})成(?=为)`, 'g'),
    read: ([, tenths = '']) => ({ value: String(parseChineseNumeral(tenths)), unit: '成' }),
  },
  {
    // 百分之三点五
    pattern: new RegExp(`百分之(${numeral}(?:点[零〇一二三四五六七八九]+)?)(?:点(?=[，。；]))?`, 'g'),
    read: ([, part = '']) => {
      const value = parseChineseDecimal(part)
      return value === null ? null : { value, unit: '%' }
    },
  },
  {
    // 三分之二
    pattern: new RegExp(`(${numeral})分之(${numeral})`, 'g'),
    read: ([, whole = '', part = '']) => {
      const [parts, taken] = [parseChineseNumeral(whole), parseChineseNumeral(part)]
      if (!parts || taken === null) return null
      if (parts === 1000) return { value: String(taken), unit: '‰' }
      return { value: parts === 100 ? String(taken) : percentOf(taken, parts), unit: '%' }
    },
  },
  {
    // 2/3
    pattern: /(?<![\d/.A-Za-z])([1-9])\s*\/\s*([2-9]|10)(?![\d/.A-Za-z])/g,
    read: ([, part = '', whole = '']) =>
      Number(part) < Number(whole) ? { value: percentOf(Number(part), Number(whole)), unit: '%' } : null,
  },
  {
    // 一半以上, 超半数
    pattern: /(?<![另前后上下])一半(?!是|时间)|半数|(?<=超过?)半(?=[^年天月小数]|$)/g,
    read: () => ({ value: '50', unit: '%' }),
  },
  {
    // 翻一番, 翻两番
    pattern: /(?<=翻了?)([一两二三四])番/g,
    read: ([, times = '']) => ({ value: String(parseChineseNumeral(times)), unit: '番' }),
  },
  {
    // 超百种, 近千家, 突破万亿元
    pattern: new RegExp(
      `(?<=${hedge})((?:${digit}|[百千])*[百千万亿十](?:亿|万)?)(?:余|多)?(${countable}|美?元)(?!级)`,
      'g',
    ),
    read: ([, words = '', unit = '']) => readRound(words, unit),
  },
  {
    // 十余家, 千多种
    pattern: new RegExp(
      `(?<![一二两三四五六七八九十百千数几\\d.]\\s?)([百千十万]|${digit}[十百千万])(?:余|多)(${countable})`,
      'g',
    ),
    read: ([, words = '', unit = '']) => readRound(words, unit),
  },
  {
    // 二十三家, 三点五亿元, 一百二十万吨
    pattern: new RegExp(
      `(?<![第一二两三四五六七八九十百千万亿\\d.数几])((?:${numeral}点[零〇一二三四五六七八九]+|(?:[一二两三四五六七八九]?[十百千])+[一二三四五六七八九]?|[一二两三四五六七八九](?=[万亿])))(万亿|亿|万)?(美?元|公里|个百分点|${countable})(?!级)`,
      'g',
    ),
    read: ([words, counted = '', scaled = '', unit = '']) => {
      const value = parseChineseDecimal(counted)
      // 千亿元产业, 百万千瓦: an order of size, no count.
      const isPlain = /^[十百千]+$/.test(counted)
      return value === null || isPlain || (words.startsWith('一') && scaled === '' && unit === '个')
        ? null
        : { value, unit: scaled + unit }
    },
  },
  {
    // 两座, 六款, 连续四个月, 三倍
    pattern: new RegExp(
      `(?<![第一二三四五六七八九十百千万亿\\d])(${digit})(家|座|款|台|辆|艘|所|席|倍|(?<=连续${digit})个月)`,
      'g',
    ),
    read: ([, words = '', unit = '']) => {
      const value = parseChineseNumeral(words)
      return value === null ? null : { value: String(value), unit }
    },
  },
]

/** The quantities that a sentence writes in Chinese numerals: 四成以上, 三分之二, 超百种, 十余家, 两座. */
export function readChineseQuantities(sentence: string): Quantity[] {
  const found: Quantity[] = []
  for (const { pattern, read } of forms) {
    for (const match of sentence.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length]
      if (found.some((other) => start < other.end && end > other.start)) continue
      const amount = read(match)
      if (!amount || (/[个项条种次]$/.test(amount.unit) && structural.test(sentence.slice(end)))) continue
      const after = hedgeAfter.exec(sentence.slice(end))
      const approx = after !== null || /[余多]/.test(match[0]) || hedgeBefore.test(sentence.slice(0, start))
      found.push({ ...amount, approx, start, end: end + (after?.[0].length ?? 0), isChinese: true })
    }
  }
  return found
}
