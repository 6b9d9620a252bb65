import { EditionId, IndicatorId, SectionId, SourceId, SubmissionId } from '../../src-shared/data/ids'
import { indicatorsTouched } from './appended-rows'
import type { WriteDb } from './database'
import { factsOf } from './inverse'
import { refreshAfterData } from './observation-append'
import { hasAppended, type RowImage } from './row-image'
import {
  refreshIndicator,
  refreshSearchOfEdition,
  refreshSearchOfGroups,
  refreshSectionTitle,
  refreshSource,
} from './search-refresh'
import { projectSubmission } from './submission'

export interface TouchedRecords {
  readonly editionIds: readonly EditionId[]
  readonly indicatorIds: readonly IndicatorId[]
  readonly hasBinChanged: boolean
  readonly hasSourceChanged: boolean
  readonly hasSubjectGroupChanged: boolean
  readonly hasClearanceChanged: boolean
  readonly hasSubmissionChanged: boolean
  readonly hasReviewChanged: boolean
}

/** Tables whose rows speak of one indicator. */
const byIndicator = ['observation', 'source_preference', 'clearance', 'scope_break'] as const

/** Brings search rows in line with rows that the change under way put back, and says which records those were. */
export function refreshAfterStep(db: WriteDb, images: readonly RowImage[]): TouchedRecords {
  const editionIds = new Set<EditionId>()
  const indicatorIds = new Set<IndicatorId>()
  const touched = (table: string): readonly RowImage[] => images.filter(({ tableName }) => tableName === table)
  for (const { rowId } of touched('edition')) {
    const editionId = EditionId.parse(rowId)
    editionIds.add(editionId)
    refreshSearchOfEdition(db, editionId)
  }
  for (const { rowId, after } of touched('section')) {
    editionIds.add(EditionId.parse(factsOf(after).edition_id))
    refreshSectionTitle(db, SectionId.parse(rowId))
  }
  for (const { rowId } of touched('indicator')) {
    const indicatorId = IndicatorId.parse(rowId)
    indicatorIds.add(indicatorId)
    refreshIndicator(db, indicatorId)
  }
  for (const table of byIndicator) {
    for (const indicatorId of indicatorsTouched(db, table, db.change.sequence)) indicatorIds.add(indicatorId)
  }
  for (const indicatorId of indicatorIds) refreshAfterData(db, indicatorId)
  if (touched('subject_group').length > 0) refreshSearchOfGroups(db)
  for (const { rowId } of touched('source')) refreshSource(db, SourceId.parse(rowId))
  for (const { rowId } of touched('submission')) projectSubmission(db, SubmissionId.parse(rowId))
  return {
    editionIds: [...editionIds],
    indicatorIds: [...indicatorIds],
    hasBinChanged: touched('bin_item').length > 0,
    hasSourceChanged: touched('source').length > 0 || hasAppended(db, 'statement_ruling', db.change.sequence),
    hasSubjectGroupChanged: touched('subject_group').length > 0,
    hasClearanceChanged: hasAppended(db, 'clearance', db.change.sequence),
    hasSubmissionChanged: touched('submission').length > 0,
    hasReviewChanged: touched('review').length > 0,
  }
}
