import { Binding, listTroubles } from '../../src-shared/data/binding'
import type { EditionId } from '../../src-shared/data/ids'
import { kept } from '../../src-shared/data/kept'
import { resolveBinding } from '../../src-shared/data/resolve-binding'
import { EditionLanguage, type OutlineSection } from '../../src-shared/document/edition'
import { type NumberedBlock, numberFigures, numberSections } from '../../src-shared/document/numbering'
import { resolveChart } from '../../src-shared/figures/resolve-chart'
import { groupBy } from '../../src-shared/text/group-by'
import type { ReadDb } from './database'
import { type EditionData, editionData } from './number-text'
import { type Row, textIn } from './row'
import { listSections } from './section'

/** The edition's tree in reading order, parents before children, with printed numbers and counts. */
export function listOutline(db: ReadDb, editionId: EditionId): OutlineSection[] {
  const sections = listSections(db, editionId)
  const language = languageOf(db, editionId)
  if (language === null) return []
  const numbers = numberSections(sections, language)
  const open = countOpenValues(db, editionId)
  return sections.map(({ editionId: _edition, originId: _origin, revision: _revision, ...section }) => ({
    ...section,
    number: numbers.get(section.id) ?? '',
    openValueCount: open.get(section.id) ?? 0,
  }))
}

/** Printed numbers of numbered blocks: 图3-2. */
export function listNumbering(db: ReadDb, editionId: EditionId): { blockId: string; label: string }[] {
  const language = languageOf(db, editionId)
  if (language === null) return []
  const figures = groupBy(
    db.all(
      `SELECT figure.section_id, figure.block_id FROM figure JOIN section ON section.id = figure.section_id
       WHERE section.edition_id = @editionId AND section.removed_change IS NULL AND figure.series = 'figure'
       ORDER BY figure.section_id, figure.position`,
      { editionId },
    ),
    (row) => textIn(row, 'section_id'),
  )
  const figuresOf = (sectionId: string): NumberedBlock[] =>
    (figures.get(sectionId) ?? []).map((row) => ({ blockId: textIn(row, 'block_id'), series: 'figure' }))
  const labels = numberFigures(listSections(db, editionId), figuresOf, language)
  return Array.from(labels, ([blockId, label]) => ({ blockId, label }))
}

function languageOf(db: ReadDb, editionId: EditionId): EditionLanguage | null {
  const row = db.find('SELECT language FROM edition WHERE id = @editionId AND removed_change IS NULL', { editionId })
  return row && EditionLanguage.parse(row.language)
}

/** Bound values that aren't plainly right, by section. */
function countOpenValues(db: ReadDb, editionId: EditionId): ReadonlyMap<string, number> {
  const data = editionData(db, editionId)
  const counts = new Map<string, number>()
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
    const sectionId = textIn(row, 'section_id')
    const isDoubtful = isRowOpen(row)
    counts.set(sectionId, (counts.get(sectionId) ?? 0) + (isDoubtful ? 1 : 0))
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
