import { joinLetters } from './letters'
import type { TextPiece } from './text-piece'

/** Pieces that stand on one line beside each other: a line of a column, a cell, a label. */
export interface Fragment extends TextPiece {
  readonly pieces: readonly TextPiece[]
}

// What stands further apart belongs to another column, cell or label. In squares of the larger type.
const WIDEST_GAP = 1.05

/** Pieces put together to fragments, from the top down. */
export function toFragments(pieces: readonly TextPiece[]): Fragment[] {
  return toRows(pieces)
    .flatMap((row) => splitRow(row))
    .map(toFragment)
}

/** Pieces on one line, with the small ones above and below it that belong to its letters. */
function toRows(pieces: readonly TextPiece[]): TextPiece[][] {
  const sorted = [...pieces].sort((one, other) => one.baseline - other.baseline || one.left - other.left)
  const rows: { largest: TextPiece; pieces: TextPiece[] }[] = []
  for (const piece of sorted) {
    const row = rows.slice(-12).findLast(({ largest }) => isOnLine(largest, piece))
    if (!row) rows.push({ largest: piece, pieces: [piece] })
    else {
      row.pieces.push(piece)
      if (piece.size > row.largest.size) row.largest = piece
    }
  }
  return rows.map((row) => row.pieces.sort((one, other) => one.left - other.left))
}

function isOnLine(one: TextPiece, other: TextPiece): boolean {
  const [small, large] = one.size < other.size ? [one, other] : [other, one]
  if (Math.abs(one.baseline - other.baseline) < large.size * 0.12) return true
  // Twice the size is a display number, beside which two lines stand.
  if (small.size < large.size * 0.45) return false
  const overlap = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
  return overlap > small.size * (small.size < large.size * 0.85 ? 0.35 : 0.6)
}

function splitRow(row: readonly TextPiece[]): TextPiece[][] {
  const parts: TextPiece[][] = []
  let right = Number.NEGATIVE_INFINITY
  for (const piece of row) {
    const open = parts.at(-1)
    const last = open?.at(-1)
    const widest = WIDEST_GAP * Math.max(piece.size, last?.size ?? 0)
    if (open && piece.left - right <= widest) open.push(piece)
    else parts.push([piece])
    right = open === parts.at(-1) ? Math.max(right, piece.right) : piece.right
  }
  return parts
}

function toFragment(pieces: readonly TextPiece[]): Fragment {
  const main = mainPiece(pieces)
  return {
    pieces,
    text: joinLetters(pieces, main),
    left: Math.min(...pieces.map(({ left }) => left)),
    right: Math.max(...pieces.map(({ right }) => right)),
    top: Math.min(...pieces.map(({ top }) => top)),
    bottom: Math.max(...pieces.map(({ bottom }) => bottom)),
    baseline: main.baseline,
    size: main.size,
    font: main.font,
  }
}

/** The piece whose type most of the letters are set in. */
function mainPiece(pieces: readonly TextPiece[]): TextPiece {
  const letters = new Map<string, number>()
  const typeOf = ({ font, size }: TextPiece): string => `${font} ${size.toFixed(1)}`
  for (const piece of pieces) letters.set(typeOf(piece), (letters.get(typeOf(piece)) ?? 0) + piece.text.length)
  return pieces.reduce((best, piece) =>
    (letters.get(typeOf(piece)) ?? 0) > (letters.get(typeOf(best)) ?? 0) ? piece : best,
  )
}

/** Fragments of one line put together again. */
export const joinFragments = (fragments: readonly Fragment[]): Fragment =>
  fragments.length === 1 && fragments[0] ? fragments[0] : toFragment(fragments.flatMap(({ pieces }) => pieces))
