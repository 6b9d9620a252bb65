import type { Period } from './period'
import { endsMonth, readPeriod } from './period-parts'

/** The period by which claims are held together: the end of a year and the whole of it are one. */
export function canonicalPeriod(period: Period): string {
  const { from, to } = readPeriod(period)
  const isWhole = (to.month === null || to.month === 12) && (to.day === null || endsMonth(to))
  const isPoint = from === to || (from.month === 1 && (from.day === null || from.day === 1) && from.year === to.year)
  return isWhole && isPoint ? String(to.year) : period
}

/** Every way in which a period may be written that has this canonical one. */
export const writtenAs = (canonical: string): string[] =>
  /^\d{4}$/.test(canonical)
    ? ['', '-12', '-12-31'].map((end) => canonical + end).concat(`${canonical}-01..${canonical}-12`)
    : [canonical]
