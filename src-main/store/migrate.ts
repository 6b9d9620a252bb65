import type Database from 'better-sqlite3'
import { invariant } from '../../src-shared/failure/invariant'
import type { Log } from '../log/logger'

/** One step in the history of the tables. */
export interface Migration {
  /** A multiple of ten; becomes the file's `user_version`. */
  readonly number: number
  readonly name: string
  readonly up: (db: { exec: (sql: string) => unknown }) => void
}

/** Throws where the numbers don't rise by positive multiples of ten. */
export function checkHistory(history: readonly Migration[]): void {
  const isRising = history.every((migration, at) => migration.number > (history[at - 1]?.number ?? 0))
  invariant(isRising, 'Numbers of migrations rise')
  invariant(
    history.every((migration) => migration.number % 10 === 0),
    'Numbers of migrations are multiples of ten',
  )
}

export const newestVersion = (history: readonly Migration[]): number => history.at(-1)?.number ?? 0

export const versionOf = (connection: Database.Database): number =>
  Number(connection.pragma('user_version', { simple: true }))

/** Runs what is pending in one transaction together with the version; an exception leaves the file as it was. */
export function migrate(connection: Database.Database, history: readonly Migration[], log: Log): void {
  checkHistory(history)
  const version = versionOf(connection)
  const pending = history.filter((migration) => migration.number > version)
  if (pending.length === 0) return
  connection.transaction(() => {
    for (const migration of pending) {
      log.info('migrating', { number: migration.number })
      migration.up(connection)
      connection.pragma(`user_version = ${migration.number}`)
    }
  })()
}
