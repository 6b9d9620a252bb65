import type Database from 'better-sqlite3'
import type { Row } from '../row'
import { listLastingTables } from './lasting-tables'
import { isDamage, type SalvageTable, salvageRows } from './salvage-rows'

/** What became of one table on its way into the new file. */
export interface CopiedTable {
  readonly table: SalvageTable
  read: number
  lost: number
  fromBackUp: number
  readonly lostKeys: Set<string>
  readonly isDamaged: boolean
  /** Whether rows may be missing that nothing names any more. */
  readonly isUncertain: boolean
}

/** Whoever takes up a recovered project has nothing to take back in it. */
const UNDO_TABLES = ['command', 'row_image']

/** Copies every row that can be read into the new file, whose tables have the same columns. */
export function copyTables(damaged: Database.Database, target: Database.Database): CopiedTable[] {
  return listLastingTables(target)
    .filter(({ table }) => !UNDO_TABLES.includes(table))
    .map((table) => copyTable(damaged, target, table))
}

function copyTable(damaged: Database.Database, target: Database.Database, table: SalvageTable): CopiedTable {
  const { columns, key } = table
  const insert = target.prepare<[Row]>(
    `INSERT OR IGNORE INTO ${table.table} (${columns.join(', ')}) VALUES (${columns.map((name) => `@${name}`).join(', ')})`,
  )
  const refused = new Set<string>()
  let taken = 0
  const salvaged = target.transaction(() =>
    salvageRows(damaged, table, (row) => {
      if (isTaken(insert, row)) taken += 1
      else refused.add(String(row[key]))
    }),
  )()
  const lostKeys = new Set([...refused, ...salvaged.lostKeys])
  const isDamaged = salvaged.isDamaged || refused.size > 0
  const { isUncertain } = salvaged
  return { table, read: taken, lost: lostKeys.size, fromBackUp: 0, lostKeys, isDamaged, isUncertain }
}

/** False for a row that the table's own rules refuse: something in it has changed. */
function isTaken(insert: Database.Statement<[Row]>, row: Row): boolean {
  try {
    return insert.run(row).changes === 1
  } catch (error) {
    if (!isDamage(error)) throw error
    return false
  }
}

/**
 * Fills gaps from a backup attached as `saved`, whose tables are of the same version: rows that are known to be lost, and
 * where nobody knows which, all that are missing. Rows are never deleted from these tables, so none comes back unwanted.
 */
export function fillFromBackUp(target: Database.Database, copied: readonly CopiedTable[]): boolean {
  let isUsed = false
  for (const one of copied.filter(({ isDamaged, lostKeys }) => isDamaged || lostKeys.size > 0)) {
    const { table, columns, key } = one.table
    // Older revisions are thinned out on purpose.
    const isThinned = table === 'section_revision'
    const wanted =
      one.isDamaged && !isThinned ? '' : `WHERE CAST(${key} AS TEXT) IN (SELECT value FROM json_each(@keys))`
    const sql = `INSERT OR IGNORE INTO main.${table} (${columns.join(', ')})
      SELECT ${columns.join(', ')} FROM saved.${table} ${wanted}`
    try {
      const { changes } = target.prepare(sql).run(wanted === '' ? {} : { keys: JSON.stringify([...one.lostKeys]) })
      one.fromBackUp += changes
      one.lost = Math.max(one.lost, changes)
      isUsed ||= changes > 0
    } catch (error) {
      // The backup is damaged in this very place: what it gave until then was taken back.
      if (!isDamage(error)) throw error
    }
  }
  return isUsed
}
