import { parsePeriod } from './parse-period'
import { stripMarks } from './paste-value'
import type { Period } from './period'
import { normalizeUnit, parseUnit } from './unit'

/** What a heading of a row or column says of the values under or beside it; null: nothing. */
export interface Label {
  readonly period: Period | null
  readonly subject: string | null
  /** Empty for a level, 同比, 比上年, 比2012年 … for a published change. */
  readonly changeBasis: string | null
  readonly unit: string | null
  readonly isPreliminary: boolean
  /** A piece of a period that needs a year from another heading: 1—11月, 一季度. */
  readonly partOfYear: string | null
}

export const noLabel: Label = {
  period: null,
  subject: null,
  changeBasis: null,
  unit: null,
  isPreliminary: false,
  partOfYear: null,
}

/** Words that name the heading's own axis. */
const axisWords =
  /^(?:地区|省份|省市|省区市|年份|年度|时间|时期|月份|指标|指标名称|项目|名称|行业|序号|year|region|indicator|item|period)$/i
const levelWords = /^(?:绝对量|绝对数|绝对值|总量|数量|数值|指标值|水平值?|本期|本年|累计|金额|产量|value|level)$/i

const changeWords: readonly [pattern: RegExp, basis: (match: RegExpExecArray) => string][] = [
  [/^(?:比|较)((?:19|20)\d{2})年(?:增长|增减|增|提高|变化|±)?/, (match) => `比${match[1]}年`],
  [/^(?:比|较)上年同期/, () => '同比'],
  [/^(?:比|较)(?:上|去)年(?:增长|增减|增|提高|变化|±)?/, () => '比上年'],
  [/^同比/, () => '同比'],
  [/^环比/, () => '环比'],
  [/^年均/, () => '年均'],
  [/^(?:增长率|增长速度|增速|增长|增减|growth|y\/?y|yoy|change)/i, () => ''],
]

const partOfYear =
  /^(?:\d{1,2}(?:[-—–~至到]\d{1,2})?月(?:份)?|第?[一二三四1-4]季度|[上下]半年|前[二三两23]季度|年底|年末|\d{1,2}月[底末])$/

/** 同比 where the words name no basis (增速): the usual one of a table beside levels. */
const basisOf = (text: string): string | null => {
  for (const [pattern, basis] of changeWords) {
    const match = pattern.exec(text)
    if (match) return basis(match) || '同比'
  }
  return null
}

/** White space inside Chinese words only fills the column: 北  京. */
const closeUp = (text: string): string =>
  text.replace(
    /(?<=[\p{Script=Han}（）()])[\s\u3000]+(?=[\p{Script=Han}（）()\d])|(?<=\d)\s+(?=[年月日\p{Script=Han}])/gu,
    '',
  )

const unitWords =
  /[元吨人户家个台套辆件项倍公里米斤升时瓦焦度次例篇种所亩顷方克份座%％‰万亿点]|^(?:usd|tce|kwh|gwh|mwh|kg|km|t|mt)$/i

const isUnit = (text: string): boolean => text.length <= 12 && unitWords.test(text) && parseUnit(text).ok

const unitLine = /^(?:计量)?单位\s*[:：]\s*(.+)$/
const unitBehind = /[（(]([^()（）]{1,12})[)）]$|[,，/]\s*([^,，/]{1,6})$/

/** A unit that stands alone as a heading or a line above the table: 单位：亿元, （%）. */
export const readUnitLine = (text: string): string | null => {
  const bare = text.trim().replace(/^[（(](.*)[)）]$/, '$1')
  const named = unitLine.exec(bare)?.[1]?.trim()
  return named !== undefined && isUnit(named) ? normalizeUnit(named) : null
}

/** Reads a heading. Names of the indicator itself say nothing: the block is about it. */
export function readLabel(written: string, ownNames: readonly string[]): Label {
  const stripped = stripMarks(written)
  const text = closeUp(stripped.text.normalize('NFKC'))
  const behind = unitBehind.exec(text)
  const named = behind?.[1] ?? behind?.[2] ?? ''
  const unit = readUnitLine(text) ?? (behind && isUnit(named.trim()) ? normalizeUnit(named.trim()) : null)
  const bare = unitLine.test(text) ? '' : unit === null || !behind ? text : text.slice(0, behind.index).trim()
  const label = { ...noLabel, unit, isPreliminary: stripped.isPreliminary }
  const isAxis = bare === '' || axisWords.test(bare) || ownNames.includes(bare) || (unit === null && isBareUnit(text))
  if (isAxis) return { ...label, unit: unit ?? (isBareUnit(text) ? normalizeUnit(text) : null) }
  const period = parsePeriod(bare)
  if (period.ok) return { ...label, period: period.value }
  if (partOfYear.test(bare)) return { ...label, partOfYear: bare }
  if (levelWords.test(bare)) return { ...label, changeBasis: '' }
  const changeBasis = basisOf(bare)
  return changeBasis === null ? { ...label, subject: bare.slice(0, 100) } : { ...label, changeBasis }
}

/** 亿元 or % as the whole heading; 个人 and the like would pass for subjects too, so only clear ones count. */
const isBareUnit = (text: string): boolean =>
  /^(?:%|‰|[百千万亿]*(?:元|吨|户|人|家|件|台|辆|千瓦时?|标准煤|美元))$/.test(text)

/** Puts the headings of one row or column together; the first that says something of a kind counts. */
export function joinLabels(labels: readonly Label[]): Label {
  const part = labels.find((label) => label.partOfYear !== null)?.partOfYear
  const year = labels.find(({ period }) => period !== null && /^\d{4}$/.test(period))?.period
  const joined = part && year ? parsePeriod(`${year}年${part}`) : null
  return {
    period: joined?.ok ? joined.value : (labels.find(({ period }) => period !== null)?.period ?? null),
    // The innermost name is the subject: a group of regions stands above its members.
    subject: labels.findLast(({ subject }) => subject !== null)?.subject ?? null,
    changeBasis: labels.findLast(({ changeBasis }) => changeBasis !== null)?.changeBasis ?? null,
    unit: labels.findLast(({ unit }) => unit !== null)?.unit ?? null,
    isPreliminary: labels.some(({ isPreliminary }) => isPreliminary),
    partOfYear: part ?? null,
  }
}
