import type { Period } from './period'
import { firstDayOf, lastDayOf } from './period-parts'
import type { ScopeBreak } from './scope-break'

/** Of two periods, whichever comes first, one has days before the break and one has days after it. */
const isCrossed = ({ period }: ScopeBreak, a: Period, b: Period): boolean => {
  const start = firstDayOf(period)
  const [begin, end] = [
    [firstDayOf(a), firstDayOf(b)].toSorted()[0] ?? start,
    [lastDayOf(a), lastDayOf(b)].toSorted()[1] ?? start,
  ]
  return begin < start && end >= start
}

/** The latest break that lies between two periods of a subject; null where their values compare. */
export const findBreakBetween = (
  breaks: readonly ScopeBreak[],
  subject: string,
  [a, b]: readonly [Period, Period],
): ScopeBreak | null =>
  breaks
    .filter((one) => (one.subject === '' || one.subject === subject) && isCrossed(one, a, b))
    .toSorted((one, other) => (firstDayOf(one.period) < firstDayOf(other.period) ? -1 : 1))
    .at(-1) ?? null
