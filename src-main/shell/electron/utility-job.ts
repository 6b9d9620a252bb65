import { utilityProcess } from 'electron'
import type { StartJob } from '../../work/job-process'
import { createPromised } from '../promised'

/** Jobs as Electron's utility processes, which need no way to run Electron as Node. `entry` is the built job bundle. */
export const utilityJob =
  (entry: string): StartJob =>
  (onMessage) => {
    const child = utilityProcess.fork(entry, [], { serviceName: 'niankan-job' })
    const ended = createPromised<number | null>()
    child.on('message', onMessage)
    child.on('exit', (code) => ended.resolve(code))
    return {
      post: (message) => child.postMessage(message),
      kill: () => {
        child.kill()
      },
      ended: ended.promise,
    }
  }
