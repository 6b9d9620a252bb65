import type { FailureCode, WriteFailure } from '../../src-shared/failure/codes'
import { type Failure, fail, type Result } from '../../src-shared/failure/result'
import type { Log } from '../log/logger'
import type { BackUpFailure } from '../store/back-up'
import type { WriteDb } from '../store/database'
import type { OpenFailure } from '../store/opening'
import type { Store, StoreDeps } from '../store/store'
import type { JobRunner } from '../work/job-runner'
import type { BackUpChecks } from './back-up-checks'
import type { Blobs } from './blobs'
import type { FileTokens } from './file-tokens'
import type { Emit, Host, Places } from './host'
import type { Settings } from './settings'
import type { SubmissionBatches } from './submission-batch'
import type { TableDesk } from './table-desk'

/** What every handler of one window's session may use. */
export interface SessionContext {
  readonly version: string
  readonly host: Host
  readonly places: Places
  readonly emit: Emit
  readonly log: Log
  readonly newId: () => string
  readonly settings: Settings
  readonly storeDeps: StoreDeps
  readonly tokens: FileTokens
  readonly tables: TableDesk
  readonly blobs: Blobs
  readonly jobs: JobRunner
  readonly submissions: SubmissionBatches
  /** The open project, or null. Only `project.ts` sets it. */
  store: Store | null
  /** The file that was to be opened last and couldn't be, and why: what can be done about it begins here. */
  refused: Refused | null
  /** What a recovery has made of the refused file, until it is opened or given up. */
  recovered: string | null
  /** Why the last backup that the app wanted to make by itself wasn't made, or is no good; null: all is well. */
  backUpTrouble: Failure<BackUpFailure | 'back-up-damaged'> | null
  readonly backUpChecks: BackUpChecks
  /** Backups under way. */
  readonly backingUp: Set<Promise<void>>
  /** Over once a process of ours has written the project; null: none is at it. Only `writing.ts` sets it. */
  writing: Promise<void> | null
}

export interface Refused {
  readonly path: string
  readonly failure: Failure<OpenFailure>
}

/** Runs `act` on the open project. */
export const withStore = <T, C extends FailureCode>(
  { store }: SessionContext,
  act: (store: Store) => Result<T, C>,
): Result<T, C | 'no-project-open'> => (store ? act(store) : fail('no-project-open'))

/** A command of the user's: one transaction that the project's history can take back. `reason` is a locale key. */
export const runCommand = <T, C extends FailureCode>(
  context: SessionContext,
  reason: string,
  act: (db: WriteDb) => Result<T, C>,
): Result<T, C | WriteFailure | 'no-project-open'> =>
  withStore(context, (store) => {
    const result = store.write({ reason, command: true }, act)
    if (result.ok) context.emit('history.changed', {})
    return result
  })
