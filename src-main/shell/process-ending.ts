import type { Log } from '../log/logger'
import { createPromised } from './promised'
import type { Stop } from './shut-down'

/**
 * Turns the process's own ends into one promise, so that each of them goes through the orderly shutdown: signals, and
 * bugs that nobody caught. A second signal means it: the process ends at once.
 */
export const processStop = (log: Log): Promise<Stop> => {
  const { promise, resolve } = createPromised<Stop>()
  let isAsked = false
  const onSignal = (signal: NodeJS.Signals) => {
    log.info('process.signal', { signal })
    if (isAsked) process.exit(130)
    isAsked = true
    resolve('signal')
  }
  process.on('SIGINT', onSignal)
  process.on('SIGTERM', onSignal)
  process.on('SIGHUP', onSignal)
  const onBug = (kind: string) => (error: unknown) => {
    const stack = error instanceof Error ? (error.stack ?? error.message) : 'unknown'
    log.error('process.bug', { kind, stack: stack.slice(0, 4000) })
    resolve('bug')
  }
  process.on('uncaughtException', onBug('exception'))
  process.on('unhandledRejection', onBug('rejection'))
  return promise
}
