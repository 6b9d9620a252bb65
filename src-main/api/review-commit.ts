import type { ImportReport, ReviewStarted } from '../../src-shared/contract/source'
import type { ReviewId } from '../../src-shared/data/ids'
import { EditionFacts } from '../../src-shared/document/edition'
import { proposedWords } from '../../src-shared/document/proposal/edit-proposal'
import { sectionsOf } from '../../src-shared/document/proposal/proposed-sections'
import type { WriteFailure } from '../../src-shared/failure/codes'
import { fail, ok, type Result } from '../../src-shared/failure/result'
import { isUnseen } from '../import/propose'
import { shortened } from '../import/shortened'
import type { WriteDb } from '../store/database'
import { importEdition } from '../store/import-edition'
import { endReview, insertReview, readReviewed } from '../store/review'
import { findSourceOfBytes } from '../store/source'
import type { Store } from '../store/store'
import { type Commit, publishedEdition } from './import-commit'
import { ImportOutput } from './import-job'

const TITLE_LENGTH = EditionFacts.shape.title.maxLength ?? 0

/** Keeps what was read, to be looked through before it is imported; refused where an edition of the same bytes is there. */
export const keepForReview = (
  store: Store,
  { value, year, title, fileName }: Omit<Commit, 'as'>,
): Result<ReviewStarted, 'import-already-present' | WriteFailure> => {
  const read = ImportOutput.parse(value)
  const proposal = read.proposal ?? []
  const named = shortened(title || read.title, TITLE_LENGTH)
  return store.write({ reason: 'main:change.review.start' }, (db) => {
    const present = findSourceOfBytes(db, read.bytes, 'edition')
    if (present) return fail('import-already-present', { title: present.title })
    const unseenNoise = read.noise.filter(({ reason }) => isUnseen(reason))
    const reviewId = insertReview(db, {
      ...read,
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

/** Makes an edition of what was reviewed, and ends the review. The pictures are in the project since it began. */
export const commitReview = (
  db: WriteDb,
  reviewId: ReviewId,
): Result<ImportReport, 'not-found' | 'document-damaged' | 'already-exists' | 'import-already-present'> => {
  const read = readReviewed(db, reviewId)
  if (!read.ok) return read
  const { title, year, proposal, unseenNoise } = read.value
  const ended = endReview(db, reviewId)
  if (!ended.ok) return ended
  const leftOut = proposal.flatMap((block) =>
    block.kind === 'noise' ? [{ text: block.text, reason: block.reason }] : [],
  )
  const blocks = proposal.flatMap((block) => {
    if (block.kind === 'noise') return []
    return [{ kind: block.kind === 'heading' ? 'heading' : 'paragraph', text: proposedWords(block), speaker: null }]
  })
  return importEdition(db, {
    edition: publishedEdition(title, year),
    sections: sectionsOf(proposal, title),
    source: { ...read.value, publisher: '', published: null, blocks, noise: [...leftOut, ...unseenNoise] },
  })
}
