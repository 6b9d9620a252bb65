/** Length of a text as Word's status bar tells it to Chinese editors. */
export interface TextLength {
  /** 字数: each Chinese character and mark counts one, each run of Latin letters, digits and their marks counts one. */
  readonly words: number
  /** 字符数（不计空格）, in characters as a reader sees them (code points). */
  readonly charactersWithoutSpaces: number
  /** 字符数（计空格）; line ends never count. */
  readonly charactersWithSpaces: number
}

export const emptyLength: TextLength = { words: 0, charactersWithoutSpaces: 0, charactersWithSpaces: 0 }

// Ideographs, kana, hangul, bopomofo, CJK punctuation and full-width forms; and the dashes, dots and quotes that
// Chinese sets on a full square although Unicode files them under general punctuation.
const square =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u2e80-\u303f\u3200-\u33ff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6\u2014\u2018\u2019\u201c\u201d\u2026\u00b7]/u
const lineEnd = /[\n\r\u2028\u2029]/
const space = /\s/
const apostrophe = '\u2019'
const latin = /[\p{L}\p{N}]/u

/** The common ideographs, which are most of a text: by number, for four patterns a character take long. */
const isIdeograph = (character: string): boolean => character >= '\u4e00' && character <= '\u9fff'

/** Counts words and characters of one text by Chinese custom. */
export function countWords(text: string): TextLength {
  const characters = Array.from(text)
  let words = 0
  let inked = 0
  let spaces = 0
  let isInRun = false
  characters.forEach((character, at) => {
    if (isIdeograph(character)) {
      inked += 1
      words += 1
      isInRun = false
      return
    }
    if (lineEnd.test(character) || space.test(character)) {
      if (!lineEnd.test(character)) spaces += 1
      isInRun = false
      return
    }
    inked += 1
    if (standsAlone(characters, at)) {
      words += 1
      isInRun = false
    } else if (!isInRun) {
      words += 1
      isInRun = true
    }
  })
  return { words, charactersWithoutSpaces: inked, charactersWithSpaces: inked + spaces }
}

/** Sum of two lengths, for counting a document part by part. */
export const addLengths = (one: TextLength, other: TextLength): TextLength => ({
  words: one.words + other.words,
  charactersWithoutSpaces: one.charactersWithoutSpaces + other.charactersWithoutSpaces,
  charactersWithSpaces: one.charactersWithSpaces + other.charactersWithSpaces,
})

function standsAlone(characters: readonly string[], at: number): boolean {
  const character = characters[at] ?? ''
  if (!square.test(character)) return false
  if (character !== apostrophe) return true
  // The same sign is an apostrophe between Latin letters (China’s) and a closing quote elsewhere.
  const isLatin = (neighbour: string | undefined) =>
    neighbour !== undefined && latin.test(neighbour) && !square.test(neighbour)
  return !(isLatin(characters[at - 1]) && isLatin(characters[at + 1]))
}
