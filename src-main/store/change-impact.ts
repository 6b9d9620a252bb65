import type { ChangeImpact, ImpactItem } from '../../src-shared/contract/impact'
import { Binding } from '../../src-shared/data/binding'
import { EditionId, IndicatorId, SectionId } from '../../src-shared/data/ids'
import { resolveBinding } from '../../src-shared/data/resolve-binding'
import { listShownChanges, type ValueSource } from '../../src-shared/document/shown-changes'
import { resolveChart } from '../../src-shared/figures/resolve-chart'
import { groupBy } from '../../src-shared/text/group-by'
import { readBody } from './body-row'
import type { ReadDb, WriteDb } from './database'
import { findDerived } from './dependents'
import { findIndicator } from './indicator-row'
import { type EditionData, editionsData } from './number-text'
import { observationLookup } from './observation-lookup'
import { numberIn, type Row, textIn } from './row'
import { USES_IT } from './shown-values'

/**
 * What the change under way has done to what is written: called inside its transaction, after it. An edition that isn't
 * published shows the newest data, so before is what the data said just before this change.
 */
export function impactOfChange(db: WriteDb): ChangeImpact {
  const touched = findTouched(db)
  const derived = findDerived(db, touched)
  const rows = findUses(db, new Set([...touched, ...derived]))
  const isPublished = (row: Row): boolean => row.data_as_of !== null
  const bySection = groupBy(
    rows.filter((row) => !isPublished(row)),
    (row) => textIn(row, 'section_id'),
  )
  const dataOf = editionsData(db)
  const earlier = observationLookup(db, db.change.sequence - 1)
  const sourcesOf = (editionId: EditionId): Sources => {
    const now = dataOf(editionId)
    return { before: sourceOver({ ...now, lookup: earlier }), after: sourceOver(now) }
  }
  return {
    items: [...bySection.values()].flatMap((uses) => sectionImpact(db, uses, sourcesOf)),
    derived: [...derived].map((id) => findIndicator(db, id)?.name ?? ''),
    overtaken: rows.filter((row) => isPublished(row) && isOvertaken(row, dataOf)).length,
  }
}

/** Indicators of which anything was written in this change. */
function findTouched(db: WriteDb): ReadonlySet<IndicatorId> {
  const { sequence } = db.change
  const tables = ['observation', 'source_preference', 'clearance', 'scope_break']
  const rows = tables.flatMap((table) =>
    db.all(
      `SELECT DISTINCT indicator_id FROM ${table} WHERE recorded_change = @sequence OR superseded_change = @sequence`,
      { sequence },
    ),
  )
  return new Set(rows.map((row) => IndicatorId.parse(row.indicator_id)))
}

function findUses(db: ReadDb, indicatorIds: ReadonlySet<IndicatorId>): Row[] {
  return [...indicatorIds].flatMap((indicatorId) =>
    db.all(
      `SELECT use.section_id, use.block_id, use.binding, section.title AS section, edition.id AS edition_id,
         edition.title AS edition, edition.year, edition.data_as_of
       FROM binding_use use JOIN section ON section.id = use.section_id JOIN edition ON edition.id = section.edition_id
       WHERE ${USES_IT} AND section.removed_change IS NULL AND edition.removed_change IS NULL
       ORDER BY edition.year DESC, edition.id, section.position, use.section_id`,
      { indicatorId },
    ),
  )
}

interface Sources {
  readonly before: ValueSource
  readonly after: ValueSource
}

const sourceOver = ({ lookup, context }: EditionData): ValueSource => ({
  value: (binding) => resolveBinding(binding, lookup, context),
  chart: (spec) => resolveChart(spec, lookup, context),
})

function sectionImpact(db: ReadDb, uses: readonly Row[], sourcesOf: (editionId: EditionId) => Sources): ImpactItem[] {
  const [first] = uses
  if (!first) return []
  const sectionId = SectionId.parse(first.section_id)
  const body = readBody(db, sectionId)
  // A damaged body shows nothing that could change; opening the section says so.
  if (!body.ok) return []
  const editionId = EditionId.parse(first.edition_id)
  const place = {
    editionId,
    edition: textIn(first, 'edition'),
    year: numberIn(first, 'year'),
    sectionId,
    section: textIn(first, 'section'),
  }
  const blockIds = new Set(uses.map((row) => textIn(row, 'block_id')))
  return listShownChanges(body.value.document, blockIds, sourcesOf(editionId)).map((change) => ({
    ...place,
    ...change,
  }))
}

/** Whether a published edition's value has something newer behind it. */
function isOvertaken(row: Row, dataOf: (editionId: EditionId) => EditionData): boolean {
  const { context, lookup } = dataOf(EditionId.parse(row.edition_id))
  return resolveBinding(Binding.parse(JSON.parse(textIn(row, 'binding'))), lookup, context).state === 'stale'
}
