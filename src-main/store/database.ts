import type Database from 'better-sqlite3'
import { invariant } from '../../src-shared/failure/invariant'
import type { Log } from '../log/logger'
import type { Row } from './row'

export type SqlValue = string | number | null | Uint8Array
/** Named parameters: `@id` takes `{ id }`. */
export type SqlInput = Readonly<Record<string, SqlValue>>

const SLOW_QUERY_MS = 40

/** Prepared statements of one connection, each compiled once, and watched for slowness. */
export class Statements {
  private readonly prepared = new Map<string, Database.Statement<[SqlInput], Row>>()

  constructor(
    readonly connection: Database.Database,
    private readonly log: Log,
    /** Milliseconds since 1970. */
    readonly now: () => number,
  ) {}

  timed<T>(sql: string, action: (statement: Database.Statement<[SqlInput], Row>) => T): T {
    const began = performance.now()
    const answer = action(this.prepare(sql))
    const tookMs = performance.now() - began
    if (tookMs > SLOW_QUERY_MS) {
      this.log.warn('slow-query', { sql: sql.replaceAll(/\s+/g, ' ').slice(0, 120), durationMs: Math.round(tookMs) })
    }
    return answer
  }

  private prepare(sql: string): Database.Statement<[SqlInput], Row> {
    const known = this.prepared.get(sql)
    if (known) return known
    const statement = this.connection.prepare<[SqlInput], Row>(sql)
    this.prepared.set(sql, statement)
    return statement
  }
}

/** Reads the project. A private member makes the class nominal: nothing else can stand for it. */
export class ReadDb {
  constructor(protected readonly statements: Statements) {}

  all(sql: string, input: SqlInput = {}): Row[] {
    return this.statements.timed(sql, (statement) => statement.all(input))
  }

  find(sql: string, input: SqlInput = {}): Row | null {
    return this.statements.timed(sql, (statement) => statement.get(input)) ?? null
  }

  /** The day it is where the application runs, an ISO date. */
  today(): string {
    const now = new Date(this.statements.now())
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
  }

  /** The row that must be there. */
  get(sql: string, input: SqlInput = {}): Row {
    const row = this.find(sql, input)
    invariant(row, `A row was expected: ${sql.slice(0, 120)}`)
    return row
  }
}

/** What every row written in one transaction belongs to. */
export interface Change {
  readonly sequence: number
  /** ISO, with milliseconds. */
  readonly at: string
  readonly author: string
  readonly reason: string
}

/** Writes the project, inside one transaction. Only `Store.write` makes one, and it ends with the transaction. */
export class WriteDb extends ReadDb {
  private isEnded = false
  private readonly atEnd = new Map<string, () => void>()

  constructor(
    statements: Statements,
    readonly change: Change,
    /** A new UUIDv7. */
    readonly newId: () => string,
  ) {
    super(statements)
  }

  /** Number of rows changed. */
  run(sql: string, input: SqlInput = {}): number {
    invariant(!this.isEnded, 'The transaction of this WriteDb is over')
    return this.statements.timed(sql, (statement) => statement.run(input)).changes
  }

  /** Like `run`, for a statement that must touch exactly one row. */
  runOne(sql: string, input: SqlInput = {}): void {
    const changes = this.run(sql, input)
    invariant(changes === 1, `One row was to be changed, not ${changes}: ${sql.slice(0, 120)}`)
  }

  /** Does something once before the transaction ends, however often it is asked for under this name. */
  onceAtEnd(name: string, act: () => void): void {
    this.atEnd.set(name, act)
  }

  /** For the store alone: does what was put off, which may put off more. */
  finish(): void {
    for (const [name, act] of this.atEnd) {
      this.atEnd.delete(name)
      act()
    }
  }

  /** For the store alone. */
  end(): void {
    this.isEnded = true
  }
}
