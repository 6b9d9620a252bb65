import type { OpenedTable } from '../../src-shared/contract/table'
import type { TableMapping } from '../../src-shared/data/table-mapping'
import type { TableSheet } from '../../src-shared/data/table-sheet'
import type { ReadDb } from '../store/database'
import { latestChange } from '../store/history-moment'
import type { BesideAnswer } from './table-compare-job'
import { compareTable, type TableComparison } from './table-comparison'
import type { HeldTable } from './table-job'

/** Tables that were read and aren't in the project yet; of one session. */
export interface TableDesk {
  readonly put: (table: HeldTable) => OpenedTable
  readonly find: (tableId: string, sheet: string) => FoundSheet | null
  /** Holds a sheet against the project. The last comparison is kept: a person pages through it. */
  readonly compare: (tableId: string, db: ReadDb, sheet: TableSheet, mapping: TableMapping) => TableComparison
  /** Like `compare`, where `start` has it done elsewhere; what was asked already is waited for. */
  readonly compareBeside: (asked: AskedBeside, start: () => Promise<BesideAnswer>) => Promise<BesideAnswer>
  readonly remove: (tableId: string) => void
}

export interface FoundSheet {
  readonly table: HeldTable
  readonly sheet: TableSheet
  readonly meant: TableMapping | undefined
}

interface AskedBeside {
  readonly tableId: string
  readonly db: ReadDb
  readonly sheet: TableSheet
  readonly mapping: TableMapping
}

interface Setting {
  readonly tableId: string
  readonly db: ReadDb
  readonly sheet: TableSheet
  /** The mapping, and the project by its last change. */
  readonly setting: string
}

const settingOf = ({ tableId, db, sheet, mapping }: AskedBeside): Setting => {
  return { tableId, db, sheet, setting: JSON.stringify([latestChange(db), mapping]) }
}

const isOfSame = (one: Setting | null, other: Setting): boolean =>
  one?.db === other.db && one.sheet === other.sheet && one.setting === other.setting

/** A person works at one table; what was left open before goes when there are more. */
const TABLES_HELD = 3

export const createTableDesk = (newId: () => string): TableDesk => {
  const tables = new Map<string, HeldTable>()
  let last: (Setting & { readonly comparison: TableComparison }) | null = null
  let beside: (Setting & { readonly answer: Promise<BesideAnswer> }) | null = null
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
      const at = table?.sheets.findIndex((one) => one.name === name) ?? -1
      const sheet = table?.sheets[at]
      return table && sheet ? { table, sheet, meant: table.mappings[at] } : null
    },
    compare: (tableId, db, sheet, mapping) => {
      const setting = settingOf({ tableId, db, sheet, mapping })
      if (last === null || !isOfSame(last, setting)) last = { ...setting, comparison: compareTable(db, sheet, mapping) }
      return last.comparison
    },
    compareBeside: async (asked, start) => {
      const setting = settingOf(asked)
      if (beside === null || !isOfSame(beside, setting)) beside = { ...setting, answer: start() }
      const own = beside
      const answer = await own.answer
      // What broke off is tried again by whoever asks next.
      if (!answer.ok && beside === own) beside = null
      return answer
    },
    remove: (tableId) => {
      tables.delete(tableId)
      if (last?.tableId === tableId) last = null
      if (beside?.tableId === tableId) beside = null
    },
  }
}
