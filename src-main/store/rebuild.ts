import { IndicatorId, SectionId } from '../../src-shared/data/ids'
import { projectBinnedAssets } from './binned-block'
import { readBody, readDocument } from './body-row'
import type { WriteDb } from './database'
import { projectLatest } from './indicator-latest'
import { clearProjections, listProjected, projectBody } from './projection'
import { projectAllReviewAssets } from './review'
import { projectRevisionAssets } from './revision'
import { numberIn } from './row'
import { refreshIndicator, refreshSectionTitle, refreshSource } from './search-refresh'
import { projectAllSubmissions } from './submission'

/**
 * Makes cases, figures, binding uses, places of blocks, asset uses and search rows anew from what they project. Answers
 * the sections whose bodies are damaged and so have none.
 */
export function rebuildProjections(db: WriteDb): { readonly damaged: readonly SectionId[] } {
  clearProjections(db)
  const { sections, sources } = listProjected(db)
  const damaged = sections.filter((sectionId) => {
    refreshSectionTitle(db, sectionId)
    const read = readBody(db, sectionId)
    if (read.ok) projectBody(db, sectionId, read.value.document)
    return !read.ok
  })
  for (const row of db.all('SELECT section_id, revision, hash, body FROM section_revision')) {
    const sectionId = SectionId.parse(row.section_id)
    const read = readDocument(row, sectionId)
    if (read.ok) projectRevisionAssets(db, sectionId, numberIn(row, 'revision'), read.value.document)
  }
  projectBinnedAssets(db)
  projectAllSubmissions(db)
  projectAllReviewAssets(db)
  for (const row of db.all('SELECT id FROM indicator')) {
    const indicatorId = IndicatorId.parse(row.id)
    refreshIndicator(db, indicatorId)
    projectLatest(db, indicatorId)
  }
  for (const sourceId of sources) refreshSource(db, sourceId)
  return { damaged }
}
