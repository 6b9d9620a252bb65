import { randomUUID } from 'node:crypto'
import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { fail, ok, type Result } from '../../src-shared/failure/result'
import { asCopyFailure } from './back-up-content'
import { dropOldBackUps, placeForBackUp } from './back-up-files'
import { findObstacle, isOfDisk, readHeader, reasonOf, settlePath } from './file-header'
import { acquireLock, type LockFailure } from './lock'
import { openProject } from './open'
import type { StoreDeps } from './store'
import { findDamageOfAnyVersion } from './verify'

type CopyFailure = 'target-not-writable' | 'disk-full'
type RestoreFailure = CopyFailure | 'file-damaged' | 'file-from-newer-version'

/** Makes a project at `target` out of a copy, once the copy has proved sound. */
export function restoreBackUp(
  copy: string,
  target: string,
  deps: StoreDeps,
): Result<{ bytes: number }, RestoreFailure | 'file-exists'> {
  const obstacle = findObstacle(target)
  if (obstacle !== null) return fail('file-exists', { path: obstacle })
  const sound = checkCopy(copy, deps)
  return sound.ok ? copyWhole(copy, target) : sound
}

/** A copy that isn't whole replaces nothing. */
function checkCopy(copy: string, deps: StoreDeps): Result<void, 'file-damaged' | 'file-from-newer-version'> {
  const header = readHeader(copy)
  if (!header.ok) return asCopyFailure(header.error)
  const opened = openProject(copy, deps, { readOnly: true, asItIs: true })
  if (!opened.ok) return asCopyFailure(opened.error)
  try {
    const [damage] = findDamageOfAnyVersion(opened.value.read)
    return damage ? fail('file-damaged', { path: copy, problem: damage.place }) : ok(undefined)
  } finally {
    opened.value.close()
  }
}

/** Grows beside its place and takes it in one step. */
function copyWhole(from: string, to: string): Result<{ bytes: number }, CopyFailure> {
  const growing = `${to}.new-${randomUUID()}`
  try {
    copyFileSync(from, growing, constants.COPYFILE_EXCL)
    flush(growing)
    renameSync(growing, to)
    if (process.platform !== 'win32') flush(dirname(to))
    return ok({ bytes: statSync(to).size })
  } catch (error) {
    const reason = reasonOf(error)
    if (reason === 'ENOSPC') return fail('disk-full', { path: to })
    if (!isOfDisk(error)) throw error
    return fail('target-not-writable', { path: to, reason })
  } finally {
    rmSync(growing, { force: true })
  }
}

/** Waits until the disk itself has it: a name that leads to nothing after a power cut would be worse than the old file. */
function flush(path: string): void {
  const file = openSync(path, 'r')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/**
 * Puts a backup in the place of a project that nobody has open. What stands there, damaged or not, is kept among the
 * backups first, just as it is; its path is answered.
 */
export function replaceByBackUp(
  copy: string,
  given: string,
  deps: StoreDeps,
): Result<{ kept: string }, RestoreFailure | LockFailure> {
  const sound = checkCopy(copy, deps)
  if (!sound.ok) return sound
  const path = settlePath(given)
  const at = new Date(deps.now())
  const claim = { token: randomUUID(), author: deps.author(), since: at.toISOString() }
  const lock = acquireLock(path, claim)
  if (!lock.ok) return fail(lock.error.code, { path, ...lock.error.data })
  try {
    const place = placeForBackUp(path, { reason: 'replaced', at, spareFolder: deps.spareFolder })
    if (!place.ok) return place
    const kept = keepAsItIs(path, place.value)
    if (!kept.ok) return kept
    // A log would write the old pages into the new file.
    for (const ending of ['-wal', '-shm', '-journal']) rmSync(path + ending, { force: true })
    const replaced = copyWhole(copy, path)
    if (!replaced.ok) return replaced
    dropOldBackUps(path, deps.spareFolder)
    return ok({ kept: place.value })
  } finally {
    lock.value.release()
  }
}

/** With the log that a crash left: the copy holds whatever can still be had. */
function keepAsItIs(path: string, place: string): Result<void, CopyFailure> {
  if (!existsSync(path)) return ok(undefined)
  for (const ending of ['', '-wal']) {
    if (!existsSync(path + ending)) continue
    const kept = copyWhole(path + ending, place + ending)
    if (!kept.ok) return kept
  }
  return ok(undefined)
}
