import { isCjk } from '../../../../src-shared/text/line-mending'
import type { TextPiece } from './text-piece'

const lowered = '₀₁₂₃₄₅₆₇₈₉'
const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** The letters of pieces that stand on one line. */
export function joinLetters(pieces: readonly TextPiece[], main: TextPiece): string {
  let text = ''
  let right = Number.NEGATIVE_INFINITY
  for (const piece of pieces) {
    const letters = scriptLetters(piece, main, text) ?? mendSpaces(piece.text)
    if (text !== '') text += gapBetween(text, letters, (piece.left - right) / Math.max(piece.size, 1))
    text += letters
    right = Math.max(right, piece.right)
  }
  return text
}

/** Small digits above or below the line: CO₂, m². Null where the piece is none. */
function scriptLetters(piece: TextPiece, main: TextPiece, before: string): string | null {
  const shift = (piece.baseline - main.baseline) / main.size
  const isSmall = piece.size < main.size * 0.82 && Math.abs(shift) > 0.06 && Math.abs(shift) < 0.6
  if (!isSmall || !/^\d{1,3}$/.test(piece.text)) return null
  if (shift > 0) return /[A-Za-z)）]$/.test(before) ? inScript(piece.text, lowered) : null
  return before === '' ? null : inScript(piece.text, raised)
}

const inScript = (digits: string, script: string): string => [...digits].map((digit) => script[Number(digit)]).join('')

/** What stands between two stretches: wide gaps stay as spaces, narrow ones only between Latin words. In squares. */
function gapBetween(before: string, after: string, gap: number): string {
  const left = before.at(-1) ?? ''
  const right = after.at(0) ?? ''
  const isChinese = isCjk(left) && isCjk(right)
  if (!isCjk(left) && !isCjk(right)) return gap > 0.14 ? ' ' : ''
  return gap > (isChinese ? 0.55 : 0.4) ? ' ' : ''
}

/**
 * Within a piece a space beside an ideograph is the setting's: between letters that were spaced out, or between Chinese
 * and digits, where typesetters put a quarter of a square.
 */
export const mendSpaces = (text: string): string => {
  if (!/[ \u00a0]/.test(text)) return text
  return text.replaceAll(/[ \u00a0]+/g, (gap, at: number) => {
    const left = text[at - 1] ?? ''
    const right = text[at + gap.length] ?? ''
    return isCjk(left) || isCjk(right) ? '' : ' '
  })
}
