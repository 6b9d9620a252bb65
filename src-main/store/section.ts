import { EditionId, SectionId } from '../../src-shared/data/ids'
import { SectionFacts } from '../../src-shared/document/edition'
import { invariant } from '../../src-shared/failure/invariant'
import { fail, ok, type Result } from '../../src-shared/failure/result'
import { addBinItem } from './bin-item'
import type { ReadDb, WriteDb } from './database'
import { type Given, withGiven } from './given'
import { numberIn, type Row, textIn, textOrNullIn } from './row'
import { refreshSectionTitle } from './search-refresh'
import { insertBody } from './section-body'
import { orderAfter, renumberSiblings } from './section-order'

/** A section as the store knows it, without what is computed from the rest of the edition. */
export interface SectionRow extends SectionFacts {
  readonly id: SectionId
  readonly editionId: EditionId
  readonly parentId: SectionId | null
  readonly level: number
  readonly originId: SectionId | null
  readonly revision: number
  readonly wordCount: number
  readonly carriedCount: number
}

// Reading order is the path of positions from the root down; positions are padded so that text sorts as they do.
// CROSS JOIN holds SQLite to the order written: it would scan the sections of all editions otherwise.
const TREE = `
  WITH RECURSIVE tree (id, level, path) AS (
    SELECT id, 1, printf('%06d', position) FROM section
    WHERE edition_id = @editionId AND parent_id IS NULL AND removed_change IS NULL
    UNION ALL
    SELECT section.id, tree.level + 1, tree.path || printf('.%06d', section.position)
    FROM tree CROSS JOIN section ON section.parent_id = tree.id
    WHERE section.removed_change IS NULL
  )
  SELECT section.*, tree.level, body.revision, body.word_count, body.carried_count
  FROM tree CROSS JOIN section ON section.id = tree.id CROSS JOIN section_body body ON body.section_id = section.id`

/** Reading order, parents before children. Empty for an edition that isn't there. */
export const listSections = (db: ReadDb, editionId: EditionId): SectionRow[] =>
  db.all(`${TREE} ORDER BY tree.path`, { editionId }).map(toSection)

/** Null also where the section or its edition is in the bin. */
export function findSection(db: ReadDb, sectionId: SectionId): SectionRow | null {
  const place = db.find(
    `SELECT section.edition_id FROM section JOIN edition ON edition.id = section.edition_id
     WHERE section.id = @sectionId AND section.removed_change IS NULL AND edition.removed_change IS NULL`,
    { sectionId },
  )
  if (!place) return null
  const row = db.find(`${TREE} WHERE section.id = @sectionId`, { sectionId, editionId: textIn(place, 'edition_id') })
  return row && toSection(row)
}

/** Whether the edition is published and takes no more words. */
export const isFrozen = (db: ReadDb, editionId: EditionId): boolean =>
  db.find("SELECT 1 FROM edition WHERE id = @editionId AND stage = 'published'", { editionId }) !== null

export interface SectionPlace {
  readonly parentId: SectionId | null
  /** Null: first. */
  readonly afterId: SectionId | null
}

export type NewSection = SectionPlace & { readonly editionId: EditionId } & Pick<SectionFacts, 'title'> &
  Given<SectionFacts>

export function addSection(
  db: WriteDb,
  input: NewSection,
): Result<SectionRow, 'not-found' | 'edition-frozen' | 'section-has-no-place'> {
  const { editionId, parentId, afterId } = input
  if (!db.find('SELECT 1 FROM edition WHERE id = @editionId AND removed_change IS NULL', { editionId })) {
    return fail('not-found', { editionId })
  }
  if (isFrozen(db, editionId)) return fail('edition-frozen', { editionId })
  const id = SectionId.parse(db.newId())
  const order = orderAfter(db, { editionId, parentId, afterId, sectionId: id })
  if (!order) return fail('section-has-no-place', { parentId: parentId ?? '', afterId: afterId ?? '' })
  insertSection(db, { ...completeFacts(input), id, editionId, parentId, originId: null, position: order.indexOf(id) })
  insertBody(db, id)
  renumberSiblings(db, order)
  return ok(getSection(db, id))
}

export function saveSectionFacts(
  db: WriteDb,
  { sectionId, facts }: { readonly sectionId: SectionId; readonly facts: Given<SectionFacts> },
): Result<SectionRow, 'not-found' | 'edition-frozen'> {
  const section = findSection(db, sectionId)
  if (!section) return fail('not-found', { sectionId })
  if (isFrozen(db, section.editionId)) return fail('edition-frozen', { editionId: section.editionId })
  const { kicker, title, shortTitle, numbering, manualNumber } = withGiven<SectionFacts>(section, facts)
  db.runOne(
    `UPDATE section SET (kicker, title, short_title, numbering, manual_number)
       = (@kicker, @title, @shortTitle, @numbering, @manualNumber) WHERE id = @sectionId`,
    { sectionId, kicker, title, shortTitle, numbering, manualNumber },
  )
  refreshSectionTitle(db, sectionId)
  return ok(getSection(db, sectionId))
}

