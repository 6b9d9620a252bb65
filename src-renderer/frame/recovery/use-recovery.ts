import { useCallback, useState } from 'react'
import type { Job } from '../../../src-shared/contract/work'
import { useCall, useCommand } from '../../api/use-call'
import type { ShownFailure } from '../../views/failure/failure-words'
import { toShown } from '../open-trouble/open-trouble'

interface Recovering {
  readonly start: () => void
  readonly job: Job | undefined
  /** Why nothing could be recovered. */
  readonly failure: ShownFailure | null
}

/** Has main read what can still be read of the file that was refused. */
export const useRecovery = (): Recovering => {
  const { mutate } = useCommand('recovery', 'start')
  const [jobId, setJobId] = useState<Job['jobId'] | null>(null)
  const [refusal, setRefusal] = useState<ShownFailure | null>(null)
  const job = useCall('work', 'get', jobId ? { jobId } : null).data
  const start = useCallback(() => {
    setRefusal(null)
    setJobId(null)
    mutate({}, { onSuccess: (started) => setJobId(started.jobId), onError: (error) => setRefusal(toShown(error)) })
  }, [mutate])
  return { start, job, failure: refusal ?? job?.failure ?? null }
}
