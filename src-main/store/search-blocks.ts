import { findBlock } from '../../src-shared/blocks/registry'
import { EditionId, type SectionId } from '../../src-shared/data/ids'
import { bringUpToDate } from '../../src-shared/document/changes/bring-up-to-date'
import { groupBy } from '../../src-shared/text/group-by'
import { hashOf } from './content-hash'
import type { WriteDb } from './database'
import { type EditionData, numberTextOver } from './number-text'
import { textIn } from './row'
import { bodyEntries } from './search-entries'
import { rewriteRecordRows } from './search-index'

interface BlocksToRefresh {
  readonly sectionId: SectionId
  /** Of blocks at the top of the body whose live numbers read otherwise. */
  readonly blockIds: ReadonlySet<string>
  readonly dataOf: (editionId: EditionId) => EditionData
}

interface StoredBlocks {
  readonly stored: Record<string, unknown>
  readonly root: Record<string, unknown>
  readonly blocks: readonly Record<string, unknown>[]
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * The blocks of a stored body, as far as they can be told apart; null where it isn't one. By hand: a schema would look at
 * each block of sixty bodies for the few that are kept, and what is kept goes through the document's own.
 */
function splitBody(body: string): StoredBlocks | null {
  const stored: unknown = JSON.parse(body)
  if (!isRecord(stored) || !isRecord(stored.root) || !Array.isArray(stored.root.children)) return null
  const blocks: unknown[] = stored.root.children
  return blocks.every(isRecord) ? { stored, root: stored.root, blocks } : null
}

const isOneOf = (ids: ReadonlySet<string>, { $ }: Record<string, unknown>): boolean =>
  isRecord($) && typeof $.id === 'string' && ids.has($.id)

/**
 * Makes the search rows of these blocks anew, without the rest of the body: a value that many sections show would take
 * long otherwise. False where the whole body must be projected: what records of its own are made of, and what is damaged.
 */
export function refreshBlocks(db: WriteDb, { sectionId, blockIds, dataOf }: BlocksToRefresh): boolean {
  const row = db.find(
    `SELECT body, hash, section.edition_id FROM section_body JOIN section ON section.id = section_id
     WHERE section_id = @sectionId`,
    { sectionId },
  )
  if (!row || hashOf(textIn(row, 'body')) !== textIn(row, 'hash')) return false
  const body = splitBody(textIn(row, 'body'))
  if (!body) return false
  const children = body.blocks.filter((block) => isOneOf(blockIds, block))
  // Cases and figures are listed by their own words elsewhere.
  if (children.length < blockIds.size || children.some(({ type }) => typeof type !== 'string' || findBlock(type))) {
    return false
  }
  const document = bringUpToDate({ ...body.stored, root: { ...body.root, children } })
  if (!document.ok) return false
  const owner = { kind: 'body', id: sectionId } as const
  const entries = bodyEntries(document.value, numberTextOver(dataOf(EditionId.parse(row.edition_id))))
  const records = [...groupBy(entries, ({ recordId }) => recordId).values()]
  let longerBy = 0
  for (const record of records) {
    const longer = rewriteRecordRows(db, owner, record)
    if (longer === null) return false
    longerBy += longer
  }
  lengthenBody(db, sectionId, longerBy)
  return true
}

/** Corrects the count of words that stands beside a body. */
export function lengthenBody(db: WriteDb, sectionId: SectionId, longerBy: number): void {
  // Writing it writes the whole body: most values change without a change of it.
  if (longerBy === 0) return
  db.runOne('UPDATE section_body SET word_count = word_count + @longerBy WHERE section_id = @sectionId', {
    sectionId,
    longerBy,
  })
}
