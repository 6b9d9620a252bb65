import type { Handlers } from '../../src-shared/contract/define-domain'
import type { submission } from '../../src-shared/contract/submission'
import { fail, ok } from '../../src-shared/failure/result'
import { listSentFiles } from '../import/submission-files'
import { findSubmissionNumbers } from '../import/submission-numbers'
import {
  listSubmissions,
  openSubmission,
  readOriginal,
  removeSubmission,
  saveSubmission,
  setSubmissionState,
} from '../store/submission'
import { placeSubmission } from '../store/submission-place'
import { runCommand, type SessionContext, withStore } from './context'
import { confirmationOf, writeAsked } from './submission-file'

const askForFiles = async ({ host }: SessionContext, from: 'files' | 'folder'): Promise<readonly string[]> => {
  if (from === 'files') {
    const extensions = ['docx', 'pdf', 'txt', 'md', 'html', 'htm']
    return host.chooseFiles({ title: 'main:dialog.importCases', extensions, multiple: true })
  }
  const folder = await host.chooseFolder({ title: 'main:dialog.importCaseFolder', extensions: [] })
  return folder === null ? [] : [folder]
}

export const submissionApi: Handlers<typeof submission, SessionContext> = {
  list: (_input, context) => withStore(context, (store) => ok(listSubmissions(store.read))),
  open: ({ submissionId }, context) => withStore(context, (store) => openSubmission(store.read, submissionId)),
  importFiles: async ({ from }, context) => {
    const { store } = context
    if (!store) return fail('no-project-open')
    const paths = await askForFiles(context, from)
    if (paths.length === 0) return ok(null)
    const files = await listSentFiles(paths)
    if (!files.ok) return files
    return ok({ batchId: context.submissions.start(store, files.value, () => context.store === store) })
  },
  batch: ({ batchId }, { submissions }) => {
    const batch = submissions.find(batchId)
    return batch ? ok(batch) : fail('job-unknown', { jobId: batchId })
  },
  cancelBatch: ({ batchId }, context) => {
    if (!context.submissions.cancel(batchId)) return fail('job-unknown', { jobId: batchId })
    context.emit('submission.imported', { batchId })
    return ok({})
  },
  save: ({ submissionId, facts }, context) => {
    const numbers = findSubmissionNumbers(facts.text)
    const saved = runCommand(context, 'main:change.submission.save', (db) =>
      saveSubmission(db, submissionId, { facts, numbers }),
    )
    if (!saved.ok) return saved
    context.emit('submission.changed', {})
    return ok({})
  },
  setState: ({ submissionId, state }, context) => {
    const set = runCommand(context, 'main:change.submission.setState', (db) =>
      setSubmissionState(db, submissionId, state),
    )
    if (!set.ok) return set
    context.emit('submission.changed', {})
    return ok({})
  },
  remove: ({ submissionId }, context) => {
    const removed = runCommand(context, 'main:change.submission.remove', (db) => removeSubmission(db, submissionId))
    if (!removed.ok) return removed
    context.emit('submission.changed', {})
    context.emit('bin.changed', {})
    return ok({})
  },
  place: (placing, context) => {
    const placed = runCommand(context, 'main:change.submission.place', (db) => placeSubmission(db, placing))
    if (!placed.ok) return placed
    const { editionId, revision, blockId, hasBinChanged } = placed.value
    context.emit('section.rewritten', { sectionId: placing.sectionId, revision })
    context.emit('numbering.changed', { editionId })
    if (hasBinChanged) context.emit('bin.changed', {})
    context.emit('submission.changed', {})
    return ok({ editionId, blockId })
  },
  exportSheet: async ({ submissionId }, context) => {
    const opened = withStore(context, ({ read }) => openSubmission(read, submissionId))
    if (!opened.ok) return opened
    if (!context.store) return fail('no-project-open')
    const { bytes, name } = await confirmationOf(context.store.read, opened.value)
    return writeAsked(context, { title: 'main:dialog.confirmationTarget', suggestedName: name }, bytes)
  },
  exportOriginal: async ({ submissionId }, context) => {
    const original = withStore(context, ({ read }) => readOriginal(read, submissionId))
    if (!original.ok) return original
    const { bytes, fileName } = original.value
    return writeAsked(context, { title: 'main:dialog.originalTarget', suggestedName: fileName }, bytes)
  },
}
