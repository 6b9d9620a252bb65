import type { EditionId, SectionId } from '../../../src-shared/data/ids'
import { fail, ok, type Result } from '../../../src-shared/failure/result'
import { readBody, readDocument, writeBody } from '../body-row'
import type { ReadDb, WriteDb } from '../database'
import { numberIn } from '../row'
import { findSection, isFrozen, listSections } from '../section'
import { type BestBody, type BodyOrigin, findBestBody } from './best-body'

export interface FoundDamage {
  readonly sectionId: SectionId
  readonly origin: Exclude<BodyOrigin, 'body'>
  readonly keptAt: string | null
}

const foundIn = (sectionId: SectionId, { origin, keptAt }: BestBody): FoundDamage[] =>
  origin === 'body' ? [] : [{ sectionId, origin, keptAt }]

/** Sections of an edition whose words can't be trusted, and where better ones would come from. */
export const listDamagedSections = (db: ReadDb, editionId: EditionId): FoundDamage[] =>
  listSections(db, editionId).flatMap(({ id }) => {
    const row = db.find('SELECT body, hash, revision FROM section_body WHERE section_id = @id', { id })
    return row && readDocument(row, id).ok ? [] : foundIn(id, findBestBody(db, id))
  })

/** The newest good version takes the place of the damaged one, which nobody could open. */
export function restoreDamagedSection(
  db: WriteDb,
  sectionId: SectionId,
): Result<FoundDamage & { readonly editionId: EditionId; readonly revision: number }, RestoreFailure> {
  const section = findSection(db, sectionId)
  if (!section) return fail('not-found', { sectionId })
  const { editionId } = section
  if (isFrozen(db, editionId)) return fail('edition-frozen', { editionId })
  const best = findBestBody(db, sectionId)
  const [found] = foundIn(sectionId, best)
  if (!found || readBody(db, sectionId).ok) return fail('nothing-to-restore', { sectionId })
  if (found.origin === 'nowhere') return fail('nothing-to-restore', { sectionId })
  const { newest } = db.get(
    `SELECT max(coalesce((SELECT revision FROM section_body WHERE section_id = @sectionId), 0),
       coalesce((SELECT max(revision) FROM section_revision WHERE section_id = @sectionId), 0)) AS newest`,
    { sectionId },
  )
  const revision = 1 + numberIn({ newest }, 'newest')
  writeBody(db, { sectionId, document: best.document, revision })
  return ok({ ...found, editionId, revision })
}

type RestoreFailure = 'not-found' | 'nothing-to-restore' | 'edition-frozen'
