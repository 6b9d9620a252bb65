import { basename } from 'node:path'
import type { SubmissionFile } from '../../src-shared/contract/submission'
import { findMissingParts } from '../../src-shared/data/submission-missing'
import type { WriteFailure } from '../../src-shared/failure/codes'
import { ok, type Result } from '../../src-shared/failure/result'
import { saveAsset } from '../store/asset'
import type { WriteDb } from '../store/database'
import type { Store } from '../store/store'
import { findSubmissionOfBytes, insertSubmission } from '../store/submission'
import { ReadFile } from './submission-job'

/** Puts a file that a job read into the project, in one transaction and as a command that can be undone. */
export const commitSubmission = (store: Store, value: unknown): Result<SubmissionFile, WriteFailure> => {
  const file = ReadFile.parse(value)
  const { name } = file
  const present = findSubmissionOfBytes(store.read, file.bytes)
  if (present) return ok({ name, outcome: 'duplicate', submissionId: present.id, title: present.title })
  return store.write({ reason: 'main:change.submission.import', command: true }, (db) => ok(insertOne(db, file)))
}

const insertOne = (db: WriteDb, { name, facts, numbers, pictures, mime, bytes }: ReadFile): SubmissionFile => {
  const kept = pictures.map(({ bytes: own, mime: kind, ...picture }) => ({
    ...picture,
    hash: saveAsset(db, { bytes: own, mime: kind }),
  }))
  const whole = { ...facts, pictures: kept.filter(({ hash }, at) => kept.findIndex((one) => one.hash === hash) === at) }
  const submissionId = insertSubmission(db, { facts: whole, numbers, fileName: basename(name), mime, bytes })
  return {
    name,
    outcome: 'read',
    submissionId,
    title: facts.title,
    organizations: facts.organizations,
    missing: findMissingParts({ facts: whole, numbers, isEditedSince: false }),
  }
}
