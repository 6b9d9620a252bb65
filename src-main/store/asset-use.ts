import type { WriteDb } from './database'
import { textIn } from './row'

/** Who uses an asset: a section's body, a kept revision (`section:revision`), a source's original, a block in the bin, a submission, a review. */
export interface AssetUser {
  readonly kind: 'body' | 'revision' | 'source' | 'bin' | 'submission' | 'review'
  readonly id: string
}

/** Makes these the assets that the user uses. */
export function replaceAssetUses(db: WriteDb, user: AssetUser, hashes: readonly string[]): void {
  const place = { kind: user.kind, id: user.id }
  const known = db
    .all('SELECT hash FROM asset_use WHERE user_kind = @kind AND user_id = @id', place)
    .map((row) => textIn(row, 'hash'))
  for (const hash of known.filter((used) => !hashes.includes(used))) {
    db.run('DELETE FROM asset_use WHERE hash = @hash AND user_kind = @kind AND user_id = @id', { ...place, hash })
  }
  for (const hash of hashes.filter((used) => !known.includes(used))) {
    db.run('INSERT INTO asset_use (hash, user_kind, user_id) VALUES (@hash, @kind, @id)', { ...place, hash })
  }
}
