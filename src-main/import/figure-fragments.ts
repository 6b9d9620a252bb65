import { findChange } from '../extract/change-basis'
import { findPeriods } from '../extract/find-periods'
import { measure, scale } from '../extract/number-words'
import { toStandardWording } from '../extract/standard-wording'
import { isMeasure, trimLead } from '../extract/trim-lead'

/** A piece of an infographic: what numbers and words cut off from each other are, each for itself. */
export type Fragment =
  | { readonly kind: 'value'; readonly value: number; readonly line: number }
  | { readonly kind: 'unit'; readonly unit: string }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'period'; readonly period: string }
  | FigureLabel
  /** Nothing that a series is made of: what stands on its two sides doesn't belong together. */
  | { readonly kind: 'border' }

export interface FigureLabel {
  readonly kind: 'label'
  /** As a statistician names it; '' where the label says only what became of something named before: 比上年增长. */
  readonly name: string
  /** What a rate of change compares with; null for a level. */
  readonly change: string | null
  readonly period: string | null
  /** A unit printed behind a chart's title. */
  readonly unit: string | null
  /** It ends in a measure, or in a word that a number has to follow: 产量, 企业达. */
  readonly isMeasured: boolean
  /** The title of a whole chart: 产量增长情况. */
  readonly isTitle: boolean
}

