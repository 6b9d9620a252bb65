import type { WriteDb } from './database'

export interface NewBinItem {
  readonly kind: 'edition' | 'section' | 'indicator' | 'submission'
  readonly recordId: string
  readonly title: string
}

/** Lists in the bin what this change has just marked as removed. */
export const addBinItem = (db: WriteDb, { kind, recordId, title }: NewBinItem): void => {
  db.run(
    `INSERT INTO bin_item (id, kind, record_id, title, binned_change, restored_change)
     VALUES (@id, @kind, @recordId, @title, @change, NULL)`,
    { id: db.newId(), kind, recordId, title, change: db.change.sequence },
  )
}
