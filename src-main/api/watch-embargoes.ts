import { dayOf } from '../store/back-up-files'
import { listLifted } from '../store/embargo'
import { tellCleared } from './clearance'
import type { SessionContext } from './context'

const LOOK_EVERY_MS = 30_000

/**
 * Tells the window at midnight, and when a machine wakes on another day, which values may be published from now on: nobody
 * does anything then that would make it ask. Returns its end.
 */
export const watchEmbargoes = (context: SessionContext): (() => void) => {
  const today = () => dayOf(new Date(context.storeDeps.now()).toISOString())
  let day = today()
  const look = (): void => {
    const { store, writing } = context
    const now = today()
    // The next look finds it.
    if (now === day || writing) return
    const lifted = store ? listLifted(store.read, day, now) : []
    day = now
    tellCleared(context, { indicatorIds: lifted })
  }
  const timer = setInterval(look, LOOK_EVERY_MS).unref()
  return () => clearInterval(timer)
}
