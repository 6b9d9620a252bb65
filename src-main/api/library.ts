import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { Handlers } from '../../src-shared/contract/define-domain'
import type { bin, history, library } from '../../src-shared/contract/library'
import { fail, ok, type Result } from '../../src-shared/failure/result'
import { saveAsset } from '../store/asset'
import { listBin, restoreFromBin } from '../store/bin'
import { reasonOf } from '../store/file-header'
import { type HistoryStep, historyState } from '../store/history'
import { listCaseStudies, listEditionFigures, openCaseStudy } from '../store/library'
import { runCommand, type SessionContext, withStore } from './context'
import { doAgain, takeBack } from './history-step'
import { readPicture } from './picture'
import { tellData } from './tell-data'

const MAX_PICTURE_BYTES = 40 * 1024 * 1024

const readPictureFile = (path: string): Result<Uint8Array, 'file-unreadable' | 'file-too-large'> => {
  try {
    const facts = statSync(path)
    if (!facts.isFile()) return fail('file-unreadable', { path })
    return facts.size > MAX_PICTURE_BYTES
      ? fail('file-too-large', { name: basename(path), megabytes: Math.round(facts.size / 1048576), limit: 40 })
      : ok(readFileSync(path))
  } catch (error) {
    return fail('file-unreadable', { path, reason: reasonOf(error) })
  }
}

export const libraryApi: Handlers<typeof library, SessionContext> = {
  cases: ({ editionId }, context) => withStore(context, (store) => ok(listCaseStudies(store.read, editionId))),
  openCase: ({ blockId }, context) => withStore(context, (store) => openCaseStudy(store.read, blockId)),
  figures: ({ editionId }, context) => withStore(context, (store) => ok(listEditionFigures(store.read, editionId))),
  addPicture: async (_input, context) => {
    const [path] = await context.host.chooseFiles({
      title: 'main:dialog.addPicture',
      extensions: ['png', 'jpg', 'jpeg', 'webp', 'gif'],
    })
    if (path === undefined) return ok(null)
    const name = basename(path)
    const read = readPictureFile(path)
    if (!read.ok) return read
    const bytes = read.value
    const picture = readPicture(bytes)
    if (!picture) return fail('asset-kind-unsupported', { name })
    return withStore(context, (store) =>
      store.write({ reason: 'main:change.asset.add' }, (db) =>
        ok({
          hash: saveAsset(db, { bytes, mime: picture.mime }),
          alt: '',
          widthPx: picture.widthPx,
          heightPx: picture.heightPx,
        }),
      ),
    )
  },
}

export const binApi: Handlers<typeof bin, SessionContext> = {
  list: (_input, context) => withStore(context, (store) => ok(listBin(store.read))),
  restore: ({ binId }, context) => {
    const result = runCommand(context, 'main:change.bin.restore', (db) => restoreFromBin(db, binId))
    if (!result.ok) return result
    context.emit('bin.changed', {})
    context.emit('edition.changed', { editionId: null })
    context.emit('observation.recorded', { indicatorIds: [] })
    context.emit('submission.changed', {})
    const { editionId, rewritten } = result.value
    if (rewritten) context.emit('section.rewritten', { ...rewritten })
    if (editionId) context.emit('numbering.changed', { editionId })
    return ok({})
  },
}

/** An undone or redone step may have touched anything: tell every window part that can show it. */
const tellStep = (context: SessionContext, step: HistoryStep) => {
  context.emit('history.changed', {})
  for (const editionId of step.editionIds) {
    context.emit('outline.changed', { editionId })
    context.emit('numbering.changed', { editionId })
  }
  context.emit('edition.changed', { editionId: null })
  for (const indicatorId of step.indicatorIds) context.emit('indicator.changed', { indicatorId })
  if (step.indicatorIds.length > 0) tellData(context, step.indicatorIds)
  // Where none is named, everything that shows data looks again: a section that came back is another use.
  else context.emit('observation.recorded', { indicatorIds: [] })
  for (const { sectionId, revision } of step.rewritten) context.emit('section.rewritten', { sectionId, revision })
  if (step.hasBinChanged) context.emit('bin.changed', {})
  if (step.hasSourceChanged) context.emit('source.changed', {})
  if (step.hasSubjectGroupChanged) context.emit('subject.changed', {})
  if (step.hasClearanceChanged) context.emit('clearance.changed', {})
  if (step.hasSubmissionChanged) context.emit('submission.changed', {})
  if (step.hasReviewChanged) context.emit('review.changed', {})
}

export const historyApi: Handlers<typeof history, SessionContext> = {
  state: (_input, context) => withStore(context, (store) => ok(historyState(store.read))),
  undo: async (_input, context) => {
    const result = await takeBack(context)
    if (!result.ok) return result
    tellStep(context, result.value)
    return ok({ reason: result.value.reason })
  },
  redo: async (_input, context) => {
    const result = await doAgain(context)
    if (!result.ok) return result
    tellStep(context, result.value)
    return ok({ reason: result.value.reason })
  },
}
