import { z } from 'zod'
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

// A stored body as far as its blocks can be told apart; what is kept of it goes through the schema.
const Blocks = z.looseObject({
  root: z.looseObject({
    children: z.array(z.looseObject({ type: z.string(), $: z.looseObject({ id: z.string().optional() }).optional() })),
  }),
})

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
  const stored = Blocks.safeParse(JSON.parse(textIn(row, 'body')))
  if (!stored.success) return false
  const { root } = stored.data
  const children = root.children.filter(({ $ }) => blockIds.has($?.id ?? ''))
  // Cases and figures are listed by their own words elsewhere.
  if (children.length < blockIds.size || children.some(({ type }) => findBlock(type))) return false
  const document = bringUpToDate({ ...stored.data, root: { ...root, children } })
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
  // The count stands beside the body, and writing it writes the whole body: most values change without a change of it.
  if (longerBy !== 0) {
    db.runOne('UPDATE section_body SET word_count = word_count + @longerBy WHERE section_id = @sectionId', {
      sectionId,
      longerBy,
    })
  }
  return true
}
