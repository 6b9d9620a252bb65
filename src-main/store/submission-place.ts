import type { AssetHash, EditionId, SectionId, SubmissionId } from '../../src-shared/data/ids'
import { StoredDocument } from '../../src-shared/document/schema'
import { toCaseBlock } from '../../src-shared/document/submission-block'
import { idOf } from '../../src-shared/document/walk'
import { fail, ok, type Result } from '../../src-shared/failure/result'
import { type BodyFailure, readBody } from './body-row'
import type { WriteDb } from './database'
import { rewriteBody, type SavedBody } from './section-body'
import { openSubmission } from './submission'

export interface Placing {
  readonly submissionId: SubmissionId
  readonly sectionId: SectionId
  /** Of the submission's pictures; null: none. */
  readonly picture: AssetHash | null
}

export interface Placed extends SavedBody {
  readonly blockId: string
  readonly editionId: EditionId
}

/** Puts the edition's own case study behind everything that stands in the section. */
export function placeSubmission(
  db: WriteDb,
  { submissionId, sectionId, picture }: Placing,
): Result<Placed, BodyFailure | 'edition-frozen'> {
  const opened = openSubmission(db, submissionId)
  if (!opened.ok) return opened
  const { facts } = opened.value
  const chosen = facts.pictures.find(({ hash }) => hash === picture) ?? null
  if (picture !== null && !chosen) return fail('not-found', { picture })
  const read = readBody(db, sectionId)
  if (!read.ok) return read
  const { document } = read.value
  const block = toCaseBlock({ submissionId, facts, picture: chosen }, db.newId)
  const body = StoredDocument.parse({
    ...document,
    root: { ...document.root, children: [...withoutEmptyEnd(document.root.children), block] },
  })
  const saved = rewriteBody(db, { sectionId, body })
  if (saved.ok) return ok({ ...saved.value, blockId: idOf(block) })
  return saved.error.code === 'revision-conflict'
    ? fail('not-found', { sectionId })
    : fail(saved.error.code, saved.error.data)
}

type Children = StoredDocument['root']['children']

/** The paragraph in which nobody has written yet would stand between the text and the case. */
const withoutEmptyEnd = (children: Children): Children => {
  const last = children.at(-1)
  const isEmpty = last?.type === 'paragraph' && (last.children ?? []).length === 0
  return isEmpty ? children.slice(0, -1) : children
}
