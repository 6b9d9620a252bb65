import { AssetHash } from '../../src-shared/data/ids'
import { fail, ok, type Result } from '../../src-shared/failure/result'
import { hashOf } from './content-hash'
import type { ReadDb, WriteDb } from './database'
import { bytesIn, textIn } from './row'

/** Keeps the bytes, once however often they are given. */
export function saveAsset(
  db: WriteDb,
  { bytes, mime }: { readonly bytes: Uint8Array; readonly mime: string },
): AssetHash {
  const hash = AssetHash.parse(hashOf(bytes))
  db.run('INSERT INTO asset (hash, mime, size, bytes) VALUES (@hash, @mime, @size, @bytes) ON CONFLICT DO NOTHING', {
    ...{ hash, mime, bytes },
    size: bytes.byteLength,
  })
  return hash
}

/** Checked against the hash. */
export function readAsset(
  db: ReadDb,
  hash: AssetHash,
): Result<{ bytes: Uint8Array; mime: string }, 'not-found' | 'document-damaged'> {
  const row = db.find('SELECT mime, bytes FROM asset WHERE hash = @hash', { hash })
  if (!row) return fail('not-found', { hash })
  const bytes = bytesIn(row, 'bytes')
  return hashOf(bytes) === hash ? ok({ bytes, mime: textIn(row, 'mime') }) : fail('document-damaged', { hash })
}

/** Assets that nothing uses any more; they go only when somebody asks for it. */
export const listUnusedAssets = (db: ReadDb): AssetHash[] =>
  db
    .all('SELECT hash FROM asset WHERE hash NOT IN (SELECT hash FROM asset_use) ORDER BY hash')
    .map((row) => AssetHash.parse(row.hash))
