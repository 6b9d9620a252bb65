import { parsePeriod } from './parse-period'
import { Period } from './period'
import { readPeriod, shiftYears, writePeriod } from './period-parts'

const quarters = '一二三四'

/** Ways of tables to write a period that prose doesn't know. Each is brought to one that `parsePeriod` reads. */
const rewrites: readonly [pattern: RegExp, write: (groups: readonly string[]) => string][] = [
  [/^(\d{4})年?\s*[-/.]?\s*Q([1-4])$/i, ([year = '', n]) => `${year}年${quarters.charAt(Number(n) - 1)}季度`],
  [/^Q([1-4])\s*[-/.]?\s*(\d{4})年?$/i, ([n, year = '']) => `${year}年${quarters.charAt(Number(n) - 1)}季度`],
  [/^(\d{4})年?\s*[-/.]?\s*H([12])$/i, ([year = '', n]) => `${year}年${n === '1' ? '上' : '下'}半年`],
  [
    /^(\d{4})年?((?:前|第)?[一二三四两1-4](?:、?[二三四2-4])?季度|[上下]半年)$/,
    ([year = '', part = '']) => `${year}年${part}`,
  ],
  [/^(\d{4})\.(0?[1-9]|1[0-2])$/, ([year = '', month = '']) => `${year}年${month}月`],
  [/^((?:19|20)\d{2})(0[1-9]|1[0-2])$/, ([year = '', month = '']) => `${year}年${month}月`],
  [
    /^((?:19|20)\d{2})(0[1-9]|1[0-2])([0-2]\d|3[01])$/,
    ([year = '', month = '', day = '']) => `${year}-${month}-${day}`,
  ],
  [
    /^(\d{4})年?(\d{1,2})\s*[-~～至—–]+\s*(\d{1,2})月?(?:份)?(?:累计)?$/,
    ([year = '', a = '', b = '']) => `${year}年${a}-${b}月`,
  ],
  [/^(\d{4})\/(\d{2,4})$/, ([first = '', last = '']) => `${first}-${last}`],
]

const tidy = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u00a0]+/g, '')
    .replace(/[①-⑳*†‡]+$|\((?:[prePRE]|初步|预计|初步数|快报数|\d)\)$|\[\d+\]$/g, '')
    .replace(/^(?:FY|CY)(?=\d{4}$)/i, '')
    .replace(/(?<=年)全年$|(?:累计|合计|数)$/, '')

const earliest = 1900
const latest = 2100

/** Statistics of our time: 2012 is a year, 1024 isn't. */
const isPlausible = (period: Period): boolean =>
  (period.match(/\d{4}/g) ?? []).every((year) => Number(year) >= earliest && Number(year) <= latest)

/** Reads a heading or label that is a period and nothing else; null where it isn't one, or an impossible one. */
export function readTablePeriod(text: string): Period | null {
  const bare = tidy(text)
  if (bare === '' || bare.length > 40 || !/\d{4}|[〇○零一二三四五六七八九]{4}年/.test(bare)) return null
  for (const [pattern, write] of rewrites) {
    const match = pattern.exec(bare)
    if (!match) continue
    const read = parsePeriod(write(match.slice(1)))
    return read.ok && isPlausible(read.value) ? read.value : null
  }
  const read = parsePeriod(bare)
  return read.ok && isPlausible(read.value) ? read.value : null
}

const partial =
  /^(?:第?[一二三四1-4]季度|前[一二三两四1-4]季度|[上下]半年|Q[1-4]|H[12]|(?:0?[1-9]|1[0-2])月(?:份)?(?:[底末初])?|(?:0?[1-9]|1[0-2])\s*[-~～至—–]+\s*(?:0?[1-9]|1[0-2])月(?:份)?|年?[底末初]|全年)(?:累计)?$/i

