import type Database from 'better-sqlite3'
import type { ProjectId } from '../../src-shared/data/ids'
import type { FailureCode } from '../../src-shared/failure/codes'
import { invariant } from '../../src-shared/failure/invariant'
import type { Result } from '../../src-shared/failure/result'
import { closeWhole } from './connection'
import { type Change, ReadDb, Statements, WriteDb } from './database'
import { createMint } from './mint-id'
import { captureRows, installCapture } from './row-image'
import type { Store, StoreDeps, WriteOptions } from './store'

export interface StoreInput {
  readonly path: string
  readonly projectId: ProjectId
  readonly connection: Database.Database
  readonly isReadOnly: boolean
  /** Called once the connection is closed. */
  readonly release: () => void
}

/** The store over an open connection whose tables are up to date. */
export function storeOver({ path, projectId, connection, isReadOnly, release }: StoreInput, deps: StoreDeps): Store {
  const log = deps.log.child('store')
  const statements = new Statements(connection, log, deps.now)
  const newId = createMint(deps)
  if (!isReadOnly) installCapture(connection)

  const write = <T, C extends FailureCode>(options: WriteOptions, act: (db: WriteDb) => Result<T, C>): Result<T, C> => {
    invariant(!isReadOnly, 'A project opened for reading is not written')
    invariant(!connection.inTransaction, 'A write begins when the one before has ended')
    connection.exec('BEGIN IMMEDIATE')
    try {
      const db = new WriteDb(statements, beginChange(statements, options, deps), newId)
      const answer = options.command ? captureRows(db, () => act(db)) : act(db)
      if (answer.ok) db.finish()
      db.end()
      connection.exec(answer.ok ? 'COMMIT' : 'ROLLBACK')
      return answer
    } catch (error) {
      // A statement that failed hard (a full disk) has rolled back already.
      if (connection.inTransaction) connection.exec('ROLLBACK')
      throw error
    }
  }

  return {
    path,
    projectId,
    read: new ReadDb(statements),
    write,
    newId,
    copyInto: (target) => void connection.prepare('VACUUM INTO @target').run({ target }),
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
