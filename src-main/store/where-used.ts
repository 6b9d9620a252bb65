import { Binding } from '../../src-shared/data/binding'
import { EditionId, type IndicatorId, SectionId } from '../../src-shared/data/ids'
import { resolveBinding } from '../../src-shared/data/resolve-binding'
import { splitSentences } from '../../src-shared/text/sentences'
import type { ReadDb } from './database'
import { findDerived } from './dependents'
import { findIndicator } from './indicator-row'
import { type EditionData, editionData } from './number-text'
import { type Row, textIn } from './row'

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
  const derived = [...findDerived(db, new Set([indicatorId]))]
  const known = new Map<EditionId, EditionData>()
  const dataOf = (editionId: EditionId): EditionData => {
    const data = known.get(editionId) ?? editionData(db, editionId)
    known.set(editionId, data)
    return data
  }
  return [indicatorId, ...derived].flatMap((shown) => {
    const through = shown === indicatorId ? '' : (findIndicator(db, shown)?.name ?? '')
    return findUses(db, shown).map((row) => ({ ...toUse(db, row, dataOf), through }))
  })
}

/** A share is also of its whole. */
export const USES_IT = `(use.indicator_id = @indicatorId
  OR json_extract(use.binding, '$.whole.indicatorId') = @indicatorId)`

const findUses = (db: ReadDb, indicatorId: IndicatorId): Row[] =>
  db.all(
    `SELECT use.section_id, use.block_id, use.kind, use.binding, edition.id AS edition_id,
       edition.title AS edition, section.title AS section
     FROM binding_use use JOIN section ON section.id = use.section_id JOIN edition ON edition.id = section.edition_id
     WHERE ${USES_IT} AND section.removed_change IS NULL AND edition.removed_change IS NULL
     ORDER BY edition.year DESC, use.section_id, use.position`,
    { indicatorId },
  )

function toUse(db: ReadDb, row: Row, dataOf: (id: EditionId) => EditionData): Omit<IndicatorUse, 'through'> {
  const editionId = EditionId.parse(row.edition_id)
  const { lookup, context } = dataOf(editionId)
  const binding = Binding.parse(JSON.parse(textIn(row, 'binding')))
  const { text } = resolveBinding(binding, lookup, context)
  const blockId = textIn(row, 'block_id')
  return {
    editionId,
    sectionId: SectionId.parse(row.section_id),
    blockId,
    kind: textIn(row, 'kind'),
    edition: textIn(row, 'edition'),
    section: textIn(row, 'section'),
    text,
    passage: findPassage(db, blockId, text),
  }
}

const LONGEST_PASSAGE = 200

/** What search finds of a block is its words with the values in them. */
function findPassage(db: ReadDb, blockId: string, shown: string): string {
  const texts = db
    .all("SELECT text FROM search_row WHERE record_id = @blockId AND owner_kind = 'body' ORDER BY position", {
      blockId,
    })
    .map((row) => textIn(row, 'text'))
  const around = texts.find((text) => text.includes(shown)) ?? texts[0] ?? ''
  const sentence = splitSentences(around).find(({ text }) => text.includes(shown))?.text ?? around
  return sentence.slice(0, LONGEST_PASSAGE)
}
