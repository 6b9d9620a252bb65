import type { LineGroup } from './line-groups'

const prefaceWords = /^(序言?|前言|致辞|卷首语|引言|导言|写在前面|.{2,6}致辞)$/
const outlookWords = /(展望|前景|结语|结束语)/

export const isPrefaceTitle = (key: string): boolean => prefaceWords.test(key)
export const isOutlookTitle = (key: string): boolean => outlookWords.test(key)

/** A heading that says itself that a box follows. */
export const isBoxTitle = (key: string): boolean =>
  /^(?:典型|实践|优秀)?(?:案例|专栏)(?:[：:|]|[\d一二三四五六七八九十]{1,3}(?:[-—–.]\d{1,2})?[：:|]?(?=[\p{L}“]))/u.test(
    key,
  )

/** Whether a group could be a heading by its looks alone: short, no end of sentence, no figures. */
export function looksLikeTitle(group: LineGroup): boolean {
  const { key, lines } = group
  if (lines.length > 4 || key.length < 2 || key.length > 34) return false
  if (/[。；！？]/.test(key) || /[，、：；——]$/.test(key) || /^(——|扫一扫|SDG)/.test(key)) return false
  if ((key.match(/\p{Script=Han}/gu)?.length ?? 0) < 2) return false
  if (key.includes('，') && (lines.length > 1 || key.length > 28)) return false
  return numberedLevel(key) !== null || !/^\d|\d{3}|%/.test(key)
}

/** Level of a numbered heading (第一章, 一、, （一）, 1.2), null where there is no number. */
export function numberedLevel(key: string): number | null {
  if (/^第[一二三四五六七八九十百\d]{1,3}[章篇编]/.test(key)) return 1
  if (/^第[一二三四五六七八九十百\d]{1,3}节/.test(key)) return 2
  if (/^[一二三四五六七八九十]{1,3}、/.test(key)) return 2
  if (/^[（(][一二三四五六七八九十]{1,3}[）)]/.test(key)) return 3
  if (/^\d{1,2}\.\d{1,2}\.\d{1,2}(?!\d)/.test(key)) return 3
  return /^\d{1,2}\.\d{1,2}(?![\d%万亿元吨倍]|[千百]万|个百分点)\p{Script=Han}/u.test(key) ? 2 : null
}

/** Several headings side by side on one line: parts of equal length, such as two four-character pairs. */
export function sideBySideTitles(text: string): readonly string[] {
  const parts = text.trim().split(/\s+/)
  const length = parts[0]?.length ?? 0
  const isEven = parts.length >= 2 && length >= 3 && parts.every((part) => part.length === length)
  return isEven && parts.every((part) => /^\p{Script=Han}+$/u.test(part)) ? parts : []
}

/** Whether a heading was printed with its letters apart: a kicker or a display line. */
export const isLetterSpaced = (group: LineGroup): boolean =>
  group.lines.every((line) => line.traced.some((piece) => piece.end > piece.start && piece.text === ''))