/** Of bulletins: what their columns mean goes by the month in the title. */
const reported: readonly (readonly [pattern: RegExp, of: (period: Period) => Period])[] = [
  [/^(?:本|当)月(?:数|值)?$/, (period) => writePeriod(readPeriod(period).to)],
  [/^(?:本月止|本年|年初(?:以来|至今)?|1-本月)?累计(?:数|值)?$/, yearToDate],
  [/^(?:上|去)年同期(?:数|值)?$/, (period) => shiftYears(period, -1)],
  [/^(?:上|去)年同期累计(?:数|值)?$/, (period) => yearToDate(shiftYears(period, -1))],
]

function yearToDate(period: Period): Period {
  const { grain, to } = readPeriod(period)
  return grain === 'month' ? writePeriod({ ...to, month: 1 }, to) : period
}

/** Whether a text is the part of a year, to be completed from elsewhere: 1-11月, 三季度, 年末, 累计. */
export const isPartOfYear = (text: string): boolean => {
  const part = text.normalize('NFKC').replace(/\s+/g, '')
  return partial.test(part) || reported.some(([pattern]) => pattern.test(part))
}

const yearWithin = /(?:19|20)\d{2}/

/** A part of a year with the year or month that another heading or the title names; null where it can't be. */
export const completePeriod = (yearText: string, partText: string): Period | null => {
  const bare = partText.normalize('NFKC').replace(/\s+/g, '')
  const month = Period.safeParse(yearText)
  const of = reported.find(([pattern]) => pattern.test(bare))?.[1]
  if (of) return month.success ? of(month.data) : null
  const year = yearWithin.exec(yearText)?.[0]
  if (year === undefined || !isPartOfYear(partText)) return null
  const part = partText.normalize('NFKC').replace(/\s+/g, '')
  return readTablePeriod(part === '全年' ? `${year}年` : `${year}年${part}`)
}

const yearLike = /^(?:19|20)\d{2}$/

/** A bare number that may be a year as well as a value. */
export const isYearLike = (text: string): boolean => yearLike.test(text.trim())

const dated =
  /^(?:\d{4}年\d{1,2}月|\d{4}[-/]\d{1,2}[-/]\d{1,2}|\d{4}年\d{1,2}[-—–~至]\d{1,2}月|\d{4}年?Q\d$|\d{4}[-/]\d{1,2}$)/

/** Whether a text has a period's form, but no such day, month or quarter exists: 2021年13月, 2023-02-30. */
export const isImpossiblePeriod = (text: string): boolean =>
  dated.test(text.normalize('NFKC').replace(/\s+/g, '')) && readTablePeriod(text) === null

const within =
  /(?:截至|截止)?(?:到|至)?(?:19|20)\d{2}\s*年?(?:\s*(?:至|[-—–~～]+)\s*(?:19|20)\d{2}\s*年|(?:第?[一二三四1-4]季度|前[一二三两四1-4]季度|[上下]半年|Q[1-4]|H[12]|\d{1,2}\s*(?:[-—–~～至]+\s*\d{1,2}\s*)?月(?:份)?(?:\d{1,2}日)?(?:[底末初])?|年?[底末初]|年度|全年))?/i

/** The first period within a text and what is left of the text without it. */
export function splitPeriod(text: string): { readonly period: Period; readonly rest: string } | null {
  const whole = readTablePeriod(text)
  if (whole !== null) return { period: whole, rest: '' }
  if (isImpossiblePeriod(text)) return null
  // Digits alone are folded: the rest is a name, to be kept as printed.
  const folded = text.replace(/[０-９]/g, (digit) => digit.normalize('NFKC'))
  const match = within.exec(folded)
  if (!match || (/^\d{4}$/.test(match[0]) && !isFreeNumber(folded, match.index))) return null
  const period = readTablePeriod(match[0])
  if (period === null) return null
  return { period, rest: `${folded.slice(0, match.index)}${folded.slice(match.index + match[0].length)}`.trim() }
}

/** Four digits alone are a year only where no digit or letter touches them. */
const isFreeNumber = (text: string, index: number): boolean =>
  !/[\d.,A-Za-z]/.test(text.charAt(index - 1)) && !/[\d.,%=A-Za-z万亿千百元个人家户]/.test(text.charAt(index + 4))
