import { existsSync, rmSync } from 'node:fs'
import { hostname } from 'node:os'
import Database from 'better-sqlite3'
import { fail, ok, type Result } from '../../src-shared/failure/result'
import { reasonOf } from './file-header'
import { textIn } from './row'

/** Keeps every other window out until it is released, or until its process ends in whatever way. */
export interface ProjectLock {
  readonly release: () => void
}

export interface LockHolder {
  readonly token: string
  readonly author: string
  readonly since: string
}

export const lockPathOf = (path: string): string => `${path}-lock`

const ATTEMPTS = 3

/**
 * One writer at a time. The lock is SQLite's own reserved lock on a small file beside the project: the system drops it
 * when its process dies, so that nothing has to guess whether a number still names the process it once did. The file says
 * who holds the lock, and is gone once the project is closed.
 */
export function acquireLock(path: string, holder: LockHolder): Result<ProjectLock, 'file-locked' | 'file-unreadable'> {
  const lockPath = lockPathOf(path)
  for (let attempt = 1; ; attempt += 1) {
    const tried = tryLock(lockPath, holder)
    if (tried === 'overtaken' && attempt < ATTEMPTS) continue
    if (tried === 'overtaken') return fail('file-locked', { path })
    return tried
  }
}

type Attempt = Result<ProjectLock, 'file-locked' | 'file-unreadable'> | 'overtaken'

function tryLock(lockPath: string, holder: LockHolder): Attempt {
  let connection: Database.Database
  try {
    connection = new Database(lockPath, { timeout: 0 })
  } catch (error) {
    return fail('file-unreadable', { path: lockPath, reason: reasonOf(error) })
  }
  try {
    hold(connection, holder)
  } catch (error) {
    const code = reasonOf(error)
    const failure = code.startsWith('SQLITE_BUSY')
      ? fail('file-locked', describeHolder(connection))
      : fail('file-unreadable', { path: lockPath, reason: code })
    connection.close()
    // A lock file cut short by a crash holds nothing that anybody needs.
    if (code !== 'SQLITE_NOTADB' && !code.startsWith('SQLITE_CORRUPT')) return failure
    rmSync(lockPath, { force: true })
    return 'overtaken'
  }
  if (isHeldBy(lockPath, holder)) return ok({ release: () => release(connection, lockPath) })
  connection.close()
  return 'overtaken'
}

function hold(connection: Database.Database, holder: LockHolder): void {
  connection.pragma('journal_mode = MEMORY')
  connection.pragma('synchronous = OFF')
  connection.exec('BEGIN IMMEDIATE')
  connection.exec(
    'CREATE TABLE IF NOT EXISTS holder (token TEXT, author TEXT, pid TEXT, host TEXT, since TEXT); DELETE FROM holder',
  )
  connection
    .prepare('INSERT INTO holder VALUES (@token, @author, @pid, @host, @since)')
    .run({ ...holder, pid: String(process.pid), host: hostname() })
  connection.exec('COMMIT')
  connection.exec('BEGIN IMMEDIATE')
}

// Whoever let go just now has removed the file by its name: then we hold a file that nobody else will find.
function isHeldBy(lockPath: string, holder: LockHolder): boolean {
  if (!existsSync(lockPath)) return false
  const reader = new Database(lockPath, { readonly: true })
  try {
    return findHolder(reader)?.token === holder.token
  } catch {
    // Ignored because a file that can't be read now is being written by another holder: it isn't ours.
    return false
  } finally {
    reader.close()
  }
}

const findHolder = (connection: Database.Database): Record<string, unknown> | undefined =>
  connection.prepare<[], Record<string, unknown>>('SELECT * FROM holder').get()

function describeHolder(connection: Database.Database): Record<string, string> {
  try {
    const row = findHolder(connection)
    if (!row) return {}
    return {
      author: textIn(row, 'author'),
      pid: textIn(row, 'pid'),
      host: textIn(row, 'host'),
      since: textIn(row, 'since'),
    }
  } catch {
    // Ignored because the holder may be writing its name at this very moment; that it holds the lock is certain.
    return {}
  }
}

function release(connection: Database.Database, lockPath: string): void {
  connection.exec('ROLLBACK')
  // While the lock is still held, so that nobody locks a file that is about to go; Windows allows it only afterwards.
  const isWindows = process.platform === 'win32'
  if (!isWindows) rmSync(lockPath, { force: true })
  connection.close()
  if (isWindows) rmSync(lockPath, { force: true })
}
