import { type SearchGroup, SearchKind } from '../../src-shared/contract/search'
import type { ReadDb } from './database'
import { numberIn } from './row'
import { readHits } from './search-hit'
import type { RankedGroup, SearchInput } from './search-input'
import {
  COUNTED,
  type FirstMatches,
  firstMatches,
  type Matches,
  matchesOn,
  rankedWhole,
  toWords,
  type Words,
} from './search-match'
import { findObservations } from './search-observation'
import { ownersOn, type Remembered } from './search-owners'
import { type RowKind, rangeOfShelf, type Shelf, slotOf } from './search-place'

/** Every paragraph, cell and record that holds all words of the query, by kind; kinds in which nothing is found are left out. */
export function searchProject(db: ReadDb, input: SearchInput): SearchGroup[] {
  const words = toWords(input.query)
  if (!words) return []
  const first = input.kinds.length === 1 ? null : firstMatches(db, words)
  const setting = { db, words, input, first, remembered: new Map() }
  return SearchKind.options
    .filter((kind) => input.kinds.length === 0 || input.kinds.includes(kind))
    .map((kind) => (kind === 'observation' ? findObservations(db, words, input) : groupOf(kind, setting)))
    .filter(({ group }) => group.count > 0)
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ group }) => group)
}

interface Setting {
  readonly db: ReadDb
  readonly words: Words
  readonly input: SearchInput
  /** Null where one kind is asked for: it stands in its own part of the index. */
  readonly first: FirstMatches | null
  readonly remembered: Remembered
}

function groupOf(kind: RowKind, setting: Setting): RankedGroup {
  const { db, words, input, first, remembered } = setting
  const on = (isName: boolean) => {
    const shelf = { kind, isName }
    return { shelf, first, owners: ownersOn(db, shelf, input.filter, remembered) }
  }
  const names = on(true)
  const texts = on(false)
  const exact = rankedWhole(db, listCalled(db, words, names.shelf), names.owners)
  const named = matchesOn(db, words, names)
  const begun = rankedWhole(db, listInitials(db, words, names.shelf), names.owners)
  const said = matchesOn(db, words, texts)
  const parts = [exact, named, begun, said]
  const ids = page(parts, kind === 'indicator', input)
  return {
    rank: exact.count > 0 ? 0 : named.count + begun.count > 0 ? 1 : 2,
    group: {
      kind,
      ...countOf(kind, [named, begun, said]),
      hits: readHits(db, words, ids),
    },
  }
}

/** What is called exactly so. */
const listCalled = (db: ReadDb, { name }: Words, shelf: Shelf): number[] =>
  idsOf(
    db,
    `SELECT id FROM search_row WHERE is_name = 1 AND normalized = @name AND id BETWEEN @low AND @high
     LIMIT ${COUNTED}`,
    { name, ...rangeOfShelf(shelf) },
  )

const typed = /^[0-9a-z]{2,}$/

/** What is called so by its pinyin initials, from the beginning of the name. */
const listInitials = (db: ReadDb, { name }: Words, shelf: Shelf): number[] =>
  typed.test(name)
    ? idsOf(
        db,
        `SELECT id FROM search_row WHERE initials >= @name AND initials < @name || '~' AND initials <> ''
           AND id BETWEEN @low AND @high AND instr(normalized, @name) = 0
         ORDER BY initials LIMIT ${COUNTED}`,
        { name, ...rangeOfShelf(shelf) },
      )
    : []

const idsOf = (db: ReadDb, sql: string, input: Readonly<Record<string, string | number>>): number[] =>
  db.all(sql, input).map((row) => numberIn(row, 'id'))

function countOf(kind: RowKind, parts: readonly Matches[]): Pick<SearchGroup, 'count' | 'isMore'> {
  const isMore = parts.some((part) => part.isMore)
  // An indicator is one hit, however many of its words hold what was asked for.
  const isCountedSingly = kind === 'indicator' && !isMore
  const count = isCountedSingly
    ? new Set(parts.flatMap((part) => Array.from(part.ids(), slotOf))).size
    : parts.reduce((sum, part) => sum + part.count, 0)
  return { count, isMore }
}

/** The ids from `offset` on, each once; of an indicator the first only. */
function page(parts: readonly Matches[], isOneEach: boolean, { offset, limit }: SearchInput): number[] {
  const seen = new Set<number>()
  const ids: number[] = []
  for (const part of parts) {
    for (const id of part.ids()) {
      if (ids.length === limit) return ids
      const known = isOneEach ? slotOf(id) : id
      if (seen.has(known)) continue
      seen.add(known)
      if (seen.size > offset) ids.push(id)
    }
  }
  return ids
}
