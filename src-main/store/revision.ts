import type { SectionId } from '../../src-shared/data/ids'
import { listAssets } from '../../src-shared/document/inventory'
import type { StoredDocument } from '../../src-shared/document/schema'
import { fail, ok, type Result } from '../../src-shared/failure/result'
import { replaceAssetUses } from './asset-use'
import { type BodyFailure, readDocument } from './body-row'
import type { ReadDb, WriteDb } from './database'
import { numberIn, textIn } from './row'
import { revisionsToDrop } from './thinning'

export interface KeptRevision {
  readonly revision: number
  /** Empty: kept by the clock or by a command. */
  readonly name: string
  readonly keptAt: string
  readonly author: string
}

export interface RevisionToKeep {
  readonly sectionId: SectionId
  readonly name?: string
  /** Needed by a command's undo. */
  readonly isPinned?: boolean
}

/** Keeps the body as it is now; once for each revision, a later name or pin being added to it. Older ones are thinned. */
export function keepRevision(
  db: WriteDb,
  { sectionId, name = '', isPinned = false }: RevisionToKeep,
): Result<object, 'not-found'> {
  const row = db.find('SELECT body, hash, revision FROM section_body WHERE section_id = @sectionId', { sectionId })
  if (!row) return fail('not-found', { sectionId })
  const revision = numberIn(row, 'revision')
  db.run(
    `INSERT INTO section_revision (section_id, revision, hash, name, is_pinned, kept_change, body)
     VALUES (@sectionId, @revision, @hash, @name, @isPinned, @change, @body)
     ON CONFLICT (section_id, revision) DO UPDATE SET
       name = iif(excluded.name = '', name, excluded.name), is_pinned = max(is_pinned, excluded.is_pinned)`,
    {
      ...{ sectionId, revision, name },
      hash: textIn(row, 'hash'),
      isPinned: isPinned ? 1 : 0,
      change: db.change.sequence,
      body: textIn(row, 'body'),
    },
  )
  const read = readDocument(row, sectionId)
  if (read.ok) projectRevisionAssets(db, sectionId, revision, read.value.document)
  thin(db, sectionId)
  return ok({})
}

/** Newest first. */
export const listRevisions = (db: ReadDb, sectionId: SectionId): KeptRevision[] =>
  db
    .all(
      `SELECT revision, name, at, author FROM section_revision JOIN change ON sequence = kept_change
       WHERE section_id = @sectionId ORDER BY revision DESC`,
      { sectionId },
    )
    .map((row) => ({
      revision: numberIn(row, 'revision'),
      name: textIn(row, 'name'),
      keptAt: textIn(row, 'at'),
      author: textIn(row, 'author'),
    }))

/** A kept body. */
export function openRevision(
  db: ReadDb,
  { sectionId, revision }: { readonly sectionId: SectionId; readonly revision: number },
): Result<StoredDocument, BodyFailure> {
  const row = db.find(
    'SELECT body, hash, revision FROM section_revision WHERE section_id = @sectionId AND revision = @revision',
    { sectionId, revision },
  )
  if (!row) return fail('not-found', { sectionId, revision })
  const read = readDocument(row, sectionId)
  return read.ok ? ok(read.value.document) : read
}

export const projectRevisionAssets = (
  db: WriteDb,
  sectionId: SectionId,
  revision: number,
  document: StoredDocument,
): void => replaceAssetUses(db, { kind: 'revision', id: `${sectionId}:${revision}` }, listAssets(document))

function thin(db: WriteDb, sectionId: SectionId): void {
  const kept = db.all(
    `SELECT revision, at, name <> '' OR is_pinned AS is_lasting
     FROM section_revision JOIN change ON sequence = kept_change WHERE section_id = @sectionId`,
    { sectionId },
  )
  const thinnable = kept.map((row) => ({
    revision: numberIn(row, 'revision'),
    keptAtMs: Date.parse(textIn(row, 'at')),
    isLasting: numberIn(row, 'is_lasting') === 1,
  }))
  for (const revision of revisionsToDrop(thinnable, Date.parse(db.change.at))) {
    db.runOne('DELETE FROM section_revision WHERE section_id = @sectionId AND revision = @revision', {
      sectionId,
      revision,
    })
    replaceAssetUses(db, { kind: 'revision', id: `${sectionId}:${revision}` }, [])
  }
}
