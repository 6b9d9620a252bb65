import { Worker } from 'node:worker_threads'

export interface WatchLimits {
  readonly memoryBytes: number
  /** The longest time without a sign of life, by the step under way. */
  readonly silenceMs: (step: string) => number
}

/** Ends the process it is started in when the work there goes over its limits. */
export interface Watch {
  /** A sign of life: the work has come to this step, or further in it. */
  readonly beat: (step: string) => void
  readonly end: () => void
}

const TICK_MS = 50

// Runs beside the work, which may be in a loop that nothing else can interrupt. A tick that comes late counts for the
// time it took, but not for more than two: a machine that is busy must not stretch the limit, and one that was asleep
// hasn't been idle.
const watcher = `
const { workerData: { state, memoryBytes, tickMs } } = require('node:worker_threads')
let seen = -1
let silentMs = 0
let last = performance.now()
setInterval(() => {
  const beats = Atomics.load(state, 0)
  const now = performance.now()
  silentMs = beats === seen ? silentMs + Math.min(now - last, 2 * tickMs) : 0
  last = now
  seen = beats
  const isSilent = silentMs > Atomics.load(state, 1)
  if (isSilent || process.memoryUsage.rss() > memoryBytes) process.kill(process.pid, 'SIGKILL')
}, tickMs)
`

/** Watches this process from now on. */
export const startWatch = ({ memoryBytes, silenceMs }: WatchLimits): Watch => {
  const state = new Int32Array(new SharedArrayBuffer(8))
  const beat = (step: string): void => {
    Atomics.store(state, 1, silenceMs(step))
    Atomics.add(state, 0, 1)
  }
  beat('')
  const worker = new Worker(watcher, { eval: true, workerData: { state, memoryBytes, tickMs: TICK_MS } })
  worker.unref()
  return { beat, end: () => void worker.terminate() }
}
