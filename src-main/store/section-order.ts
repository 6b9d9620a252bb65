import type { EditionId, SectionId } from '../../src-shared/data/ids'
import type { ReadDb, WriteDb } from './database'
import { textIn } from './row'

export interface WantedPlace {
  readonly editionId: EditionId
  readonly parentId: SectionId | null
  /** Null: first. */
  readonly afterId: SectionId | null
  readonly sectionId: SectionId
}

/** The siblings as they will stand once the section is in its place; null where there is no such place. */
export function orderAfter(db: ReadDb, { editionId, parentId, afterId, sectionId }: WantedPlace): string[] | null {
  if (parentId !== null && !isIn(db, editionId, parentId)) return null
  const siblings = db
    .all(
      `SELECT id FROM section
       WHERE edition_id = @editionId AND parent_id IS @parentId AND removed_change IS NULL AND id <> @sectionId
       ORDER BY position`,
      { editionId, parentId, sectionId },
    )
    .map((row) => textIn(row, 'id'))
  if (afterId === null) return [sectionId, ...siblings]
  const at = siblings.indexOf(afterId)
  return at < 0 ? null : siblings.toSpliced(at + 1, 0, sectionId)
}

const isIn = (db: ReadDb, editionId: EditionId, sectionId: SectionId): boolean =>
  db.find('SELECT 1 FROM section WHERE id = @sectionId AND edition_id = @editionId AND removed_change IS NULL', {
    sectionId,
    editionId,
  }) !== null

/** Writes only the positions that change, so that a move is undone by putting a few rows back. */
export function renumberSiblings(db: WriteDb, order: readonly string[]): void {
  order.forEach((id, position) => {
    db.run('UPDATE section SET position = @position WHERE id = @id AND position <> @position', { id, position })
  })
}
