import { basename } from 'node:path'
import type { SubmissionFile, SubmissionReport } from '../../src-shared/contract/submission'
import { findMissingParts } from '../../src-shared/data/submission-missing'
import { ok, type Result } from '../../src-shared/failure/result'
import { saveAsset } from '../store/asset'
import type { WriteDb } from '../store/database'
import type { Store } from '../store/store'
import { findSubmissionOfBytes, insertSubmission } from '../store/submission'
import { type ReadFile, SubmissionOutput } from './submission-job'

type WholeFile = Extract<ReadFile, { outcome: 'read' }>

/** Puts what a job read into the project, a transaction a file, each an undoable command of its own. */
export const commitSubmissions = (store: Store, value: unknown): SubmissionReport => ({
  files: SubmissionOutput.parse(value).files.map((file) => (file.outcome === 'read' ? commitOne(store, file) : file)),
})

const commitOne = (store: Store, file: WholeFile): SubmissionFile => {
  const { name } = file
  const present = findSubmissionOfBytes(store.read, file.bytes)
  if (present) return { name, outcome: 'duplicate', submissionId: present.id, title: present.title }
  const written: Result<SubmissionFile> = store.write(
    { reason: 'main:change.submission.import', command: true },
    (db) => ok(insertOne(db, file)),
  )
  return written.ok
    ? written.value
    : { name, outcome: 'refused', failure: { code: written.error.code, data: { ...written.error.data } } }
}

const insertOne = (db: WriteDb, { name, facts, numbers, pictures, mime, bytes }: WholeFile): SubmissionFile => {
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
