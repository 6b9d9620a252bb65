import { Period, type PeriodReference } from './period'
import { comparePeriods, isRealPeriod, isSpan, lastDayOf, readPeriod, writePeriod } from './period-parts'

/** What of an edition decides which period a reference means. */
export interface PeriodContext {
  readonly dataYear: number
  /** ISO date; nothing that ends later is `latest`. */
  readonly cutOffDate: string
}

const yearAt = (end: string, dataYear: number): number => dataYear + Number(end.slice(1) || 0)

const resolveRelative = (reference: string, dataYear: number): Period => {
  const [first = 'Y', last = first] = reference.split('..')
  const year = (end: string) => ({ year: yearAt(end, dataYear), month: null, day: null })
  return writePeriod(year(first), year(last))
}

/** 2024-01..2024-11: many monthly series are published as the year so far, and as nothing else. */
const isYearToDate = (period: Period): boolean => {
  const { grain, from, to } = readPeriod(period)
  return grain === 'month' && from.month === 1 && from.year === to.year
}

const findLatest = (grain: string, cutOffDate: string, available: readonly Period[]): Period | null => {
  const reached = available.filter((period) => readPeriod(period).grain === grain && lastDayOf(period) <= cutOffDate)
  const points = reached.filter((period) => !isSpan(period))
  const candidates = points.length > 0 ? points : reached.filter(isYearToDate)
  return candidates.toSorted(comparePeriods).at(-1) ?? null
}

/**
 * The absolute period that a reference means for an edition. `available` holds the periods that have observations;
 * only `latest:…` asks for them, and gives null where none ends by the cut-off date. `latest:month` takes the year so
 * far (2024-01..2024-11) where there are no single months.
 */
export function resolvePeriod(
  reference: PeriodReference,
  context: PeriodContext,
  available: readonly Period[],
): Period | null {
  if (reference.startsWith('Y')) return resolveRelative(reference, context.dataYear)
  if (reference.startsWith('latest:'))
    return findLatest(reference.slice('latest:'.length), context.cutOffDate, available)
  const absolute = Period.parse(reference)
  return isRealPeriod(absolute) ? absolute : null
}
