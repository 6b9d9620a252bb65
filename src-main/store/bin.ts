import type { z } from 'zod'
import { BinItem } from '../../src-shared/contract/library'
import { BinId, EditionId, IndicatorId, SectionId, SubmissionId } from '../../src-shared/data/ids'
import { EditionKind, EditionLanguage } from '../../src-shared/document/edition'
import { assertNever } from '../../src-shared/failure/invariant'
import { fail, ok, type Result } from '../../src-shared/failure/result'
import { bodyWithBlock } from './binned-block'
import type { ReadDb, WriteDb } from './database'
import { isTaken } from './edition'
import { isNameTaken } from './indicator'
import { numberIn, type Row, textIn, textOrNullIn } from './row'
import { refreshSearchOfIndicator } from './search-refresh'
import { isFrozen } from './section'
import { rewriteBody } from './section-body'
import { renumberSiblings } from './section-order'
import { restoreSubmission } from './submission'

type Item = z.output<typeof BinItem>
type Kind = Item['kind']

/** Newest first. */
export const listBin = (db: ReadDb): Item[] =>
  db
    .all(
      `SELECT bin_item.id, kind, title, at, author FROM bin_item JOIN change ON sequence = binned_change
       WHERE restored_change IS NULL ORDER BY binned_change DESC, bin_item.id DESC`,
    )
    .map((row) => ({
      id: BinId.parse(row.id),
      kind: kindIn(row),
      title: textIn(row, 'title'),
      deletedAt: textIn(row, 'at'),
      author: textIn(row, 'author'),
    }))

export interface Restored {
  readonly kind: Kind
  readonly recordId: string
  /** The edition it is in or that it is; null for an indicator or a submission. */
  readonly editionId: EditionId | null
  /** The section whose words were written anew to take it back; null: none. */
  readonly rewritten: RewrittenSection | null
}

export interface RewrittenSection {
  readonly sectionId: SectionId
  readonly revision: number
}

type RestoreFailure = 'not-found' | 'already-exists' | 'edition-frozen' | 'section-in-bin' | 'document-damaged'

/**
 * Puts everything back that went with it. A section whose edition is in the bin can't come back before it; one whose
 * parent is gone comes back at the top of the tree.
 */
export function restoreFromBin(db: WriteDb, binId: BinId): Result<Restored, RestoreFailure> {
  const item = db.find('SELECT * FROM bin_item WHERE id = @binId AND restored_change IS NULL', { binId })
  if (!item) return fail('not-found', { binId })
  const restored = restoreRecord(db, item)
  if (!restored.ok) return restored
  // A block that is back in its section has left the bin already.
  db.run('UPDATE bin_item SET restored_change = @change WHERE id = @binId AND restored_change IS NULL', {
    binId,
    change: db.change.sequence,
  })
  return restored
}

function restoreRecord(db: WriteDb, item: Row): Result<Restored, RestoreFailure> {
  const kind = kindIn(item)
  const recordId = textIn(item, 'record_id')
  switch (kind) {
    case 'edition':
      return restoreEdition(db, EditionId.parse(recordId))
    case 'section':
      return restoreSection(db, SectionId.parse(recordId), numberIn(item, 'binned_change'))
    case 'indicator':
      return restoreIndicator(db, IndicatorId.parse(recordId))
    case 'submission': {
      const restored = restoreSubmission(db, SubmissionId.parse(recordId))
      return restored.ok ? ok({ kind, recordId, editionId: null, rewritten: null }) : restored
    }
    case 'case':
    case 'figure':
      return restoreBlock(db, kind, textIn(item, 'id'))
    default:
      return assertNever(kind)
  }
}

