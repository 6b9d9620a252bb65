import { randomUUID } from 'node:crypto'
import { renameSync, rmSync, statSync } from 'node:fs'
import { fail, ok, type Result } from '../../src-shared/failure/result'
import { findObstacle, readHeader, reasonOf } from './file-header'
import { type OpenFailure, openProject } from './open'
import type { Store, StoreDeps } from './store'
import { type Damage, findDamage } from './verify'

/** A whole copy of the open project at `target`, which must not be there yet; it appears there once it is whole. */
export function backUp(store: Store, target: string): Result<{ bytes: number }, 'file-exists' | 'target-not-writable'> {
  const obstacle = findObstacle(target)
  if (obstacle !== null) return fail('file-exists', { path: obstacle })
  const growing = `${target}.new-${randomUUID()}`
  try {
    store.copyInto(growing)
    renameSync(growing, target)
    return ok({ bytes: statSync(target).size })
  } catch (error) {
    const reason = reasonOf(error)
    if (!/^(?:E[A-Z]+$|SQLITE_(?:CANTOPEN|IOERR|FULL|READONLY|PERM|ERROR))/.test(reason)) throw error
    return fail('target-not-writable', { path: target, reason })
  } finally {
    rmSync(growing, { force: true })
  }
}

/** Makes a project at `target` out of a copy, once the copy has proved sound. */
export function restoreBackUp(
  copy: string,
  target: string,
  deps: StoreDeps,
): Result<{ bytes: number }, OpenFailure | 'file-exists' | 'target-not-writable'> {
  const header = readHeader(copy)
  if (!header.ok) return header
  const opened = openProject(copy, deps, { readOnly: true, asItIs: true })
  if (!opened.ok) return opened
  const restored = backUp(opened.value, target)
  opened.value.close()
  return restored
}

/** Everything that can be found wrong with an open project; empty: sound. */
export const verifyProject = (store: Store): Damage[] => findDamage(store.read)
