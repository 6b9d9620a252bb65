import { type PeriodContext, periodForms } from './period-forms'

/** A period that a text states, with its place. */
export interface StatedPeriod {
  readonly period: string
  readonly start: number
  readonly end: number
  /** What something else is compared with ("比2012年"): no period of the values after it. */
  readonly isComparison: boolean
}

/** Years written digit by digit keep their places: 二〇二一年 reads as 2021年. */
const withArabicYears = (sentence: string): string =>
  /[〇○零]/.test(sentence)
    ? sentence.replace(/二[〇○零][〇○零一二三四五六七八九]{2}(?=年)/g, (year) =>
        Array.from(year, (sign) =>
          '○〇零'.includes(sign) ? '0' : String('一二三四五六七八九'.indexOf(sign) + 1),
        ).join(''),
      )
    : sentence

/** The periods that a sentence states, in order; `context` completes forms that don't say their year. */
export function findPeriods(sentence: string, context: PeriodContext): StatedPeriod[] {
  if (!/[年月季目“]/.test(sentence)) return []
  const text = withArabicYears(sentence)
  const taken: StatedPeriod[] = []
  for (const { pattern, read } of periodForms) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length]
      if (taken.some((other) => start < other.end && end > other.start)) continue
      const before = taken.filter((other) => other.end <= start && /^\d{4}/.test(other.period)).at(-1)
      const period = read(match, { ...context, known: before?.period.slice(0, 4) ?? context.known })
      if (period) taken.push({ period, start, end, isComparison: isComparedWith(text, start, end) })
    }
  }
  // 全年 says nothing more where the sentence names its period.
  const isWholeYear = ({ start, end }: StatedPeriod): boolean => text.slice(start, end) === '全年'
  const named = taken.filter((stated) => !isWholeYear(stated))
  return (named.some(({ isComparison }) => !isComparison) ? named : taken).sort((a, b) => a.start - b.start)
}

function isComparedWith(sentence: string, start: number, end: number): boolean {
  const before = sentence.slice(Math.max(0, start - 4), start)
  if (/(?:比|较|于)\s*$/.test(before)) return true
  if (/(?:是|为|相当于)\s*$/.test(before) && /^\s*的?\s*(?:近|约|超过?)?\s*[\d.]+\s*倍/.test(sentence.slice(end)))
    return true
  return /(?:与|和|同|跟)\s*$/.test(before) && /^.{0,4}(?:相比|比较)/.test(sentence.slice(end))
}

/** The stretches of a sentence that are dates and so no quantities; durations are not among them. */
export function findDates(sentence: string): (readonly [number, number])[] {
  const context = { known: '2000', published: '2000-01-01', dataYear: '2000' }
  const dates: (readonly [number, number])[] = findPeriods(sentence, context).map(({ start, end }) => [start, end])
  const others =
    /(?:19|20)\d{2}\s*(?:年|版|-(?:19|20)?\d{2}(?!\d))|\d{1,2}\s*、\s*\d{1,2}(?:两个|三个)?月|(?:上午|下午|晚上?)?\d{1,2}\s*[时:：]\d{0,2}(?!间|速|段|长)|\d{1,2}\s*[月日](?!产|均)/g
  for (const match of sentence.matchAll(others)) dates.push([match.index, match.index + match[0].length])
  return dates
}
