import type { z } from 'zod'
import type { SectionBody } from '../../src-shared/contract/section'
import { EditionId, SectionId } from '../../src-shared/data/ids'
import { ensureIds } from '../../src-shared/document/identity'
import { listIds } from '../../src-shared/document/inventory'
import { listTextParts } from '../../src-shared/document/plain-text'
import { emptyDocument, type StoredDocument } from '../../src-shared/document/schema'
import { rewriteNodes } from '../../src-shared/document/walk'
import { fail, ok, type Result } from '../../src-shared/failure/result'
import { binLostBlocks } from './binned-block'
import { type BodyFailure, readBody, writeBody } from './body-row'
import type { ReadDb, WriteDb } from './database'
import { numberTextOf } from './number-text'
import { keepRevision } from './revision'
import { numberIn, textIn, textOrNullIn } from './row'

const PLACE = `
  SELECT section.edition_id, section.origin_id, edition.stage, body.revision
  FROM section JOIN edition ON edition.id = section.edition_id JOIN section_body body ON body.section_id = section.id
  WHERE section.id = @sectionId AND section.removed_change IS NULL AND edition.removed_change IS NULL`

export function loadBody(db: ReadDb, sectionId: SectionId): Result<z.output<typeof SectionBody>, BodyFailure> {
  const place = db.find(PLACE, { sectionId })
  if (!place) return fail('not-found', { sectionId })
  const read = readBody(db, sectionId)
  if (!read.ok) return read
  const originId = textOrNullIn(place, 'origin_id')
  return ok({
    sectionId,
    editionId: EditionId.parse(place.edition_id),
    body: read.value.document,
    revision: read.value.revision,
    originId: originId === null ? null : SectionId.parse(originId),
    isFrozen: textIn(place, 'stage') === 'published',
  })
}

export interface SavedBody {
  readonly revision: number
  readonly editionId: EditionId
  /** Set where ids were missing or taken and the stored document has others: its editor should reload it. */
  readonly hasNewIds: boolean
  /** Set where a numbered figure came, went or moved, so that the edition's figures have other numbers. */
  readonly hasNewNumbers: boolean
  /** Set where a case study or a figure went to the bin, or came back from it. */
  readonly hasBinChanged: boolean
}

/**
 * Overwrites the body it is based on. Every block keeps an id of its own: where one is missing, stands twice, or belongs
 * to a block of another section, a new one is made rather than the words refused.
 */
export function saveBody(
  db: WriteDb,
  input: { readonly sectionId: SectionId; readonly body: StoredDocument; readonly basedOn: number },
): Result<SavedBody, 'not-found' | 'revision-conflict' | 'edition-frozen'> {
  const { sectionId, body, basedOn } = input
  const place = db.find(PLACE, { sectionId })
  if (!place) return fail('not-found', { sectionId })
  const editionId = EditionId.parse(place.edition_id)
  if (textIn(place, 'stage') === 'published') return fail('edition-frozen', { editionId })
  const now = numberIn(place, 'revision')
  if (now !== basedOn) return fail('revision-conflict', { sectionId, now, basedOn })
  const document = withOwnIds(db, sectionId, body)
  const numbered = listNumbered(db, sectionId)
  const hasBinChanged = binLostBlocks(db, sectionId, document)
  writeBody(db, { sectionId, document, revision: now + 1 })
  const hasNewNumbers = listNumbered(db, sectionId) !== numbered
  return ok({ revision: now + 1, editionId, hasNewIds: document !== body, hasNewNumbers, hasBinChanged })
}

const listNumbered = (db: ReadDb, sectionId: SectionId): string =>
  db
    .all("SELECT block_id FROM figure WHERE section_id = @sectionId AND series = 'figure' ORDER BY position", {
      sectionId,
    })
    .map((row) => textIn(row, 'block_id'))
    .join(' ')

/**
 * Replaces a body by a command rather than by typing: what was there and what is there now are both kept, so that the
 * command can be undone. Failures as in `saveBody`; it is based on whatever is there.
 */
export function rewriteBody(
  db: WriteDb,
  { sectionId, body }: { readonly sectionId: SectionId; readonly body: StoredDocument },
): Result<SavedBody, 'not-found' | 'revision-conflict' | 'edition-frozen'> {
  const place = db.find(PLACE, { sectionId })
  if (!place) return fail('not-found', { sectionId })
  keepRevision(db, { sectionId, isPinned: true })
  const saved = saveBody(db, { sectionId, body, basedOn: numberIn(place, 'revision') })
  if (saved.ok) keepRevision(db, { sectionId, isPinned: true })
  return saved
}

/** The first body of a new section. */
export function insertBody(db: WriteDb, sectionId: SectionId, body: StoredDocument = emptyDocument()): StoredDocument {
  const document = withOwnIds(db, sectionId, body)
  writeBody(db, { sectionId, document, revision: 0 })
  return document
}

function withOwnIds(db: WriteDb, sectionId: SectionId, body: StoredDocument): StoredDocument {
  const before = listIds(body)
  const taken = idsElsewhere(db, sectionId, before)
  const own = taken.size === 0 ? body : rewriteNodes(body, (node) => withIdUnless(taken, node, db.newId))
  const settled = ensureIds(own, db.newId)
  const after = listIds(settled)
  const isSame = before.length === after.length && before.every((id, at) => id === after[at])
  return isSame ? body : settled
}

type Node = StoredDocument['root']['children'][number]

const withIdUnless = (taken: ReadonlySet<string>, node: Node, newId: () => string): Node => {
  const id = node.$?.id
  return id !== undefined && taken.has(id) ? { ...node, $: { ...node.$, id: newId(), originId: id } } : node
}

function idsElsewhere(db: ReadDb, sectionId: SectionId, ids: readonly string[]): ReadonlySet<string> {
  const rows = db.all(
    `SELECT block_id FROM json_each(@ids) JOIN block_place ON block_id = json_each.value
     WHERE section_id <> @sectionId`,
    { ids: JSON.stringify(ids), sectionId },
  )
  return new Set(rows.map((row) => textIn(row, 'block_id')))
}

/** Where a block stands, with its plain words. Null where it is nowhere, or only in the bin. */
export function findBlockPlace(
  db: ReadDb,
  blockId: string,
): { sectionId: SectionId; editionId: EditionId; text: string } | null {
  const found = db.find('SELECT section_id FROM block_place WHERE block_id = @blockId', { blockId })
  const sectionId = found && SectionId.parse(found.section_id)
  const place = sectionId && db.find(PLACE, { sectionId })
  if (!sectionId || !place) return null
  const editionId = EditionId.parse(place.edition_id)
  const read = readBody(db, sectionId)
  if (!read.ok) return { sectionId, editionId, text: '' }
  const parts = listTextParts(read.value.document, numberTextOf(db, editionId))
  const own = parts.filter((part) => part.blockId === blockId)
  return { sectionId, editionId, text: own.map((part) => part.text).join('\n') }
}
