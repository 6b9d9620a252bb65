/** A period that a text states, with its place. */
export interface StatedPeriod {
  readonly period: string
  readonly start: number
  readonly end: number
  /** What something else is compared with ("比2012年"): no period of the values after it. */
  readonly isComparison: boolean
}

const year = String.raw`((?:19|20)\d{2})\s*年?`
const monthEnds = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const pad = (value: string | number): string => String(value).padStart(2, '0')
const through = String.raw`\s*(?:至|到|—+|–|-|~|～)\s*`
const monthEnd = (inYear: string, month: number): string => {
  const isLeap = month === 2 && Number(inYear) % 4 === 0
  return `${inYear}-${pad(month)}-${isLeap ? 29 : (monthEnds[month - 1] ?? 30)}`
}

/** Years that complete a form without one: the last stated, and that of publication. */
export interface ContextYears {
  readonly known: string | null
  readonly published: string | null
}

type Reader = (match: RegExpExecArray, contextYear: string | null) => string | null

/** From the longest form to the shortest: a form found first takes its characters. */
const forms: readonly { readonly pattern: RegExp; readonly read: Reader }[] = [
  {
    pattern: new RegExp(
      String.raw`(?:${year}\s*)?(\d{1,2})\s*月\s*(\d{1,2})\s*日${through}(\d{1,2})\s*月\s*(\d{1,2})\s*日`,
      'g',
    ),
    read: ([, stated, m1 = '', d1 = '', m2 = '', d2 = ''], context) => {
      const inYear = stated ?? context
      return inYear ? `${inYear}-${pad(m1)}-${pad(d1)}..${inYear}-${pad(m2)}-${pad(d2)}` : null
    },
  },
  {
    pattern: new RegExp(String.raw`(?:${year}\s*)?(\d{1,2})\s*月?${through}(\d{1,2})\s*月(?!\s*\d{1,2}\s*日)`, 'g'),
    read: ([, stated, from = '', to = ''], context) => {
      const inYear = stated ?? context
      return inYear ? `${inYear}-${pad(from)}..${inYear}-${pad(to)}` : null
    },
  },
  {
    pattern: new RegExp(
      String.raw`((?:19|20)\d{2})\s*年?(?:底|末|初)?${through}((?:19|20)\d{2})(?:\s*年|(?=\s*[间期）)，,]))`,
      'g',
    ),
    read: ([, from, to]) => `${from}..${to}`,
  },
  {
    pattern: /((?:19|20)\d{2})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/g,
    read: ([, inYear, month = '', day = '']) => `${inYear}-${pad(month)}-${pad(day)}`,
  },
  {
    pattern: /((?:19|20)\d{2})\s*年\s*(\d{1,2})\s*月\s*(底|末)?/g,
    read: ([, inYear = '', month = '', end]) => (end ? monthEnd(inYear, Number(month)) : `${inYear}-${pad(month)}`),
  },
  {
    pattern: /(今年|去年)\s*(\d{1,2})\s*月\s*(底|末)?/g,
    read: ([, which, month = '', end], context) => {
      if (!context) return null
      const inYear = which === '去年' ? String(Number(context) - 1) : context
      return end ? monthEnd(inYear, Number(month)) : `${inYear}-${pad(month)}`
    },
  },
  { pattern: /((?:19|20)\d{2})\s*年\s*(?:年?底|年?末)/g, read: ([, inYear]) => `${inYear}-12-31` },
  { pattern: /((?:19|20)\d{2})\s*年\s*上半年/g, read: ([, inYear]) => `${inYear}-01..${inYear}-06` },
  { pattern: /((?:19|20)\d{2})\s*年\s*前三季度/g, read: ([, inYear]) => `${inYear}-01..${inYear}-09` },
  { pattern: /((?:19|20)\d{2})\s*、\s*((?:19|20)\d{2})\s*年/g, read: ([, from, to]) => `${from}..${to}` },
  { pattern: /((?:19|20)\d{2})\s*年(?!版)(?:初|度|全年)?/g, read: ([, inYear]) => inYear ?? null },
  {
    pattern: /(?<![\d.])(\d{1,2})\s*月\s*(\d{1,2})\s*日/g,
    read: ([, month = '', day = ''], context) => (context ? `${context}-${pad(month)}-${pad(day)}` : null),
  },
  {
    pattern: /(?<![\d.])(\d{1,2})\s*月\s*(底|末|上旬|中旬|下旬|份)?/g,
    read: ([, month = '', end], context) => {
      if (!context || Number(month) > 12) return null
      return end === '底' || end === '末' ? monthEnd(context, Number(month)) : `${context}-${pad(month)}`
    },
  },
  { pattern: /(去年|上年)(年?底|年?末)/g, read: (_, context) => (context ? `${Number(context) - 1}-12-31` : null) },
  { pattern: /(?:去年|上年)(?!同期)(?:全年)?/g, read: (_, context) => (context ? String(Number(context) - 1) : null) },
  { pattern: /今年(?:以来)?/g, read: (_, context) => context },
  { pattern: /全年/g, read: (_, context) => context },
]

/**
 * The periods that a sentence states, in order. `years` complete forms without a year: the last known one 2月19日,
 * that of publication 去年 and 今年.
 */
export function findPeriods(sentence: string, years: ContextYears): StatedPeriod[] {
  const taken: StatedPeriod[] = []
  for (const { pattern, read } of forms) {
    for (const match of sentence.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length]
      if (taken.some((other) => start < other.end && end > other.start)) continue
      const before = taken.filter((other) => other.end <= start).at(-1)
      const known = before?.period.slice(0, 4) ?? years.known
      const period = read(match, /[今去上]年/.test(match[0]) ? (years.published ?? years.known) : known)
      if (period) taken.push({ period, start, end, isComparison: isComparedWith(sentence, start, end) })
    }
  }
  // 全年 says nothing more where the sentence names its period.
  const isWholeYear = ({ start, end }: StatedPeriod): boolean => sentence.slice(start, end) === '全年'
  const named = taken.filter((stated) => !isWholeYear(stated))
  return (named.length > 0 ? named : taken).sort((a, b) => a.start - b.start)
}

function isComparedWith(sentence: string, start: number, end: number): boolean {
  if (/(?:比|较|相比|与|和|同|高于|低于)\s*$/.test(sentence.slice(0, start))) {
    return /[比较于]\s*$/.test(sentence.slice(0, start)) || /^.{0,4}相比/.test(sentence.slice(end))
  }
  return false
}

/** The stretches of a sentence that are dates and so no quantities; durations are not among them. */
export function findDates(sentence: string): (readonly [number, number])[] {
  const dates: (readonly [number, number])[] = findPeriods(sentence, { known: '2000', published: '2000' }).map(
    ({ start, end }) => [start, end],
  )
  const others =
    /(?:19|20)\d{2}\s*(?:年|版|-(?:19|20)?\d{2}(?!\d))|\d{1,2}\s*、\s*\d{1,2}(?:两个|三个)?月|(?:上午|下午|晚上?)?\d{1,2}\s*[时:：]\d{0,2}(?!间|速)|\d{1,2}\s*[月日](?!产|均)/g
  for (const match of sentence.matchAll(others)) dates.push([match.index, match.index + match[0].length])
  return dates
}
