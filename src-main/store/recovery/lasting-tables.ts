import type Database from 'better-sqlite3'
import { PROJECTIONS } from '../projection'
import type { Row } from '../row'
import type { SalvageTable } from './salvage-rows'

/** Tables whose rows say what nothing else says: all but those made from others, and SQLite's own. */
export function listLastingTables(connection: Database.Database): SalvageTable[] {
  const names = connection
    .prepare<[], { name: string; wr: number }>(
      `SELECT name, wr FROM pragma_table_list
       WHERE schema = 'main' AND type = 'table' AND name NOT GLOB 'sqlite_*' ORDER BY name = 'change' DESC, name`,
    )
    .all()
    .filter(({ name }) => !PROJECTIONS.includes(name) && !name.startsWith('search_'))
  return names.map(({ name: table, wr }) => {
    const columns = connection.prepare<[], Row>(`SELECT name, pk FROM pragma_table_info('${table}')`).all()
    const key = columns.find(({ pk }) => pk === 1)
    return {
      table,
      columns: columns.map(({ name }) => String(name)),
      key: String(key?.name ?? 'rowid'),
      hasRowNumbers: wr === 0,
    }
  })
}
