import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Handlers } from '../../src-shared/contract/define-domain'
import { RecoveryReport, type recovery } from '../../src-shared/contract/safety'
import { fail, ok } from '../../src-shared/failure/result'
import { listBackUps } from '../store/back-up-files'
import { isOfDisk, reasonOf } from '../store/file-header'
import { listDamagedSections, restoreDamagedSection } from '../store/recovery/damaged-section'
import { restoreBackUp } from '../store/restore'
import { entered } from './back-up'
import { runCommand, type SessionContext, withStore } from './context'
import { ENDING } from './project'

/** A damaged backup is passed over; more than a few aren't looked into. */
const BACK_UPS_TRIED = 4

/** A name beside the damaged file that nothing stands under. */
const freeNameBeside = (path: string): string => {
  const base = join(dirname(path), `${basename(path, ENDING)} 恢复`)
  for (let count = 1; ; count += 1) {
    const name = `${base}${count === 1 ? '' : ` ${count}`}${ENDING}`
    if (!existsSync(name)) return name
  }
}

/** Takes away a recovered copy that nobody wanted. */
export const dropRecovered = (context: SessionContext): void => {
  if (context.recovered === null) return
  rmSync(context.recovered, { force: true })
  context.recovered = null
}

export const recoveryApi: Handlers<typeof recovery, SessionContext> = {
  start: (_input, context) => {
    const { refused, storeDeps, settings, places } = context
    if (!refused) return fail('not-found')
    dropRecovered(context)
    // Asked for anew: what the one before has made is wanted by nobody.
    for (const job of context.jobs.list()) if (job.kind === 'recover') context.jobs.cancel(job.jobId)
    const folder = join(places.userData, 'recovered')
    const target = join(folder, `${randomUUID()}${ENDING}`)
    try {
      mkdirSync(folder, { recursive: true })
    } catch (error) {
      if (!isOfDisk(error)) throw error
      return fail('target-not-writable', { path: folder, reason: reasonOf(error) })
    }
    const backUps = listBackUps(refused.path, storeDeps.spareFolder).slice(0, BACK_UPS_TRIED)
    const jobId = context.jobs.start({
      kind: 'recover',
      title: basename(refused.path),
      input: { path: refused.path, backUps, target, author: settings.preferences().author },
      process: 'fresh',
      finish: (value) => {
        context.recovered = target
        return ok(RecoveryReport.parse(value))
      },
    })
    return ok({ jobId })
  },
  openCopy: (_input, context) => {
    const { recovered, refused } = context
    if (recovered === null || !refused) return fail('not-found')
    const name = freeNameBeside(refused.path)
    const settled = restoreBackUp(recovered, name, context.storeDeps)
    if (!settled.ok)
      return fail('target-not-writable', { ...settled.error.data, path: name, reason: settled.error.code })
    dropRecovered(context)
    return entered(context, name)
  },
  damagedSections: ({ editionId }, context) =>
    withStore(context, (store) => ok(listDamagedSections(store.read, editionId))),
  restoreSection: ({ sectionId }, context) => {
    const restored = runCommand(context, 'main:change.section.restore', (db) => restoreDamagedSection(db, sectionId))
    if (!restored.ok) return restored
    const { editionId, revision, ...found } = restored.value
    context.emit('section.rewritten', { sectionId, revision })
    context.emit('outline.changed', { editionId })
    return ok(found)
  },
}
