import type { EditionId } from '../../src-shared/data/ids'
import { EditionLanguage, type OutlineSection } from '../../src-shared/document/edition'
import { type NumberedBlock, numberFigures, numberSections } from '../../src-shared/document/numbering'
import { groupBy } from '../../src-shared/text/group-by'
import type { ReadDb } from './database'
import { textIn } from './row'
import { listSections } from './section'

/** The edition's tree in reading order, parents before children, with printed numbers and counts. */
export function listOutline(db: ReadDb, editionId: EditionId): OutlineSection[] {
  const sections = listSections(db, editionId)
  const language = languageOf(db, editionId)
  if (language === null) return []
  const numbers = numberSections(sections, language)
  return sections.map(({ editionId: _edition, originId: _origin, revision: _revision, ...section }) => ({
    ...section,
    number: numbers.get(section.id) ?? '',
  }))
}

/** Printed numbers of numbered blocks: 图3-2. */
export function listNumbering(db: ReadDb, editionId: EditionId): { blockId: string; label: string }[] {
  const language = languageOf(db, editionId)
  if (language === null) return []
  const figures = groupBy(
    db.all(
      `SELECT figure.section_id, figure.block_id FROM figure JOIN section ON section.id = figure.section_id
       WHERE section.edition_id = @editionId AND section.removed_change IS NULL AND figure.series = 'figure'
       ORDER BY figure.section_id, figure.position`,
      { editionId },
    ),
    (row) => textIn(row, 'section_id'),
  )
  const figuresOf = (sectionId: string): NumberedBlock[] =>
    (figures.get(sectionId) ?? []).map((row) => ({ blockId: textIn(row, 'block_id'), series: 'figure' }))
  const labels = numberFigures(listSections(db, editionId), figuresOf, language)
  return Array.from(labels, ([blockId, label]) => ({ blockId, label }))
}

function languageOf(db: ReadDb, editionId: EditionId): EditionLanguage | null {
  const row = db.find('SELECT language FROM edition WHERE id = @editionId AND removed_change IS NULL', { editionId })
  return row && EditionLanguage.parse(row.language)
}
