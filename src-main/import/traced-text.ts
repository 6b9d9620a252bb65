import { invariant } from '../../src-shared/failure/invariant'
import type { Piece, Repair, TextRange, Traced, TracedText } from './structured'

export const textOf = (traced: TracedText): string => traced.map((piece) => piece.text).join('')

/** The stretch `[start, end)` of the original, unchanged. */
export const traceOf = (original: string, start: number, end: number): TracedText =>
  end > start ? [{ start, end, text: original.slice(start, end) }] : []

/** Something that stands in the text but not in the file, such as the border between two paragraphs. */
export const insertedAt = (at: number, text: string): TracedText => [{ start: at, end: at, text }]

/** Replaces `[start, end)` of the original by `text` within one unchanged stretch of a traced text. */
export function withRepair(traced: TracedText, repair: Omit<Repair, 'before'>): TracedText {
  return traced.flatMap((piece) => {
    const isUnchanged = piece.text.length === piece.end - piece.start
    if (!isUnchanged || repair.start < piece.start || repair.end > piece.end) return [piece]
    const before = { start: piece.start, end: repair.start, text: piece.text.slice(0, repair.start - piece.start) }
    const after = { start: repair.end, end: piece.end, text: piece.text.slice(repair.end - piece.start) }
    return [before, { start: repair.start, end: repair.end, text: repair.after }, after].filter(
      ({ start, end, text }) => end > start || text,
    )
  })
}

/** Where a character of the text stands in the original: `offset` counts UTF-16 units of the text. */
export function originOf(traced: TracedText, offset: number): number {
  let passed = 0
  for (const piece of traced) {
    if (offset < passed + piece.text.length) {
      const isUnchanged = piece.text.length === piece.end - piece.start
      return isUnchanged ? piece.start + (offset - passed) : piece.start
    }
    passed += piece.text.length
  }
  return traced.at(-1)?.end ?? 0
}

/** Ranges and repairs of a traced text against the original it was read from. */
export function traceReport(original: string, texts: readonly TracedText[]): Traced {
  const pieces = texts.flat().filter((piece) => piece.end > piece.start)
  const ranges = mergeRanges(original, pieces)
  const repairs = pieces.flatMap((piece): Repair[] => {
    const before = original.slice(piece.start, piece.end)
    return before === piece.text ? [] : [{ start: piece.start, end: piece.end, before, after: piece.text }]
  })
  return { ranges, repairs }
}

/** Ranges in order of the original, joined where only white space lies between two of the same owner. */
function mergeRanges(original: string, pieces: readonly Piece[]): TextRange[] {
  const sorted = [...pieces].sort((a, b) => a.start - b.start)
  const merged: [number, number][] = []
  for (const { start, end } of sorted) {
    const last = merged.at(-1)
    invariant(!last || start >= last[1], 'a character of the original is used once')
    if (last && original.slice(last[1], start).trim() === '') last[1] = end
    else merged.push([start, end])
  }
  return merged
}

/** Cuts a traced text before the character at `offset`; a replaced stretch stays whole on the right. */
export function cutAt(traced: TracedText, offset: number): readonly [TracedText, TracedText] {
  const left: Piece[] = []
  const right: Piece[] = []
  let passed = 0
  for (const piece of traced) {
    const cut = offset - passed
    passed += piece.text.length
    const isUnchanged = piece.text.length === piece.end - piece.start
    if (cut >= piece.text.length && right.length === 0) left.push(piece)
    else if (cut <= 0 || !isUnchanged) right.push(piece)
    else {
      left.push({ start: piece.start, end: piece.start + cut, text: piece.text.slice(0, cut) })
      right.push({ start: piece.start + cut, end: piece.end, text: piece.text.slice(cut) })
    }
  }
  return [left, right]
}
