import { basename } from 'node:path'
import { ok } from '../../src-shared/failure/result'
import { keepBackUp } from '../store/back-up'
import { isDailyDue } from '../store/back-up-due'
import { type BackUpFile, type BackUpReason, listBackUps } from '../store/back-up-files'
import type { Store } from '../store/store'
import type { SessionContext } from './context'
import { VerifyOutput } from './verify-job'

/** Long enough after the opening that the window is drawn and can be worked in. */
const LOOK_EVERY_MS = 30_000

/** Lets those who mustn't write the file beside it know that a backup is being made. */
export const underWay = <T>({ backingUp }: SessionContext, making: Promise<T>): Promise<T> => {
  const settled = making.then(
    () => undefined,
    () => undefined,
  )
  backingUp.add(settled)
  return making.finally(() => backingUp.delete(settled))
}

/** Makes a backup that nobody asked for, and waits for nothing; that it couldn't be made is shown until one could. */
export const makeBackUpSoon = (context: SessionContext, store: Store, reason: BackUpReason): void => {
  void underWay(context, makeBackUp(context, store, reason)).catch((error: unknown) =>
    context.log.error('back-up-broke', { error: String(error) }),
  )
}

const makeBackUp = async (context: SessionContext, store: Store, reason: BackUpReason): Promise<void> => {
  const made = await keepBackUp(store, reason, context.storeDeps)
  if (!made.ok && made.error.code === 'cancelled') return
  context.backUpTrouble = made.ok ? null : made.error
  if (made.ok) context.log.info('backed-up', { reason, bytes: made.value.bytes })
  else context.log.warn('back-up-failed', { reason, code: made.error.code })
  context.emit('backUp.made', {})
  if (made.ok) checkSoon(context, made.value)
}

/** Reads a finished backup through, in a process of its own: a copy that can't be read would be found on the worst of days. */
export const checkSoon = (context: SessionContext, file: BackUpFile): void => {
  const { jobs, backUpChecks, log } = context
  const { path } = file
  jobs.start({
    kind: 'verify',
    title: basename(path),
    input: { path },
    process: 'fresh',
    finish: (value) => {
      const { problem } = VerifyOutput.parse(value)
      backUpChecks.note(file, problem === '' ? 'sound' : 'damaged')
      if (problem !== '') {
        log.error('back-up-damaged', { problem })
        context.backUpTrouble = { code: 'back-up-damaged', data: { path, problem } }
      } else if (context.backUpTrouble?.code === 'back-up-damaged') context.backUpTrouble = null
      context.emit('backUp.checked', {})
      return ok({})
    },
  })
}

/** Looks now and then whether the day's backup is due: at the first opening or the first change of a day. Returns its end. */
export const scheduleBackUps = (context: SessionContext): (() => void) => {
  const look = (): void => {
    const { store, storeDeps } = context
    if (context.backingUp.size > 0 || context.writing || !store || store.access.mode === 'read') return
    const files = listBackUps(store.path, storeDeps.spareFolder)
    if (isDailyDue(store.read, files, storeDeps.now())) makeBackUpSoon(context, store, 'daily')
  }
  const timer = setInterval(look, LOOK_EVERY_MS).unref()
  return () => clearInterval(timer)
}
