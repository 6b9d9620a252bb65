import type { z } from 'zod'
import type { ImportReport } from '../../src-shared/contract/source'
import { SectionId } from '../../src-shared/data/ids'
import type { SectionNumbering } from '../../src-shared/document/edition'
import { listCases } from '../../src-shared/document/inventory'
import type { StoredDocument } from '../../src-shared/document/schema'
import { invariant } from '../../src-shared/failure/invariant'
import { fail, ok, type Result } from '../../src-shared/failure/result'
import { saveAsset } from './asset'
import type { WriteDb } from './database'
import { createEdition, type NewEdition } from './edition'
import { insertSection } from './section'
import { insertBody } from './section-body'
import { findSourceOfBytes, insertSource, type SourceInput } from './source'

export interface ImportedSection {
  /** Any text that is unique in this import; parents come before their children. */
  readonly tempId: string
  readonly parentTempId: string | null
  readonly kicker: string
  readonly title: string
  readonly shortTitle: string
  readonly numbering: SectionNumbering
  readonly manualNumber?: string
  /** Blocks without ids get them. */
  readonly body: StoredDocument
}

export interface EditionImport {
  readonly edition: NewEdition
  readonly sections: readonly ImportedSection[]
  /** What the sections' photos show. */
  readonly pictures?: readonly { readonly bytes: Uint8Array; readonly mime: string }[]
  readonly source: SourceInput
}

/** Commits an import as an edition, with the source it was made of. */
export function importEdition(
  db: WriteDb,
  input: EditionImport,
): Result<z.output<typeof ImportReport>, 'already-exists' | 'import-already-present'> {
  const present = findSourceOfBytes(db, input.source.bytes, 'edition')
  if (present) return fail('import-already-present', { title: present.title })
  const edition = createEdition(db, input.edition)
  if (!edition.ok) return edition
  const ids = new Map<string, SectionId>()
  const counts = new Map<string | null, number>()
  for (const picture of input.pictures ?? []) saveAsset(db, picture)
  for (const section of input.sections) {
    const { tempId, parentTempId, body, manualNumber = '', ...facts } = section
    const id = SectionId.parse(db.newId())
    const parentId = parentTempId === null ? null : ids.get(parentTempId)
    invariant(parentId !== undefined, 'Parents are imported before their children')
    const position = counts.get(parentTempId) ?? 0
    counts.set(parentTempId, position + 1)
    ids.set(tempId, id)
    insertSection(db, { ...facts, manualNumber, id, editionId: edition.value.id, parentId, originId: null, position })
    insertBody(db, id, body)
  }
  const source = insertSource(db, input.source, edition.value.id)
  return ok({
    sourceId: source.id,
    editionId: edition.value.id,
    title: edition.value.title,
    sections: input.sections.length,
    blocks: input.sections.reduce((sum, { body }) => sum + body.root.children.length, 0),
    cases: input.sections.reduce((sum, { body }) => sum + listCases(body).length, 0),
    noise: input.source.noise.length,
    candidates: input.source.candidates.length,
  })
}
