import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { invariant } from '../../../src-shared/failure/invariant'
import type { PrintEngine, PrintFiles, Printing } from './engine'

export interface ThreadRequest {
  readonly task: 'warm-up' | 'print'
  readonly files: PrintFiles
}

/**
 * The compiler in a thread of its own, which makes itself ready while the caller still gathers the edition. `entry` is the
 * built `engine-thread`. One book at a time. The thread keeps the process alive only while it prints.
 */
export const startEngineThread = (entry: string): PrintEngine => {
  const worker = new Worker(entry)
  worker.unref()
  const broken = new AbortController()
  worker.once('error', (error) => broken.abort(error))
  const post = (request: ThreadRequest): void => worker.postMessage(request)
  return {
    warmUp: (files) => post({ task: 'warm-up', files }),
    print: async (files) => {
      worker.ref()
      const answered = once(worker, 'message', { signal: broken.signal })
      post({ task: 'print', files })
      const [printing]: Printing[] = await answered
      worker.unref()
      invariant(printing, 'A thread that answers says something')
      return printing
    },
  }
}
