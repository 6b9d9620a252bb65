import { type BigIntStats, existsSync, rmSync, statSync, utimesSync } from 'node:fs'
import { hostname } from 'node:os'
import Database from 'better-sqlite3'
import { fail, ok, type Result } from '../../src-shared/failure/result'
import { reasonOf } from './file-header'
import { findHolder, type LockHolder, showsLife, toFacts } from './lock-holder'

/** Keeps every other window out until it is released, or until its process ends in whatever way. */
export interface ProjectLock {
  /** False once the file was taken away or another machine took over: whoever writes on would write beside it. */
  readonly isOurs: () => boolean
  readonly release: () => void
}

export type LockClaim = Pick<LockHolder, 'token' | 'author' | 'since'> & {
  /** Takes the lock of a machine that shows no life any more. One that does keeps it. */
  readonly takeOver?: boolean
}

export type LockFailure = 'file-locked' | 'file-unreadable' | 'project-not-writable'

export const lockPathOf = (path: string): string => `${path}-lock`

const ATTEMPTS = 3
const HEARTBEAT_MS = 15_000

/**
 * One writer at a time. The lock is SQLite's own reserved lock on a small file beside the project: the system drops it
 * when its process dies, so that nothing has to guess whether a number still names the process it once did. The file says
 * who holds the lock, is touched as long as its holder lives, and is gone once the project is closed.
 */
export function acquireLock(path: string, claim: LockClaim): Result<ProjectLock, LockFailure> {
  const lockPath = lockPathOf(path)
  for (let attempt = 1; ; attempt += 1) {
    const tried = tryLock(lockPath, claim)
    if (tried === 'overtaken' && attempt < ATTEMPTS) continue
    if (tried === 'overtaken') return fail('file-locked', { path })
    return tried
  }
}

type Attempt = Result<ProjectLock, LockFailure> | 'overtaken'

function tryLock(lockPath: string, claim: LockClaim): Attempt {
  const before = statSync(lockPath, { throwIfNoEntry: false })
  let connection: Database.Database
  try {
    connection = new Database(lockPath, { timeout: 0 })
  } catch (error) {
    return unusable(lockPath, reasonOf(error))
  }
  try {
    connection.pragma('journal_mode = MEMORY')
    connection.pragma('synchronous = OFF')
    connection.exec('BEGIN IMMEDIATE')
    const other = findHolder(connection)
    // Where locks don't reach from one machine to another, only the other's signs of life tell of it.
    if (before && other && other.host !== hostname() && showsLife(before)) {
      connection.exec('ROLLBACK')
      connection.close()
      return fail('file-locked', toFacts(other, before))
    }
    hold(connection, claim)
  } catch (error) {
    return refused(lockPath, connection, claim, reasonOf(error))
  }
  const inode = inodeOf(lockPath)
  if (inode === null || !isHeldBy(lockPath, claim)) {
    connection.close()
    return 'overtaken'
  }
  return ok(heldLock(connection, lockPath, inode))
}

function refused(lockPath: string, connection: Database.Database, claim: LockClaim, code: string): Attempt {
  const facts = statSync(lockPath, { throwIfNoEntry: false })
  const holder = code.startsWith('SQLITE_BUSY') ? findHolder(connection) : null
  connection.close()
  // A lock file cut short by a crash holds nothing that anybody needs.
  const isBroken = code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')
  const told = holder && facts ? toFacts(holder, facts) : {}
  if (isBroken || (claim.takeOver && 'isDead' in told && told.isDead)) {
    try {
      rmSync(lockPath, { force: true })
    } catch (error) {
      return fail('file-locked', { ...told, reason: reasonOf(error) })
    }
    return 'overtaken'
  }
  return code.startsWith('SQLITE_BUSY') ? fail('file-locked', told) : unusable(lockPath, code)
}

/** A lock that can't be had says that nothing can be written here; reading may be all right. */
const unusable = (lockPath: string, reason: string): Result<never, LockFailure> =>
  /^(?:SQLITE_(?:CANTOPEN|READONLY|PERM|AUTH)|EACCES|EROFS|EPERM)/.test(reason)
    ? fail('project-not-writable', { path: lockPath.slice(0, -'-lock'.length), reason })
    : fail('file-unreadable', { path: lockPath, reason })

function hold(connection: Database.Database, { token, author, since }: LockClaim): void {
  connection.exec(
    'CREATE TABLE IF NOT EXISTS holder (token TEXT, author TEXT, pid TEXT, host TEXT, since TEXT); DELETE FROM holder',
  )
  connection
    .prepare('INSERT INTO holder VALUES (@token, @author, @pid, @host, @since)')
    .run({ token, author, since, pid: String(process.pid), host: hostname() })
  connection.exec('COMMIT')
  connection.exec('BEGIN IMMEDIATE')
}

// Whoever let go just now has removed the file by its name: then we hold a file that nobody else will find.
function isHeldBy(lockPath: string, claim: LockClaim): boolean {
  if (!existsSync(lockPath)) return false
  const reader = new Database(lockPath, { readonly: true })
  try {
    return findHolder(reader)?.token === claim.token
  } finally {
    reader.close()
  }
}

const inodeOf = (path: string): BigIntStats['ino'] | null =>
  statSync(path, { bigint: true, throwIfNoEntry: false })?.ino ?? null

function heldLock(connection: Database.Database, lockPath: string, inode: bigint): ProjectLock {
  const isOurs = (): boolean => inodeOf(lockPath) === inode
  const heartbeat = setInterval(() => {
    if (!isOurs()) return
    const now = new Date()
    try {
      utimesSync(lockPath, now, now)
    } catch {
      // Ignored because a share that is away for a moment takes the next one; each write looks for itself.
    }
  }, HEARTBEAT_MS).unref()
  return {
    isOurs,
    release: () => {
      clearInterval(heartbeat)
      release(connection, lockPath, isOurs())
    },
  }
}

function release(connection: Database.Database, lockPath: string, isOurs: boolean): void {
  connection.exec('ROLLBACK')
  // While the lock is still held, so that nobody locks a file that is about to go; Windows allows it only afterwards.
  const isWindows = process.platform === 'win32'
  if (!isWindows && isOurs) rmSync(lockPath, { force: true })
  connection.close()
  if (isWindows && isOurs) rmSync(lockPath, { force: true })
}