function restoreBlock(db: WriteDb, kind: 'case' | 'figure', binId: string): Result<Restored, RestoreFailure> {
  const whole = bodyWithBlock(db, binId)
  if (!whole.ok) return whole
  const { sectionId, body } = whole.value
  const saved = rewriteBody(db, { sectionId, body })
  if (!saved.ok)
    return saved.error.code === 'revision-conflict'
      ? fail('not-found', { sectionId })
      : fail(saved.error.code, saved.error.data)
  const { editionId, revision } = saved.value
  return ok({ kind, recordId: binId, editionId, rewritten: { sectionId, revision } })
}

function restoreEdition(db: WriteDb, editionId: EditionId): Result<Restored, RestoreFailure> {
  const row = db.get('SELECT year, kind, language FROM edition WHERE id = @editionId', { editionId })
  const year = numberIn(row, 'year')
  if (isTaken(db, { year, kind: EditionKind.parse(row.kind), language: EditionLanguage.parse(row.language) })) {
    return fail('already-exists', { year })
  }
  db.runOne('UPDATE edition SET removed_change = NULL WHERE id = @editionId', { editionId })
  return ok({ kind: 'edition', recordId: editionId, editionId, rewritten: null })
}

function restoreIndicator(db: WriteDb, indicatorId: IndicatorId): Result<Restored, RestoreFailure> {
  const name = textIn(db.get('SELECT name FROM indicator WHERE id = @indicatorId', { indicatorId }), 'name')
  if (isNameTaken(db, { id: indicatorId, name })) return fail('already-exists', { name })
  db.runOne('UPDATE indicator SET removed_change = NULL WHERE id = @indicatorId', { indicatorId })
  refreshSearchOfIndicator(db, indicatorId)
  return ok({ kind: 'indicator', recordId: indicatorId, editionId: null, rewritten: null })
}

function restoreSection(db: WriteDb, sectionId: SectionId, binnedChange: number): Result<Restored, RestoreFailure> {
  const row = db.get('SELECT edition_id, parent_id, position FROM section WHERE id = @sectionId', { sectionId })
  const editionId = EditionId.parse(row.edition_id)
  if (!db.find('SELECT 1 FROM edition WHERE id = @editionId AND removed_change IS NULL', { editionId })) {
    return fail('not-found', { editionId })
  }
  if (isFrozen(db, editionId)) return fail('edition-frozen', { editionId })
  const parentId = textOrNullIn(row, 'parent_id')
  const isParentThere =
    parentId === null ||
    db.find('SELECT 1 FROM section WHERE id = @parentId AND removed_change IS NULL', { parentId }) !== null
  const place = isParentThere ? parentId : null
  const siblings = listSiblings(db, editionId, place)
  const at = isParentThere ? Math.min(numberIn(row, 'position'), siblings.length) : siblings.length
  db.run('UPDATE section SET removed_change = NULL, parent_id = @place WHERE id = @sectionId', { sectionId, place })
  bringBackBelow(db, sectionId, binnedChange)
  renumberSiblings(db, siblings.toSpliced(at, 0, sectionId))
  return ok({ kind: 'section', recordId: sectionId, editionId, rewritten: null })
}

const listSiblings = (db: ReadDb, editionId: EditionId, parentId: string | null): string[] =>
  db
    .all(
      `SELECT id FROM section WHERE edition_id = @editionId AND parent_id IS @parentId AND removed_change IS NULL
       ORDER BY position`,
      { editionId, parentId },
    )
    .map((row) => textIn(row, 'id'))

/** What went to the bin earlier by itself stays there. */
const bringBackBelow = (db: WriteDb, sectionId: SectionId, binnedChange: number): void => {
  db.run(
    `WITH RECURSIVE below (id) AS (
       SELECT @sectionId
       UNION ALL
       SELECT section.id FROM below JOIN section ON section.parent_id = below.id
       WHERE section.removed_change = @binnedChange
     )
     UPDATE section SET removed_change = NULL WHERE id IN below AND removed_change = @binnedChange`,
    { sectionId, binnedChange },
  )
}

const kindIn = (row: Row): Kind => BinItem.shape.kind.parse(row.kind)
