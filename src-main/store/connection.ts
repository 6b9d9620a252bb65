import { constants } from 'node:fs'
import { copyFile, open } from 'node:fs/promises'
import Database from 'better-sqlite3'
import { type Failed, fail } from '../../src-shared/failure/result'
import { reasonOf } from './file-header'

const BUSY_TIMEOUT_MS = 2000
// SQLite's own two megabytes are gone through by each list of a big project, and read from the file again for the next.
const PAGES_KEPT_KIB = 32 * 1024

/** A connection with everything set that SQLite doesn't keep in the file. Throws SQLite's own errors. */
export function connect(path: string, { readOnly }: { readonly readOnly: boolean }): Database.Database {
  const connection = new Database(path, { fileMustExist: true, readonly: readOnly, timeout: BUSY_TIMEOUT_MS })
  try {
    connection.pragma('trusted_schema = OFF')
    connection.pragma('foreign_keys = ON')
    connection.pragma('temp_store = MEMORY')
    connection.pragma('cell_size_check = ON')
    connection.pragma(`cache_size = -${PAGES_KEPT_KIB}`)
  } catch (error) {
    connection.close()
    throw error
  }
  return connection
}

/**
 * Waits for the disk at each commit: it costs a millisecond. On a disk of this machine the log is written ahead; in a
 * network folder the pages as they were are kept aside until the new ones are there.
 */
export function setJournal(connection: Database.Database, networkKind: string | null): void {
  connection.pragma(networkKind === null ? 'journal_mode = WAL' : 'journal_mode = DELETE')
  connection.pragma(networkKind === null ? 'synchronous = FULL' : 'synchronous = EXTRA')
  if (networkKind !== null) connection.pragma('locking_mode = NORMAL')
}

/** Takes in what a log left in a network folder holds, without the memory that machines can't share. */
export const openForNetwork = (connection: Database.Database): void => {
  connection.pragma('locking_mode = EXCLUSIVE')
}

const PAGES_AT_A_TIME = 500

/**
 * Copies the pages through SQLite's backup interface, a few at a time; what is written meanwhile through this connection is
 * in the copy too.
 */
export async function copyPages(connection: Database.Database, target: string): Promise<void> {
  await connection.backup(target, { progress: () => PAGES_AT_A_TIME })
  settleCopy(target)
}

const LOG_PAGES = 1000

/**
 * Copies the file at the disk's speed and off this thread. Where the log is written ahead, the file itself changes only
 * when the log is taken into it: it is taken in before, and nothing of it again until the copy is made. Only a connection
 * that alone writes the file may do so. The copy is of the moment in which this is called.
 */
export async function copyBehindLog(connection: Database.Database, path: string, target: string): Promise<void> {
  const [taken] = connection.pragma('wal_checkpoint(PASSIVE)') as { log: number; checkpointed: number }[]
  // Somebody still reads what was before: the log can't be taken in whole.
  if (!taken || taken.log !== taken.checkpointed) return copyPages(connection, target)
  connection.pragma('wal_autocheckpoint = 0')
  try {
    await copyFile(path, target, constants.COPYFILE_EXCL)
  } finally {
    if (connection.open) connection.pragma(`wal_autocheckpoint = ${LOG_PAGES}`)
  }
  // Closing takes the log in: nobody knows how much of that is in the copy.
  if (!connection.open) throw new TypeError('The project was closed while it was copied')
  const file = await open(target, 'r+')
  try {
    await file.write(ROLLBACK_VERSIONS, 0, ROLLBACK_VERSIONS.length, VERSIONS_OFFSET)
    await file.sync()
  } finally {
    await file.close()
  }
}

// Where the header says by which journal the file is written and read (SQLite's file format, 1.3.3). The log was taken in
// whole, so saying so is all that a change of the journal does; SQLite itself waits for the disk four times to say it.
const VERSIONS_OFFSET = 18
const ROLLBACK_VERSIONS = Uint8Array.of(1, 1)

/** A copy may lie where nobody can write: it must be readable without a log beside it. */
function settleCopy(target: string): void {
  const copy = new Database(target)
  try {
    copy.pragma('journal_mode = DELETE')
  } finally {
    copy.close()
  }
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

export type SqliteFailure = 'file-locked' | 'file-damaged' | 'file-unreadable' | 'project-not-writable'

/** What an error of SQLite's says of the file; anything that isn't about the file is a bug and is thrown on. */
export function failureOf(error: unknown, path: string): Failed<SqliteFailure> {
  const reason = reasonOf(error)
  const begins = (...codes: string[]): boolean => codes.some((code) => reason.startsWith(code))
  if (begins('SQLITE_BUSY', 'SQLITE_LOCKED')) return fail('file-locked', { path })
  if (begins('SQLITE_CORRUPT', 'SQLITE_NOTADB')) return fail('file-damaged', { path, problem: reason })
  if (begins('SQLITE_READONLY', 'SQLITE_PERM')) return fail('project-not-writable', { path, reason })
  if (begins('SQLITE_CANTOPEN', 'SQLITE_IOERR', 'SQLITE_AUTH', 'SQLITE_FULL')) {
    return fail('file-unreadable', { path, reason })
  }
  throw error
}

/** What kept a write of an open project from the disk; anything that isn't about the disk is a bug and is thrown on. */
export function writeFailureOf(error: unknown): Failed<'disk-full' | 'disk-failed'> {
  const reason = reasonOf(error)
  if (reason.startsWith('SQLITE_FULL')) return fail('disk-full', { reason })
  if (/^SQLITE_(?:IOERR|CORRUPT|NOTADB|READONLY|CANTOPEN|BUSY|PERM|NOLFS)/.test(reason)) {
    return fail('disk-failed', { reason })
  }
  throw error
}
