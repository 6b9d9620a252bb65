import type { ChangeImpact, ImpactItem } from '../../src-shared/contract/impact'
import { Binding } from '../../src-shared/data/binding'
import { EditionId, IndicatorId, SectionId } from '../../src-shared/data/ids'
import type { EditionContext, ObservationLookup } from '../../src-shared/data/observation-lookup'
import { resolveBinding } from '../../src-shared/data/resolve-binding'
import { listShownChanges, type ValueSource } from '../../src-shared/document/shown-changes'
import { resolveChart } from '../../src-shared/figures/resolve-chart'
import { groupBy } from '../../src-shared/text/group-by'
import { readBody } from './body-row'
import type { ReadDb, WriteDb } from './database'
import { findDerived } from './dependents'
import { findIndicator } from './indicator-row'
import { editionData } from './number-text'
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
  const sources = new Map<string, Sources>()
  const sourcesOf = (editionId: EditionId): Sources => {
    const known = sources.get(editionId) ?? openSources(db, editionId)
    sources.set(editionId, known)
    return known
  }
  return {
    items: [...bySection.values()].flatMap((uses) => sectionImpact(db, uses, sourcesOf)),
    derived: [...derived].map((id) => findIndicator(db, id)?.name ?? ''),
    overtaken: countOvertaken(db, rows.filter(isPublished)),
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

function openSources(db: WriteDb, editionId: EditionId): Sources {
  const { context, lookup } = editionData(db, editionId)
  const earlier = observationLookup(db, db.change.sequence - 1)
  return { before: sourceOver(earlier, context), after: sourceOver(lookup, context) }
}

const sourceOver = (lookup: ObservationLookup, context: EditionContext): ValueSource => ({
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

/** How many values of published editions have something newer behind them. */
function countOvertaken(db: ReadDb, uses: readonly Row[]): number {
  const byEdition = [...groupBy(uses, (row) => textIn(row, 'edition_id'))]
  return byEdition.flatMap(([editionId, rows]) => {
    const { context, lookup } = editionData(db, EditionId.parse(editionId))
    const bindings = rows.map((row) => Binding.parse(JSON.parse(textIn(row, 'binding'))))
    return bindings.filter((binding) => resolveBinding(binding, lookup, context).state === 'stale')
  }).length
}
