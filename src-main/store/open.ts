import { randomUUID } from 'node:crypto'
import { existsSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import type Database from 'better-sqlite3'
import { ProjectId } from '../../src-shared/data/ids'
import { fail, ok, type Result } from '../../src-shared/failure/result'
import { connect, failureOf, writeAhead } from './connection'
import { APPLICATION_ID, findObstacle, readHeader, reasonOf, settlePath } from './file-header'
import { acquireLock, type ProjectLock } from './lock'
import { type Migration, migrate, newestVersion, versionOf } from './migrate'
import { migrations } from './migrations'
import { createMint } from './mint-id'
import { storeOver } from './open-store'
import type { Store, StoreDeps } from './store'

export type OpenFailure =
  | 'file-not-found'
  | 'file-not-a-project'
  | 'file-from-newer-version'
  | 'file-locked'
  | 'file-damaged'
  | 'file-unreadable'
  | 'migration-failed'

export interface OpenOptions {
  /** Beside a window that has the file open: takes no lock, and `write` throws. */
  readonly readOnly?: boolean
  /** With `readOnly`: leaves a file from an older version as it is. Enough to copy it, not to read what is in it. */
  readonly asItIs?: boolean
  /** Given only by tests. */
  readonly history?: readonly Migration[]
}

/** Makes a new project file and opens it. The file appears under its name only once it is whole. */
export function createProject(
  path: string,
  deps: StoreDeps,
  { name }: { readonly name: string },
): Result<Store, 'file-exists' | 'target-not-writable'> {
  const obstacle = findObstacle(path)
  if (obstacle !== null) return fail('file-exists', { path: obstacle })
  const growing = `${path}.new-${randomUUID()}`
  try {
    writeFileSync(growing, '', { flag: 'wx' })
    const connection = connect(growing, { readOnly: false })
    try {
      fill(connection, deps, name)
    } finally {
      connection.close()
    }
    if (existsSync(path)) return fail('file-exists', { path })
    renameSync(growing, path)
  } catch (error) {
    const reason = reasonOf(error)
    if (!/^(?:E[A-Z]+$|SQLITE_(?:CANTOPEN|IOERR|FULL|READONLY|PERM))/.test(reason)) throw error
    return fail('target-not-writable', { path, reason })
  } finally {
    if (existsSync(growing)) rmSync(growing)
  }
  const opened = openProject(path, deps)
  if (opened.ok) return opened
  return fail('target-not-writable', { path, reason: opened.error.code })
}

function fill(connection: Database.Database, deps: StoreDeps, name: string): void {
  connection.pragma(`application_id = ${APPLICATION_ID}`)
  migrate(connection, migrations, deps.log.child('store'))
  const save = connection.prepare('INSERT INTO project_fact (name, value) VALUES (@name, @value)')
  save.run({ name: 'project-id', value: createMint(deps)() })
  save.run({ name: 'project-name', value: name })
}

/** Opens a project file. Whatever it fails with, the file is as it was. */
export function openProject(
  given: string,
  deps: StoreDeps,
  { readOnly = false, asItIs = false, history = migrations }: OpenOptions = {},
): Result<Store, OpenFailure> {
  const path = settlePath(given)
  const header = readHeader(path)
  if (!header.ok) return header
  const newest = newestVersion(history)
  if (header.value.version > newest) {
    return fail('file-from-newer-version', { path, version: header.value.version, newest })
  }
  if (readOnly) return openConnection({ path, deps, history, asItIs, lock: null })

  const since = new Date(deps.now()).toISOString()
  const lock = acquireLock(path, { token: randomUUID(), author: deps.author(), since })
  if (!lock.ok) return fail(lock.error.code, { path, ...lock.error.data })
  return openConnection({ path, deps, history, asItIs: false, lock: lock.value })
}

interface Opening {
  readonly path: string
  readonly deps: StoreDeps
  readonly history: readonly Migration[]
  readonly asItIs: boolean
  /** Null: for reading. */
  readonly lock: ProjectLock | null
}

function openConnection(opening: Opening): Result<Store, OpenFailure> {
  const { path, deps, lock } = opening
  const release = (): void => lock?.release()
  let connection: Database.Database | null = null
  let isOpen = false
  try {
    connection = connect(path, { readOnly: lock === null })
    const projectId = prepare(connection, opening)
    isOpen = projectId.ok
    if (!projectId.ok) return projectId
    return ok(storeOver({ path, projectId: projectId.value, connection, isReadOnly: lock === null, release }, deps))
  } catch (error) {
    isOpen = false
    return failureOf(error, path)
  } finally {
    if (!isOpen) {
      connection?.close()
      release()
    }
  }
}

// Reading the pages of a large file takes as long as opening all the rest, and finds little: each document and asset has
// its hash beside it. After a crash the whole of it is read all the same.
const CHECKED_WHOLE_BYTES = 16 * 1024 * 1024
const needsCheck = (path: string): boolean => existsSync(`${path}-wal`) || statSync(path).size <= CHECKED_WHOLE_BYTES

function prepare(connection: Database.Database, opening: Opening): Result<ProjectId, OpenFailure> {
  const { path, history, asItIs, lock } = opening
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
  const found = connection
    .prepare<[], { value: string }>("SELECT value FROM project_fact WHERE name = 'project-id'")
    .get()
  const id = ProjectId.safeParse(found?.value)
  if (!id.success) return fail('file-damaged', { path, problem: 'project-id' })
  if (lock) writeAhead(connection)
  return ok(id.data)
}

/** Copies the file beside itself, then brings its tables up to date. */
function bringUp(
  connection: Database.Database,
  version: number,
  { path, deps, history }: Opening,
): Result<void, 'migration-failed'> {
  const log = deps.log.child('store')
  const copy = `${path}.before-${version}-${new Date(deps.now())
    .toISOString()
    .replaceAll(/[^0-9]/g, '')
    .slice(0, 14)}`
  try {
    connection.prepare('VACUUM INTO @copy').run({ copy })
    migrate(connection, history, log)
    return ok(undefined)
  } catch (error) {
    log.error('migration-failed', { version, reason: reasonOf(error) })
    return fail('migration-failed', { path, copy, version })
  }
}
/** Brings everything into the one file and lets the next window in. The store can't be used afterwards. */
export const closeProject = (store: Store): void => store.close()
