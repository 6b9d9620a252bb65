import { z } from 'zod'
import { invariant } from '../../src-shared/failure/invariant'
import type { Result } from '../../src-shared/failure/result'
import { createLog } from '../log/logger'
import { recoverProject } from '../store/recovery/recover'
import type { RecoveryReport } from '../store/recovery/report'
import type { Progress } from '../work/progress'
import { storeDepsOf } from './store-deps'

export const RecoverInput = z.object({
  path: z.string(),
  backUps: z.array(z.object({ path: z.string(), at: z.string() })),
  target: z.string(),
  author: z.string(),
})

/** Recovers a damaged project in a process of its own: whatever its pages do to SQLite, the window stays. */
export const runRecoverJob = (input: unknown, progress: Progress): Promise<Result<RecoveryReport>> => {
  const order = RecoverInput.safeParse(input)
  invariant(order.success, 'A recovery was given something else')
  const { author, ...recovery } = order.data
  progress(null, 'main:job.salvaging')
  const log = createLog('recover', { sink: (line) => process.stderr.write(`${line}\n`), now: Date.now, level: 'error' })
  return Promise.resolve(recoverProject(recovery, storeDepsOf({ log, author: () => author })))
}
