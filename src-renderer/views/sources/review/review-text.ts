import type { Proposal } from '../../../../src-shared/document/proposal/proposal'

/** A stretch of the document's text and the block that was made of it; null: of nothing. */
export interface Stretch {
  readonly start: number
  readonly text: string
  readonly blockId: string | null
}

/** The whole text in stretches. Lines of one block that only white space parts are one stretch. */
export function stretchesOf(text: string, proposal: Proposal): Stretch[] {
  const places = proposal
    .flatMap(({ id, places: own }) => own.map(([start, end]) => ({ start, end, blockId: id })))
    .filter(({ start, end }) => end > start && end <= text.length)
    .sort((a, b) => a.start - b.start)
  const stretches: { start: number; end: number; blockId: string | null }[] = []
  let at = 0
  for (const place of places) {
    const last = stretches.at(-1)
    const start = Math.max(place.start, at)
    if (place.end <= start) continue
    if (last && last.blockId === place.blockId && text.slice(last.end, start).trim() === '') last.end = place.end
    else {
      if (start > at) stretches.push({ start: at, end: start, blockId: null })
      stretches.push({ start, end: place.end, blockId: place.blockId })
    }
    at = place.end
  }
  if (at < text.length) stretches.push({ start: at, end: text.length, blockId: null })
  return stretches.map(({ start, end, blockId }) => ({ start, text: text.slice(start, end), blockId }))
}

/** The block that was made of this character; null: none. */
export const blockAt = (proposal: Proposal, offset: number): string | null =>
  proposal.find(({ places }) => places.some(([start, end]) => start <= offset && offset < end))?.id ?? null
