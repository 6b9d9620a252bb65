import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { createPromised } from '../promised'

const CHANNEL = 'child_process'

/** Resolves when this process has started its next child. The browser's driver tells of its own child only when it answers. */
export const nextProcess = (): Promise<void> => {
  const { promise, resolve } = createPromised<void>()
  const hear = (): void => {
    unsubscribe(CHANNEL, hear)
    resolve()
  }
  subscribe(CHANNEL, hear)
  return promise
}
