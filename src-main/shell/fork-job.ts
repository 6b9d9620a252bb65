import { fork } from 'node:child_process'
import type { StartJob } from '../work/job-process'

/** Jobs as child processes of Node; messages keep bytes and dates as they are. `entry` is the built job bundle. */
export const forkJob =
  (entry: string): StartJob =>
  (onMessage) => {
    const child = fork(entry, [], { serialization: 'advanced', execArgv: ['--enable-source-maps'] })
    child.on('message', onMessage)
    const ended = new Promise<number | null>((resolve) => {
      child.once('exit', (code) => resolve(code))
      // A process that couldn't be started ends without an exit.
      child.once('error', () => resolve(1))
    })
    return {
      post: (message) => {
        // A process that is gone takes no message; its end is told by `ended`.
        if (child.connected) child.send(message as Parameters<typeof child.send>[0])
      },
      kill: () => {
        child.kill('SIGKILL')
      },
      ended,
    }
  }
