import type Database from 'better-sqlite3'
import type { FailureCode } from '../../src-shared/failure/codes'
import { invariant } from '../../src-shared/failure/invariant'
import type { Result } from '../../src-shared/failure/result'
import type { ReadDb, WriteDb } from './database'
import { numberIn, textIn, textOrNullIn } from './row'

/** How a row of this table is taken away and given back by an undo. */
export interface TrackedTable {
  readonly name: string
  readonly key: string
  /** The column that ends a row: rows are never deleted, so taking back an insert sets it. Null: only watched. */
  readonly endColumn: string | null
  /** Rows whose past must stay readable are given back as new rows; such rows need no images (`appended-rows.ts`). */
  readonly isAppendOnly: boolean
  /** Only these columns are kept; without it all of them. */
  readonly columns?: readonly string[]
}

/** The small tables that commands touch. Of bodies only the revision is kept here: their text is in `section_revision`. */
export const trackedTables: readonly TrackedTable[] = [
  { name: 'observation', key: 'id', endColumn: 'superseded_change', isAppendOnly: true },
  { name: 'source_preference', key: 'id', endColumn: 'superseded_change', isAppendOnly: true },
  { name: 'clearance', key: 'id', endColumn: 'superseded_change', isAppendOnly: true },
  { name: 'scope_break', key: 'id', endColumn: 'superseded_change', isAppendOnly: true },
  { name: 'statement_ruling', key: 'id', endColumn: 'superseded_change', isAppendOnly: true },
  { name: 'subject_group', key: 'id', endColumn: 'removed_change', isAppendOnly: false },
  { name: 'edition', key: 'id', endColumn: 'removed_change', isAppendOnly: false },
  { name: 'section', key: 'id', endColumn: 'removed_change', isAppendOnly: false },
  { name: 'indicator', key: 'id', endColumn: 'removed_change', isAppendOnly: false },
  {
    name: 'source',
    key: 'id',
    endColumn: 'removed_change',
    isAppendOnly: false,
    columns: ['id', 'title', 'publisher', 'published', 'edition_id', 'removed_change'],
  },
  { name: 'submission', key: 'id', endColumn: 'removed_change', isAppendOnly: false },
  {
    name: 'review',
    key: 'id',
    endColumn: 'removed_change',
    isAppendOnly: false,
    columns: ['id', 'title', 'year', 'removed_change'],
  },
  { name: 'bin_item', key: 'id', endColumn: 'restored_change', isAppendOnly: false },
  {
    name: 'section_body',
    key: 'section_id',
    endColumn: null,
    isAppendOnly: false,
    columns: ['section_id', 'revision'],
  },
]

/** Their rows say themselves by which change they were written and ended, and nothing else ever happens to them. */
export const appendedTables: readonly string[] = trackedTables
  .filter((table) => table.isAppendOnly)
  .map(({ name }) => name)

/** Whether the change wrote or ended rows of the table, more of them than `beyond`. */
export const hasAppended = (db: ReadDb, table: string, change: number, beyond = 0): boolean =>
  db.find(
    `SELECT 1 FROM ${table} WHERE recorded_change = @change OR superseded_change = @change
     LIMIT 1 OFFSET CAST(@beyond AS INTEGER)`,
    { change, beyond },
  ) !== null

export const columnsOf = (connection: Database.Database, table: TrackedTable): readonly string[] =>
  table.columns ??
  connection
    .prepare<[], { name: string }>(`SELECT name FROM pragma_table_info('${table.name}')`)
    .all()
    .map(({ name }) => name)

const jsonOf = (alias: string, columns: readonly string[]): string =>
  `json_object(${columns.map((column) => `'${column}', ${alias}.${column}`).join(', ')})`

/**
 * Triggers of this connection alone that keep what rows were before and after, as long as `capture_now` names a change.
 * They see every row whatever statement touched it, so that no command can forget to say what it did.
 */
