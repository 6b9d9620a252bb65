import { parseChineseNumeral } from '../../src-shared/text/numerals'

const CHINESE_DIGITS = '〇一二三四五六七八九'

/** 二〇二二年六月十四日 → 2022年6月14日. */
const withArabicDate = (text: string): string =>
  text.replace(
    /([二一][〇○零一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/g,
    (_date, year: string, month: string, day: string) =>
      `${Array.from(year, (sign) => CHINESE_DIGITS.indexOf(sign.replace(/[○零]/, '〇'))).join('')}年${parseChineseNumeral(month)}月${parseChineseNumeral(day)}日`,
  )

const pad = (number: string): string => number.padStart(2, '0')

/** The ISO day that a front matter's date or a dateline names, null where it names none. */
export function readDay(text: string): string | null {
  const iso = /(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/.exec(text)
  if (iso?.[1] && iso[2] && iso[3]) return `${iso[1]}-${pad(iso[2])}-${pad(iso[3])}`
  const chinese = /(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/.exec(withArabicDate(text))
  if (chinese?.[1] && chinese[2] && chinese[3]) return `${chinese[1]}-${pad(chinese[2])}-${pad(chinese[3])}`
  const time = /\d{4}/.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(time) ? null : new Date(time).toISOString().slice(0, 10)
}

/** The day of publication as a dateline prints it ("发布时间：", "2022年6月14日 来源：…"), null where none does. */
export function findPublished(lines: readonly string[]): string | null {
  for (const line of lines) {
    if (line.length > 80) continue
    if (
      /(发布|发稿|更新|出版|印发|成文)(时间|日期)|来源[：:]|^(?:[^\s，。：:]{2,14}\s+)?[（(]?(\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}|[二一][〇○零一二三四五六七八九]{3}年)/.test(
        line,
      )
    ) {
      const day = readDay(line)
      if (day) return day
    }
  }
  return null
}

/** Who published a page, as a line such as "来源：…" prints it. */
export function findPublisher(lines: readonly string[]): string | null {
  for (const line of lines) {
    const named = line.length <= 80 ? /(?:来源|出处|稿源)[：:]\s*([^\s，。|]{2,20})/.exec(line) : null
    if (named?.[1]) return named[1]
  }
  return null
}

const bareDate =
  /^(?:[^\s，。：:]{2,14}\s+)?[（(]?\d{4}(?:\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|[-/.]\d{1,2}[-/.]\d{1,2})(?:\s+\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?[）)]?$/

/** A day alone, with whose it is before and its hour behind. */
export const isBareDate = (line: string): boolean => bareDate.test(line)

const signature = /^[^，。：:]{0,30}\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日[）)]?$/

/** The day below a letter, of its last lines; null where none is signed with one. */
export function findSigned(last: readonly string[]): string | null {
  const line = last.findLast((text) => signature.test(text))
  return line ? readDay(line) : null
}
