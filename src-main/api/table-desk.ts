import type { OpenedTable } from '../../src-shared/contract/table'
import type { TableSheet } from '../../src-shared/data/table-sheet'
import type { HeldTable } from './table-job'

/** Tables that were read and aren't in the project yet; of one session. */
export interface TableDesk {
  readonly put: (table: HeldTable) => OpenedTable
  readonly find: (tableId: string, sheet: string) => { readonly table: HeldTable; readonly sheet: TableSheet } | null
  readonly remove: (tableId: string) => void
}

/** A person works at one table; what was left open before goes when there are more. */
const TABLES_HELD = 3

export const createTableDesk = (newId: () => string): TableDesk => {
  const tables = new Map<string, HeldTable>()
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
    remove: (tableId) => {
      tables.delete(tableId)
    },
  }
}
