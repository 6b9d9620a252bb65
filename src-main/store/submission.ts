import type { Submission, SubmissionSummary } from '../../src-shared/contract/submission'
import { AssetHash, SubmissionId } from '../../src-shared/data/ids'
import {
  notSent,
  type SubmissionFacts,
  type SubmissionNumber,
  type SubmissionState,
} from '../../src-shared/data/submission'
import { fail, ok, type Result } from '../../src-shared/failure/result'
import { readAsset, saveAsset } from './asset'
import { replaceAssetUses } from './asset-use'
import { addBinItem } from './bin-item'
import { hashOf } from './content-hash'
import type { ReadDb, WriteDb } from './database'
import { type Row, textIn } from './row'
import { submissionEntries } from './search-entries'
import { replaceSearchRows } from './search-index'
import { listFeatured, listPlacedYears } from './submission-featured'
import { factColumns, factsIn, printedHash, toSubmission, toSummary } from './submission-row'

const THERE = `
  SELECT submission.*, change.at AS received_at, asset.size
  FROM submission JOIN change ON change.sequence = received_change JOIN asset ON asset.hash = original_hash
  WHERE submission.removed_change IS NULL`

/** The last received first. */
export function listSubmissions(db: ReadDb): SubmissionSummary[] {
  const years = listPlacedYears(db)
  return db
    .all(`${THERE} ORDER BY received_change DESC, submission.id DESC`)
    .map((row) => toSummary(row, years.get(textIn(row, 'id')) ?? []))
}

const findRow = (db: ReadDb, submissionId: SubmissionId): Row | null =>
  db.find(`${THERE} AND submission.id = @submissionId`, { submissionId })

export function openSubmission(db: ReadDb, submissionId: SubmissionId): Result<Submission, 'not-found'> {
  const row = findRow(db, submissionId)
  if (!row) return fail('not-found', { submissionId })
  return ok(toSubmission(row, listFeatured(db, submissionId, factsIn(row).organizations)))
}

/** The file as it was sent, checked against its hash. */
export function readOriginal(
  db: ReadDb,
  submissionId: SubmissionId,
): Result<{ readonly bytes: Uint8Array; readonly fileName: string }, 'not-found' | 'document-damaged'> {
  const row = findRow(db, submissionId)
  if (!row) return fail('not-found', { submissionId })
  const asset = readAsset(db, AssetHash.parse(row.original_hash))
  return asset.ok ? ok({ bytes: asset.value.bytes, fileName: textIn(row, 'file_name') }) : asset
}

/** The one that was received as these very bytes. */
export function findSubmissionOfBytes(db: ReadDb, bytes: Uint8Array): { id: SubmissionId; title: string } | null {
  const row = db.find('SELECT id, title FROM submission WHERE original_hash = @hash AND removed_change IS NULL', {
    hash: hashOf(bytes),
  })
  return row && { id: SubmissionId.parse(row.id), title: textIn(row, 'title') }
}

export interface NewSubmission {
  readonly facts: SubmissionFacts
  readonly numbers: readonly SubmissionNumber[]
  readonly fileName: string
  readonly mime: string
  readonly bytes: Uint8Array
}

/** The pictures' bytes must be in the project already. */
export function insertSubmission(db: WriteDb, { facts, numbers, fileName, mime, bytes }: NewSubmission): SubmissionId {
  const id = SubmissionId.parse(db.newId())
  db.run(
    `INSERT INTO submission (id, title, organizations, location, person, phone, mail, text, notes, pictures, numbers,
       status, status_by, status_on, status_note, status_hash, file_name, original_hash, received_change, removed_change)
     VALUES (@id, @title, @organizations, @location, @person, @phone, @mail, @text, @notes, @pictures, @numbers,
       @status, @by, @on, @note, '', @fileName, @originalHash, @change, NULL)`,
    {
      id,
      fileName,
      ...factColumns(facts),
      ...notSent,
      numbers: JSON.stringify(numbers),
      originalHash: saveAsset(db, { bytes, mime }),
      change: db.change.sequence,
    },
  )
  projectSubmission(db, id)
  return id
}

/** What an editor made of it; the numbers are those of the text. */
export function saveSubmission(
  db: WriteDb,
  submissionId: SubmissionId,
  { facts, numbers }: Pick<NewSubmission, 'facts' | 'numbers'>,
): Result<object, 'not-found'> {
  const changed = db.run(
    `UPDATE submission SET (title, organizations, location, person, phone, mail, text, notes, pictures, numbers)
       = (@title, @organizations, @location, @person, @phone, @mail, @text, @notes, @pictures, @numbers)
     WHERE id = @submissionId AND removed_change IS NULL`,
    { submissionId, ...factColumns(facts), numbers: JSON.stringify(numbers) },
  )
  if (changed === 0) return fail('not-found', { submissionId })
  projectSubmission(db, submissionId)
  return ok({})
}

/** What is confirmed is what would be printed at this moment. */
export function setSubmissionState(
  db: WriteDb,
  submissionId: SubmissionId,
  { status, by, on, note }: SubmissionState,
): Result<object, 'not-found'> {
  const row = findRow(db, submissionId)
  if (!row) return fail('not-found', { submissionId })
  db.runOne(
    `UPDATE submission SET (status, status_by, status_on, status_note, status_hash) = (@status, @by, @on, @note, @hash)
     WHERE id = @submissionId`,
    { submissionId, status, by, on, note, hash: status === 'confirmed' ? printedHash(factsIn(row)) : '' },
  )
  return ok({})
}

/** Into the bin; what editions made of it stays theirs. */
export function removeSubmission(db: WriteDb, submissionId: SubmissionId): Result<object, 'not-found'> {
  const row = findRow(db, submissionId)
  if (!row) return fail('not-found', { submissionId })
  db.runOne('UPDATE submission SET removed_change = @change WHERE id = @submissionId', {
    submissionId,
    change: db.change.sequence,
  })
  const title = textIn(row, 'title') || textIn(row, 'file_name')
  addBinItem(db, { kind: 'submission', recordId: submissionId, title })
  return ok({})
}

/** Refused where the same file was received again meanwhile. */
export function restoreSubmission(db: WriteDb, submissionId: SubmissionId): Result<object, 'already-exists'> {
  const row = db.get('SELECT original_hash FROM submission WHERE id = @submissionId', { submissionId })
  const again = db.find('SELECT title FROM submission WHERE original_hash = @hash AND removed_change IS NULL', {
    hash: textIn(row, 'original_hash'),
  })
  if (again) return fail('already-exists', { name: textIn(again, 'title') })
  db.runOne('UPDATE submission SET removed_change = NULL WHERE id = @submissionId', { submissionId })
  return ok({})
}

/** The original and the pictures as assets in use, and the words by which it is found: kept also for one in the bin. */
export function projectSubmission(db: WriteDb, submissionId: SubmissionId): void {
  const row = db.get('SELECT * FROM submission WHERE id = @submissionId', { submissionId })
  const pictures = factsIn(row).pictures.map(({ hash }) => hash)
  replaceAssetUses(db, { kind: 'submission', id: submissionId }, [
    ...new Set([textIn(row, 'original_hash'), ...pictures]),
  ])
  replaceSearchRows(db, { kind: 'submission', id: submissionId }, submissionEntries(row))
}

/** Makes what is projected of all of them anew. */
export function projectAllSubmissions(db: WriteDb): void {
  for (const row of db.all('SELECT id FROM submission')) projectSubmission(db, SubmissionId.parse(row.id))
}