/** Under another parent, after a sibling. Never under itself. */
export function moveSection(
  db: WriteDb,
  { sectionId, parentId, afterId }: SectionPlace & { readonly sectionId: SectionId },
): Result<{ editionId: EditionId }, 'not-found' | 'edition-frozen' | 'section-has-no-place'> {
  const section = findSection(db, sectionId)
  if (!section) return fail('not-found', { sectionId })
  const { editionId } = section
  if (isFrozen(db, editionId)) return fail('edition-frozen', { editionId })
  const isUnderItself = parentId !== null && subtreeOf(db, sectionId).includes(parentId)
  const order = isUnderItself ? null : orderAfter(db, { editionId, parentId, afterId, sectionId })
  if (!order) return fail('section-has-no-place', { parentId: parentId ?? '', afterId: afterId ?? '' })
  if (parentId !== section.parentId) {
    db.runOne('UPDATE section SET parent_id = @parentId WHERE id = @sectionId', { sectionId, parentId })
  }
  renumberSiblings(db, order)
  return ok({ editionId })
}

/** To the bin, with all that is under it. */
export function removeSection(
  db: WriteDb,
  sectionId: SectionId,
): Result<{ editionId: EditionId }, 'not-found' | 'edition-frozen'> {
  const section = findSection(db, sectionId)
  if (!section) return fail('not-found', { sectionId })
  if (isFrozen(db, section.editionId)) return fail('edition-frozen', { editionId: section.editionId })
  for (const id of subtreeOf(db, sectionId)) {
    db.runOne('UPDATE section SET removed_change = @change WHERE id = @id', { id, change: db.change.sequence })
  }
  addBinItem(db, { kind: 'section', recordId: sectionId, title: section.title })
  return ok({ editionId: section.editionId })
}

export interface SectionRecord extends SectionFacts {
  readonly id: SectionId
  readonly editionId: EditionId
  readonly parentId: SectionId | null
  readonly originId: SectionId | null
  readonly position: number
}

/** The row alone, for whoever makes the body and the positions too (imports, roll-forward). */
export function insertSection(db: WriteDb, record: SectionRecord): void {
  const { id, editionId, parentId, originId, position, kicker, title, shortTitle, numbering, manualNumber } = record
  db.run(
    `INSERT INTO section (id, edition_id, parent_id, position, kicker, title, short_title, numbering, manual_number,
       origin_id, created_change, removed_change)
     VALUES (@id, @editionId, @parentId, @position, @kicker, @title, @shortTitle, @numbering, @manualNumber,
       @originId, @change, NULL)`,
    {
      ...{ id, editionId, parentId, originId, position, kicker, title, shortTitle, numbering, manualNumber },
      change: db.change.sequence,
    },
  )
  refreshSectionTitle(db, id)
}

function getSection(db: ReadDb, sectionId: SectionId): SectionRow {
  const section = findSection(db, sectionId)
  invariant(section, 'The section is there')
  return section
}

/** A section and all that is under it and not in the bin. */
function subtreeOf(db: ReadDb, sectionId: SectionId): string[] {
  const rows = db.all(
    `WITH RECURSIVE below (id) AS (
       SELECT @sectionId
       UNION ALL
       SELECT section.id FROM below JOIN section ON section.parent_id = below.id WHERE section.removed_change IS NULL
     ) SELECT id FROM below`,
    { sectionId },
  )
  return rows.map((row) => textIn(row, 'id'))
}

const completeFacts = (given: Given<SectionFacts>): SectionFacts => ({
  kicker: given.kicker ?? '',
  title: given.title ?? '',
  shortTitle: given.shortTitle ?? '',
  numbering: given.numbering ?? 'auto',
  manualNumber: given.manualNumber ?? '',
})

export const toSection = (row: Row): SectionRow => {
  const parentId = textOrNullIn(row, 'parent_id')
  const originId = textOrNullIn(row, 'origin_id')
  return {
    ...SectionFacts.parse({
      kicker: row.kicker,
      title: row.title,
      shortTitle: row.short_title,
      numbering: row.numbering,
      manualNumber: row.manual_number,
    }),
    id: SectionId.parse(row.id),
    editionId: EditionId.parse(row.edition_id),
    parentId: parentId === null ? null : SectionId.parse(parentId),
    originId: originId === null ? null : SectionId.parse(originId),
    level: numberIn(row, 'level'),
    revision: numberIn(row, 'revision'),
    wordCount: numberIn(row, 'word_count'),
    carriedCount: numberIn(row, 'carried_count'),
  }
}
