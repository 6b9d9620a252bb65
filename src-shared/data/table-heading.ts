import type { PriceBasis } from './observation'
import type { Period } from './period'
import { isPartOfYear, splitPeriod } from './table-period'
import { isUnitText } from './table-unit'
import { normalizeUnit } from './unit'

/** What the words of one heading or label say. */
export interface Heading {
  readonly period: Period | null
  /** A part of a year that waits for its year: 累计, 1-11月. */
  readonly part: string
  readonly unit: string
  /** A published change: what it compares with, or `growth` where only its period can tell (比上年 or 同比). */
  readonly changeBasis: string
  readonly priceBasis: PriceBasis
  readonly isPreliminary: boolean
  /** What is left: the name of an indicator or subject; words that mean the value itself (绝对量) are left out. */
  readonly rest: string
  /** 其中：… */
  readonly isPart: boolean
}

const marks = /(?:[①-⑳*＊†‡¹²³⁴-⁹]+|\[\d{1,2}\]|［\d{1,2}］|[（(]注?\s?\d{1,2}[)）])$/u
const preliminary = /[（(](?:p|P|初步|初步数|初步核算数?|快报|快报数|预计数?)[)）]|初步核算数?$|快报数$/
const inParentheses = /[（(]\s*([^（()）]+?)\s*[)）]/g
const unitAtEnd = /[,，、/／:：\s]+([^\s,，、:：/（()）]+)$/

const COMPARED =
  '同比|环比|比上年同期|较上年同期|比去年同期|比上年末?|较上年末?|比去年|比上月|比上季度|比(?:19|20)\\d{2}年|年均|两年平均'
const GROWN =
  '增长率?|增长速度|增速|增幅|增减(?:率|幅度)?|升降幅?度?|涨跌幅?度?|变化率|变动率?|±|\\+/-|growth(?: rate)?|YoY|year-on-year'
const growth = new RegExp(
  `(?:(${COMPARED})\\s*)?(名义|实际|按?可比价格?(?:计算)?|按?可比口径|按?不变价格?(?:计算)?)?\\s*(?:${GROWN})\\s*[:：]?$|(${COMPARED})$`,
  'i',
)
/** Rates of their own, not changes of something else. */
const ownRate = /(?:自然|人口|机械|复合|边际|弹性)\s*(?:增长率|变动率)$/
const generic =
  /^(?:绝对[数量额值]|总量|数值|数据|指标值|数额|金额|值|数量|实际|实绩|完成额?|本期|本年|当期|当年|累计|全年|合计数|水平|value|amount|level)$/i
const part = /^(?:其中|＃|#|＊)\s*[:：]?\s*/

const priceOf = (word: string | undefined): PriceBasis =>
  word === undefined || word === ''
    ? 'none'
    : word === '名义'
      ? 'current'
      : /口径/.test(word)
        ? 'comparable'
        : 'constant'

const tidy = (text: string): string =>
  text
    .replace(/[\s\u3000]+/g, ' ')
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
    .trim()

/** The unit in parentheses or after a comma, and the words without it. */
const splitUnit = (text: string): { unit: string; rest: string } => {
  if (/^(?:计量)?单位\s*[:：]/.test(text)) {
    const unit = text.replace(/^(?:计量)?单位\s*[:：]\s*/, '')
    return { unit: isUnitText(unit) ? normalizeUnit(unit) : '', rest: '' }
  }
  for (const match of text.matchAll(inParentheses)) {
    const words = (match[1] ?? '').replace(/^(?:计量)?单位\s*[:：]?\s*/, '')
    if (isUnitText(words))
      return {
        unit: normalizeUnit(words),
        rest: tidy(`${text.slice(0, match.index)}${text.slice(match.index + match[0].length)}`),
      }
  }
  const end = unitAtEnd.exec(text)
  if (end?.[1] !== undefined && isUnitText(end[1]))
    return { unit: normalizeUnit(end[1]), rest: text.slice(0, end.index) }
  const percent = /(?<=[\p{Script=Han}±])%$/u.exec(text)
  return percent ? { unit: '%', rest: text.slice(0, percent.index) } : { unit: '', rest: text }
}

const basisOf = (words: string | undefined, period: Period | null): string => {
  if (words === undefined || words === '') return 'growth'
  const year = /^比(\d{4})年$/.exec(words)?.[1]
  if (year !== undefined && period !== null && Number(period.slice(0, 4)) - Number(year) === 1) return '比上年'
  return words.replace(/^较/, '比').replace('比去年', '比上年')
}

const splitGrowth = (text: string, unit: string, period: Period | null) => {
  const none = { changeBasis: '', priceBasis: 'none' as PriceBasis, rest: text }
  // 比上年增加（万人） is an amount of its own.
  if (unit !== '' && !/^(?:%|个百分点|倍)$/.test(unit)) return none
  const match = growth.exec(text)
  if (!match || ownRate.test(text)) return none
  const rest = tidy(text.slice(0, match.index).replace(/[,，、:：]$/, ''))
  return { changeBasis: basisOf(match[1] ?? match[3], period), priceBasis: priceOf(match[2]), rest }
}

const withoutMarks = (text: string): string => {
  let words = text
  while (marks.test(words)) words = words.replace(marks, '').trim()
  return words
}

/** Takes a heading apart: `2023年末人口数（万人）`, `比上年增长（%）`, `其中：采矿业`, `1-11月累计`. */
export function readHeading(text: string): Heading {
  const isPreliminary = preliminary.test(text)
  const words = withoutMarks(tidy(text.replace(preliminary, '')))
  const isPart = part.test(words)
  const { unit, rest: unitless } = splitUnit(words.replace(part, ''))
  const named = withoutMarks(unitless)
  // 2023年比2022年增长: what it compares with is no period of its own.
  const dated = splitPeriod(named)
  const spoken = dated === null ? named : tidy(dated.rest.replace(/^[,，、:：·的\s-]+|[,，、:：·\s-]+$/g, ''))
  const grown = splitGrowth(spoken, unit, dated?.period ?? null)
  const rest = grown.rest.replace(/[:：]$/, '').trim()
  return {
    period: dated?.period ?? null,
    part: isPartOfYear(rest) ? rest : '',
    unit: unit === '' && grown.changeBasis !== '' ? '%' : unit,
    changeBasis: grown.changeBasis,
    priceBasis: grown.priceBasis,
    isPreliminary,
    rest: generic.test(rest) || isPartOfYear(rest) ? '' : rest,
    isPart,
  }
}
