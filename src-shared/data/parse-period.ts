import { fail, ok, type Result } from '../failure/result'
import { type Period, PeriodReference } from './period'
import { daysInMonth, grainOf, isRealPoint, type Point, toLastDay, writePeriod, writePoint } from './period-parts'

const chineseDigits = '〇一二三四五六七八九'
const digitOf = (character: string): string => String(chineseDigits.indexOf(character.replace(/[○零]/, '〇')))

/** Full-width forms folded, white space dropped, 二〇二一年 → 2021年. */
const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[〇○零一二三四五六七八九]{4}(?=年)/g, (year) => [...year].map(digitOf).join(''))

const number = (digits: string | undefined): number | null => (digits === undefined ? null : Number(digits))

/** 底, 末 → the last day, 初 → the first one. */
const edgeDay = (year: number, month: number | null, word: string): Point =>
  word === '初'
    ? { year, month: month ?? 1, day: 1 }
    : { year, month: month ?? 12, day: daysInMonth(year, month ?? 12) }

const forms: readonly [pattern: RegExp, read: (groups: (string | undefined)[]) => Point][] = [
  [/^(\d{4})(?:年|年度|年全年)?$/, ([y]) => ({ year: Number(y), month: null, day: null })],
  [/^(\d{4})[-/](\d{1,2})(?:[-/](\d{1,2}))?$/, ([y, m, d]) => ({ year: Number(y), month: number(m), day: number(d) })],
  [/^(\d{4})\.(\d{1,2})\.(\d{1,2})$/, ([y, m, d]) => ({ year: Number(y), month: number(m), day: number(d) })],
  [/^(\d{4})年(\d{1,2})月(?:份)?$/, ([y, m]) => ({ year: Number(y), month: number(m), day: null })],
  [/^(\d{4})年(\d{1,2})月(\d{1,2})[日号]$/, ([y, m, d]) => ({ year: Number(y), month: number(m), day: number(d) })],
  [/^(\d{4})年([底末初])$/, ([y, edge]) => edgeDay(Number(y), null, edge ?? '')],
  [/^(\d{4})年年([底末初])$/, ([y, edge]) => edgeDay(Number(y), null, edge ?? '')],
  [/^(\d{4})年(\d{1,2})月(?:份)?([底末初])$/, ([y, m, edge]) => edgeDay(Number(y), number(m), edge ?? '')],
]

/** How the first half of a span may be cut short: 2024年1（—11月）, 2024年10月1（—7日）. */
const openForms: typeof forms = [
  [/^(\d{4})年(\d{1,2})$/, ([y, m]) => ({ year: Number(y), month: number(m), day: null })],
  [/^(\d{4})年(\d{1,2})月(\d{1,2})$/, ([y, m, d]) => ({ year: Number(y), month: number(m), day: number(d) })],
]

const readWith = (list: typeof forms, text: string): Point | null => {
  for (const [pattern, read] of list) {
    const match = pattern.exec(text)
    if (!match) continue
    const [, ...groups] = match
    // An impossible month must not reach the calendar, so that 2021年13月底 isn't read as something else.
    const month = groups.length > 1 && /^\d+$/.test(groups[1] ?? '') ? Number(groups[1]) : 1
    if (month < 1 || month > 12) return null
    const point = read(groups)
    return isRealPoint(point) ? point : null
  }
  return null
}

/** The second half of a span takes the year, or year and month, that it leaves out from the first. */
const completeFrom = (first: Point, text: string): string => {
  if (/^\d{1,2}月/.test(text)) return `${first.year}年${text}`
  if (/^\d{1,2}[日号]$/.test(text) && first.month !== null) return `${first.year}年${first.month}月${text}`
  return text
}

const readSpan = (text: string): Period | null => {
  for (const match of text.matchAll(/\.\.|[—–―]+|~|至|到|\/|-/g)) {
    const first = readWith([...forms, ...openForms], text.slice(0, match.index))
    if (!first) continue
    const last = readWith(forms, completeFrom(first, text.slice(match.index + match[0].length)))
    if (last && grainOf(first) === grainOf(last) && writePoint(first) <= writePoint(last))
      return writePeriod(first, last)
  }
  return null
}

