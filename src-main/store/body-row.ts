import type { SectionId } from '../../src-shared/data/ids'
import { bringUpToDate } from '../../src-shared/document/changes/bring-up-to-date'
import type { StoredDocument } from '../../src-shared/document/schema'
import { fail, ok, type Result } from '../../src-shared/failure/result'
import { hashOf } from './content-hash'
import type { ReadDb, WriteDb } from './database'
import { projectBody } from './projection'
import { numberIn, type Row, textIn } from './row'

export type BodyFailure = 'not-found' | 'document-damaged' | 'document-from-newer-version'

export interface ReadBody {
  readonly document: StoredDocument
  readonly revision: number
}

/** The body as this build understands it, whatever has become of its section: bytes, hash, changes, schema, in that order. */
export function readBody(db: ReadDb, sectionId: SectionId): Result<ReadBody, BodyFailure> {
  const row = db.find('SELECT body, hash, revision FROM section_body WHERE section_id = @sectionId', { sectionId })
  return row ? readDocument(row, sectionId) : fail('not-found', { sectionId })
}

/** A document kept in a row with its hash and revision. */
export function readDocument(row: Row, sectionId: SectionId): Result<ReadBody, BodyFailure> {
  const text = textIn(row, 'body')
  const revision = numberIn(row, 'revision')
  if (hashOf(text) !== textIn(row, 'hash')) return fail('document-damaged', { sectionId, at: 'hash' })
  const current = bringUpToDate(parseJson(text))
  if (current.ok) return ok({ document: current.value, revision })
  return fail(current.error.code, { sectionId, ...current.error.data })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Ignored because nothing that isn't JSON is a document: the schema refuses undefined as damaged.
    return undefined
  }
}

export interface BodyToWrite {
  readonly sectionId: SectionId
  readonly document: StoredDocument
  readonly revision: number
}

/** Writes a body with its hash, and in the same breath everything that is projected from it. */
export function writeBody(db: WriteDb, { sectionId, document, revision }: BodyToWrite): void {
  const body = JSON.stringify(document)
  db.run(
    `INSERT INTO section_body (section_id, revision, hash, word_count, carried_count, changed_change, body)
     VALUES (@sectionId, @revision, @hash, 0, 0, @change, @body)
     ON CONFLICT (section_id) DO UPDATE SET
       revision = excluded.revision, hash = excluded.hash, changed_change = excluded.changed_change, body = excluded.body`,
    { sectionId, revision, hash: hashOf(body), change: db.change.sequence, body },
  )
  projectBody(db, sectionId, document)
}
