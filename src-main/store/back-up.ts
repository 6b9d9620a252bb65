import { randomUUID } from 'node:crypto'
import { renameSync, rmSync, statfsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { fail, ok, type Result } from '../../src-shared/failure/result'
import { type BackUpFile, type BackUpReason, dropOldBackUps, placeForBackUp } from './back-up-files'
import { findObstacle, isOfDisk, reasonOf } from './file-header'
import { findSearchDamage } from './search-damage'
import type { Store, StoreDeps } from './store'
import { type Damage, findDamage } from './verify'

export type BackUpFailure = 'file-exists' | 'target-not-writable' | 'disk-full' | 'cancelled'

/**
 * A whole copy of the open project at `target`, which must not be there yet; it appears there once it is whole. Work on
 * the project goes on meanwhile; closing the project gives the copy up.
 */
export async function backUp(store: Store, target: string): Promise<Result<{ bytes: number }, BackUpFailure>> {
  const obstacle = findObstacle(target)
  if (obstacle !== null) return fail('file-exists', { path: obstacle })
  if (!hasRoom(store.path, target)) return fail('disk-full', { path: target })
  const growing = `${target}.new-${randomUUID()}`
  try {
    await store.copyInto(growing)
    renameSync(growing, target)
    return ok({ bytes: statSync(target).size })
  } catch (error) {
    return refusedBy(error, store, target)
  } finally {
    for (const ending of ['', '-journal']) rmSync(growing + ending, { force: true })
  }
}

function refusedBy(error: unknown, store: Store, path: string): Result<never, BackUpFailure> {
  const reason = reasonOf(error)
  if (!store.isOpen()) return fail('cancelled')
  if (reason.startsWith('SQLITE_FULL') || reason === 'ENOSPC') return fail('disk-full', { path })
  // The backup interface says that a folder is missing by an error without a code.
  if (isOfDisk(error) || error instanceof TypeError) return fail('target-not-writable', { path, reason })
  throw error
}

/** Whether the copy will fit; where nobody can tell, copying tells. */
function hasRoom(path: string, target: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(dirname(target))
    return bavail * bsize > statSync(path).size
  } catch {
    // Ignored because a folder that can't be asked can't be written either, which the copying says better.
    return true
  }
}

/** A backup in the project's own folder of them; those that have served their time go. */
export async function keepBackUp(
  store: Store,
  reason: BackUpReason,
  { now, spareFolder }: Pick<StoreDeps, 'now' | 'spareFolder'>,
): Promise<Result<BackUpFile, BackUpFailure>> {
  const at = new Date(now())
  const place = placeForBackUp(store.path, { reason, at, spareFolder })
  if (!place.ok) return place
  const copied = await backUp(store, place.value)
  if (!copied.ok) return copied
  dropOldBackUps(store.path, spareFolder)
  return ok({ path: place.value, at: at.toISOString(), reason, bytes: copied.value.bytes })
}

/** Everything that can be found wrong with an open project; empty: sound. */
export const verifyProject = (store: Store): Damage[] => [...findDamage(store.read), ...findSearchDamage(store.read)]
