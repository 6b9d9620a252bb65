import type { Places } from '../../../../src-shared/document/proposal/proposal'

export interface CutStretch {
  readonly start: number
  readonly words: string
  readonly look: 'plain' | 'said' | 'focus'
}

const holds = (places: Places, at: number): boolean => places.some(([start, end]) => start <= at && at < end)

/** The whole text, cut where a passage begins and ends, and where what is meant within it does. */
export function cutAt(text: string, places: Places, focus: Places): CutStretch[] {
  const edges = [...places, ...focus].flat().filter((at) => at > 0 && at < text.length)
  const cuts = [...new Set([0, ...edges])].toSorted((one, other) => one - other)
  return cuts.map((start, index) => ({
    start,
    words: text.slice(start, cuts[index + 1]),
    look: holds(focus, start) ? 'focus' : holds(places, start) ? 'said' : 'plain',
  }))
}