export function installCapture(connection: Database.Database): void {
  connection.exec('CREATE TEMP TABLE capture_now (change_sequence INTEGER NOT NULL)')
  for (const table of trackedTables.filter(({ isAppendOnly }) => !isAppendOnly)) {
    const columns = columnsOf(connection, table)
    const trigger = (event: string, before: string | null, after: string): string => `
      CREATE TEMP TRIGGER capture_${table.name}_${event.toLowerCase()} AFTER ${event} ON main.${table.name}
      WHEN EXISTS (SELECT 1 FROM capture_now)
      BEGIN
        INSERT INTO row_image (change_sequence, table_name, row_id, before_row, after_row)
        SELECT change_sequence, '${table.name}', NEW.${table.key}, ${before ?? 'NULL'}, ${after} FROM capture_now;
      END;`
    connection.exec(trigger('INSERT', null, jsonOf('NEW', columns)))
    connection.exec(trigger('UPDATE', jsonOf('OLD', columns), jsonOf('NEW', columns)))
  }
}

/** Runs a command and keeps what it did to rows, so that it can be undone; a command that did nothing isn't kept. */
export function captureRows<T, C extends FailureCode>(db: WriteDb, act: () => Result<T, C>): Result<T, C> {
  const answer = capturing(db, act)
  if (!answer.ok || !hasDoneAnything(db)) return answer
  forget(db, 'is_undone = 1')
  db.run('INSERT INTO command (change_sequence, latest_change, is_undone) VALUES (@change, @change, 0)', {
    change: db.change.sequence,
  })
  forget(
    db,
    `change_sequence NOT IN (SELECT change_sequence FROM command ORDER BY change_sequence DESC LIMIT ${COMMANDS_KEPT})`,
  )
  return answer
}

const COMMANDS_KEPT = 200

/** A new row is something done whatever came after: rows are never deleted. */
function hasDoneAnything(db: WriteDb): boolean {
  const { sequence } = db.change
  const newRow = 'SELECT 1 FROM row_image WHERE change_sequence = @sequence AND before_row IS NULL LIMIT 1'
  return (
    appendedTables.some((table) => hasAppended(db, table, sequence)) ||
    db.find(newRow, { sequence }) !== null ||
    listImages(db, sequence).length > 0
  )
}

/** Commands that can be neither undone nor done again any more, with what they did. */
function forget(db: WriteDb, which: string): void {
  for (const row of db.all(`DELETE FROM command WHERE ${which} RETURNING latest_change`)) {
    forgetImages(db, numberIn(row, 'latest_change'))
  }
}

/** By change, for an imported edition leaves hundreds of them that no later command should have to look through. */
export function forgetImages(db: WriteDb, change: number): void {
  db.run('DELETE FROM row_image WHERE change_sequence = @change', { change })
}

/** Keeps what `act` does to rows under the change of `db`. */
export function capturing<T>(db: WriteDb, act: () => T): T {
  invariant(db.find('SELECT 1 FROM capture_now') === null, 'One command at a time is captured')
  db.run('INSERT INTO capture_now (change_sequence) VALUES (@change)', { change: db.change.sequence })
  const answer = act()
  db.run('DELETE FROM capture_now')
  return answer
}

/** What a change did to one row from beginning to end. */
export interface RowImage {
  readonly tableName: string
  readonly rowId: string
  /** Null: there was no such row. */
  readonly before: string | null
  readonly after: string
}

/** One image a row, in the order in which the rows were first touched. */
export function listImages(db: ReadDb, change: number): RowImage[] {
  const whole = new Map<string, RowImage>()
  for (const row of db.all('SELECT * FROM row_image WHERE change_sequence = @change ORDER BY id', { change })) {
    const tableName = textIn(row, 'table_name')
    const rowId = textIn(row, 'row_id')
    const first = whole.get(`${tableName} ${rowId}`)
    const before = first ? first.before : textOrNullIn(row, 'before_row')
    whole.set(`${tableName} ${rowId}`, { tableName, rowId, before, after: textIn(row, 'after_row') })
  }
  return [...whole.values()].filter((image) => image.before !== image.after)
}
