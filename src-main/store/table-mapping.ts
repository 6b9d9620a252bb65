import { TableMapping } from '../../src-shared/data/table-mapping'
import { hashOf } from './content-hash'
import type { ReadDb, WriteDb } from './database'
import { jsonIn, textIn } from './row'

export interface KeptMapping {
  /** Of the table that it was made for. */
  readonly title: string
  readonly mapping: TableMapping
}

/** What was kept for tables of this shape; null also where an older build kept what can't be read any more. */
export function findTableMapping(db: ReadDb, shape: string): KeptMapping | null {
  const row = db.find('SELECT title, mapping FROM table_mapping WHERE shape = @shape', { shape: hashOf(shape) })
  const mapping = row && TableMapping.safeParse(jsonIn(row, 'mapping'))
  return row && mapping?.success ? { title: textIn(row, 'title'), mapping: mapping.data } : null
}

/** Keeps a mapping for the next table of this shape, in place of the one kept before. */
export function keepTableMapping(db: WriteDb, shape: string, { title, mapping }: KeptMapping): void {
  db.run(
    `INSERT INTO table_mapping (id, shape, title, mapping, used_change)
     VALUES (@id, @shape, @title, @mapping, @change)
     ON CONFLICT (shape) DO UPDATE SET title = excluded.title, mapping = excluded.mapping,
       used_change = excluded.used_change`,
    { id: db.newId(), shape: hashOf(shape), title, mapping: JSON.stringify(mapping), change: db.change.sequence },
  )
}
