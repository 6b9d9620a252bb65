import { invariant } from '../failure/invariant'
import { Period } from './period'

export type Grain = 'year' | 'month' | 'day'

/** A year, a month or a day; what its grain doesn't reach is null. */
export interface Point {
  readonly year: number
  readonly month: number | null
  readonly day: number | null
}

/** A period taken apart. For a single point `from` and `to` are the same. */
export interface PeriodParts {
  readonly grain: Grain
  readonly from: Point
  readonly to: Point
}

export const grainOf = (point: Point): Grain => (point.day !== null ? 'day' : point.month !== null ? 'month' : 'year')

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** Days of a month, 1 to 12, in the Gregorian calendar. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeapYear(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31

/** Whether such a month or day exists. The schema's pattern lets 2021-02-31 pass; a period that was parsed never is. */
export const isRealPoint = ({ year, month, day }: Point): boolean =>
  year >= 1000 &&
  year <= 2999 &&
  (month === null ? day === null : month >= 1 && month <= 12) &&
  (day === null || (day >= 1 && day <= daysInMonth(year, month ?? 1)))

const twoDigits = (n: number): string => String(n).padStart(2, '0')

/** The canonical text of a point: `2021`, `2024-05`, `2021-12-31`. */
export const writePoint = ({ year, month, day }: Point): string =>
  [
    String(year).padStart(4, '0'),
    ...(month === null ? [] : [twoDigits(month)]),
    ...(day === null ? [] : [twoDigits(day)]),
  ].join('-')

/** The canonical text of a period; a span of one point is that point. */
export const writePeriod = (from: Point, to: Point = from): Period => {
  const [first, last] = [writePoint(from), writePoint(to)]
  return Period.parse(first === last ? first : `${first}..${last}`)
}

const readPoint = (text: string): Point => {
  const [year, month, day] = text.split('-').map(Number)
  invariant(year !== undefined, `A period begins with a year: ${text}`)
  return { year, month: month ?? null, day: day ?? null }
}

/** Takes a canonical period apart. */
export const readPeriod = (period: Period): PeriodParts => {
  const [first, last] = period.split('..')
  invariant(first !== undefined, 'A period is never empty')
  const from = readPoint(first)
  return { grain: grainOf(from), from, to: last === undefined ? from : readPoint(last) }
}

export const isSpan = (period: Period): boolean => period.includes('..')

/** Whether a period is one of the calendar: days that exist, both ends of one grain, the first one first. */
export const isRealPeriod = (period: Period): boolean => {
  const { grain, from, to } = readPeriod(period)
  return isRealPoint(from) && isRealPoint(to) && grainOf(to) === grain && writePoint(from) <= writePoint(to)
}

/** The first day of a point. */
export const toFirstDay = (point: Point): Point => ({ year: point.year, month: point.month ?? 1, day: point.day ?? 1 })

/** The last day of a point: 2021 → 2021-12-31, 2022-07 → 2022-07-31. */
export const toLastDay = (point: Point): Point => {
  const month = point.month ?? 12
  return { year: point.year, month, day: point.day ?? daysInMonth(point.year, month) }
}

export const firstDayOf = (period: Period): string => writePoint(toFirstDay(readPeriod(period).from))
export const lastDayOf = (period: Period): string => writePoint(toLastDay(readPeriod(period).to))

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Orders periods by their end, then by their beginning (the longer one first), then by grain. */
export const comparePeriods = (a: Period, b: Period): number =>
  compareText(lastDayOf(a), lastDayOf(b)) || compareText(firstDayOf(a), firstDayOf(b)) || compareText(a, b)

/** Whether a day is the last one of its month. */
export const endsMonth = ({ year, month, day }: Point): boolean => month !== null && day === daysInMonth(year, month)

const shiftPoint = (point: Point, years: number): Point => {
  const year = point.year + years
  invariant(year >= 0 && year <= 9999, `A year has four digits: ${year}`)
  if (point.month === null || point.day === null) return { ...point, year }
  const lastDay = daysInMonth(year, point.month)
  return { year, month: point.month, day: endsMonth(point) ? lastDay : Math.min(point.day, lastDay) }
}

/** The same period so many years on; the last day of a month stays the last one, leap year or not. */
export const shiftYears = (period: Period, years: number): Period => {
  const { from, to } = readPeriod(period)
  return writePeriod(shiftPoint(from, years), shiftPoint(to, years))
}

const nextPoint = (point: Point): Point => {
  if (point.month === null) return { ...point, year: point.year + 1 }
  if (point.day !== null && point.day < daysInMonth(point.year, point.month)) return { ...point, day: point.day + 1 }
  const day = point.day === null ? null : 1
  return point.month < 12 ? { year: point.year, month: point.month + 1, day } : { year: point.year + 1, month: 1, day }
}

/** The years, months or days of a span, ends included, ascending; a single point gives itself. */
export const expandPeriod = (period: Period): Period[] => {
  const { from, to } = readPeriod(period)
  const end = writePoint(to)
  const points: Period[] = []
  for (let point = from; writePoint(point) <= end; point = nextPoint(point)) points.push(writePeriod(point))
  return points
}
