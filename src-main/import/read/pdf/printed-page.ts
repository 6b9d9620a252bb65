import type { ReadPage } from '../reader'
import type { Fragment } from './fragment'
import type { TextPiece } from './text-piece'

/** A page as its reader turns it: what is printed on it, with the sheet of the file that it lies on. */
export interface PrintedPage extends ReadPage {
  readonly fragments: readonly Fragment[]
  readonly askew: readonly TextPiece[]
}

/** A line of a column in reading order. */
export interface PrintedLine extends Fragment {
  /** Of the reader's pages. */
  readonly page: number
  readonly startsGroup: boolean
  /** It begins further in than its column. */
  readonly isIndented: boolean
  /** It reaches its column's end. */
  readonly isFull: boolean
}

/** The size that most letters of the document are set in, to a quarter of a point. */
export function bodySizeOf(fragments: readonly Fragment[]): number {
  const letters = new Map<number, number>()
  for (const { size, text } of fragments) {
    const rounded = Math.round(size * 4) / 4
    // A contents page is full of dots.
    if (!/(?:[.·…] ?){5}/.test(text)) letters.set(rounded, (letters.get(rounded) ?? 0) + text.length)
  }
  return [...letters].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 10
}
