import { z } from 'zod'
import { type Review, ReviewSummary } from '../../src-shared/contract/review'
import { Candidate } from '../../src-shared/contract/source-content'
import { CandidateDecision } from '../../src-shared/data/candidate-decision'
import { AssetHash, ReviewId } from '../../src-shared/data/ids'
import type { PageMap } from '../../src-shared/document/original/page-map'
import { Proposal } from '../../src-shared/document/proposal/proposal'
import { DOCUMENT_FORMAT } from '../../src-shared/document/schema'
import { fail, ok, type Result } from '../../src-shared/failure/result'
import { readAsset, saveAsset } from './asset'
import { replaceAssetUses } from './asset-use'
import { hashOf } from './content-hash'
import type { ReadDb, WriteDb } from './database'
import { pageMapColumn, readPageMap } from './page-map'
import { jsonIn, numberOrNullIn, type Row, textIn, textOrNullIn } from './row'

interface LeftOut {
  readonly text: string
  readonly reason: string
}
const LeftOut = z.object({ text: z.string(), reason: z.string() })

/** What was read of a document, to be looked through before it is imported. */
export interface NewReview {
  readonly as: ReviewSummary['as']
  readonly title: string
  readonly year: number | null
  /** Of a source, as far as it says. */
  readonly publisher: string
  readonly published: string | null
  readonly fileName: string
  readonly mime: string
  readonly bytes: Uint8Array
  readonly text: string
  readonly proposal: Proposal
  /** Signs of the file's format: nobody looks at them, and they are accounted for all the same. */
  readonly unseenNoise: readonly LeftOut[]
  readonly candidates: Candidate[]
  readonly pictures: readonly { readonly bytes: Uint8Array; readonly mime: string }[]
  readonly pageMap?: PageMap | null
}

const THERE = `
  SELECT review.*, change.at AS started_at FROM review JOIN change ON change.sequence = started_change
  WHERE review.removed_change IS NULL`

/** The last begun first. */
export const listReviews = (db: ReadDb): ReviewSummary[] =>
  db.all(`${THERE} ORDER BY started_change DESC, review.id DESC`).map(toSummary)

const findRow = (db: ReadDb, reviewId: ReviewId): Row | null =>
  db.find(`${THERE} AND review.id = @reviewId`, { reviewId })

export function openReview(db: ReadDb, reviewId: ReviewId): Result<Review, 'not-found' | 'document-damaged'> {
  const row = findRow(db, reviewId)
  if (!row) return fail('not-found', { reviewId })
  const proposal = readProposal(row, reviewId)
  if (!proposal.ok) return proposal
  return ok({ review: toSummary(row), text: textIn(row, 'text'), proposal: proposal.value, ...quantitiesIn(row) })
}

/** All that an import of it takes, the original checked against its hash. */
export function readReviewed(
  db: ReadDb,
  reviewId: ReviewId,
): Result<Omit<NewReview, 'pictures'> & Pick<Review, 'decisions'>, 'not-found' | 'document-damaged'> {
  const row = findRow(db, reviewId)
  if (!row) return fail('not-found', { reviewId })
  const proposal = readProposal(row, reviewId)
  if (!proposal.ok) return proposal
  const original = readAsset(db, AssetHash.parse(row.original_hash))
  if (!original.ok) return original
  return ok({
    ...toSummary(row),
    publisher: textIn(row, 'publisher'),
    published: textOrNullIn(row, 'published'),
    mime: textIn(row, 'mime'),
    bytes: original.value.bytes,
    text: textIn(row, 'text'),
    proposal: proposal.value,
    unseenNoise: z.array(LeftOut).parse(jsonIn(row, 'unseen_noise')),
    ...quantitiesIn(row),
    pageMap: readPageMap(row),
  })
}

const quantitiesIn = (row: Row): Pick<Review, 'candidates' | 'decisions'> => ({
  candidates: z.array(Candidate).parse(jsonIn(row, 'candidates')),
  decisions: z.array(CandidateDecision).parse(jsonIn(row, 'decisions')),
})

