import type Database from 'better-sqlite3'
import type { Row } from '../row'

export interface Salvaged {
  readonly read: number
  /** Keys that an index still names, though their rows can't be read. */
  readonly lostKeys: readonly string[]
  /** Whether any stretch of the table couldn't be read. */
  readonly isDamaged: boolean
  /** Whether rows may be lost that nothing names any more. */
  readonly isUncertain: boolean
}

export interface SalvageTable {
  readonly table: string
  readonly columns: readonly string[]
  readonly key: string
  /** Without row numbers there is nothing to try one by one: such tables are small. */
  readonly hasRowNumbers: boolean
}

/** So many row numbers at most are tried in one gap: a damaged number may claim a gap without end. */
const TRIED_ROWS = 100_000
/** More than a page can hold of our shortest rows. */
const ROWS_A_PAGE = 100
const FIRST_ROW = 0

/**
 * Every row of a table that can still be read, whatever has become of its pages: in order from the front, then from the
 * back, then by halving what lies between. A row that comes out of order comes from a page that is in the wrong place.
 */
export function salvageRows(
  connection: Database.Database,
  { table, columns, key, hasRowNumbers }: SalvageTable,
  take: (row: Row) => void,
): Salvaged {
  if (!hasRowNumbers) return salvageSmall(connection, `SELECT ${columns.join(', ')} FROM ${table}`, take)
  const keys = new Set<string>()
  let read = 0
  const keep = (row: Row): void => {
    const { salvage_rowid: _rowId, ...facts } = row
    take(facts)
    read += 1
    if (typeof facts[key] === 'string') keys.add(facts[key])
  }
  const select = `SELECT rowid AS salvage_rowid, ${columns.join(', ')} FROM ${table} NOT INDEXED WHERE rowid BETWEEN @from AND @to`
  const up = prepareWalk(connection, select, 1)
  const down = prepareWalk(connection, select, -1)
  if (!up || !down) return { read, lostKeys: [], isDamaged: true, isUncertain: true }
  const front = walkRows(up, { from: FIRST_ROW, to: Number.MAX_SAFE_INTEGER }, keep)
  const end = (isDamaged: boolean): Salvaged => {
    const lostKeys = findLostKeys(connection, { table, key }, keys)
    return { read, lostKeys: lostKeys ?? [], isDamaged, isUncertain: isDamaged && lostKeys === null }
  }
  if (!front.isBroken) return end(false)
  const after = (front.last ?? FIRST_ROW - 1) + 1
  const back = walkRows(down, { from: after, to: Number.MAX_SAFE_INTEGER }, keep)
  const tried = Math.min(TRIED_ROWS, Number(connection.pragma('page_count', { simple: true })) * ROWS_A_PAGE)
  const until = Math.min((back.last ?? Number.MAX_SAFE_INTEGER) - 1, after + tried)
  const halve = (from: number, to: number): void => {
    if (from > to) return
    const between = walkRows(up, { from, to }, keep)
    if (!between.isBroken || from === to) return
    const left = (between.last ?? from - 1) + 1
    const middle = Math.floor((left + to) / 2)
    halve(left, middle)
    halve(middle + 1, to)
  }
  if (back.isBroken) halve(after, until)
  return end(true)
}

function salvageSmall(connection: Database.Database, sql: string, take: (row: Row) => void): Salvaged {
  let read = 0
  try {
    for (const row of connection.prepare<[], Row>(sql).iterate()) {
      take(row)
      read += 1
    }
    return { read, lostKeys: [], isDamaged: false, isUncertain: false }
  } catch (error) {
    if (!isDamage(error)) throw error
    return { read, lostKeys: [], isDamaged: true, isUncertain: true }
  }
}

type Range = { readonly from: number; readonly to: number }

interface RowWalk {
  readonly statement: Database.Statement<[Range], Row>
  readonly direction: 1 | -1
}

/** Null where not even the table is known any more. */
function prepareWalk(connection: Database.Database, select: string, direction: 1 | -1): RowWalk | null {
  try {
    const sql = `${select} ORDER BY rowid ${direction === 1 ? 'ASC' : 'DESC'}`
    return { statement: connection.prepare<[Range], Row>(sql), direction }
  } catch (error) {
    if (!isDamage(error)) throw error
    return null
  }
}

interface Walk {
  /** Row number of the last row read; null: none. */
  readonly last: number | null
  readonly isBroken: boolean
}

function walkRows(walk: RowWalk, range: Range, keep: (row: Row) => void): Walk {
  let last: number | null = null
  try {
    for (const row of walk.statement.iterate(range)) {
      const rowId = Number(row.salvage_rowid)
      if (last !== null && (rowId - last) * walk.direction <= 0) return { last, isBroken: true }
      keep(row)
      last = rowId
    }
    return { last, isBroken: false }
  } catch (error) {
    if (!isDamage(error)) throw error
    return { last, isBroken: true }
  }
}

/** The keys of a table lie in its index too, which may be sound where the table isn't. Null: it isn't, or there is none. */
function findLostKeys(
  connection: Database.Database,
  { table, key }: Pick<SalvageTable, 'table' | 'key'>,
  found: ReadonlySet<string>,
): string[] | null {
  try {
    const keys = connection.prepare<[], Row>(
      `SELECT ${key} AS key FROM ${table} INDEXED BY sqlite_autoindex_${table}_1`,
    )
    return keys.all().flatMap((row) => (typeof row.key === 'string' && !found.has(row.key) ? [row.key] : []))
  } catch (error) {
    if (!isDamage(error)) throw error
    return null
  }
}

/** Errors of SQLite's that speak of the file: its pages, its schema, its disk. */
export const isDamage = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^SQLITE_/.test(String(error.code))
