import type { Indicator } from '../../../../src-shared/data/indicator'
import type { Period } from '../../../../src-shared/data/period'
import { firstDayOf, isSpan, lastDayOf, writePeriod } from '../../../../src-shared/data/period-parts'

/**
 * The period of a year that has no value yet, to be typed into: the year, or its last day where an indicator's points in
 * time are dated by the day. Null where the year is there.
 */
export function missingYear(year: number, periods: readonly Period[], nature: Indicator['nature']): Period | null {
  const whole = writePeriod({ year, month: null, day: null })
  const own = periods.filter((period) => !isSpan(period) && lastDayOf(period) === lastDayOf(whole))
  if (nature === 'flow') return own.some((period) => firstDayOf(period) === firstDayOf(whole)) ? null : whole
  if (own.length > 0) return null
  const days = periods.filter((period) => firstDayOf(period) === lastDayOf(period))
  return days.length * 2 > periods.length ? writePeriod({ year, month: 12, day: 31 }) : whole
}
