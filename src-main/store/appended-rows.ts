import { IndicatorId } from '../../src-shared/data/ids'
import type { ReadDb, WriteDb } from './database'
import { textIn } from './row'

/** The indicators of which the change wrote or ended rows in this table. */
export const indicatorsTouched = (db: ReadDb, table: string, change: number): IndicatorId[] =>
  db
    .all(
      `SELECT indicator_id FROM ${table} WHERE recorded_change = @change
       UNION SELECT indicator_id FROM ${table} WHERE superseded_change = @change`,
      { change },
    )
    .map((row) => IndicatorId.parse(row.indicator_id))

/** What of a row is its words, apart from which row it is and from when until when it lived. */
const wordsOf = (db: ReadDb, table: string): string[] =>
  db
    .all('SELECT name FROM pragma_table_info(@table)', { table })
    .map((row) => textIn(row, 'name'))
    .filter((column) => !['id', 'recorded_change', 'superseded_change'].includes(column))

/** Rows that the change wrote, and that something later has ended. */
const OVERTAKEN = 'one.recorded_change = @undone AND one.superseded_change <> @undone'

/**
 * Takes back what a change did to a table, by rows of the change under way; false where that can't be, for somebody has
 * gone on from it. An undo gives words back as a new row, so what it gave back stands for the row that the change wrote.
 */
export function takeBackAppended(db: WriteDb, table: string, undone: number): boolean {
  const words = wordsOf(db, table)
  const isSame = words.map((column) => `other.${column} IS one.${column}`).join(' AND ')
  const standIn = `other.superseded_change IS NULL AND ${isSame}`
  const overtaken = db.find(
    `SELECT 1 FROM ${table} one WHERE ${OVERTAKEN} AND NOT EXISTS (SELECT 1 FROM ${table} other WHERE ${standIn}) LIMIT 1`,
    { undone },
  )
  if (overtaken) return false
  const input = { undone, change: db.change.sequence }
  // Ended before given back: of one source there is one live observation at any time.
  db.run(
    `UPDATE ${table} SET superseded_change = @change WHERE id IN
       (SELECT other.id FROM ${table} one JOIN ${table} other ON ${standIn} WHERE ${OVERTAKEN})`,
    input,
  )
  db.run(
    `UPDATE ${table} SET superseded_change = @change WHERE recorded_change = @undone AND superseded_change IS NULL`,
    input,
  )
  return giveBack(db, { table, words, input })
}

interface GivenBack {
  readonly table: string
  readonly words: readonly string[]
  readonly input: { readonly undone: number; readonly change: number }
}

/** False where something else is said in the place of one of them by now. */
function giveBack(db: WriteDb, { table, words, input }: GivenBack): boolean {
  const ended = 'superseded_change = @undone AND recorded_change <> @undone'
  const { count } = db.get(`SELECT count(*) AS count FROM ${table} WHERE ${ended}`, { undone: input.undone })
  const given = db.run(
    `INSERT OR IGNORE INTO ${table} (id, ${words.join(', ')}, recorded_change, superseded_change)
     SELECT new_id(), ${words.join(', ')}, @change, NULL FROM ${table} WHERE ${ended} ORDER BY rowid`,
    input,
  )
  return given === count
}