export function insertReview(db: WriteDb, given: NewReview): ReviewId {
  const id = ReviewId.parse(db.newId())
  db.run(
    `INSERT INTO review (id, title, year, file_name, mime, original_hash, text, proposal, proposal_hash, unseen_noise,
       candidates, pictures, page_map, kind, publisher, published, started_change, removed_change)
     VALUES (@id, @title, @year, @fileName, @mime, @originalHash, @text, @proposal, @proposalHash, @unseenNoise,
       @candidates, @pictures, @pageMap, @kind, @publisher, @published, @change, NULL)`,
    {
      id,
      title: given.title,
      year: given.year,
      fileName: given.fileName,
      mime: given.mime,
      originalHash: saveAsset(db, given),
      text: given.text,
      ...proposalColumns(given.proposal),
      unseenNoise: JSON.stringify(given.unseenNoise),
      candidates: JSON.stringify(given.candidates),
      kind: given.as,
      publisher: given.publisher,
      published: given.published,
      pictures: JSON.stringify(given.pictures.map((picture) => saveAsset(db, picture))),
      pageMap: pageMapColumn(given.pageMap),
      change: db.change.sequence,
    },
  )
  projectReviewAssets(db, id)
  return id
}

/** How far somebody has come. */
export function saveReview(
  db: WriteDb,
  reviewId: ReviewId,
  { title, year, proposal }: Pick<NewReview, 'title' | 'year' | 'proposal'>,
): Result<void, 'not-found'> {
  if (!findRow(db, reviewId)) return fail('not-found', { reviewId })
  db.run(
    `UPDATE review SET title = @title, year = @year, proposal = @proposal, proposal_hash = @proposalHash
     WHERE id = @reviewId`,
    { reviewId, title, year, ...proposalColumns(proposal) },
  )
  return ok(undefined)
}

/** What was decided of its candidates, all of it. */
export function saveDecisions(
  db: WriteDb,
  reviewId: ReviewId,
  decisions: readonly CandidateDecision[],
): Result<void, 'not-found'> {
  if (!findRow(db, reviewId)) return fail('not-found', { reviewId })
  db.run('UPDATE review SET decisions = @decisions WHERE id = @reviewId', {
    reviewId,
    decisions: JSON.stringify(decisions),
  })
  return ok(undefined)
}

/** Given up, or imported: an undo brings it back. */
export function endReview(db: WriteDb, reviewId: ReviewId): Result<void, 'not-found'> {
  if (!findRow(db, reviewId)) return fail('not-found', { reviewId })
  db.run('UPDATE review SET removed_change = @change WHERE id = @reviewId', { reviewId, change: db.change.sequence })
  return ok(undefined)
}

function projectReviewAssets(db: WriteDb, reviewId: ReviewId): void {
  const row = db.get('SELECT original_hash, pictures FROM review WHERE id = @reviewId', { reviewId })
  const pictures = z.array(z.string()).parse(jsonIn(row, 'pictures'))
  replaceAssetUses(db, { kind: 'review', id: reviewId }, [...new Set([textIn(row, 'original_hash'), ...pictures])])
}

/** Makes the asset uses of all of them anew. */
export function projectAllReviewAssets(db: WriteDb): void {
  for (const row of db.all('SELECT id FROM review')) projectReviewAssets(db, ReviewId.parse(row.id))
}

const StoredProposal = z.object({ format: z.literal(DOCUMENT_FORMAT), blocks: Proposal })

const proposalColumns = (blocks: Proposal) => {
  const proposal = JSON.stringify({ format: DOCUMENT_FORMAT, blocks } satisfies z.input<typeof StoredProposal>)
  return { proposal, proposalHash: hashOf(proposal) }
}

function readProposal(row: Row, reviewId: ReviewId): Result<Proposal, 'document-damaged'> {
  const text = textIn(row, 'proposal')
  if (hashOf(text) !== textIn(row, 'proposal_hash')) return fail('document-damaged', { reviewId, at: 'hash' })
  const stored = StoredProposal.safeParse(JSON.parse(text))
  return stored.success ? ok(stored.data.blocks) : fail('document-damaged', { reviewId, at: 'proposal' })
}

const toSummary = (row: Row): ReviewSummary => ({
  id: ReviewId.parse(row.id),
  title: textIn(row, 'title'),
  year: numberOrNullIn(row, 'year'),
  as: ReviewSummary.shape.as.parse(row.kind),
  fileName: textIn(row, 'file_name'),
  startedAt: textIn(row, 'started_at'),
})
