import { type Sentence, splitSentences } from '../../src-shared/text/sentences'
import { type Change, findChange } from './change-basis'
import { findQuantities, type Quantity } from './find-quantities'
import type { ExtractedIndicator, Passage } from './indicator'
import { findSubject, guessName } from './indicator-name'
import { findPeriods, type StatedPeriod } from './periods'

/** What earlier sentences said that later ones rely on. */
interface Context {
  topic: string
  period: string | null
  part: string
  year: string | null
}

/**
 * Finds the quantities that prose states: number, unit, hedge, change basis, period, and a guess at the name.
 * `published` (ISO) tells what 今年 and 去年 mean. Left out are dates, names with digits, and counts of headings.
 */
export function extractIndicators(passages: readonly Passage[], published: string | null = null): ExtractedIndicator[] {
  const context: Context = { topic: '', period: null, part: '', year: null }
  return passages.flatMap((passage) => {
    if (passage.part !== context.part) {
      context.part = passage.part
      context.year = null
    }
    if (passage.topic !== context.topic) {
      context.topic = passage.topic
      context.period = null
    }
    return splitSentences(passage.text).flatMap((sentence) => readSentence(passage, sentence, context, published))
  })
}

function readSentence(
  passage: Passage,
  sentence: Sentence,
  context: Context,
  published: string | null,
): ExtractedIndicator[] {
  const { text } = sentence
  const publishedYear = published?.slice(0, 4) ?? null
  const years = { known: context.period?.slice(0, 4) ?? context.year ?? publishedYear, published: publishedYear }
  const periods = findPeriods(text, years).filter(({ isComparison }) => !isComparison)
  const quantities = findQuantities(text)
  const start = passage.originAt(sentence.start)
  const end = passage.originAt(sentence.start + text.length - 1) + 1
  let name: string | null = null
  let basis: string | null = null
  let change: Change | null = null
  const found = quantities.map((quantity, index): ExtractedIndicator => {
    const previous = quantities[index - 1]
    const clause = clauseStart(text, quantity, previous)
    const isListed = previous !== undefined && /^\s*[、和及与]+\s*$/.test(text.slice(previous.end, quantity.start))
    if (!isListed) change = findChange(text.slice(0, quantity.start), clause, quantity.unit, basis)
    if (change && change.basis !== '未注明') basis = change.basis
    const words = text.slice(clause, change ? Math.max(change.wordsStart, clause) : quantity.start)
    if (!isListed || !name)
      name = guessName({
        before: words,
        after: text.slice(quantity.end),
        unit: quantity.unit,
        clauseBefore: clauseBefore(text, clause),
        inherited: name,
      })
    const subject = findSubject(text.slice(clause, quantity.start))
    const stated = periodOf(periods, quantity, quantities, text)
    return {
      name: subject ? name.replace(new RegExp(`^${subject}`), '') : name,
      subject,
      period: stated ?? context.period,
      value: quantity.value,
      unit: quantity.unit,
      approx: quantity.approx,
      change: change?.basis ?? null,
      quote: text,
      start,
      end,
      confidence: confidenceOf(quantity, name, stated),
    }
  })
  context.period = latestOf(periods) ?? context.period
  context.year = context.period?.slice(0, 4) ?? context.year
  return found
}

/** The clause that ends where this one starts. */
function clauseBefore(text: string, clause: number): string {
  const before = text.slice(0, Math.max(clause - 1, 0))
  return before.slice(Math.max(before.lastIndexOf('，'), before.lastIndexOf(','), before.lastIndexOf('；')) + 1)
}

/** The period that later sentences go on speaking of: the latest one stated, of a span its end. */
function latestOf(periods: readonly StatedPeriod[]): string | null {
  const points = periods.map(({ period }) => (/^\d{4}\.\.\d{4}$/.test(period) ? period.slice(6) : period))
  return points.sort((a, b) => a.slice(0, 4).localeCompare(b.slice(0, 4))).at(-1) ?? null
}

/** Where the words that speak of a number start: after the last comma, or in a list after the quantity before. */
function clauseStart(text: string, quantity: Quantity, previous: Quantity | undefined): number {
  const before = text.slice(0, quantity.start)
  const comma = Math.max(...['，', ',', '；', ';', '：', ':', '（', '('].map((mark) => before.lastIndexOf(mark))) + 1
  if (!previous) return comma
  const listed = text.slice(previous.end, quantity.start).lastIndexOf('、')
  return Math.max(comma, previous.end + listed + 1)
}

/** The period stated nearest before a number; in "从A到B，由X增长到Y" the first number is A's and the second B's. */
function periodOf(
  periods: readonly StatedPeriod[],
  quantity: Quantity,
  quantities: readonly Quantity[],
  text: string,
): string | null {
  const before = periods.filter(({ end }) => end <= quantity.start).at(-1)
  const stated = before ?? periods.find(({ start }) => start >= quantity.end && start - quantity.end < 12) ?? null
  const span = /^(\d{4})\.\.(\d{4})$/.exec(stated?.period ?? '')
  if (!span?.[1] || !span[2]) return stated?.period ?? null
  const index = quantities.indexOf(quantity)
  if (isGrowth(text, quantity, quantities[index + 1])) return span[1]
  return isGrowth(text, quantities[index - 1], quantity) ? span[2] : (stated?.period ?? null)
}

const isGrowth = (text: string, from: Quantity | undefined, to: Quantity | undefined): boolean =>
  from !== undefined &&
  to !== undefined &&
  /[从由][^，,]{0,2}$/.test(text.slice(0, from.start)) &&
  /^\s*(?:左右)?(?:大幅)?(?:增长|增加|提高|提升|扩大|攀升|上升|下降|减少)[到至了]/.test(text.slice(from.end, to.start))

function confidenceOf(quantity: Quantity, name: string, period: string | null): number {
  const isDuration = /^(?:年|天|分钟|小时)$/.test(quantity.unit)
  const score = 0.6 + (period ? 0.2 : 0) + (name.length >= 4 ? 0.1 : -0.2) - (quantity.isChinese ? 0.15 : 0)
  return Math.round((isDuration ? Math.min(score, 0.3) : Math.min(score, 0.95)) * 100) / 100
}
