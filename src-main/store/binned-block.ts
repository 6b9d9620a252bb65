import { caseStudy } from '../../src-shared/blocks/case-study/definition'
import type { StoredNode } from '../../src-shared/blocks/node'
import { SectionId } from '../../src-shared/data/ids'
import { listAssets, listCases, listFigures } from '../../src-shared/document/inventory'
import { documentOf, type StoredDocument } from '../../src-shared/document/schema'
import { idOf } from '../../src-shared/document/walk'
import { fail, ok, type Result } from '../../src-shared/failure/result'
import { replaceAssetUses } from './asset-use'
import { readBody, readDocument } from './body-row'
import { hashOf } from './content-hash'
import type { ReadDb, WriteDb } from './database'
import { textIn } from './row'

/** Kinds of blocks that people look for once they are gone; words that were deleted stand in the revisions. */
export type BinnedKind = 'case' | 'figure'

/**
 * Keeps case studies and figures that a section is about to lose in the bin, and takes out of it those that come back
 * (an undo in the editor). Called before the new body is written. Answers whether the bin has changed.
 */
export function binLostBlocks(db: WriteDb, sectionId: SectionId, next: StoredDocument): boolean {
  const kept = new Set(next.root.children.map(idOf))
  const returned = listBinned(db, sectionId).filter(({ blockId }) => kept.has(blockId))
  for (const { binId } of returned) {
    db.runOne('UPDATE bin_item SET restored_change = @change WHERE id = @binId', { binId, change: db.change.sequence })
  }
  const lost = listHeld(db, sectionId).filter((blockId) => !kept.has(blockId))
  const before = lost.length > 0 ? readBody(db, sectionId) : null
  if (!before?.ok) return returned.length > 0
  const nodes = before.value.document.root.children
  const binned = nodes.filter((node) => lost.includes(idOf(node)))
  for (const node of binned) putIntoBin(db, sectionId, node, idOf(nodes[nodes.indexOf(node) - 1] ?? node))
  return returned.length + binned.length > 0
}

const listBinned = (db: ReadDb, sectionId: SectionId): { readonly binId: string; readonly blockId: string }[] =>
  db
    .all(
      `SELECT bin_id, block_id FROM binned_block JOIN bin_item ON bin_item.id = bin_id
       WHERE section_id = @sectionId AND restored_change IS NULL`,
      { sectionId },
    )
    .map((row) => ({ binId: textIn(row, 'bin_id'), blockId: textIn(row, 'block_id') }))

const listHeld = (db: ReadDb, sectionId: SectionId): string[] =>
  db
    .all(
      `SELECT block_id FROM case_study WHERE section_id = @sectionId
       UNION SELECT block_id FROM figure WHERE section_id = @sectionId`,
      { sectionId },
    )
    .map((row) => textIn(row, 'block_id'))

function putIntoBin(db: WriteDb, sectionId: SectionId, node: StoredNode, after: string): void {
  const blockId = idOf(node)
  const document = documentOf([node])
  const body = JSON.stringify(document)
  const known = db.find('SELECT bin_id FROM binned_block WHERE block_id = @blockId', { blockId })
  const binId = known ? textIn(known, 'bin_id') : db.newId()
  const item = { binId, title: titleOf(document), change: db.change.sequence }
  // One item a block however often it comes and goes, so that an undo never leaves it there twice.
  if (known) {
    db.runOne(
      'UPDATE bin_item SET (title, binned_change, restored_change) = (@title, @change, NULL) WHERE id = @binId',
      item,
    )
  } else {
    db.run(
      `INSERT INTO bin_item (id, kind, record_id, title, binned_change, restored_change)
       VALUES (@binId, @kind, @blockId, @title, @change, NULL)`,
      { ...item, blockId, kind: node.type === caseStudy.kind ? 'case' : 'figure' },
    )
  }
  db.run(
    `INSERT INTO binned_block (bin_id, block_id, section_id, after_block_id, hash, body)
     VALUES (@binId, @blockId, @sectionId, @after, @hash, @body)
     ON CONFLICT (bin_id) DO UPDATE SET
       section_id = excluded.section_id, after_block_id = excluded.after_block_id, hash = excluded.hash,
       body = excluded.body`,
    { binId, blockId, sectionId, after: after === blockId ? '' : after, hash: hashOf(body), body },
  )
  replaceAssetUses(db, { kind: 'bin', id: binId }, listAssets(document))
}

const titleOf = (document: StoredDocument): string =>
  listCases(document)[0]?.title ?? listFigures(document)[0]?.caption ?? ''

/** A binned block, checked against its hash. */
export function readBinnedBlock(db: ReadDb, binId: string): Result<BinnedBlock, 'not-found' | 'document-damaged'> {
  const row = db.find('SELECT *, 0 AS revision FROM binned_block WHERE bin_id = @binId', { binId })
  if (!row) return fail('not-found', { binId })
  const sectionId = SectionId.parse(row.section_id)
  const read = readDocument(row, sectionId)
  if (!read.ok) return fail('document-damaged', { binId })
  return ok({ sectionId, after: textIn(row, 'after_block_id'), document: read.value.document })
}

export interface BinnedBlock {
  readonly sectionId: SectionId
  /** The block it stood behind; empty: at the front. */
  readonly after: string
  readonly document: StoredDocument
}

/** The section's body with the block back in its place, or at the end where that is gone. */
export function bodyWithBlock(
  db: ReadDb,
  binId: string,
): Result<{ readonly sectionId: SectionId; readonly body: StoredDocument }, BinnedFailure> {
  const binned = readBinnedBlock(db, binId)
  if (!binned.ok) return binned
  const { sectionId, after, document } = binned.value
  const place = db.get(
    `SELECT section.title, section.removed_change IS NULL AND edition.removed_change IS NULL AS is_there
     FROM section JOIN edition ON edition.id = edition_id WHERE section.id = @sectionId`,
    { sectionId },
  )
  if (place.is_there !== 1) return fail('section-in-bin', { section: textIn(place, 'title') })
  const read = readBody(db, sectionId)
  if (!read.ok) return fail('document-damaged', { sectionId })
  const { root } = read.value.document
  const at = after === '' ? 0 : root.children.findIndex((node) => idOf(node) === after) + 1
  const index = after !== '' && at === 0 ? root.children.length : at
  const children = root.children.toSpliced(index, 0, ...document.root.children)
  return ok({ sectionId, body: { ...read.value.document, root: { ...root, children } } })
}

type BinnedFailure = 'not-found' | 'document-damaged' | 'section-in-bin'

/** Makes the asset uses of the bin anew. */
export function projectBinnedAssets(db: WriteDb): void {
  for (const row of db.all('SELECT bin_id FROM binned_block')) {
    const binId = textIn(row, 'bin_id')
    const binned = readBinnedBlock(db, binId)
    if (binned.ok) replaceAssetUses(db, { kind: 'bin', id: binId }, listAssets(binned.value.document))
  }
}
