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

/** Works out once in each edition what a stored binding comes to: most of a report's are alike. */
const keptByBinding = <T>(workOut: (editionId: EditionId, binding: Binding) => T): ((row: Row) => T) =>
  kept(
    (row: Row) => workOut(EditionId.parse(row.edition_id), Binding.parse(JSON.parse(textIn(row, 'binding')))),
    (row) => `${textIn(row, 'edition_id')} ${textIn(row, 'binding')}`,
  )

/** Resolves bindings as they are stored. */
export const storedBindingTexts = (dataOf: (editionId: EditionId) => EditionData): ((row: Row) => string) =>
  keptByBinding((editionId, binding) => numberTextOver(dataOf(editionId))(binding))

/** How a value read before the change under way, and how it reads since. */
export interface Rewording {
  readonly before: string
  readonly after: string
}

/** By section and by block at the top of its body. */
export type RewordedBlocks = ReadonlyMap<SectionId, ReadonlyMap<string, readonly Rewording[]>>

/**
 * The blocks, by section, in which a value of the indicator, or one computed from it, reads otherwise since the change
 * under way: few of those that use it, for each edition speaks of its own years. What only charts show isn't words, and
 * isn't looked at.
 */
export function findBlocksReadingOtherwise(db: WriteDb, indicatorId: IndicatorId): RewordedBlocks {
  const now = editionsData(db)
  const earlier = observationLookup(db, db.change.sequence - 1)
  const readingOf = keptByBinding((editionId, binding): Rewording => {
    const data = now(editionId)
    return { before: numberTextOver({ ...data, lookup: earlier })(binding), after: numberTextOver(data)(binding) }
  })
  const uses = [indicatorId, ...findDerived(db, new Set([indicatorId]))].flatMap((id) => findShownUses(db, id))
  const changed = uses
    .map((row) => ({ row, reading: readingOf(row) }))
    .filter(({ reading }) => reading.before !== reading.after)
  const bySection = groupBy(changed, ({ row }) => textIn(row, 'section_id'))
  return new Map(
    Array.from(bySection, ([sectionId, uses]) => {
      const byBlock = groupBy(uses, ({ row }) => textIn(row, 'block_id'))
      const readings = Array.from(
        byBlock,
        ([blockId, shown]) => [blockId, shown.map(({ reading }) => reading)] as const,
      )
      return [SectionId.parse(sectionId), new Map(readings)]
    }),
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
