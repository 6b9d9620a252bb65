import { z } from 'zod'
import type { Result } from '../../src-shared/failure/result'
import { errorLog } from '../log/logger'
import { recoverProject } from '../store/recovery/recover'
import type { RecoveryReport } from '../store/recovery/report'
import { defineJob } from './define-job'
import { storeDepsOf } from './store-deps'

export const RecoverInput = z.object({
  path: z.string(),
  backUps: z.array(z.object({ path: z.string(), at: z.string() })),
  target: z.string(),
  author: z.string(),
})

/** Recovers a damaged project in a process of its own: whatever its pages do to SQLite, the window stays. */
export const runRecoverJob = defineJob(RecoverInput, ({ author, ...recovery }, progress): Result<RecoveryReport> => {
  progress(null, 'main:job.salvaging')
  return recoverProject(recovery, storeDepsOf({ log: errorLog('recover'), author: () => author }))
})
