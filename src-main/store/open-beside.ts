import { ProjectId } from '../../src-shared/data/ids'
import { ok, type Result } from '../../src-shared/failure/result'
import { connect, failureOf, type SqliteFailure } from './connection'
import { storeOver } from './open-store'
import { textIn } from './row'
import type { Store, StoreDeps } from './store'

/** All that a big change touches is held until it is whole: pages that went out in between would be read and written again. */
const CACHE_KIB = 256 * 1024

/**
 * A second connection to a project that this application has open for writing on a disk of this machine, for a job that
 * writes it in one transaction. The lock stays the application's, which writes nothing and copies nothing meanwhile; what
 * it reads is the project as it was until the transaction is over.
 */
export function openBeside(path: string, deps: StoreDeps): Result<Store, SqliteFailure> {
  try {
    const connection = connect(path, { readOnly: false })
    connection.pragma('synchronous = FULL')
    connection.pragma(`cache_size = -${CACHE_KIB}`)
    const access = { mode: 'write' as const, networkKind: null, holder: {} }
    const seat = { path, connection, access, isOurs: () => true, release: () => undefined }
    const row = connection
      .prepare<[], { value: string }>("SELECT value FROM project_fact WHERE name = 'project-id'")
      .get()
    const projectId = ProjectId.parse(textIn({ value: row?.value }, 'value'))
    // The log is the application's to take in when it closes.
    return ok({ ...storeOver({ ...seat, projectId }, deps), close: () => connection.close() })
  } catch (error) {
    return failureOf(error, path)
  }
}
