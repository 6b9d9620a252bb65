import { invariant } from '../../src-shared/failure/invariant'

/** A row as SQLite gives it. Its columns are read through the functions below, which check what the table promises. */
export type Row = Readonly<Record<string, unknown>>

export function textIn(row: Row, column: string): string {
  const value = row[column]
  invariant(typeof value === 'string', `Column ${column} holds text`)
  return value
}

export const textOrNullIn = (row: Row, column: string): string | null =>
  row[column] === null ? null : textIn(row, column)

export function numberIn(row: Row, column: string): number {
  const value = row[column]
  invariant(typeof value === 'number', `Column ${column} holds a number`)
  return value
}

export const numberOrNullIn = (row: Row, column: string): number | null =>
  row[column] === null ? null : numberIn(row, column)

export function bytesIn(row: Row, column: string): Uint8Array {
  const value = row[column]
  invariant(value instanceof Uint8Array, `Column ${column} holds bytes`)
  return value
}

export const jsonIn = (row: Row, column: string): unknown => JSON.parse(textIn(row, column))
