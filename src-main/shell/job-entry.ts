import { runJob } from '../api/run-job'
import { startWatch } from '../work/watch'

/** What Electron puts on `process` in a utility process; absent under Node's fork. */
interface ParentPort {
  readonly postMessage: (message: unknown) => void
  readonly on: (event: 'message', listener: (event: { readonly data: unknown }) => void) => void
}

const parentPort = (process as NodeJS.Process & { readonly parentPort?: ParentPort }).parentPort

if (parentPort) {
  const post = (message: unknown): void => parentPort.postMessage(message)
  parentPort.on('message', ({ data }) => void runJob(data, post, startWatch))
} else {
  process.on('message', (message) => void runJob(message, (answer) => process.send?.(answer), startWatch))
  // The app is gone: nobody waits for this work any more.
  process.on('disconnect', () => process.exit(0))
}
