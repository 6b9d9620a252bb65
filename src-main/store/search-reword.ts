import type { SectionId } from '../../src-shared/data/ids'
import { groupBy } from '../../src-shared/text/group-by'
import type { WriteDb } from './database'
import { type Row, textIn } from './row'
import { lengthenBody } from './search-blocks'
import { rewriteRow } from './search-index'
import type { RewordedBlocks, Rewording } from './shown-values'

/**
 * Puts values into the search rows of the blocks that show them, without opening a body: a value that sixty sections show
 * takes long otherwise. Gives the blocks for which that isn't certain, by section; their rows are as they were.
 */
export function rewordRows(db: WriteDb, blocks: RewordedBlocks): ReadonlyMap<SectionId, ReadonlySet<string>> {
  const rows = groupBy(listRows(db, blocks), (row) => textIn(row, 'record_id'))
  const left = new Map<SectionId, ReadonlySet<string>>()
  for (const [sectionId, readings] of blocks) {
    const unsure = new Set<string>()
    let longerBy = 0
    for (const [blockId, shown] of readings) {
      const reworded = reword(rows.get(blockId) ?? [], shown)
      if (!reworded) unsure.add(blockId)
      for (const { row, text } of reworded ?? []) {
        longerBy += rewriteRow(db, row, { kind: 'section', isName: false, recordId: blockId, title: '', text })
      }
    }
    lengthenBody(db, sectionId, longerBy)
    if (unsure.size > 0) left.set(sectionId, unsure)
  }
  return left
}

// Cases and figures are listed by their own words elsewhere. What was written in this very change shows the values of the
// moment at which it was written, which may be neither the ones before nor the ones now.
const listRows = (db: WriteDb, blocks: RewordedBlocks): Row[] =>
  db.all(
    `SELECT words.id, words.record_id, words.text, words.word_count
     FROM json_each(@blockIds) block CROSS JOIN search_row words ON words.record_id = block.value
       CROSS JOIN section_body ON section_body.section_id = words.owner_id
     WHERE words.owner_kind = 'body' AND words.kind = 'section' AND section_body.changed_change < @change`,
    {
      blockIds: JSON.stringify([...blocks.values()].flatMap((readings) => [...readings.keys()])),
      change: db.change.sequence,
    },
  )

interface Reworded {
  readonly row: Row
  readonly text: string
}

/**
 * The rows of a block with its values as they read now. Null where they may stand elsewhere: each value's words before
 * must be met exactly as often as the block shows it, so that they are met nowhere else, and none of its words now, so
 * that the rows are still those before.
 */
function reword(rows: readonly Row[], shown: readonly Rewording[]): Reworded[] | null {
  const texts = rows.map((row) => textIn(row, 'text'))
  const counts = new Map<string, { readonly after: string; count: number }>()
  for (const { before, after } of shown) {
    const known = counts.get(before) ?? { after, count: 0 }
    if (before === '' || after === '' || known.after !== after) return null
    if (texts.some((text) => text.includes(after))) return null
    counts.set(before, { after, count: known.count + 1 })
  }
  const isCertain = Array.from(counts).every(
    ([before, { count }]) => texts.reduce((sum, text) => sum + placesOf(text, before).length, 0) === count,
  )
  if (!isCertain) return null
  return rows.flatMap((row, at) => {
    const text = texts[at] ?? ''
    const now = withWords(text, counts)
    return now === text ? [] : [{ row, text: now }]
  })
}

/** Wherever a text holds these words, also where they overlap themselves. */
function placesOf(text: string, words: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at)
  return places
}

/** All at once: what is put in for one may hold what is looked for by another. */
function withWords(text: string, counts: ReadonlyMap<string, { readonly after: string }>): string {
  const cuts = Array.from(counts, ([before, { after }]) => placesOf(text, before).map((at) => ({ at, before, after })))
  let written = ''
  let end = 0
  for (const { at, before, after } of cuts.flat().toSorted((one, other) => one.at - other.at)) {
    written += text.slice(end, at) + after
    end = at + before.length
  }
  return written + text.slice(end)
}
