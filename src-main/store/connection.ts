import Database from 'better-sqlite3'
import { type Failed, fail } from '../../src-shared/failure/result'
import { reasonOf } from './file-header'

const BUSY_TIMEOUT_MS = 2000

/** A connection with everything set that SQLite doesn't keep in the file. Throws SQLite's own errors. */
export function connect(path: string, { readOnly }: { readonly readOnly: boolean }): Database.Database {
  const connection = new Database(path, { fileMustExist: true, readonly: readOnly, timeout: BUSY_TIMEOUT_MS })
  try {
    connection.pragma('trusted_schema = OFF')
    connection.pragma('foreign_keys = ON')
    connection.pragma('temp_store = MEMORY')
    connection.pragma('cell_size_check = ON')
  } catch (error) {
    connection.close()
    throw error
  }
  return connection
}

/** Writes ahead, and waits for the disk at each commit: it costs a millisecond. */
export function writeAhead(connection: Database.Database): void {
  connection.pragma('journal_mode = WAL')
  connection.pragma('synchronous = FULL')
}

/** Brings all into the one file, so that no second file remains once closed. */
export function closeWhole(connection: Database.Database): void {
  try {
    connection.pragma('wal_checkpoint(TRUNCATE)')
    connection.pragma('journal_mode = DELETE')
  } catch (error) {
    // Somebody still reads the file: SQLite itself tidies up when the last reader closes it.
    if (!reasonOf(error).startsWith('SQLITE_BUSY')) throw error
  } finally {
    connection.close()
  }
}

export type SqliteFailure = 'file-locked' | 'file-damaged' | 'file-unreadable'

/** What an error of SQLite's says of the file; anything that isn't about the file is a bug and is thrown on. */
export function failureOf(error: unknown, path: string): Failed<SqliteFailure> {
  const reason = reasonOf(error)
  const begins = (...codes: string[]): boolean => codes.some((code) => reason.startsWith(code))
  if (begins('SQLITE_BUSY', 'SQLITE_LOCKED')) return fail('file-locked', { path })
  if (begins('SQLITE_CORRUPT', 'SQLITE_NOTADB')) return fail('file-damaged', { path, problem: reason })
  if (begins('SQLITE_CANTOPEN', 'SQLITE_IOERR', 'SQLITE_PERM', 'SQLITE_READONLY', 'SQLITE_AUTH', 'SQLITE_FULL')) {
    return fail('file-unreadable', { path, reason })
  }
  throw error
}
