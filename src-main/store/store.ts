import type { ProjectId } from '../../src-shared/data/ids'
import type { FailureCode, WriteFailure } from '../../src-shared/failure/codes'
import type { FailureData, Result } from '../../src-shared/failure/result'
import type { Log } from '../log/logger'
import type { ReadDb, WriteDb } from './database'

/** What the store takes from outside, so that tests can hold time, chance and authorship still. */
export interface StoreDeps {
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly randomBytes: (count: number) => Uint8Array
  /** Stands beside every change that names no other. */
  readonly author: () => string
  readonly log: Log
  /** Takes backups where the folder beside a project can't be written. */
  readonly spareFolder?: string
}

export interface WriteOptions {
  /** Why: shown in the history, so a locale key or the user's own words. */
  readonly reason: string
  readonly author?: string
  /** True for what the user may undo; typing and bookkeeping are not. */
  readonly command?: boolean
}

/** Who writes, and what that rests on. */
export interface StoreAccess {
  readonly mode: 'write' | 'read'
  /** Of a network folder: no write-ahead log, and slower. Null: a disk of this machine. */
  readonly networkKind: string | null
  /** With `read`: who holds the lock, as far as is known. */
  readonly holder: FailureData
}

/** An open project file. */
export interface Store {
  readonly path: string
  readonly projectId: ProjectId
  readonly access: StoreAccess
  readonly read: ReadDb
  /**
   * One transaction and one `change`. A failure that `act` answers rolls everything back, and so does an exception. What
   * the world may do to any write (no right to it, no room) is answered too.
   */
  readonly write: <T, C extends FailureCode>(
    options: WriteOptions,
    act: (db: WriteDb) => Result<T, C>,
  ) => Result<T, C | WriteFailure>
  /** Like `write`, and nothing of it stays: what an act would bring about is read inside it. */
  readonly rehearse: <T, C extends FailureCode>(act: (db: WriteDb) => Result<T, C>) => Result<T, C | WriteFailure>
  /** A new UUIDv7. */
  readonly newId: () => string
  /**
   * Writes a whole copy, as of some moment while it is made, to a file that isn't there yet; other work goes on meanwhile.
   * Throws SQLite's errors, also where the store is closed meanwhile; `backUp` is the one to call.
   */
  readonly copyInto: (path: string) => Promise<void>
  readonly isOpen: () => boolean
  /** Brings everything into the one file and lets the next window in. The store can't be used afterwards. */
  readonly close: () => void
}
