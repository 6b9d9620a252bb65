import type { ImportedDocument } from '../../src-shared/contract/source'
import { SectionId } from '../../src-shared/data/ids'
import type { SectionNumbering } from '../../src-shared/document/edition'
import { listCases } from '../../src-shared/document/inventory'
import type { Places } from '../../src-shared/document/proposal/proposal'
import type { StoredDocument } from '../../src-shared/document/schema'
import { visitNodes } from '../../src-shared/document/walk'
import { invariant } from '../../src-shared/failure/invariant'
import { fail, ok, type Result } from '../../src-shared/failure/result'
import { saveAsset } from './asset'
import type { WriteDb } from './database'
import { createEdition, type NewEdition } from './edition'
import { keepPassages, type PassageList } from './passage'
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
  /** What of the source's text they were made of, by the id of a block or by a section's `tempId`. */
  readonly passages?: PassageList
}

/** Commits an import as an edition, with the source it was made of. */
export function importEdition(
  db: WriteDb,
  input: EditionImport,
): Result<ImportedDocument, 'already-exists' | 'import-already-present'> {
  const present = findSourceOfBytes(db, input.source.bytes, 'edition')
  if (present) return fail('import-already-present', { title: present.title })
  const edition = createEdition(db, input.edition)
  if (!edition.ok) return edition
  const ids = new Map<string, SectionId>()
  const counts = new Map<string | null, number>()
  const passages = new Map<string, Places>()
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
    const inserted = insertBody(db, id, body)
    for (const [owner, places] of passagesIn(inserted, input.passages ?? nothing)) passages.set(owner, places)
    const own = input.passages?.get(tempId)
    if (own) passages.set(id, own)
  }
  const source = insertSource(db, input.source, edition.value.id)
  keepPassages(db, source.id, passages)
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

const nothing: PassageList = new Map()

/** A block that couldn't keep its id remembers it. */
const passagesIn = (body: StoredDocument, given: PassageList): (readonly [string, Places])[] =>
  Array.from(visitNodes(body)).flatMap(({ node }) => {
    const { id, originId } = node.$ ?? {}
    const places = given.get(id ?? '') ?? given.get(String(originId))
    return id !== undefined && places ? [[id, places] as const] : []
  })
