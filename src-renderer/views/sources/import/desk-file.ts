import type { PickedFile } from '../../../../src-shared/contract/source'
import type { JobId } from '../../../../src-shared/data/ids'
import type { ShownFailure } from '../../failure/failure-words'

/** A file on the import desk: what it is to become, and its job once started. */
export interface DeskFile {
  readonly key: string
  readonly name: string
  readonly bytes: number
  readonly token: string | null
  readonly as: 'edition' | 'source'
  readonly year: number | null
  readonly title: string
  readonly jobId: JobId | null
  /** Why it can't be read, or why its start was refused. */
  readonly failure: ShownFailure | null
}

export type Picked = PickedFile | { readonly name: string; readonly failure: ShownFailure }

export const toDeskFile = (picked: Picked, key: string): DeskFile =>
  'token' in picked
    ? {
        key,
        name: picked.name,
        bytes: picked.bytes,
        token: picked.token,
        ...picked.suggestion,
        jobId: null,
        failure: null,
      }
    : {
        key,
        name: picked.name,
        bytes: 0,
        token: null,
        as: 'source',
        year: null,
        title: '',
        jobId: null,
        failure: picked.failure,
      }

/** An edition needs its year; a file that can't be read can't be started at all. */
export const isReady = (file: DeskFile): boolean =>
  file.token !== null && file.jobId === null && (file.as === 'source' || file.year !== null)