const partsOfYear: Readonly<Record<string, readonly [number, number]>> = {
  上半年: [1, 6],
  下半年: [7, 12],
  前三季度: [1, 9],
  前3季度: [1, 9],
  前两季度: [1, 6],
  前二季度: [1, 6],
  前2季度: [1, 6],
  一季度: [1, 3],
  二季度: [4, 6],
  三季度: [7, 9],
  四季度: [10, 12],
}

const readPartOfYear = (text: string): Period | null => {
  const match = /^(\d{4})年第?(.+)$/.exec(text)
  const name = match?.[2]?.replace(/^[1-4](?=季度)/, (n) => '一二三四'.charAt(Number(n) - 1))
  const months = name === undefined ? undefined : partsOfYear[name]
  if (!match || !months) return null
  const year = Number(match[1])
  const [first, last] = months
  return isRealPoint({ year, month: first, day: null })
    ? writePeriod({ year, month: first, day: null }, { year, month: last, day: null })
    : null
}

/**
 * Reads a period as Chinese texts and ISO write it: `2021年`, `2012年至2021年`, `2024年1—11月`, `2022年7月底`,
 * `截至2021年底` (the point in time 2021-12-31), `2024-01..2024-11`. Open-ended ones (2012年以来) are unreadable.
 */
export function parsePeriod(text: string): Result<Period, 'period-unreadable'> {
  const unreadable = fail('period-unreadable', { text: text.slice(0, 40) })
  if (text.length > 60) return unreadable
  const folded = fold(text)
  const asOf = /^(?:截至|截止)(?:到|至)?/.exec(folded)
  const bare = folded
    .slice(asOf?.[0].length ?? 0)
    .replace(/^[自从在于到至]/, '')
    .replace(/期?间$/, '')
  const point = readWith(forms, bare)
  if (point) return ok(writePeriod(asOf ? toLastDay(point) : point))
  const span = asOf ? null : (readPartOfYear(bare) ?? readSpan(bare))
  return span ? ok(span) : unreadable
}

const relativeWords: Readonly<Record<string, string>> = {
  本年: 'Y',
  当年: 'Y',
  数据年: 'Y',
  上年: 'Y-1',
  前年: 'Y-2',
  近三年: 'Y-2..Y',
  近五年: 'Y-4..Y',
  近十年: 'Y-9..Y',
  最近一年: 'latest:year',
  最近一月: 'latest:month',
  最近一日: 'latest:day',
}

/** y−4～y → Y-4..Y; other texts come back as they were or as nonsense that the schema refuses. */
const writeRelative = (folded: string): string =>
  folded
    .replace(/(?<![a-z])y(?=$|[^a-z])/g, 'Y')
    .replace(/[−–—](?=\d)/g, '-')
    .replace(/(?:~|至|到|[—–]+)(?=Y)/g, '..')

/** Reads what a binding may write: `Y-4..Y`, `latest:month`, 近五年, 上年, or any absolute period. */
export function parsePeriodReference(text: string): Result<PeriodReference, 'period-unreadable'> {
  const folded = text.length > 60 ? text : fold(text)
  const written = relativeWords[folded] ?? writeRelative(folded)
  const relative = /^(?:Y|latest)/.test(written) ? PeriodReference.safeParse(written) : null
  if (relative?.success && isAscending(written)) return ok(relative.data)
  const absolute = parsePeriod(text)
  return absolute.ok ? ok(PeriodReference.parse(absolute.value)) : absolute
}

const offsetOf = (end: string | undefined): number => Number(end?.slice(1) || 0)

/** `Y..Y-4` reads backwards and would find nothing. */
const isAscending = (reference: string): boolean => {
  const [first, last] = reference.split('..')
  return last === undefined || offsetOf(first) <= offsetOf(last)
}
