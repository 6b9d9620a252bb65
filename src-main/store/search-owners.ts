import type { SearchFilter } from '../../src-shared/contract/search'
import { groupBy } from '../../src-shared/text/group-by'
import type { ReadDb, SqlInput } from './database'
import { numberIn, numberOrNullIn, type Row, textIn, textOrNullIn } from './row'
import type { Shelf } from './search-place'

/** An owner whose rows may be shown: what is in the bin keeps its rows and is left out. */
export interface ShownOwner {
  readonly slot: number
  /** The edition of a section; empty for others. */
  readonly edition: string
}

/** Who stands on a shelf, in the order in which they are shown. */
export interface Owners {
  /** Whether more is left out than the bin. */
  readonly isFiltered: boolean
  /** Best first. */
  readonly boxes: () => readonly number[]
  readonly among: (slots: readonly number[]) => readonly ShownOwner[]
  /** Slots of these; read as far as asked for. */
  readonly inOrder: (owners: readonly ShownOwner[]) => Iterable<number>
  /** Slots of all of them, best first, read as far as asked for; only where all stand in one box. */
  readonly walk?: () => Iterable<number>
  /** Slots of all of them in a box, best first; where there are several boxes. */
  readonly slotsIn?: (box: number) => readonly number[]
}

/** What one search has looked up already. */
export type Remembered = Map<string, readonly unknown[]>

const nobody: Owners = { isFiltered: true, boxes: () => [], among: () => [], inOrder: () => [] }

/** The owners of a shelf that a filter leaves. */
export function ownersOn(db: ReadDb, shelf: Shelf, filter: SearchFilter, remembered: Remembered): Owners {
  switch (shelf.kind) {
    case 'indicator':
      return filter.editionId === null && filter.year === null ? indicatorOwners(db, filter.sdg) : nobody
    case 'source':
      return filter.editionId === null && filter.sdg === null ? sourceOwners(db, filter.year) : nobody
    case 'submission':
      return filter.editionId === null && filter.sdg === null ? submissionOwners(db, filter.year) : nobody
    default:
      // Sections carry no goals.
      return filter.sdg === null ? sectionOwners(db, ownerKindOf(shelf), filter, remembered) : nobody
  }
}

const ownerKindOf = ({ kind, isName }: Shelf): OwnerKind => (kind === 'section' && isName ? 'title' : 'body')
type OwnerKind = 'title' | 'body'

const slotsIn = (rows: readonly Row[]): number[] => rows.map((row) => numberIn(row, 'slot'))

/** Owners in one box, put in order by SQLite. */
const listed = (db: ReadDb, isFiltered: boolean, sql: string, input: SqlInput): Owners => ({
  isFiltered,
  boxes: () => [0],
  among: (slots) =>
    slotsIn(db.all(sql, { ...input, slots: JSON.stringify(slots) })).map((slot) => ({ slot, edition: '' })),
  inOrder: (owners) => owners.map(({ slot }) => slot),
})

const indicatorOwners = (db: ReadDb, sdg: number | null): Owners => ({
  ...listed(
    db,
    sdg !== null,
    `SELECT owner.slot FROM json_each(@slots) JOIN search_owner owner ON owner.slot = json_each.value
     JOIN indicator ON indicator.id = owner.owner_id
     WHERE owner.owner_kind = 'indicator' AND indicator.removed_change IS NULL
       AND (@sdg IS NULL OR EXISTS (SELECT 1 FROM json_each(indicator.sdgs) WHERE value = CAST(@sdg AS INTEGER)))
     ORDER BY indicator.name, owner.slot`,
    { sdg },
  ),
  ...(sdg === null ? { walk: () => walkIndicators(db) } : {}),
})

const WALKED_AT_ONCE = 64

function* walkIndicators(db: ReadDb): Iterable<number> {
  for (let offset = 0; ; offset += WALKED_AT_ONCE) {
    const slots = slotsIn(db.all(BY_NAME, { offset, limit: WALKED_AT_ONCE }))
    yield* slots
    if (slots.length < WALKED_AT_ONCE) return
  }
}

const BY_NAME = `
  SELECT owner.slot FROM indicator INDEXED BY indicator_by_name CROSS JOIN search_owner owner
    ON owner.owner_id = indicator.id AND owner.owner_kind = 'indicator'
  WHERE indicator.removed_change IS NULL ORDER BY indicator.name, owner.slot
  LIMIT CAST(@limit AS INTEGER) OFFSET CAST(@offset AS INTEGER)`

