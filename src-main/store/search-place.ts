import { invariant } from '../../src-shared/failure/invariant'

/** What a search row is of. */
export type RowKind = 'section' | 'case' | 'figure' | 'source' | 'submission' | 'indicator'

/** Names of records stand apart from what is said in them, since they come first. */
export interface Shelf {
  readonly kind: RowKind
  readonly isName: boolean
}

/** Where an owner's rows stand on a shelf: sections by edition, everything else in box 0. */
export interface SearchPlace {
  readonly box: number
  readonly slot: number
}

/** Ids of search rows from `low` to `high`, ends included. */
export interface IdRange {
  readonly low: number
  readonly high: number
}

// An id is made of shelf, box, slot and a running number, so that each of them is a range of the index, which gives ids in
// order. To get to a range the index reads what stands before it: the shelves that fill most come last.
const shelves: readonly string[] = [
  ...['indicator true', 'section true', 'case true', 'submission true', 'figure true', 'source true'],
  ...['indicator false', 'case false', 'figure false', 'submission false', 'source false', 'section false'],
]
const NUMBERS = 2 ** 17
const SLOTS = 2 ** 20
const BOXES = 2 ** 12

export const EVERYWHERE: IdRange = { low: 0, high: Number.MAX_SAFE_INTEGER }

export const rangeOfShelf = (shelf: Shelf): IdRange => {
  const low = shelves.indexOf(`${shelf.kind} ${shelf.isName}`) * BOXES * SLOTS * NUMBERS
  return { low, high: low + BOXES * SLOTS * NUMBERS - 1 }
}

export const rangeOfBox = (shelf: Shelf, box: number): IdRange => {
  const low = rangeOfShelf(shelf).low + box * SLOTS * NUMBERS
  return { low, high: low + SLOTS * NUMBERS - 1 }
}

export const rangeOfOwner = (shelf: Shelf, { box, slot }: SearchPlace): IdRange => {
  invariant(slot < SLOTS && box < BOXES, 'There is a place for every owner')
  const low = rangeOfBox(shelf, box).low + slot * NUMBERS
  return { low, high: low + NUMBERS - 1 }
}

export const slotOf = (id: number): number => Math.floor(id / NUMBERS) % SLOTS
