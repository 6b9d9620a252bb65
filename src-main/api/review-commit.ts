import type { ImportedDocument, ReviewStarted } from '../../src-shared/contract/source'
import type { ReviewId } from '../../src-shared/data/ids'
import type { Observation } from '../../src-shared/data/observation'
import { EditionFacts } from '../../src-shared/document/edition'
import { proposedWords } from '../../src-shared/document/proposal/edit-proposal'
import { leftOutPlaces } from '../../src-shared/document/proposal/left-out'
import type { Proposal } from '../../src-shared/document/proposal/proposal'
import { sectionsOf } from '../../src-shared/document/proposal/proposed-sections'
import type { WriteFailure } from '../../src-shared/failure/codes'
import { fail, ok, type Result } from '../../src-shared/failure/result'
import { isUnseen } from '../import/propose'
import { shortened } from '../import/shortened'
import type { WriteDb } from '../store/database'
import { importEdition } from '../store/import-edition'
import { endReview, insertReview, type NewReview, readReviewed } from '../store/review'
import { findSourceOfBytes, importSource, type SourceInput } from '../store/source'
import type { Store } from '../store/store'
import { acceptCandidates } from './accept-candidates'
import { decidedCandidates } from './decided-candidates'
import { type Commit, publishedEdition, sourceReport } from './import-commit'
import { ImportOutput } from './import-job'

const TITLE_LENGTH = EditionFacts.shape.title.maxLength ?? 0

/** Keeps what was read, to be looked through before it is imported; refused where the same bytes were imported as that. */
export const keepForReview = (
  store: Store,
  { value, as, year, title, fileName }: Commit,
): Result<ReviewStarted, 'import-already-present' | WriteFailure> => {
  const read = ImportOutput.parse(value)
  const proposal = read.proposal ?? []
  const named = shortened(title || read.title, TITLE_LENGTH)
  return store.write({ reason: 'main:change.review.start' }, (db) => {
    const present = findSourceOfBytes(db, read.bytes, as)
    if (present) return fail('import-already-present', { title: present.title })
    const unseenNoise = read.noise.filter(({ reason }) => isUnseen(reason))
    const reviewId = insertReview(db, {
      ...read,
      as,
      title: named,
      year: year ?? read.year,
      fileName,
      proposal,
      unseenNoise,
    })
    return ok({
      reviewId,
      title: named,
      doubts: proposal.filter(({ doubt }) => doubt !== null).length,
      ...(read.notes.length > 0 ? { notes: read.notes } : {}),
    })
  })
}

/** What was imported, and what the values recorded with it are of. */
export interface CommittedReview {
  readonly imported: ImportedDocument
  readonly recorded: readonly Observation[]
}

type CommitFailure = 'not-found' | 'document-damaged' | 'already-exists' | 'import-already-present'

/**
 * Makes an edition or a source of what was reviewed, records the values that were accepted, and ends the review. The
 * pictures are in the project since it began.
 */
export const commitReview = (db: WriteDb, reviewId: ReviewId): Result<CommittedReview, CommitFailure> => {
  const read = readReviewed(db, reviewId)
  if (!read.ok) return read
  const ended = endReview(db, reviewId)
  if (!ended.ok) return ended
  const { candidates, decisions, proposal } = read.value
  const { kept, accepted } = decidedCandidates(candidates, decisions, leftOutPlaces(proposal))
  const imported = importReviewed(db, { ...read.value, candidates: kept })
  if (!imported.ok) return imported
  const recorded = acceptCandidates(db, imported.value.sourceId, accepted)
  return recorded.ok ? ok({ imported: imported.value, recorded: recorded.value }) : recorded
}

type Reviewed = Omit<NewReview, 'pictures'>

const importReviewed = (
  db: WriteDb,
  reviewed: Reviewed,
): Result<ImportedDocument, 'already-exists' | 'import-already-present'> => {
  const { as, title, year, proposal, unseenNoise } = reviewed
  const leftOut = proposal.flatMap((block) =>
    block.kind === 'noise' ? [{ text: block.text, reason: block.reason }] : [],
  )
  const source = { ...reviewed, blocks: sourceBlocksOf(proposal), noise: [...leftOut, ...unseenNoise] }
  if (as === 'edition')
    return importEdition(db, {
      edition: publishedEdition(title, year),
      sections: sectionsOf(proposal, title),
      passages: new Map(proposal.map(({ id, places }) => [id, places])),
      source: { ...source, publisher: '', published: null },
    })
  const imported = importSource(db, source)
  return imported.ok ? ok(sourceReport(imported.value.id, source)) : imported
}

const sourceBlocksOf = (proposal: Proposal) =>
  proposal.flatMap((block): SourceInput['blocks'][number][] => {
    if (block.kind === 'noise') return []
    if (block.kind === 'said') return [{ kind: block.as, text: block.text, speaker: block.speaker }]
    return [{ kind: block.kind === 'heading' ? 'heading' : 'paragraph', text: proposedWords(block), speaker: null }]
  })
