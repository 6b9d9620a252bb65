/** How lines of Chinese and Latin text that a page layout broke are put together again. Pure; knows no file format. */

const ideograph = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef\u2014\u2018\u2019\u201c\u201d\u2026\u00b7]/u
const hanOnly = /^\p{Script=Han}$/u
const sentenceEnd = /[。！？!?…][”’"』」）)】]*$/u
const closers: Readonly<Record<string, string>> = { '“': '”', '（': '）', '《': '》', '「': '」', '【': '】', '(': ')' }

/** Whether a character is set on the Chinese square: ideographs and full-width marks. */
export const isCjk = (char: string): boolean => ideograph.test(char)

/** Text without white space, in half-width digits and letters: what two readings of one page share. */
export const squash = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '')

/** Width in Chinese squares: an ideograph counts one, a Latin letter, digit or space a half. */
export function displayWidth(text: string): number {
  let width = 0
  for (const char of text) width += isCjk(char) ? 1 : 0.5
  return width
}

/** Whether a stretch ends a sentence, so that nothing has to follow. */
export const endsSentence = (text: string): boolean => sentenceEnd.test(text.trimEnd())

/** What stands between two lines when their break is mended: a space between Latin words, nothing else. */
export function glueBetween(before: string, after: string): '' | ' ' {
  const left = before.at(-1) ?? ''
  const right = after.at(0) ?? ''
  return /[\p{Script=Latin}\d,.;:!?)%]/u.test(left) && /[\p{Script=Latin}\d(]/u.test(right) ? ' ' : ''
}

/** The closing mark that a stretch still waits for, or null. */
export function openBracketOf(text: string): string | null {
  const waiting: string[] = []
  for (const char of text) {
    const closer = closers[char]
    if (closer) waiting.push(closer)
    else if (waiting.at(-1) === char) waiting.pop()
  }
  return waiting.at(-1) ?? null
}

/**
 * The spaces of a letter-spaced line ("促 进 产 业") that have to go, as `[start, end)` offsets into the line.
 * A line counts as letter-spaced when three single ideographs follow one another, or when it has nothing else.
 * A space beside Latin letters or digits stays.
 */
export function letterSpaces(line: string): readonly (readonly [number, number])[] {
  const gaps: [number, number][] = []
  for (const match of line.matchAll(/ +/g)) {
    const left = line[match.index - 1] ?? ''
    const right = line[match.index + match[0].length] ?? ''
    if (isCjk(left) && isCjk(right)) gaps.push([match.index, match.index + match[0].length])
  }
  return isLetterSpaced(line) ? gaps : []
}

function isLetterSpaced(line: string): boolean {
  const words = line.trim().split(/ +/)
  if (words.length < 2) return false
  const isSingle = (word: string): boolean => hanOnly.test(word.replace(/[，。、；：！？”“》《）（]/gu, ''))
  let run = 0
  for (const word of words) {
    run = isSingle(word) ? run + 1 : 0
    if (run >= 3) return true
  }
  return words.every(isSingle)
}
