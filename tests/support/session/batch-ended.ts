import { vi } from 'vitest'
import type { SubmissionBatch } from '../../../src-shared/contract/submission'
import { must } from './must'
import type { TestSession } from './test-session'

/** Resolves when an import of submissions has ended, whichever way. */
export const batchEnded = ({ api }: TestSession, batchId: string): Promise<SubmissionBatch> =>
  vi.waitFor(
    async () => {
      const batch = must(await api.submission.batch({ batchId }))
      if (batch.state === 'running') throw new Error('The import goes on')
      return batch
    },
    { timeout: 60_000 },
  )
