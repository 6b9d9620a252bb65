import type { z } from 'zod'
import type { SourceSummary } from '../../src-shared/contract/source'
import { EditionId, SourceId } from '../../src-shared/data/ids'
import type { PageMap } from '../../src-shared/document/original/page-map'
import { invariant } from '../../src-shared/failure/invariant'
import { fail, ok, type Result } from '../../src-shared/failure/result'
import { saveAsset } from './asset'
import { hashOf } from './content-hash'
import type { ReadDb, WriteDb } from './database'
import { pageMapColumn } from './page-map'
import { numberIn, type Row, textIn, textOrNullIn } from './row'
import { refreshSource } from './search-refresh'
import { readSourceContent, type SourceContent } from './source-content'

type Summary = z.output<typeof SourceSummary>

export interface SourceInput extends SourceContent {
  readonly title: string
  readonly publisher: string
  readonly published: string | null
  readonly fileName: string
  readonly mime: string
  /** The document as it was given. */
  readonly bytes: Uint8Array
  /** The decoded text that offsets of candidates count in. */
  readonly text: string
  /** Where it stands on the document's pages, where it has any. */
  readonly pageMap?: PageMap | null
}

const SUMMED = `
  SELECT source.id, source.title, publisher, published, file_name, edition_id, block_count, candidate_count,
    change.at AS imported_at
  FROM source JOIN change ON change.sequence = source.imported_change WHERE source.removed_change IS NULL`

/** The last imported first. */
export const listSources = (db: ReadDb): Summary[] =>
  db.all(`${SUMMED} ORDER BY imported_change DESC, source.id DESC`).map(toSummary)

export function findSource(db: ReadDb, sourceId: SourceId): Summary | null {
  const row = db.find(`${SUMMED} AND source.id = @sourceId`, { sourceId })
  return row && toSummary(row)
}

export function openSource(
  db: ReadDb,
  sourceId: SourceId,
): Result<{ source: Summary } & SourceContent, 'not-found' | 'document-damaged'> {
  const source = findSource(db, sourceId)
  if (!source) return fail('not-found', { sourceId })
  const content = readSourceContent(
    db.get('SELECT id, content, content_hash FROM source WHERE id = @sourceId', { sourceId }),
  )
  return content.ok ? ok({ source, ...content.value }) : content
}

/** The decoded text of the original. */
export function readSourceText(db: ReadDb, sourceId: SourceId): string | null {
  const row = db.find('SELECT original_text FROM source WHERE id = @sourceId', { sourceId })
  return row && textIn(row, 'original_text')
}

/** The source, imported in this role, of the very same bytes. */
export function findSourceOfBytes(db: ReadDb, bytes: Uint8Array, as: 'edition' | 'source'): Summary | null {
  const row = db.find(
    `${SUMMED} AND original_hash = @hash AND iif(@isEdition,
       edition_id IN (SELECT id FROM edition WHERE removed_change IS NULL), edition_id IS NULL)`,
    { hash: hashOf(bytes), isEdition: as === 'edition' ? 1 : 0 },
  )
  return row && toSummary(row)
}

/** Commits an import as a source; refused where a source of the same bytes is there. */
export function importSource(db: WriteDb, input: SourceInput): Result<Summary, 'import-already-present'> {
  const present = findSourceOfBytes(db, input.bytes, 'source')
  if (present) return fail('import-already-present', { title: present.title })
  return ok(insertSource(db, input, null))
}

/** The row of a source, and of the edition made of it where it was imported as one. */
export function insertSource(db: WriteDb, input: SourceInput, editionId: EditionId | null): Summary {
  const { blocks, noise, candidates } = input
  const content = JSON.stringify({ blocks, noise, candidates } satisfies SourceContent)
  const id = SourceId.parse(db.newId())
  db.run(
    `INSERT INTO source (id, title, publisher, published, file_name, original_hash, content_hash, block_count,
       candidate_count, edition_id, imported_change, removed_change, original_text, content,
       page_map)
     VALUES (@id, @title, @publisher, @published, @fileName, @originalHash, @contentHash, @blockCount,
       @candidateCount, @editionId, @change, NULL, @text, @content, @pageMap)`,
    {
      id,
      editionId,
      content,
      title: input.title,
      publisher: input.publisher,
      published: input.published,
      fileName: input.fileName,
      text: input.text,
      pageMap: pageMapColumn(input.pageMap),
      originalHash: saveAsset(db, { bytes: input.bytes, mime: input.mime }),
      contentHash: hashOf(content),
      blockCount: blocks.length,
      candidateCount: candidates.length,
      change: db.change.sequence,
    },
  )
  refreshSource(db, id)
  const source = findSource(db, id)
  invariant(source, 'What was just imported is there')
  return source
}

function toSummary(row: Row): Summary {
  const editionId = textOrNullIn(row, 'edition_id')
  return {
    id: SourceId.parse(row.id),
    title: textIn(row, 'title'),
    publisher: textIn(row, 'publisher'),
    published: textOrNullIn(row, 'published'),
    fileName: textIn(row, 'file_name'),
    importedAt: textIn(row, 'imported_at'),
    editionId: editionId === null ? null : EditionId.parse(editionId),
    blockCount: numberIn(row, 'block_count'),
    candidateCount: numberIn(row, 'candidate_count'),
  }
}
