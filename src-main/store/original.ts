import type { Original, OriginalOwner } from '../../src-shared/contract/original'
import { findNumber } from '../../src-shared/data/conflict-hedge'
import { AssetHash, type SourceId } from '../../src-shared/data/ids'
import type { Places } from '../../src-shared/document/proposal/proposal'
import { fail, ok, type Result } from '../../src-shared/failure/result'
import { findQuote, toSpaceless } from '../../src-shared/text/find-quote'
import type { ReadDb } from './database'
import { readPageMap } from './page-map'
import { listPlaces } from './passage'
import { numberIn, textIn } from './row'
import { readSourceText } from './source'

/** A document as it was given, whether it was imported already or not. */
export function openOriginal(db: ReadDb, owner: OriginalOwner): Result<Original, 'not-found'> {
  const row =
    owner.kind === 'source'
      ? db.find(
          `SELECT title, file_name, original_hash, original_text AS text, page_map FROM source
           WHERE id = @id AND removed_change IS NULL`,
          { id: owner.sourceId },
        )
      : db.find(
          `SELECT title, file_name, original_hash, text, page_map FROM review
           WHERE id = @id AND removed_change IS NULL`,
          { id: owner.reviewId },
        )
  if (!row) return fail('not-found', { ...owner })
  return ok({
    title: textIn(row, 'title'),
    fileName: textIn(row, 'file_name'),
    hash: AssetHash.parse(row.original_hash),
    text: textIn(row, 'text'),
    pages: readPageMap(row),
  })
}

interface AskedQuote {
  readonly sourceId: SourceId
  readonly quote: string
  readonly value: string
  readonly near: number | null
}

/**
 * Where a source says a sentence, and its number. A sentence that goes on behind something else, such as the foot of a page,
 * isn't there word for word: then it is where it was found when the source was read.
 */
export function locateQuote(
  db: ReadDb,
  { sourceId, quote, value, near }: AskedQuote,
): Result<{ places: Places; focus: Places }, 'not-found'> {
  const text = readSourceText(db, sourceId)
  if (text === null) return fail('not-found', { sourceId })
  const stated = findStated(db, sourceId, quote, value)
  const sentence = findQuote(toSpaceless(text), quote, near ?? stated?.[0] ?? null)
  const where = sentence ?? stated
  if (!where) return ok({ places: [], focus: [] })
  const focus = findInSentence(text, where, quote, value)
  return ok({ places: sentence ? [sentence] : withoutRest(db, sourceId, where), focus: focus ? [focus] : [] })
}

type Stretch = [start: number, end: number]

/** Where the sentence stood when the source was read. */
function findStated(db: ReadDb, sourceId: SourceId, quote: string, value: string): Stretch | null {
  const row = db.find(
    `SELECT start_offset, end_offset FROM statement WHERE source_id = @sourceId AND quote = @quote
     ORDER BY value = @value DESC, position LIMIT 1`,
    { sourceId, quote, value },
  )
  return row && [numberIn(row, 'start_offset'), numberIn(row, 'end_offset')]
}

/** The stretch without what no block was made of, such as running heads; whole where nobody knows. */
function withoutRest(db: ReadDb, sourceId: SourceId, [start, end]: Stretch): Places {
  const kept = listPlaces(db, sourceId)
    .map(([first, last]): Stretch => [Math.max(first, start), Math.min(last, end)])
    .filter(([first, last]) => last > first)
  return kept.length > 0 ? kept : [[start, end]]
}

function findInSentence(text: string, [start, end]: Stretch, quote: string, value: string): Stretch | null {
  const mark = value === '' ? null : findNumber(quote, value)
  const found = mark && findQuote(toSpaceless(text.slice(start, end)), quote.slice(mark.start, mark.end), null)
  return found && [start + found[0], start + found[1]]
}
