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

/** One typesetting from being asked for to its end: it may end before main's answer says which job it is. */
interface Run {
  jobId: JobId | null
  readonly endedEarly: Set<JobId>
}

/** Asks main for the printed pages of an edition, as known on a day or now, and again a moment after anything on them may have changed. */
export const usePreview = (editionId: EditionId, asKnownOn: string | null): Preview => {
  const [report, setReport] = useState<PreviewReport | null>(null)
  const [failure, setFailure] = useState<ShownFailure | null>(null)
  const [isWorking, setWorking] = useState(false)
  const current = useRef<Run | null>(null)
  // A change during a run is not forgotten: one more run follows.
  const isStale = useRef(false)

  const finish = useCallback(async (run: Run, jobId: JobId): Promise<void> => {
    const job = await api.work.get({ jobId })
    if (current.current !== run) return
    current.current = null
    setWorking(false)
    if (job.ok && job.value.state === 'done') {
      const parsed = PreviewReport.safeParse(job.value.result)
      setReport(parsed.success ? parsed.data : null)
      setFailure(parsed.success ? null : { code: 'unexpected', data: {} })
    } else setFailure(job.ok ? job.value.failure : job.error)
  }, [])

  const start = useCallback(async (): Promise<void> => {
    if (current.current) {
      isStale.current = true
      return
    }
    const run: Run = { jobId: null, endedEarly: new Set() }
    current.current = run
    isStale.current = false
    setWorking(true)
    const answer = await api.publish.preview({ editionId, asKnownOn })
    if (current.current !== run) {
      if (answer.ok) void api.work.cancel({ jobId: answer.value.jobId })
      return
    }
    if (answer.ok) {
      run.jobId = answer.value.jobId
      if (!run.endedEarly.has(run.jobId)) return
      await finish(run, run.jobId)
      if (isStale.current) await start()
      return
    }
    current.current = null
    setWorking(false)
    setFailure(answer.error)
  }, [editionId, asKnownOn, finish])

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const soon = () => {
      clearTimeout(timer)
      timer = setTimeout(() => void start(), PAUSE_MS)
    }
    const end = async (jobId: JobId) => {
      const run = current.current
      if (run?.jobId === null) run.endedEarly.add(jobId)
      if (run?.jobId !== jobId) return
      await finish(run, jobId)
      if (isStale.current) await start()
    }
    const undos = [
      listenTo('work.ended', ({ kind, jobId }) => void (kind === 'preview' && end(jobId))),
      listenTo('section.saved', soon),
      listenTo('section.rewritten', soon),
      listenTo('outline.changed', soon),
      listenTo('edition.changed', soon),
      listenTo('observation.recorded', soon),
      listenTo('subject.changed', soon),
    ]
    void start()
    return () => {
      clearTimeout(timer)
      for (const undo of undos) undo()
      const run = current.current
      current.current = null
      if (run?.jobId) void api.work.cancel({ jobId: run.jobId })
    }
  }, [start, finish])

  return { report, isWorking, failure, refresh: () => void start() }
}
