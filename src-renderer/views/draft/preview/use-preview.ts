import { useCallback, useEffect, useRef, useState } from 'react'
import { PreviewReport } from '../../../../src-shared/contract/publish'
import type { EditionId, JobId } from '../../../../src-shared/data/ids'
import { api, listenTo } from '../../../api/client'
import type { ShownFailure } from '../../failure/failure-words'

// A moment after the last change: the pages follow the writing without running after each stroke.
const PAUSE_MS = 700

export interface Preview {
  /** The newest pages; they stay while the next ones are on their way. */
  readonly report: PreviewReport | null
  readonly isWorking: boolean
  readonly failure: ShownFailure | null
  readonly refresh: () => void
}

/** Asks main for the printed pages of an edition, and again a moment after anything on them may have changed. */
export const usePreview = (editionId: EditionId): Preview => {
  const [report, setReport] = useState<PreviewReport | null>(null)
  const [failure, setFailure] = useState<ShownFailure | null>(null)
  const [isWorking, setWorking] = useState(false)
  const jobId = useRef<JobId | null>(null)
  // A change during a run is not forgotten: one more run follows.
  const isStale = useRef(false)

  const start = useCallback(async () => {
    if (jobId.current) {
      isStale.current = true
      return
    }
    isStale.current = false
    setWorking(true)
    const answer = await api.publish.preview({ editionId })
    if (answer.ok) {
      jobId.current = answer.value.jobId
      return
    }
    setWorking(false)
    setFailure(answer.error)
  }, [editionId])

  const finish = useCallback(
    async (ended: JobId) => {
      const job = await api.work.get({ jobId: ended })
      jobId.current = null
      setWorking(false)
      if (job.ok && job.value.state === 'done') {
        const parsed = PreviewReport.safeParse(job.value.result)
        setReport(parsed.success ? parsed.data : null)
        setFailure(parsed.success ? null : { code: 'unexpected', data: {} })
      } else if (job.ok) setFailure(job.value.failure)
      else setFailure(job.error)
      if (isStale.current) void start()
    },
    [start],
  )

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const soon = () => {
      clearTimeout(timer)
      timer = setTimeout(() => void start(), PAUSE_MS)
    }
    const undos = [
      listenTo('work.ended', (ended) => {
        if (ended.kind === 'preview' && (jobId.current === null || ended.jobId === jobId.current))
          void finish(ended.jobId)
      }),
      listenTo('section.saved', soon),
      listenTo('section.rewritten', soon),
      listenTo('outline.changed', soon),
      listenTo('edition.changed', soon),
      listenTo('observation.recorded', soon),
    ]
    void start()
    return () => {
      clearTimeout(timer)
      for (const undo of undos) undo()
      if (jobId.current) void api.work.cancel({ jobId: jobId.current })
      jobId.current = null
    }
  }, [start, finish])

  return { report, isWorking, failure, refresh: () => void start() }
}
