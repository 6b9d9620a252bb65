import { type EditionId, type IndicatorId, SectionId, type SourceId } from '../../src-shared/data/ids'
import { replaceAssetUses } from './asset-use'
import { readBody } from './body-row'
import type { WriteDb } from './database'
import { editionsData } from './number-text'
import { projectBody } from './projection'
import { textIn } from './row'
import { refreshBlocks } from './search-blocks'
import { indicatorEntries, sourceEntries, titleEntries } from './search-entries'
import { replaceSearchRows } from './search-index'
import { rewordRows } from './search-reword'
import { findBlocksReadingOtherwise } from './shown-values'
import { projectStatements } from './statement'

/** Projects a body again before the transaction ends: its live numbers may read otherwise now. */
export const refreshBody = (db: WriteDb, sectionId: SectionId): void =>
  db.onceAtEnd(`body ${sectionId}`, () => {
    const read = readBody(db, sectionId)
    // A damaged body keeps what was projected when it was sound; opening and checking the file tell of the damage.
    if (read.ok) projectBody(db, sectionId, read.value.document)
  })

export function refreshSearchOfIndicator(db: WriteDb, indicatorId: IndicatorId): void {
  db.onceAtEnd(`uses ${indicatorId}`, () => {
    const dataOf = editionsData(db)
    const left = rewordRows(db, findBlocksReadingOtherwise(db, indicatorId))
    for (const [sectionId, blockIds] of left) {
      if (!refreshBlocks(db, { sectionId, blockIds, dataOf })) refreshBody(db, sectionId)
    }
  })
}

export function refreshSearchOfEdition(db: WriteDb, editionId: EditionId): void {
  db.onceAtEnd(`edition ${editionId}`, () => {
    const rows = db.all(
      `SELECT DISTINCT section_id FROM binding_use JOIN section ON section.id = section_id
       WHERE edition_id = @editionId`,
      { editionId },
    )
    for (const row of rows) refreshBody(db, SectionId.parse(row.section_id))
  })
}

/** Shares and ranks may read otherwise when a group has other members. */
export function refreshSearchOfGroups(db: WriteDb): void {
  db.onceAtEnd('groups', () => {
    const rows = db.all(
      `SELECT DISTINCT use.section_id FROM binding_use use JOIN section ON section.id = use.section_id
       JOIN edition ON edition.id = section.edition_id
       WHERE json_extract(use.binding, '$.transform') IN ('share', 'rank') AND edition.data_as_of IS NULL`,
    )
    for (const row of rows) refreshBody(db, SectionId.parse(row.section_id))
  })
}

/** The words of a section's heading. */
export function refreshSectionTitle(db: WriteDb, sectionId: SectionId): void {
  const row = db.get('SELECT id, kicker, title FROM section WHERE id = @sectionId', { sectionId })
  replaceSearchRows(db, { kind: 'title', id: sectionId }, titleEntries(row))
}

/** The words by which an indicator is found. */
export function refreshIndicator(db: WriteDb, indicatorId: IndicatorId): void {
  const row = db.get('SELECT * FROM indicator WHERE id = @indicatorId', { indicatorId })
  replaceSearchRows(db, { kind: 'indicator', id: indicatorId }, indicatorEntries(row))
}

/** The blocks of a source, what it states, and its original as an asset in use. */
export function refreshSource(db: WriteDb, sourceId: SourceId): void {
  const row = db.get('SELECT * FROM source WHERE id = @sourceId', { sourceId })
  replaceAssetUses(db, { kind: 'source', id: sourceId }, [textIn(row, 'original_hash')])
  replaceSearchRows(db, { kind: 'source', id: sourceId }, sourceEntries(row))
  projectStatements(db, sourceId)
}
