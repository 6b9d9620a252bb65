import type { TextPiece } from './text-piece'

/** Letters that the file draws without saying which they are. */
export interface UnknownLetters {
  readonly fonts: ReadonlySet<string>
  readonly count: number
}

const unknown = /[\p{Co}\p{Cn}\p{Cc}\ufffd]/u
/**
 * What Chinese and Latin documents are written in. A font that doesn't name its letters shows glyph numbers in their
 * place, which fall anywhere else.
 */
const usual =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u0020-\u017f\u02b0-\u02ff\u0370-\u052f\u2000-\u2bff\u3000-\u33ff\ufe10-\ufe6f\uff00-\uffef]/u

/** Some letter that isn't usual. */
const strange = new RegExp(usual.source.replace('[', '[^'), 'u')

interface FontCount {
  all: number
  unknown: number
  odd: number
}

/** Finds the fonts whose letters can't be known: most of them private, missing, or of scripts nobody here writes. */
export function findUnknownLetters(pieces: Iterable<TextPiece>): UnknownLetters {
  const fonts = new Map<string, FontCount>()
  for (const { font, text } of pieces) {
    const count = fonts.get(font) ?? { all: 0, unknown: 0, odd: 0 }
    count.all += text.length
    // Nearly every piece is written as all are.
    for (const letter of strange.test(text) ? text : '') {
      if (unknown.test(letter)) count.unknown++
      else if (!usual.test(letter)) count.odd++
    }
    fonts.set(font, count)
  }
  // A font of bullets and pictograms has private letters alone, and few of them.
  const lost = [...fonts].filter(([, { all, unknown: lacking, odd }]) => lacking + odd > all * 0.3)
  return {
    fonts: new Set(lost.map(([font]) => font)),
    count: lost.reduce((sum, [, { all }]) => sum + all, 0),
  }
}

/** Single letters that nobody can know, in fonts whose others are known: bullets and the like. */
export const withoutUnknown = (text: string): string =>
  unknown.test(text) ? text.replaceAll(/[\p{Co}\p{Cn}\p{Cc}\ufffd]/gu, '') : text
