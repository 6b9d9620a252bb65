import type Database from 'better-sqlite3'
import type { ProjectId } from '../../src-shared/data/ids'
import type { FailureCode, WriteFailure } from '../../src-shared/failure/codes'
import { invariant } from '../../src-shared/failure/invariant'
import { type Failed, fail, type Result } from '../../src-shared/failure/result'
import { closeWhole, copyBehindLog, copyPages, writeFailureOf } from './connection'
import { type Change, ReadDb, Statements, WriteDb } from './database'
import { createMint } from './mint-id'
import { captureRows, installCapture } from './row-image'
import type { Store, StoreAccess, StoreDeps, WriteOptions } from './store'

export interface StoreInput {
  readonly path: string
  readonly projectId: ProjectId
  readonly connection: Database.Database
  readonly access: StoreAccess
  /** Asked before each write: false where the file isn't this window's to write any more. */
  readonly isOurs: () => boolean
  /** Called once the connection is closed. */
  readonly release: () => void
}

/** The store over an open connection whose tables are up to date. */
export function storeOver(input: StoreInput, deps: StoreDeps): Store {
  const { path, projectId, connection, access, isOurs, release } = input
  const isReadOnly = access.mode === 'read'
  const log = deps.log.child('store')
  const statements = new Statements(connection, log, deps.now)
  const newId = createMint(deps)
  if (!isReadOnly) {
    installCapture(connection)
    // So that a statement can give new ids to all the rows it writes.
    connection.function('new_id', { directOnly: true }, newId)
  }

  const write = <T, C extends FailureCode>(
    options: WriteOptions,
    act: (db: WriteDb) => Result<T, C>,
  ): Result<T, C | WriteFailure> => {
    if (isReadOnly) return fail('project-read-only')
    if (!isOurs()) return fail('lock-lost')
    invariant(!connection.inTransaction, 'A write begins when the one before has ended')
    try {
      connection.exec('BEGIN IMMEDIATE')
      const db = new WriteDb(statements, beginChange(statements, options, deps), newId)
      const answer = options.command ? captureRows(db, () => act(db)) : act(db)
      if (answer.ok) db.finish()
      db.end()
      connection.exec(answer.ok ? 'COMMIT' : 'ROLLBACK')
      return answer
    } catch (error) {
      // A statement that failed hard (a full disk) has rolled back already.
      if (connection.inTransaction) connection.exec('ROLLBACK')
      return refusedBy(error)
    }
  }
  const rehearse = <T, C extends FailureCode>(act: (db: WriteDb) => Result<T, C>): Result<T, C | WriteFailure> => {
    if (isReadOnly) return fail('project-read-only')
    invariant(!connection.inTransaction, 'A rehearsal begins when the write before has ended')
    try {
      connection.exec('BEGIN IMMEDIATE')
      const db = new WriteDb(statements, beginChange(statements, { reason: 'rehearsal' }, deps), newId)
      const answer = act(db)
      db.end()
      return answer
    } catch (error) {
      return refusedBy(error)
    } finally {
      if (connection.inTransaction) connection.exec('ROLLBACK')
    }
  }
  const refusedBy = (error: unknown): Failed<WriteFailure> => {
    const failed = writeFailureOf(error)
    log.error('write-refused', { code: failed.error.code, ...failed.error.data })
    return failed
  }

  return {
    path,
    projectId,
    access,
    read: new ReadDb(statements),
    write,
    rehearse,
    newId,
    copyInto: (target) =>
      isReadOnly || access.networkKind !== null
        ? copyPages(connection, target)
        : copyBehindLog(connection, path, target),
    isOpen: () => connection.open,
    close: () => {
      try {
        if (isReadOnly) connection.close()
        else closeWhole(connection)
      } finally {
        release()
      }
    },
  }
}

function beginChange(statements: Statements, options: WriteOptions, deps: StoreDeps): Change {
  const at = new Date(deps.now()).toISOString()
  const author = options.author ?? deps.author()
  const { reason } = options
  const sequence = statements.timed(
    'INSERT INTO change (at, author, reason) VALUES (@at, @author, @reason)',
    (statement) => Number(statement.run({ at, author, reason }).lastInsertRowid),
  )
  return { sequence, at, author, reason }
}
