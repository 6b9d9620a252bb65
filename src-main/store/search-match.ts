import { kept } from '../../src-shared/data/kept'
import { isAmbiguous, toBigramQuery } from '../../src-shared/text/bigrams'
import { groupBy } from '../../src-shared/text/group-by'
import { normalizeForSearch } from '../../src-shared/text/search-text'
import type { ReadDb } from './database'
import { numberIn, textIn } from './row'
import type { Owners } from './search-owners'
import { EVERYWHERE, type IdRange, rangeOfBox, rangeOfOwner, rangeOfShelf, type Shelf, slotOf } from './search-place'

/** What is looked for: every word of it in one text. */
export interface Words {
  /** As written, for marking. */
  readonly terms: readonly string[]
  /** The whole as a name would be written. */
  readonly name: string
  readonly match: string
  /** Words that the index alone can't tell from others. */
  readonly unsure: string
}

/** Null where there is nothing to look for. */
export function toWords(query: string): Words | null {
  const terms = query.split(/\s+/).filter((term) => normalizeForSearch(term) !== '')
  if (terms.length === 0) return null
  const needles = terms.map(normalizeForSearch)
  return {
    terms,
    name: normalizeForSearch(query),
    match: needles.map(toBigramQuery).join(' AND '),
    unsure: JSON.stringify(needles.filter(isAmbiguous)),
  }
}

/** So many matches are ranked as a whole and counted; of more the best are found without looking at all of them. */
export const COUNTED = 500

// JavaScript's numbers are bound as floats, and a limit that isn't an integer is none to the index: it would be read whole.
const IN_RANGE = 'search_index.rowid BETWEEN CAST(@low AS INTEGER) AND CAST(@high AS INTEGER)'

export const INDEXED_SEARCH = `
  SELECT rowid AS id FROM search_index WHERE search_index MATCH @match AND ${IN_RANGE} LIMIT @limit`
const CONFIRMED_SEARCH = `
  SELECT row.id FROM search_index JOIN search_row row ON row.id = search_index.rowid
  WHERE search_index MATCH @match AND ${IN_RANGE}
    AND NOT EXISTS (SELECT 1 FROM json_each(@unsure) WHERE instr(row.normalized, value) = 0)
  LIMIT @limit`

/** Matches within a range, in the order of their ids. As one list: a row for each would take longer than finding them. */
function idsIn(db: ReadDb, { match, unsure }: Words, { low, high }: IdRange, limit: number): number[] {
  const listed = (sql: string): string => `SELECT json_group_array(id) AS ids FROM (${sql})`
  const row =
    unsure === '[]'
      ? db.get(listed(INDEXED_SEARCH), { match, low, high, limit })
      : db.get(listed(CONFIRMED_SEARCH), { match, low, high, limit, unsure })
  // A list of SQLite's own; of some thousand numbers, each looked at by a schema takes as long as finding them.
  return JSON.parse(textIn(row, 'ids')) as number[]
}

/** Matches of one shelf, best first, read as far as they are asked for. */
export interface Matches {
  readonly count: number
  /** There are more than `count`. */
  readonly isMore: boolean
  readonly ids: () => Iterable<number>
}

const NONE: Matches = { count: 0, isMore: false, ids: () => [] }

/** The first matches wherever they stand. */
export interface FirstMatches {
  /** In order. */
  readonly ids: readonly number[]
  /** Up to this id they are all there are. */
  readonly upTo: number
}

/** So many reach over the shelves of names, where most of what is shown stands, but for the commonest words. */
const FIRST = 2000

/** Read in one go, for each beginning of a search in the index takes as long as some hundred matches. */
export function firstMatches(db: ReadDb, words: Words): FirstMatches {
  const ids = idsIn(db, words, EVERYWHERE, FIRST)
  return { ids, upTo: ids.length < FIRST ? EVERYWHERE.high : (ids.at(-1) ?? 0) }
}

