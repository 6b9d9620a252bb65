import { Binding, listTroubles } from '../../src-shared/data/binding'
import { type EditionId, SectionId } from '../../src-shared/data/ids'
import { kept } from '../../src-shared/data/kept'
import { resolveBinding } from '../../src-shared/data/resolve-binding'
import { resolveChart } from '../../src-shared/figures/resolve-chart'
import type { ReadDb } from './database'
import { type EditionData, editionData } from './number-text'
import { listOutline } from './outline'
import { type Row, textIn } from './row'

/** The edition's tree with the count of open values of each section. */
export function listCountedOutline(db: ReadDb, editionId: EditionId) {
  const counts = countOpenValues(db, editionId)
  return listOutline(db, editionId).map((section) => ({ ...section, openValueCount: counts.get(section.id) ?? 0 }))
}

/** How many bound values of each section aren't plainly right; sections without any are left out. */
export function countOpenValues(db: ReadDb, editionId: EditionId): ReadonlyMap<SectionId, number> {
  const data = editionData(db, editionId)
  const counts = new Map<SectionId, number>()
  const rows = db.all(
    `SELECT use.section_id, use.kind, use.binding FROM binding_use use JOIN section ON section.id = use.section_id
     WHERE section.edition_id = @editionId AND section.removed_change IS NULL`,
    { editionId },
  )
  // Most of a report's bindings are alike.
  const isRowOpen = kept(
    (row: Row) => isOpen(Binding.parse(JSON.parse(textIn(row, 'binding'))), textIn(row, 'kind'), data),
    (row) => `${textIn(row, 'kind')} ${textIn(row, 'binding')}`,
  )
  for (const row of rows) {
    if (!isRowOpen(row)) continue
    const sectionId = SectionId.parse(row.section_id)
    counts.set(sectionId, (counts.get(sectionId) ?? 0) + 1)
  }
  return counts
}

/** A series of a chart spans years, and is as good as the worst of its points. */
const isOpen = (binding: Binding, kind: string, { lookup, context }: EditionData): boolean =>
  kind === 'chart'
    ? resolveChart(seriesAlone(binding), lookup, context).state !== 'ok'
    : listTroubles(resolveBinding(binding, lookup, context)).length > 0

/** A chart of this one series. */
export const seriesAlone = (binding: Binding) => ({
  type: 'line' as const,
  series: [{ binding, name: '', mark: 'line' as const, axis: 'left' as const }],
  showLabels: false,
})
