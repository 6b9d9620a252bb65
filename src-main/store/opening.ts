import type { FailureData } from '../../src-shared/failure/result'
import type { ProjectLock } from './lock'
import type { Migration } from './migrate'
import type { StoreDeps } from './store'

export type OpenFailure =
  | 'file-not-found'
  | 'file-not-a-project'
  | 'file-from-newer-version'
  | 'file-locked'
  | 'file-damaged'
  | 'file-unreadable'
  | 'project-not-writable'
  | 'migration-failed'

/** What opening goes by, once the file is known to be one of ours. */
export interface Opening {
  readonly path: string
  readonly deps: StoreDeps
  readonly history: readonly Migration[]
  readonly asItIs: boolean
  readonly networkKind: string | null
  readonly holder: FailureData
  /** Null: for reading. */
  readonly lock: ProjectLock | null
}
