import type { Period } from './period'
import { endsMonth, type PeriodParts, type Point, readPeriod, writePoint } from './period-parts'

export type Language = 'zh-CN' | 'en'
/** A flow runs through its period, a stock stands at its end (see Indicator). */
export type Nature = 'flow' | 'stock'

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

const monthName = (month: number): string => monthNames[month - 1] ?? ''

const formatPointChinese = (point: Point, nature: Nature): string => {
  const { year, month, day } = point
  if (month === null) return `${year}年`
  if (day === null) return `${year}年${month}月`
  if (nature === 'stock' && endsMonth(point)) return month === 12 ? `${year}年底` : `${year}年${month}月底`
  return `${year}年${month}月${day}日`
}

const formatPointEnglish = (point: Point, nature: Nature): string => {
  const { year, month, day } = point
  if (month === null) return `${year}`
  if (day === null) return `${monthName(month)} ${year}`
  if (nature === 'stock' && endsMonth(point))
    return month === 12 ? `the end of ${year}` : `the end of ${monthName(month)} ${year}`
  return `${day} ${monthName(month)} ${year}`
}

const formatSpanChinese = ({ from, to }: PeriodParts, nature: Nature): string => {
  if (from.month === null) return `${from.year}—${to.year}年`
  const whole = (point: Point) => formatPointChinese(point, nature)
  if (from.year !== to.year || (nature === 'stock' && endsMonth(from) && endsMonth(to)))
    return `${whole(from)}—${whole(to)}`
  if (from.day === null) return `${from.year}年${from.month}—${to.month}月`
  if (from.month === to.month) return `${from.year}年${from.month}月${from.day}—${to.day}日`
  return `${from.year}年${from.month}月${from.day}日—${to.month}月${to.day}日`
}

const formatSpanEnglish = ({ from, to }: PeriodParts, nature: Nature): string => {
  if (from.month === null || to.month === null) return `${from.year}–${to.year}`
  const whole = (point: Point) => formatPointEnglish(point, nature)
  if (from.year !== to.year || (nature === 'stock' && endsMonth(from) && endsMonth(to)))
    return `${whole(from)}–${whole(to)}`
  if (from.day === null) return `${monthName(from.month)}–${monthName(to.month)} ${from.year}`
  if (from.month === to.month) return `${from.day}–${to.day} ${monthName(from.month)} ${from.year}`
  return `${from.day} ${monthName(from.month)}–${to.day} ${monthName(to.month)} ${from.year}`
}

/** A period in words: 2012—2021年, 2024年1—11月; the last day of a month reads 2021年底 for a stock. */
export function formatPeriod(period: Period, language: Language, nature: Nature): string {
  const parts = readPeriod(period)
  const isPoint = writePoint(parts.from) === writePoint(parts.to)
  if (language === 'en') return isPoint ? formatPointEnglish(parts.from, nature) : formatSpanEnglish(parts, nature)
  return isPoint ? formatPointChinese(parts.from, nature) : formatSpanChinese(parts, nature)
}
