import type { Places, Proposal } from './proposal'

/** The stretches of the document's text that won't be imported. */
export const leftOutPlaces = (proposal: Proposal): Places =>
  proposal.flatMap((block) => (block.kind === 'noise' ? block.places : []))

/** Whether a sentence stands wholly in one of these stretches. */
export const isWithin = (places: Places, { start, end }: { readonly start: number; readonly end: number }): boolean =>
  places.some(([first, last]) => first <= start && end <= last)
