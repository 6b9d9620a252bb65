import { randomUUID } from 'node:crypto'
import { type BigIntStats, statSync } from 'node:fs'
import type Database from 'better-sqlite3'
import { type FailureData, fail, ok, type Result } from '../../src-shared/failure/result'
import { connect, failureOf, openForNetwork } from './connection'
import { readHeader, settlePath } from './file-header'
import { freshenProjections } from './fresh-projections'
import { acquireLock } from './lock'
import { type Migration, newestVersion } from './migrate'
import { migrations } from './migrations'
import { findNetworkKind } from './network-folder'
import { storeOver } from './open-store'
import type { OpenFailure, Opening } from './opening'
import { prepare } from './prepare'
import { copyAside, needsCopyAside } from './read-aside'
import type { Store, StoreDeps } from './store'

export interface OpenOptions {
  /** Beside a window that has the file open: takes no lock, and `write` is refused. */
  readonly readOnly?: boolean
  /** With `readOnly`: leaves a file from an older version as it is. Enough to copy it, not to read what is in it. */
  readonly asItIs?: boolean
  /** With `readOnly`: who holds the lock, to be shown. */
  readonly holder?: FailureData
  /** Takes over from a machine that shows no life any more. */
  readonly takeOver?: boolean
  /** Given only by tests. */
  readonly history?: readonly Migration[]
  /** Given only by tests: what says whether the file is in a network folder. */
  readonly networkKindOf?: (path: string) => string | null
}

/** Opens a project file. Whatever it fails with, the file is as it was. */
export function openProject(given: string, deps: StoreDeps, options: OpenOptions = {}): Result<Store, OpenFailure> {
  const { readOnly = false, asItIs = false, history = migrations, holder = {} } = options
  const path = settlePath(given)
  const header = readHeader(path)
  if (!header.ok) return header
  const newest = newestVersion(history)
  if (header.value.version > newest) {
    return fail('file-from-newer-version', { path, version: header.value.version, newest })
  }
  const networkKind = (options.networkKindOf ?? findNetworkKind)(path)
  const opening = { path, deps, history, networkKind, holder }
  if (readOnly) return openForReading({ ...opening, asItIs, lock: null })

  const since = new Date(deps.now()).toISOString()
  const claim = { token: randomUUID(), author: deps.author(), since, takeOver: options.takeOver ?? false }
  const lock = acquireLock(path, claim)
  if (!lock.ok) return fail(lock.error.code, { path, ...lock.error.data })
  const opened = openConnection({ ...opening, asItIs: false, lock: lock.value }, path, () => lock.value.release())
  if (!opened.ok) return opened
  const fresh = freshenProjections(opened.value)
  if (fresh.ok) return opened
  opened.value.close()
  return fail('migration-failed', { path, copy: '', version: header.value.version })
}

/** What can't be read where it lies, since a log beside it can't be taken in there, is read from a copy. */
function openForReading(opening: Opening): Result<Store, OpenFailure> {
  if (!needsCopyAside(opening.path)) return openConnection(opening, opening.path, () => undefined)
  const copy = copyAside(opening.path)
  return copy.ok ? openConnection(opening, copy.value.path, copy.value.remove) : copy
}

function openConnection(opening: Opening, file: string, release: () => void): Result<Store, OpenFailure> {
  const { path, deps, lock, networkKind, holder } = opening
  let connection: Database.Database | null = null
  let isOpen = false
  try {
    connection = connect(file, { readOnly: lock === null })
    if (lock && networkKind !== null) openForNetwork(connection)
    const projectId = prepare(connection, opening)
    isOpen = projectId.ok
    if (!projectId.ok) return projectId
    const inode = inodeOf(path)
    const access = { mode: lock ? ('write' as const) : ('read' as const), networkKind, holder }
    const isOurs = () => lock?.isOurs() === true && inodeOf(path) === inode
    return ok(storeOver({ path, projectId: projectId.value, connection, access, isOurs, release }, deps))
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

/** Another number under the same name is another file: what is written into the old one is in no file at all. */
const inodeOf = (path: string): BigIntStats['ino'] | null =>
  statSync(path, { bigint: true, throwIfNoEntry: false })?.ino ?? null

/** Brings everything into the one file and lets the next window in. The store can't be used afterwards. */
export const closeProject = (store: Store): void => store.close()
