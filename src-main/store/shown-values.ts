import { Binding } from '../../src-shared/data/binding'
import { EditionId, type IndicatorId, SectionId } from '../../src-shared/data/ids'
import { kept } from '../../src-shared/data/kept'
import { groupBy } from '../../src-shared/text/group-by'
import type { ReadDb, WriteDb } from './database'
import { findDerived } from './dependents'
import { type EditionData, editionsData, numberTextOver } from './number-text'
import { observationLookup } from './observation-lookup'
import { type Row, textIn } from './row'

/** Of a binding in `use`: a share is also of its whole. */
export const USES_IT = `(use.indicator_id = @indicatorId
  OR json_extract(use.binding, '$.whole.indicatorId') = @indicatorId)`

/** Resolves bindings as they are stored, each once in each edition: most of a report's are alike. */
export const storedBindingTexts = (dataOf: (editionId: EditionId) => EditionData): ((row: Row) => string) =>
  kept(
    (row: Row) =>
      numberTextOver(dataOf(EditionId.parse(row.edition_id)))(Binding.parse(JSON.parse(textIn(row, 'binding')))),
    (row) => `${textIn(row, 'edition_id')} ${textIn(row, 'binding')}`,
  )

/**
 * The blocks, by section, in which a value of the indicator, or one computed from it, reads otherwise since the change
 * under way: few of those that use it, for each edition speaks of its own years. What only charts show isn't words, and
 * isn't looked at.
 */
export function findBlocksReadingOtherwise(
  db: WriteDb,
  indicatorId: IndicatorId,
): ReadonlyMap<SectionId, ReadonlySet<string>> {
  const now = editionsData(db)
  const earlier = observationLookup(db, db.change.sequence - 1)
  const textNow = storedBindingTexts(now)
  const textBefore = storedBindingTexts((editionId) => ({ ...now(editionId), lookup: earlier }))
  const uses = [indicatorId, ...findDerived(db, new Set([indicatorId]))].flatMap((id) => findShownUses(db, id))
  const changed = uses.filter((row) => textNow(row) !== textBefore(row))
  const bySection = groupBy(changed, (row) => SectionId.parse(row.section_id))
  return new Map(
    Array.from(bySection, ([sectionId, rows]) => [sectionId, new Set(rows.map((row) => textIn(row, 'block_id')))]),
  )
}

// A published edition shows the data as it was: no later change reads otherwise there.
const findShownUses = (db: ReadDb, indicatorId: IndicatorId): Row[] =>
  db.all(
    `SELECT use.section_id, use.block_id, use.binding, section.edition_id
     FROM binding_use use JOIN section ON section.id = use.section_id JOIN edition ON edition.id = section.edition_id
     WHERE ${USES_IT} AND use.kind <> 'chart' AND edition.data_as_of IS NULL`,
    { indicatorId },
  )
