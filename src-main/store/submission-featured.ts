import type { Featured } from '../../src-shared/contract/submission'
import type { SubmissionId } from '../../src-shared/data/ids'
import { organizationKey, splitOrganizations } from '../../src-shared/data/submission'
import { groupBy } from '../../src-shared/text/group-by'
import type { ReadDb } from './database'
import { listCaseStudies } from './library'
import { numberIn, textIn } from './row'

const THERE = `
  SELECT study.block_id, edition.year
  FROM case_study study JOIN section ON section.id = study.section_id JOIN edition ON edition.id = section.edition_id
  WHERE section.removed_change IS NULL AND edition.removed_change IS NULL`

// A copy names what it was copied from: carried over from year to year, it leads back step by step.
const COPIES = `
  WITH RECURSIVE copy (block_id, origin) AS (
    SELECT block_id, origin_id FROM case_study WHERE origin_id IN (SELECT id FROM submission)
    UNION
    SELECT study.block_id, copy.origin FROM copy JOIN case_study study ON study.origin_id = copy.block_id
  )`

/** Years of the editions that have a copy of each submission, the newest first. */
export function listPlacedYears(db: ReadDb): ReadonlyMap<string, readonly number[]> {
  const rows = db.all(
    `${COPIES} SELECT DISTINCT copy.origin, placed.year FROM copy JOIN (${THERE}) placed USING (block_id)
     ORDER BY placed.year DESC`,
  )
  const byOrigin = groupBy(rows, (row) => textIn(row, 'origin'))
  return new Map([...byOrigin].map(([origin, placed]) => [origin, placed.map((row) => numberIn(row, 'year'))]))
}

/** Case studies of this submission, and those of its organizations, in any edition; the newest edition first. */
export function listFeatured(db: ReadDb, submissionId: SubmissionId, organizations: readonly string[]): Featured[] {
  const copies = new Set(
    db
      .all(`${COPIES} SELECT block_id FROM copy WHERE origin = @submissionId`, { submissionId })
      .map((row) => textIn(row, 'block_id')),
  )
  const names = new Set(organizations.map(organizationKey))
  const isOfThem = (named: string): boolean =>
    splitOrganizations(named).some((name) => names.has(organizationKey(name)))
  return listCaseStudies(db, null).flatMap(
    ({ organization, location: _location, text: _text, ...study }): Featured[] => {
      if (copies.has(study.blockId)) return [{ ...study, reason: 'case' }]
      return isOfThem(organization) ? [{ ...study, reason: 'organization' }] : []
    },
  )
}
