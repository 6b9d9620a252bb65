import { EditionId, type IndicatorId, SectionId } from '../../src-shared/data/ids'
import { kept } from '../../src-shared/data/kept'
import { groupBy } from '../../src-shared/text/group-by'
import { splitSentences } from '../../src-shared/text/sentences'
import type { ReadDb } from './database'
import { findDerived } from './dependents'
import { findIndicator } from './indicator-row'
import { editionsData } from './number-text'
import { type Row, textIn, textOrNullIn } from './row'
import { storedBindingTexts, USES_IT } from './shown-values'

export interface IndicatorUse {
  readonly editionId: EditionId
  readonly sectionId: SectionId
  readonly blockId: string
  /** Of the block that holds the value itself. */
  readonly kind: string
  readonly edition: string
  readonly section: string
  /** The value as it is shown there. */
  readonly text: string
  /** The sentence, tile or caption around it. */
  readonly passage: string
  /** Name of the derived indicator that is shown there and rests on this one; empty where it is shown itself. */
  readonly through: string
}

/** Every place that shows a value of it, or one computed from it, the newest edition first. */
export function listIndicatorUses(db: ReadDb, indicatorId: IndicatorId): IndicatorUse[] {
  const textOf = storedBindingTexts(editionsData(db))
  // The busiest indicator stands in hundreds of places of a few sections.
  const ids = {
    edition: kept((id: unknown) => EditionId.parse(id)),
    section: kept((id: unknown) => SectionId.parse(id)),
  }
  return [indicatorId, ...findDerived(db, new Set([indicatorId]))].flatMap((shown) => {
    const through = shown === indicatorId ? '' : (findIndicator(db, shown)?.name ?? '')
    const uses = groupBy(findUses(db, shown), (row) => `${row.section_id} ${row.position}`)
    return [...uses.values()].flatMap((rows) => {
      const [row] = rows
      if (!row) return []
      const place = { editionId: ids.edition(row.edition_id), sectionId: ids.section(row.section_id) }
      return [{ ...place, ...wordsOf(row, textOf(row), rows), through }]
    })
  })
}

// One row for each part of a block's words, as search finds them: with the values in them.
const findUses = (db: ReadDb, indicatorId: IndicatorId): Row[] =>
  db.all(
    `SELECT use.section_id, use.position, use.block_id, use.kind, use.binding, edition.id AS edition_id,
       edition.title AS edition, section.title AS section, words.text AS words
     FROM binding_use use JOIN section ON section.id = use.section_id JOIN edition ON edition.id = section.edition_id
     LEFT JOIN search_row words ON words.record_id = use.block_id AND words.owner_kind = 'body'
     WHERE ${USES_IT} AND section.removed_change IS NULL AND edition.removed_change IS NULL
     ORDER BY edition.year DESC, use.section_id, use.position, words.position`,
    { indicatorId },
  )

type UseWords = Omit<IndicatorUse, 'editionId' | 'sectionId' | 'through'>

function wordsOf(row: Row, text: string, parts: readonly Row[]): UseWords {
  return {
    blockId: textIn(row, 'block_id'),
    kind: textIn(row, 'kind'),
    edition: textIn(row, 'edition'),
    section: textIn(row, 'section'),
    text,
    passage: findPassage(
      parts.map((part) => textOrNullIn(part, 'words') ?? ''),
      text,
    ),
  }
}

const LONGEST_PASSAGE = 200

function findPassage(parts: readonly string[], shown: string): string {
  const around = parts.find((part) => part.includes(shown)) ?? parts[0] ?? ''
  const sentence = splitSentences(around).find(({ text }) => text.includes(shown))?.text ?? around
  return sentence.slice(0, LONGEST_PASSAGE)
}
