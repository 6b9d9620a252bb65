import type Database from 'better-sqlite3'
import { toEdition } from './edition'
import { toIndicator } from './indicator-row'
import { toObservation } from './observation-row'
import type { Row } from './row'
import { toSection } from './section'

/** A table of records without a hash beside them: damage in one shows, if at all, as a row that makes no sense. */
export interface RecordTable {
  readonly table: 'edition' | 'section' | 'indicator' | 'observation'
  /** Throws where the row can't be what the table promises. */
  readonly read: (row: Row) => unknown
}

export const recordTables: readonly RecordTable[] = [
  { table: 'edition', read: (row) => toEdition({ ...row, section_count: 0 }) },
  { table: 'section', read: (row) => toSection({ ...row, level: 1, revision: 0, word_count: 0, carried_count: 0 }) },
  { table: 'indicator', read: toIndicator },
  {
    table: 'observation',
    read: (row) =>
      toObservation({ ...row, recorded_at: '2000-01-01T00:00:00.000Z', superseded_at: null, is_preferred: 0 }),
  },
]

export function isReadable({ read }: RecordTable, row: Row): boolean {
  try {
    read(row)
    return true
  } catch {
    // Ignored because it is the answer: no code of ours could show this row either.
    return false
  }
}

/** The first record that nothing can show, as `table id`; null: none. Observations, which are many, aren't looked at. */
export function findUnreadableRecord(connection: Database.Database): string | null {
  for (const records of recordTables.filter(({ table }) => table !== 'observation')) {
    for (const row of connection.prepare<[], Row>(`SELECT * FROM ${records.table}`).iterate()) {
      if (!isReadable(records, row)) return `${records.table} ${String(row.id)}`
    }
  }
  return null
}
