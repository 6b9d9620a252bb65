import type { OnChanged, TableReport } from '../../src-shared/contract/table'
import { fail, ok, type Result } from '../../src-shared/failure/result'
import type { Store } from '../store/store'
import { commitTable } from './table-commit'
import { compareTable } from './table-comparison'
import type { HeldTable } from './table-job'
import { proposeMapping } from './table-proposal'

export interface SheetReport extends TableReport {
  readonly sheet: string
}

interface WholeTable {
  readonly table: HeldTable
  /** Null: every sheet that isn't hidden. */
  readonly sheet: string | null
  readonly title: string
  readonly onChanged: OnChanged
}

/** Imports the sheets of a file as they are proposed, all in one transaction; sheets without values are passed over. */
export const importWholeTable = (
  store: Store,
  { table, sheet: name, title, onChanged }: WholeTable,
): Result<SheetReport[]> => {
  const sheets = table.sheets.filter((sheet) => (name === null ? !sheet.isHidden : sheet.name === name))
  if (sheets.length === 0) return fail('not-found', { sheet: name ?? '' })
  return store.write({ reason: 'main:change.import.table', command: true }, (db) => {
    const reports: SheetReport[] = []
    for (const sheet of sheets) {
      const { mapping } = proposeMapping(db, sheet)
      if (compareTable(db, sheet, mapping).lines.length === 0) continue
      const committed = commitTable(db, { table, sheet, mapping, title, onChanged })
      if (!committed.ok) return committed
      const { indicatorIds: _indicatorIds, ...report } = committed.value
      reports.push({ sheet: sheet.name, ...report })
    }
    return ok(reports)
  })
}
