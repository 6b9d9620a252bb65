import type { StatedPeriod } from './find-periods'
import type { Quantity } from './quantity'

interface PeriodGiven {
  /** Every period of the sentence, those that something is compared with included. */
  readonly stated: readonly StatedPeriod[]
  /** Of the sentences before. */
  readonly inherited: string | null
}

export interface PeriodFound {
  readonly period: string | null
  /** The sentence itself states it. */
  readonly isStated: boolean
}

/**
 * The period stated nearest before a number; in "从A到B，由X增长到Y" the first number is A's and the second B's. A
 * cumulated change ("较2016年累计下降") is one of the whole span.
 */
export function periodOf(
  text: string,
  quantities: readonly Quantity[],
  index: number,
  periods: readonly StatedPeriod[],
  { stated, inherited }: PeriodGiven,
): PeriodFound {
  const quantity = quantities[index]
  if (!quantity) return { period: inherited, isStated: false }
  const spread = spreadPeriods(text, quantities, index, periods)
  if (spread) return { period: spread, isStated: true }
  const before = periods.filter(({ end }) => end <= quantity.start).at(-1)
  const found =
    before ??
    periods.find(
      ({ start }) =>
        start >= quantity.end && start - quantity.end < 12 && !/[，；,;]/.test(text.slice(quantity.end, start)),
    )
  if (!found) {
    const from = inherited ? cumulatedFrom(text, stated, { period: inherited, end: 0 }, quantity) : null
    return { period: from ? `${from}..${inherited?.slice(0, 4)}` : inherited, isStated: false }
  }
  const span = /^(\d{4})\.\.(\d{4})$/.exec(found.period)
  const [next, previous] = [quantities[index + 1], quantities[index - 1]]
  if (span?.[1] && span[2]) {
    if (isGrowth(text, quantity, next)) return { period: span[1], isStated: true }
    return { period: isGrowth(text, previous, quantity) ? span[2] : found.period, isStated: true }
  }
  // 从2015年的30%升到57%: the second number is of the time spoken of, not of 2015.
  if (
    previous &&
    isGrowth(text, previous, quantity) &&
    before &&
    before.end <= previous.start &&
    /[从由自]\s*$/.test(text.slice(0, before.start))
  ) {
    const known = periods.filter(({ end }) => end <= before.start).at(-1)?.period
    return { period: known ?? inherited, isStated: known !== undefined }
  }
  const from = cumulatedFrom(text, stated, found, quantity)
  const year = found.period.slice(0, 4)
  if (from) return { period: `${from}..${year}`, isStated: true }
  const isWholeYear = /全年[^，；]*$/.test(text.slice(found.end, quantity.start)) && found.end <= quantity.start
  return { period: isWholeYear ? year : found.period, isStated: true }
}

/** The year that a cumulated change starts from. */
function cumulatedFrom(
  text: string,
  stated: readonly StatedPeriod[],
  found: Pick<StatedPeriod, 'period' | 'end'>,
  quantity: Quantity,
): string | null {
  const base = stated.filter(({ isComparison, end }) => isComparison && end <= quantity.start).at(-1)
  if (!base || Number(found.period.slice(0, 4)) - Number(base.period.slice(0, 4)) < 2) return null
  const isBeside = /^\s*[比较与]\s*$/.test(text.slice(found.end, base.start))
  const isSummed = /累计/.test(text.slice(base.end, quantity.start))
  return isBeside || isSummed ? base.period.slice(0, 4) : null
}

/** 在“十二五”“十三五”时期分别下降28%和16%: as many periods side by side as numbers in the list. */
function spreadPeriods(
  text: string,
  quantities: readonly Quantity[],
  index: number,
  periods: readonly StatedPeriod[],
): string | null {
  const isApart = (from: number, to: number): boolean =>
    !/^\s*[、和及与“”"]+\s*(?:近|约|超过?)?\s*$/.test(text.slice(from, to))
  let first = index
  while (first > 0 && !isApart(quantities[first - 1]?.end ?? 0, quantities[first]?.start ?? 0)) first -= 1
  let last = index
  while (last < quantities.length - 1 && !isApart(quantities[last]?.end ?? 0, quantities[last + 1]?.start ?? 0))
    last += 1
  const count = last - first + 1
  const before = periods.filter(({ end }) => end <= (quantities[first]?.start ?? 0)).slice(-count)
  if (count < 2 || before.length < count) return null
  const isRow = before.every((period, at) => at === 0 || !isApart(before[at - 1]?.end ?? 0, period.start))
  const leads = /分别/.test(text.slice(before.at(-1)?.end ?? 0, quantities[first]?.start ?? 0))
  return isRow && leads ? (before[index - first]?.period ?? null) : null
}

const isGrowth = (text: string, from: Quantity | undefined, to: Quantity | undefined): boolean =>
  from !== undefined &&
  to !== undefined &&
  /[从由][^，,]{0,14}$/.test(text.slice(0, from.start)) &&
  /^\s*(?:左右)?[，,]?(?:大幅|快速)?(?:增长|增加|提高|提升|扩大|攀升|上升|升|增|跃升|下降|减少|降低|降|缩短|跨越|扩展|拓展)[到至了为]|^\s*[，,]?转(?:为|正)?(?:增长|下降|降|增)/.test(
    text.slice(from.end, to.start),
  )

/** The period that later sentences go on speaking of: the latest one stated, of a span its end. */
export function latestOf(periods: readonly StatedPeriod[]): string | null {
  // A holiday's days are over with their sentence.
  const lasting = periods.filter(({ period }) => !/^(\d{4}-\d{2})-\d{2}\.\.\1-\d{2}$/.test(period))
  const points = lasting.map(({ period }) => (/^\d{4}\.\.\d{4}$/.test(period) ? period.slice(6) : period))
  return points.sort((a, b) => a.slice(0, 4).localeCompare(b.slice(0, 4))).at(-1) ?? null
}