const unitWords = `(?:${scale})?(?:${measure})(?:[（(].{1,4}[）)])?`
const unitAtStart = new RegExp(`^\\s*(${unitWords})`)
const number = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`
const numberAtStart = new RegExp(`^\\s*[≥≤<>约超近]*\\s*(${number})(?![\\d.年月日-])`)
const numberAtEnd = new RegExp(`^(.*?[^\\d\\s.,-])\\s*(${number})\\s*(${unitWords})\\s*(?:以上|多)?[，。；]?$`)
const statedUnit = /^[（(]?单位[：:]\s*([^）)]+)[）)]?$/
const unitOfTitle = new RegExp(`^(.*[^\\d\\s])\\s*(?:[（(]|\\s)(${unitWords})[）)]?$`)
/** 8.41.81.3: figures with one decimal each that lost the space between them. */
const gluedDecimals = /^(?:\d{1,3}\.\d){2,}$/
const gluedYears = /^(?:(?:19|20)\d{2}\s*){2,}$/
const yearAndValue = new RegExp(`^((?:19|20)\\d{2})\\s*年?\\s+(${number})\\s*(${unitWords})?$`)
const atOnce = { known: null, published: null, dataYear: null }

const toNumber = (text: string): number => Number(text.replaceAll(',', ''))

/** The fragments of a figure's groups; the lines of one group that hold nothing but words are one label. */
export function readFragments(groups: readonly (readonly string[])[]): Fragment[] {
  let line = 0
  let waiting = ''
  return groups.flatMap((lines) => {
    const found: Fragment[] = []
    let words = waiting
    waiting = ''
    const flush = (): void => {
      if (words) found.push(...readWords(words))
      words = ''
    }
    for (const text of lines) {
      line++
      const read = readLine(text.trim(), line)
      if (read === null) words += /[\p{Script=Latin}\d]$/u.test(words) ? ` ${text.trim()}` : text.trim()
      else {
        flush()
        found.push(...read)
      }
    }
    // 对工业增长的: its last word stands in a group of its own.
    if (/的$/.test(words)) waiting = words
    else flush()
    return found
  })
}

/** What a line of numbers, years or units says; null where it has words. */
function readLine(line: string, at: number): Fragment[] | null {
  if (gluedYears.test(line)) return [...line.matchAll(/\d{4}/g)].map(([year]) => ({ kind: 'year', year: Number(year) }))
  const dated = yearAndValue.exec(line)
  if (dated?.[1] && dated[2]) {
    const unit: Fragment[] = dated[3] ? [{ kind: 'unit', unit: dated[3] }] : []
    return [{ kind: 'year', year: Number(dated[1]) }, { kind: 'value', value: toNumber(dated[2]), line: at }, ...unit]
  }
  const stated = statedUnit.exec(line)?.[1]
  if (stated) return [{ kind: 'unit', unit: stated.trim() }]
  const found: Fragment[] = []
  let rest = line
  while (rest.trim() !== '') {
    const next = readGlued(rest, at) ?? readOne(rest, at)
    if (!next) return null
    found.push(...next.fragments)
    rest = next.rest
  }
  return found
}

interface Step {
  readonly fragments: readonly Fragment[]
  readonly rest: string
}

function readGlued(text: string, line: number): Step | null {
  const [, word = '', rest = ''] = /^\s*(\S+)([\s\S]*)$/.exec(text) ?? []
  if (!gluedDecimals.test(word)) return null
  const values = [...word.matchAll(/\d{1,3}\.\d/g)]
  return { fragments: values.map(([value]) => ({ kind: 'value', value: Number(value), line })), rest }
}

function readOne(text: string, line: number): Step | null {
  const digits = numberAtStart.exec(text)
  if (digits?.[1])
    return {
      fragments: [{ kind: 'value', value: toNumber(digits[1]), line }],
      rest: text.slice(digits[0].length),
    }
  const unit = unitAtStart.exec(text)
  return unit?.[1] ? { fragments: [{ kind: 'unit', unit: unit[1] }], rest: text.slice(unit[0].length) } : null
}

/** Labels side by side, or words that end in a number with its unit. */
function readWords(text: string): Fragment[] {
  const title = unitOfTitle.exec(text)
  if (title?.[1] && title[2] && !/\d/.test(title[1].slice(-1))) return [toLabel(title[1], title[2])]
  return text.split(sideBySide).flatMap(readPart)
}

/** Between two labels of one line: blank space, or where the next one's years begin. */
const sideBySide =
  /(?<=\p{Script=Han}{3})\s+(?=\p{Script=Han}{3})|(?<=\p{Script=Han}{2})(?<![比较与和同至到从自于在由截])(?=(?:19|20)\d{2}\s*(?:年|[-—–至]))/u

/** What a figure says beside its values: a rank, or words that go on after a number printed elsewhere. */
const remark = /^(?:多?[个家项种件]|远超)|[居列]世界|[居列]全[国球]|第[一二三四五]/

function readPart(text: string): Fragment[] {
  const periods = findPeriods(text, atOnce)
  const only = periods[0]
  if (only && text.replace(/^截至|[，,、]$/g, '').trim().length <= only.end - only.start + 1)
    return [{ kind: 'period', period: only.period }]
  const ended = numberAtEnd.exec(text)
  if (ended?.[1] && ended[2] && ended[3] && !/\d/.test(withoutPeriods(ended[1])))
    return [
      toLabel(ended[1], null),
      { kind: 'value', value: toNumber(ended[2]), line: 0 },
      { kind: 'unit', unit: ended[3] },
    ]
  return /\d/.test(withoutPeriods(text)) || /[。；]/.test(text) || remark.test(text)
    ? [{ kind: 'border' }]
    : [toLabel(text, null)]
}

const withoutPeriods = (text: string): string => {
  let rest = text
  for (const { start, end } of findPeriods(text, atOnce).toReversed()) rest = rest.slice(0, start) + rest.slice(end)
  return rest.replace(/5G|4G|R&D/g, '')
}

/** 制造业投资恢复，全国制造业投资: what a number follows is the last part that names something. */
function lastClause(text: string): string {
  const clauses = text.split(/[，,](?!\d{3})/)
  return clauses.findLast((clause) => /\p{Script=Han}{2}/u.test(clause)) ?? text
}

const reaches = /(?:达到?|为|超过?|近|约|有|突破)$/
const titleEnd = /(?:情况|趋势图?|走势图?|变化|分布图?|结构图?)$/
const byWhichPrices = /按.{2,6}(?:口径|价格?)计算[，,]?/

function toLabel(printed: string, unit: string | null): FigureLabel {
  const text = lastClause(printed.replace(byWhichPrices, ''))
  const change = findChange({ before: text, clause: 0, behind: '', unit: '%', inherited: null, earlier: null })
  const words = change ? text.slice(0, change.wordsStart) : text
  const name = toStandardWording(trimLead(words)).replace(
    /^其中[，,]?|^(?:实现|完成)(?=.{3})|(?:增长|变化|趋势)?(?:情况|趋势图?)$/g,
    '',
  )
  return {
    kind: 'label',
    name,
    change: change?.basis ?? null,
    period: findPeriods(printed, atOnce).find(({ isComparison }) => !isComparison)?.period ?? null,
    unit,
    isMeasured: isMeasure(name) || reaches.test(text),
    isTitle: unit !== null || titleEnd.test(text),
  }
}
