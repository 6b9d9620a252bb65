import { z } from 'zod'
import { ok, type Result } from '../../src-shared/failure/result'
import { errorLog } from '../log/logger'
import { openProject } from '../store/open'
import { findDamageOfAnyVersion } from '../store/verify'
import { defineJob } from './define-job'
import { storeDepsOf } from './store-deps'

export const VerifyInput = z.object({ path: z.string() })

export const VerifyOutput = z.object({
  /** Where it is damaged, and how; empty: sound. */
  problem: z.string(),
})
export type VerifyOutput = z.output<typeof VerifyOutput>

/** Reads a whole backup: its pages, and each document and asset against its hash. */
export const runVerifyJob = defineJob(VerifyInput, ({ path }, progress): Result<VerifyOutput> => {
  progress(null, 'main:job.reading')
  const opened = openProject(path, storeDepsOf({ log: errorLog('verify'), author: () => '' }), {
    readOnly: true,
    asItIs: true,
  })
  if (!opened.ok) return opened.error.code === 'file-damaged' ? ok({ problem: opened.error.code }) : opened
  try {
    const [damage] = findDamageOfAnyVersion(opened.value.read)
    return ok({ problem: damage ? `${damage.place}: ${damage.problem}` : '' })
  } finally {
    opened.value.close()
  }
})