/** Everything on a shelf that holds the words. `first`: the matches that are known already. */
export function matchesOn(
  db: ReadDb,
  words: Words,
  { shelf, owners, first }: { readonly shelf: Shelf; readonly owners: Owners; readonly first: FirstMatches | null },
): Matches {
  const range = rangeOfShelf(shelf)
  const some = someIn(db, words, range, first)
  return some.length <= COUNTED ? rankedWhole(db, some, owners) : rankedByBox(db, words, shelf, owners)
}

/** All matches within a range, or more than are counted. */
function someIn(db: ReadDb, words: Words, { low, high }: IdRange, first: FirstMatches | null): readonly number[] {
  const known = first?.ids.filter((id) => id >= low && id <= high) ?? []
  if (known.length > COUNTED || (first && high <= first.upTo)) return known
  if (!db.find('SELECT 1 FROM search_row WHERE id BETWEEN @low AND @high', { low, high })) return []
  return idsIn(db, words, { low, high }, COUNTED + 1)
}

/** Matches that are all known. */
export function rankedWhole(db: ReadDb, ids: readonly number[], owners: Owners): Matches {
  if (ids.length === 0) return NONE
  const bySlot = groupBy(ids, slotOf)
  const shown = owners.among([...bySlot.keys()])
  return {
    count: shown.reduce((sum, { slot }) => sum + (bySlot.get(slot)?.length ?? 0), 0),
    isMore: false,
    *ids() {
      for (const slot of owners.inOrder(shown)) yield* inPosition(db, bySlot.get(slot) ?? [])
    },
  }
}

/** Matches so many that one box after the other is looked into, as long as more are asked for. */
function rankedByBox(db: ReadDb, words: Words, shelf: Shelf, owners: Owners): Matches {
  const idsOf = (box: number): number[] => idsIn(db, words, rangeOfBox(shelf, box), -1)
  const look = kept((box: number): Matches => rankedWhole(db, idsOf(box), owners))
  const isMore = !owners.isFiltered || countUpTo(COUNTED + 1, owners.boxes(), look) > COUNTED
  return {
    count: isMore ? COUNTED : countUpTo(COUNTED, owners.boxes(), look),
    isMore,
    *ids() {
      if (owners.walk) yield* walked(db, idsOf(0), owners.walk())
      else
        for (const box of owners.boxes()) {
          const isDense = idsIn(db, words, rangeOfBox(shelf, box), COUNTED + 1).length > COUNTED
          if (isDense && owners.slotsIn) yield* ownerByOwner(db, words, shelf, box, owners.slotsIn(box))
          else yield* look(box).ids()
        }
    },
  }
}

/** So many in one box that what is shown stands with its first owners: the rest isn't read. */
function* ownerByOwner(
  db: ReadDb,
  words: Words,
  shelf: Shelf,
  box: number,
  slots: readonly number[],
): Iterable<number> {
  for (const slot of slots) yield* inPosition(db, idsIn(db, words, rangeOfOwner(shelf, { box, slot }), -1))
}

/** So many on one shelf that the first in order are soon met. */
function* walked(db: ReadDb, ids: readonly number[], slots: Iterable<number>): Iterable<number> {
  const bySlot = groupBy(ids, slotOf)
  for (const slot of slots) yield* inPosition(db, bySlot.get(slot) ?? [])
}

function countUpTo(limit: number, boxes: readonly number[], look: (box: number) => Matches): number {
  let count = 0
  for (const box of boxes) {
    count += look(box).count
    if (count >= limit) break
  }
  return count
}

function inPosition(db: ReadDb, ids: readonly number[]): readonly number[] {
  if (ids.length < 2) return ids
  return db
    .all(
      `SELECT row.id FROM json_each(@ids) JOIN search_row row ON row.id = json_each.value ORDER BY row.position, row.id`,
      { ids: JSON.stringify(ids) },
    )
    .map((row) => numberIn(row, 'id'))
}
