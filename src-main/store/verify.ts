import { AssetHash, SectionId } from '../../src-shared/data/ids'
import { readAsset } from './asset'
import { readBinnedBlock } from './binned-block'
import { readBody, readDocument } from './body-row'
import type { ReadDb } from './database'
import { type Row, textIn } from './row'
import { readSourceContent } from './source-content'

export interface Damage {
  /** Table and id. */
  readonly place: string
  readonly problem: string
}

/** Everything that can be found wrong with the file: pages, references, and the hash beside each document and asset. */
export const findDamage = (db: ReadDb): Damage[] => [
  ...findDamageOfAnyVersion(db),
  ...damagedIn(db, 'SELECT bin_id AS id FROM binned_block', 'bin', ({ id }) => readBinnedBlock(db, String(id))),
]

/** The same for a file that may come from an older version: what has been there since the first. */
export function findDamageOfAnyVersion(db: ReadDb): Damage[] {
  return [
    ...db
      .all('PRAGMA integrity_check(20)')
      .map((row) => String(row.integrity_check))
      .filter((verdict) => verdict !== 'ok')
      .map((problem) => ({ place: 'file', problem })),
    ...db.all('PRAGMA foreign_key_check').map((row) => ({ place: String(row.table), problem: 'reference' })),
    ...damagedIn(db, 'SELECT section_id AS id FROM section_body', 'section', ({ id }) =>
      readBody(db, SectionId.parse(id)),
    ),
    ...damagedIn(db, 'SELECT section_id AS id, revision, hash, body FROM section_revision', 'revision', (row) =>
      readDocument(row, SectionId.parse(row.id)),
    ),
    ...damagedIn(db, 'SELECT id, content, content_hash FROM source', 'source', readSourceContent),
    ...damagedIn(db, 'SELECT hash AS id FROM asset', 'asset', ({ id }) => readAsset(db, AssetHash.parse(id))),
  ]
}

type Reading = { readonly ok: true } | { readonly ok: false; readonly error: { readonly code: string } }

const damagedIn = (db: ReadDb, sql: string, kind: string, read: (row: Row) => Reading): Damage[] =>
  db.all(sql).flatMap((row) => {
    const reading = read(row)
    return reading.ok ? [] : [{ place: `${kind} ${textIn(row, 'id')}`, problem: reading.error.code }]
  })
