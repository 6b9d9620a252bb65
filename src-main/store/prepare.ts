import { randomUUID } from 'node:crypto'
import { existsSync, renameSync, statSync } from 'node:fs'
import type Database from 'better-sqlite3'
import { ProjectId } from '../../src-shared/data/ids'
import { fail, ok, type Result } from '../../src-shared/failure/result'
import { placeForBackUp } from './back-up-files'
import { setJournal } from './connection'
import { reasonOf } from './file-header'
import { migrate, newestVersion, versionOf } from './migrate'
import type { OpenFailure, Opening } from './opening'
import { findUnreadableRecord } from './readable'

// Reading the pages of a large file takes as long as opening all the rest, and finds little: each document and asset has
// its hash beside it, and the daily backup is read whole. After a crash the whole of it is read all the same.
const CHECKED_WHOLE_BYTES = 16 * 1024 * 1024
const needsCheck = (path: string): boolean => existsSync(`${path}-wal`) || statSync(path).size <= CHECKED_WHOLE_BYTES

/** Checks a file just opened, brings its tables up to date and makes it ready to be written. Throws SQLite's errors. */
export function prepare(connection: Database.Database, opening: Opening): Result<ProjectId, OpenFailure> {
  const { path, history, asItIs, lock, networkKind } = opening
  const verdict = needsCheck(path) ? connection.pragma('quick_check(1)', { simple: true }) : 'ok'
  if (verdict !== 'ok') return fail('file-damaged', { path, problem: String(verdict).slice(0, 200) })
  // The header may lag behind the write-ahead log that a crash left.
  const version = versionOf(connection)
  const newest = newestVersion(history)
  if (version > newest) return fail('file-from-newer-version', { path, version, newest })
  if (version < newest && !asItIs) {
    if (!lock) return fail('migration-failed', { path, copy: '', version })
    const migrated = bringUp(connection, version, opening)
    if (!migrated.ok) return migrated
  }
  const id = findProjectId(connection)
  if (!id) return fail('file-damaged', { path, problem: 'project-id' })
  const unreadable = asItIs ? null : findUnreadableRecord(connection)
  if (unreadable !== null) return fail('file-damaged', { path, problem: unreadable })
  if (lock) setJournal(connection, networkKind)
  return ok(id)
}

function findProjectId(connection: Database.Database): ProjectId | null {
  const found = connection
    .prepare<[], { value: string }>("SELECT value FROM project_fact WHERE name = 'project-id'")
    .get()
  return ProjectId.safeParse(found?.value).data ?? null
}

/** In one go, since nothing else goes on yet; it appears under its name once it is whole. */
function copyNow(connection: Database.Database, target: string): void {
  const growing = `${target}.new-${randomUUID()}`
  connection.prepare('VACUUM INTO @growing').run({ growing })
  renameSync(growing, target)
}

/** Backs the file up, then brings its tables up to date. */
function bringUp(
  connection: Database.Database,
  version: number,
  { path, deps, history }: Opening,
): Result<void, 'migration-failed'> {
  const log = deps.log.child('store')
  let copy = ''
  try {
    const place = placeForBackUp(path, { reason: 'migration', at: new Date(deps.now()), spareFolder: deps.spareFolder })
    if (!place.ok) return fail('migration-failed', { path, copy, version, ...place.error.data })
    copyNow(connection, place.value)
    copy = place.value
    migrate(connection, history, log)
    return ok(undefined)
  } catch (error) {
    log.error('migration-failed', { version, reason: reasonOf(error) })
    return fail('migration-failed', { path, copy, version })
  }
}
