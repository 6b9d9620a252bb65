import { AssetHash, SectionId } from '../../../src-shared/data/ids'
import { readAsset } from '../asset'
import { readBinnedBlock } from '../binned-block'
import { readDocument, writeBody } from '../body-row'
import { hashOf } from '../content-hash'
import type { ReadDb, WriteDb } from '../database'
import { numberIn, textIn } from '../row'
import { readSourceContent } from '../source-content'
import { type BestBody, findBestBody } from './best-body'
import type { TroubledSection } from './report'

/** Whether a backup is attached as `saved`. */
export interface MendOptions {
  readonly hasBackUp: boolean
}

/** Takes out pictures and originals whose bytes have changed; a backup's take their place. Answers what is lost. */
export function mendAssets(db: WriteDb, { hasBackUp }: MendOptions): string[] {
  const damaged = db
    .all('SELECT hash FROM asset')
    .map((row) => AssetHash.safeParse(row.hash))
    .flatMap((hash) => (hash.success && !readAsset(db, hash.data).ok ? [hash.data] : []))
  const lost: string[] = []
  for (const hash of damaged) {
    db.run('DELETE FROM asset WHERE hash = @hash', { hash })
    if (hasBackUp) db.run('INSERT INTO main.asset SELECT * FROM saved.asset WHERE hash = @hash', { hash })
    const isBack = readAsset(db, hash).ok
    if (!isBack) {
      db.run('DELETE FROM asset WHERE hash = @hash', { hash })
      lost.push(hash)
    }
  }
  return lost
}

/** Gives sources whose findings have changed their paragraphs again, made from the text kept beside. Answers titles. */
export function mendSources(db: WriteDb): string[] {
  const damaged = db
    .all('SELECT id, title, content, content_hash, original_text FROM source')
    .filter((row) => !isSound(() => readSourceContent(row).ok))
  for (const row of damaged) {
    const blocks = textIn(row, 'original_text')
      .split('\n')
      .filter((text) => text.trim() !== '')
      .map((text) => ({ kind: 'paragraph', text, speaker: null }))
    const content = JSON.stringify({ blocks, noise: [], candidates: [] })
    db.run(
      `UPDATE source SET content = @content, content_hash = @hash, block_count = @count, candidate_count = 0
       WHERE id = @id`,
      { id: textIn(row, 'id'), content, hash: hashOf(content), count: blocks.length },
    )
  }
  return damaged.map((row) => textIn(row, 'title'))
}

const isSound = (read: () => boolean): boolean => {
  try {
    return read()
  } catch {
    // Ignored because content that can't be parsed is what is looked for.
    return false
  }
}

/** Takes out revisions whose hash is wrong: nobody could open them. */
export function dropDamagedRevisions(db: WriteDb): number {
  const damaged = db
    .all('SELECT id, section_id, revision, hash, body FROM section_revision')
    .filter((row) => !readDocument(row, SectionId.parse(row.section_id)).ok)
  for (const row of damaged) db.run('DELETE FROM section_revision WHERE id = @id', { id: numberIn(row, 'id') })
  return damaged.length
}

/** Takes out blocks in the bin whose hash is wrong, and entries of the bin whose block is gone. */
export function dropDamagedBinned(db: WriteDb): void {
  for (const row of db.all('SELECT bin_id FROM binned_block')) {
    const binId = textIn(row, 'bin_id')
    if (!readBinnedBlock(db, binId).ok) db.run('DELETE FROM binned_block WHERE bin_id = @binId', { binId })
  }
  db.run("DELETE FROM bin_item WHERE kind IN ('case', 'figure') AND id NOT IN (SELECT bin_id FROM binned_block)")
}

/** Gives every section the newest good version of its words, the backup's where that is newer than any in the file. */
export function mendBodies(db: WriteDb, { hasBackUp }: MendOptions): TroubledSection[] {
  return db.all('SELECT id FROM section ORDER BY id').flatMap((row) => {
    const sectionId = SectionId.parse(row.id)
    const best = findBestBody(db, sectionId)
    if (best.origin === 'body') return []
    const saved = hasBackUp ? findSavedBody(db, sectionId) : null
    const isSavedBetter = saved !== null && (best.origin !== 'revision' || saved.revision > best.revision)
    const { document, keptAt } = isSavedBetter ? saved : best
    const revision = nextRevision(db, sectionId)
    db.run('DELETE FROM section_body WHERE section_id = @sectionId', { sectionId })
    writeBody(db, { sectionId, document, revision })
    return [{ ...placeOf(db, sectionId), origin: isSavedBetter ? 'back-up' : best.origin, keptAt }]
  })
}

/** Higher than any that was ever given out, so that a window which still holds the old words notices. */
const nextRevision = (db: ReadDb, sectionId: SectionId): number =>
  numberIn(
    db.get(
      `SELECT 1 + max(
         coalesce((SELECT revision FROM section_body WHERE section_id = @sectionId), 0),
         coalesce((SELECT max(revision) FROM section_revision WHERE section_id = @sectionId), 0)) AS revision`,
      { sectionId },
    ),
    'revision',
  )

type SavedBody = Pick<BestBody, 'document' | 'keptAt' | 'revision'>

function findSavedBody(db: ReadDb, sectionId: SectionId): SavedBody | null {
  const row = db.find(
    `SELECT body, hash, revision, at FROM saved.section_body LEFT JOIN saved.change ON sequence = changed_change
     WHERE section_id = @sectionId`,
    { sectionId },
  )
  const read = row && readDocument(row, sectionId)
  if (!row || !read?.ok) return null
  return { ...read.value, keptAt: row.at === null ? null : textIn(row, 'at') }
}

function placeOf(db: ReadDb, sectionId: SectionId): Pick<TroubledSection, 'title' | 'edition'> {
  const row = db.get(
    `SELECT section.title, edition.title AS edition, edition.year FROM section JOIN edition ON edition.id = edition_id
     WHERE section.id = @sectionId`,
    { sectionId },
  )
  return { title: textIn(row, 'title'), edition: `${numberIn(row, 'year')} ${textIn(row, 'edition')}` }
}

/** Titles of sections that show one of these assets. Asked once the projections are made anew. */
export const sectionsShowing = (db: ReadDb, hashes: readonly string[]): string[] =>
  db
    .all(
      `SELECT DISTINCT section.title FROM asset_use JOIN section ON section.id = user_id
       WHERE user_kind = 'body' AND removed_change IS NULL AND hash IN (SELECT value FROM json_each(@hashes))`,
      { hashes: JSON.stringify(hashes) },
    )
    .map((row) => textIn(row, 'title'))
