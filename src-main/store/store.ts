import type { ProjectId } from '../../src-shared/data/ids'
import type { FailureCode } from '../../src-shared/failure/codes'
import type { Result } from '../../src-shared/failure/result'
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
}

export interface WriteOptions {
  /** Why: shown in the history, so a locale key or the user's own words. */
  readonly reason: string
  readonly author?: string
  /** True for what the user may undo; typing and bookkeeping are not. */
  readonly command?: boolean
}

/** An open project file. */
export interface Store {
  readonly path: string
  readonly projectId: ProjectId
  readonly read: ReadDb
  /** One transaction and one `change`. A failure that `act` answers rolls everything back, and so does an exception. */
  readonly write: <T, C extends FailureCode>(options: WriteOptions, act: (db: WriteDb) => Result<T, C>) => Result<T, C>
  /** A new UUIDv7. */
  readonly newId: () => string
  /** Writes a whole copy to a file that isn't there yet. Throws SQLite's errors; `backUp` is the one to call. */
  readonly copyInto: (path: string) => void
  /** Brings everything into the one file and lets the next window in. The store can't be used afterwards. */
  readonly close: () => void
}