const sourceOwners = (db: ReadDb, year: number | null): Owners =>
  listed(
    db,
    year !== null,
    `SELECT owner.slot FROM json_each(@slots) JOIN search_owner owner ON owner.slot = json_each.value
     JOIN source ON source.id = owner.owner_id
     WHERE owner.owner_kind = 'source' AND source.removed_change IS NULL
       AND (@year IS NULL OR substr(source.published, 1, 4) = @year)
     ORDER BY source.imported_change DESC, owner.slot`,
    { year: year === null ? null : String(year) },
  )

/** As their list has them, the last received first. */
const submissionOwners = (db: ReadDb, year: number | null): Owners =>
  listed(
    db,
    year !== null,
    `SELECT owner.slot FROM json_each(@slots) JOIN search_owner owner ON owner.slot = json_each.value
     JOIN submission ON submission.id = owner.owner_id JOIN change ON change.sequence = received_change
     WHERE owner.owner_kind = 'submission' AND submission.removed_change IS NULL
       AND (@year IS NULL OR substr(change.at, 1, 4) = @year)
     ORDER BY received_change DESC, submission.id DESC`,
    { year: year === null ? null : String(year) },
  )

/** Sections edition by edition, the newest first, each in reading order. */
function sectionOwners(
  db: ReadDb,
  ownerKind: OwnerKind,
  { editionId, year }: SearchFilter,
  remembered: Remembered,
): Owners {
  const once = <T>(name: string, look: () => readonly T[]): readonly T[] => {
    const known = remembered.get(name)
    // What is kept under a name was looked up by the same lines.
    if (known) return known as readonly T[]
    const found = look()
    remembered.set(name, found)
    return found
  }
  const editions = () => once('editions', () => listShownEditions(db, { editionId, year }))
  const sectionsOf = (edition: string): readonly number[] =>
    once(edition, () => inReadingOrder(db, edition)).flatMap((section) => section[ownerKind] ?? [])
  return {
    isFiltered: editionId !== null || year !== null,
    boxes: () => editions().map(({ box }) => box),
    slotsIn: (box) => editions().flatMap((edition) => (edition.box === box ? sectionsOf(edition.id) : [])),
    among: (slots) =>
      db
        .all(SECTIONS_AMONG, { ownerKind, editionId, year, slots: JSON.stringify(slots) })
        .map((row) => ({ slot: numberIn(row, 'slot'), edition: textIn(row, 'edition_id') })),
    *inOrder(owners) {
      const byEdition = groupBy(owners, ({ edition }) => edition)
      for (const { id } of editions()) {
        const slots = new Set(byEdition.get(id)?.map(({ slot }) => slot))
        if (slots.size > 1) yield* sectionsOf(id).filter((slot) => slots.has(slot))
        else yield* slots
      }
    },
  }
}

const SHOWN_EDITION = `edition.removed_change IS NULL AND (@editionId IS NULL OR edition.id = @editionId)
  AND (@year IS NULL OR edition.year = @year)`

const SECTIONS_AMONG = `
  SELECT owner.slot, section.edition_id FROM json_each(@slots) JOIN search_owner owner ON owner.slot = json_each.value
  JOIN section ON section.id = owner.owner_id JOIN edition ON edition.id = section.edition_id
  WHERE owner.owner_kind = @ownerKind AND section.removed_change IS NULL AND ${SHOWN_EDITION}`

const listShownEditions = (db: ReadDb, filter: Pick<SearchFilter, 'editionId' | 'year'>) =>
  db
    .all(
      `SELECT edition.id, box FROM edition JOIN search_box ON search_box.edition_id = edition.id WHERE ${SHOWN_EDITION}
       ORDER BY edition.year DESC, edition.kind, edition.created_change DESC`,
      { editionId: filter.editionId, year: filter.year },
    )
    .map((row) => ({ id: textIn(row, 'id'), box: numberIn(row, 'box') }))

interface OrderedSection {
  readonly title: number | null
  readonly body: number | null
}

/** The sections of an edition that aren't in the bin, nor below one that is, each before those below it. */
function inReadingOrder(db: ReadDb, editionId: string): OrderedSection[] {
  const below = groupBy(db.all(SECTIONS, { editionId }), (row) => textOrNullIn(row, 'parent_id'))
  const walk = (parentId: string | null): OrderedSection[] =>
    (below.get(parentId) ?? []).flatMap((row) => [
      { title: numberOrNullIn(row, 'title'), body: numberOrNullIn(row, 'body') },
      ...walk(textIn(row, 'id')),
    ])
  return walk(null)
}

const SECTIONS = `
  SELECT section.id, section.parent_id, title.slot AS title, body.slot AS body FROM section
  LEFT JOIN search_owner title ON title.owner_id = section.id AND title.owner_kind = 'title'
  LEFT JOIN search_owner body ON body.owner_id = section.id AND body.owner_kind = 'body'
  WHERE section.edition_id = @editionId AND section.removed_change IS NULL
  ORDER BY section.position, section.id`
