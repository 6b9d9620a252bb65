import { hostname } from 'node:os'
import type Database from 'better-sqlite3'
import type { FailureData } from '../../src-shared/failure/result'
import { textIn } from './row'

/** Who holds the lock of a project, as the lock file tells it. */
export interface LockHolder {
  readonly token: string
  readonly author: string
  readonly pid: string
  readonly host: string
  /** ISO. */
  readonly since: string
}

/** A machine that has slept, or whose clock goes wrong by a little, isn't taken for dead. */
const LIFE_MS = 3 * 60_000

/** Whether the file was touched lately. */
export const showsLife = ({ mtimeMs }: { readonly mtimeMs: number }, nowMs = Date.now()): boolean =>
  nowMs - mtimeMs < LIFE_MS

/** Null also where the holder is writing its name at this very moment. */
export function findHolder(connection: Database.Database): LockHolder | null {
  try {
    const row = connection.prepare<[], Record<string, unknown>>('SELECT * FROM holder').get()
    if (!row) return null
    return {
      token: textIn(row, 'token'),
      author: textIn(row, 'author'),
      pid: textIn(row, 'pid'),
      host: textIn(row, 'host'),
      since: textIn(row, 'since'),
    }
  } catch {
    // Ignored because a lock without a name is a lock all the same.
    return null
  }
}

/**
 * What a person is told of the holder. On this machine the system itself drops the lock of a process that died; of another
 * machine's, only its silence tells.
 */
export const toFacts = (holder: LockHolder, file: { readonly mtimeMs: number }): FailureData => ({
  author: holder.author,
  pid: holder.pid,
  host: holder.host,
  since: holder.since,
  isHere: holder.host === hostname(),
  isDead: holder.host !== hostname() && !showsLife(file),
})
