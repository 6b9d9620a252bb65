import type { ClearanceRow } from '../../src-shared/contract/clearance'
import { type SheetColumn, sheetWords } from '../../src-shared/data/clearance-sheet'
import { formatPeriod } from '../../src-shared/data/format-period'
import { Period } from '../../src-shared/data/period'
import type { Edition } from '../../src-shared/document/edition'
import { numberSections } from '../../src-shared/document/numbering'
import type { WorkbookRow } from '../publish/clearance-workbook'
import type { ReadDb } from '../store/database'
import { listSections } from '../store/section'

/** First pages of sections, as a preview reports them. */
export type SectionPages = ReadonlyMap<string, number>

/** The rows of an edition's clearance sheet in words. */
export function toWorkbookRows(
  db: ReadDb,
  { id, language }: Edition,
  rows: readonly ClearanceRow[],
  pages: SectionPages,
): WorkbookRow[] {
  const numbers = numberSections(listSections(db, id), language)
  const states = sheetWords[language].states
  return rows.map((row) => {
    const { clearance, uses } = row
    const sectionIds = unique(uses.map(({ sectionId }) => sectionId))
    const cells: Record<SheetColumn, string> = {
      indicator: joined([row.indicator, row.changeBasis, row.scope], ' · '),
      subject: row.subject,
      period: formatPeriod(Period.parse(row.period), language, 'flow'),
      value: row.value,
      unit: row.unit,
      wording: joined(unique(uses.map(({ wording }) => wording)), '\n'),
      section: joined(unique(uses.map((use) => joined([numbers.get(use.sectionId) ?? '', use.section], ' '))), '\n'),
      page: joined(
        sectionIds.map((sectionId) => String(pages.get(sectionId) ?? '')),
        ', ',
      ),
      source: row.source,
      ...clearance,
      state: states[clearance.state],
    }
    return { id: row.observationId, cells }
  })
}

const unique = <T>(things: readonly T[]): T[] => [...new Set(things)]

const joined = (words: readonly string[], separator: string): string =>
  words.filter((word) => word !== '').join(separator)
