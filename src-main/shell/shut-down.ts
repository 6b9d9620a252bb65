import type { Emit, Session } from '../api/host'
import type { Log } from '../log/logger'
import { createPromised } from './promised'
import type { ShellWindow, WindowEnding } from './shell'
import type { ShellWire } from './wire'

/** Why the process is asked to end. */
export type Stop = 'signal' | 'quit' | 'bug'

export interface ShutDown {
  readonly reason: Stop | WindowEnding
  readonly window: ShellWindow
  readonly session: Session
  readonly wire: ShellWire
  readonly emit: Emit
  /** Resolves when the window has said that everything it held is saved. */
  readonly lastWords: Promise<void>
  readonly log: Log
}

/** A page that hangs mustn't keep the project from being closed. */
const LAST_WORDS_MS = 5_000
const CLOSING_MS = 10_000

const isWindowThere = (reason: Stop | WindowEnding): boolean => !['closed', 'crashed', 'browser-gone'].includes(reason)

/**
 * Ends in the order that loses nothing: the window saves what it holds, calls under way finish, the session closes
 * its project, and only then does the window go. Each step is logged, so that a hang has an address.
 */
export const shutDown = async ({ reason, window, session, wire, emit, lastWords, log }: ShutDown): Promise<void> => {
  log.info('shutdown.started', { reason })
  if (isWindowThere(reason)) {
    emit('window.closing', {})
    const gone = window.ending.then((ending) => (ending === 'asked' ? new Promise<void>(() => undefined) : undefined))
    if (await within(LAST_WORDS_MS, Promise.race([lastWords, gone]))) log.info('shutdown.window-ready')
    else log.warn('shutdown.window-silent', { waitedMs: LAST_WORDS_MS })
  } else if (reason === 'crashed' || (reason === 'browser-gone' && !wire.hasLeft())) {
    log.error('shutdown.window-lost', { reason })
  }
  window.dropQuestions()
  if (!(await within(LAST_WORDS_MS, wire.settled()))) log.warn('shutdown.calls-hang', { waitedMs: LAST_WORDS_MS })
  if (await within(CLOSING_MS, session.close())) log.info('shutdown.session-closed')
  else log.error('shutdown.session-hangs', { waitedMs: CLOSING_MS })
  await window.close()
  log.info('shutdown.finished')
}

/** True where the work ends in time. */
const within = async (limitMs: number, work: Promise<unknown>): Promise<boolean> => {
  const late = createPromised<false>()
  const timer = setTimeout(() => late.resolve(false), limitMs)
  const inTime = await Promise.race([work.then(() => true), late.promise])
  clearTimeout(timer)
  return inTime
}
