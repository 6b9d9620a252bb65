import type { z } from 'zod'
import type { CaseSummary, FigureSummary } from '../../src-shared/contract/library'
import { EditionId, SectionId } from '../../src-shared/data/ids'
import { documentOf, type StoredDocument } from '../../src-shared/document/schema'
import { idOf, visitNodes } from '../../src-shared/document/walk'
import { fail, ok, type Result } from '../../src-shared/failure/result'
import { groupBy } from '../../src-shared/text/group-by'
import { type BodyFailure, readBody } from './body-row'
import type { ReadDb } from './database'
import { listNumbering } from './outline'
import { numberIn, textIn } from './row'
import { listSections } from './section'

const THERE = 'section.removed_change IS NULL AND edition.removed_change IS NULL'

/** Of one edition or of all; the newest edition first, then in reading order within a section. */
export function listCaseStudies(db: ReadDb, editionId: EditionId | null): z.output<typeof CaseSummary>[] {
  const rows = db.all(
    `SELECT study.*, section.title AS section, edition.id AS edition_id, edition.title AS edition, edition.year
     FROM case_study study JOIN section ON section.id = study.section_id
     JOIN edition ON edition.id = section.edition_id
     WHERE ${THERE} AND (@editionId IS NULL OR edition.id = @editionId)
     ORDER BY edition.year DESC, edition.id, section.id, study.position`,
    { editionId },
  )
  return rows.map((row) => ({
    blockId: textIn(row, 'block_id'),
    editionId: EditionId.parse(row.edition_id),
    edition: textIn(row, 'edition'),
    year: numberIn(row, 'year'),
    sectionId: SectionId.parse(row.section_id),
    section: textIn(row, 'section'),
    title: textIn(row, 'title'),
    organization: textIn(row, 'organization'),
    location: textIn(row, 'location'),
    text: textIn(row, 'story'),
  }))
}

/** The case as a document of one block; ids are those stored, so whoever inserts it mints new ones. */
export function openCaseStudy(db: ReadDb, blockId: string): Result<StoredDocument, BodyFailure> {
  const place = db.find(
    `SELECT section.id FROM case_study study JOIN section ON section.id = study.section_id
     JOIN edition ON edition.id = section.edition_id WHERE study.block_id = @blockId AND ${THERE}`,
    { blockId },
  )
  if (!place) return fail('not-found', { blockId })
  const read = readBody(db, SectionId.parse(place.id))
  if (!read.ok) return read
  const visit = Array.from(visitNodes(read.value.document)).find(({ node }) => idOf(node) === blockId)
  if (!visit) return fail('not-found', { blockId })
  return ok(documentOf([visit.node]))
}

/** In reading order of the edition. */
export function listEditionFigures(db: ReadDb, editionId: EditionId): z.output<typeof FigureSummary>[] {
  const labels = new Map(listNumbering(db, editionId).map(({ blockId, label }) => [blockId, label]))
  const figures = groupBy(
    db.all(
      `SELECT figure.* FROM figure JOIN section ON section.id = figure.section_id
       WHERE section.edition_id = @editionId ORDER BY figure.section_id, figure.position`,
      { editionId },
    ),
    (row) => textIn(row, 'section_id'),
  )
  return listSections(db, editionId).flatMap(({ id, title }) =>
    (figures.get(id) ?? []).map((row) => {
      const blockId = textIn(row, 'block_id')
      return {
        blockId,
        kind: textIn(row, 'kind'),
        editionId,
        sectionId: id,
        section: title,
        label: labels.get(blockId) ?? '',
        caption: textIn(row, 'caption'),
      }
    }),
  )
}
