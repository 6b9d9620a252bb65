import type { OpenedTable } from '../../src-shared/contract/table'
import type { TableMapping } from '../../src-shared/data/table-mapping'
import type { TableSheet } from '../../src-shared/data/table-sheet'
import type { ReadDb } from '../store/database'
import { compareTable, type TableComparison } from './table-comparison'
import type { HeldTable } from './table-job'

/** Tables that were read and aren't in the project yet; of one session. */
export interface TableDesk {
  readonly put: (table: HeldTable) => OpenedTable
  readonly find: (tableId: string, sheet: string) => { readonly table: HeldTable; readonly sheet: TableSheet } | null
  /** Holds a sheet against the project. The last comparison is kept: a person pages through it. */
  readonly compare: (tableId: string, db: ReadDb, sheet: TableSheet, mapping: TableMapping) => TableComparison
  readonly remove: (tableId: string) => void
}

interface Compared {
  readonly tableId: string
  readonly db: ReadDb
  readonly sheet: TableSheet
  /** The mapping, and the project by its last change. */
  readonly setting: string
  readonly comparison: TableComparison
}

/** A person works at one table; what was left open before goes when there are more. */
const TABLES_HELD = 3

export const createTableDesk = (newId: () => string): TableDesk => {
  const tables = new Map<string, HeldTable>()
  let last: Compared | null = null
  return {
    put: (table) => {
      const tableId = newId()
      tables.set(tableId, table)
      for (const oldest of [...tables.keys()].slice(0, -TABLES_HELD)) tables.delete(oldest)
      const sheets = table.sheets.map(({ name, rows, isHidden }) => ({
        name,
        isHidden,
        rows: rows.length,
        columns: rows[0]?.length ?? 0,
      }))
      return { tableId, name: table.name, sheets }
    },
    find: (tableId, name) => {
      const table = tables.get(tableId)
      const sheet = table?.sheets.find((one) => one.name === name)
      return table && sheet ? { table, sheet } : null
    },
    compare: (tableId, db, sheet, mapping) => {
      const { sequence } = db.get('SELECT max(sequence) AS sequence FROM change')
      const setting = JSON.stringify([sequence, mapping])
      if (last?.db !== db || last.sheet !== sheet || last.setting !== setting)
        last = { tableId, db, sheet, setting, comparison: compareTable(db, sheet, mapping) }
      return last.comparison
    },
    remove: (tableId) => {
      tables.delete(tableId)
      if (last?.tableId === tableId) last = null
    },
  }
}
