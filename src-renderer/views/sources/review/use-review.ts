import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useReducer, useRef, useState } from 'react'
import type { Review } from '../../../../src-shared/contract/review'
import { useCommand } from '../../../api/use-call'
import { registerFlush } from '../../../editor/save-state'
import { useTellFailure } from '../../failure/use-tell-failure'
import { beginReview, type ReviewState, type ReviewStep, stepReview } from './review-state'

const PAUSE_MS = 600

export interface ReviewDesk {
  readonly state: ReviewState
  readonly step: (step: ReviewStep) => void
  readonly title: string
  readonly year: number | null
  readonly setTitle: (title: string) => void
  readonly setYear: (year: number | null) => void
  /** Writes down at once what isn't yet. */
  readonly flush: () => Promise<void>
}

/** A review under way: every step is written into the project after a short pause, and before it is left. */
export const useReview = ({ review, text, proposal }: Review): ReviewDesk => {
  const [state, step] = useReducer(stepReview, proposal, beginReview)
  const [title, setTitle] = useState(review.title)
  const [year, setYear] = useState(review.year)
  const save = useCommand('review', 'save')
  const client = useQueryClient()
  const tell = useTellFailure()
  const latest = useRef({ proposal, title: review.title, year: review.year })
  const saved = useRef(latest.current)
  latest.current = { proposal: state.proposal, title, year }
  const { mutateAsync } = save
  const flush = useCallback(async () => {
    const now = latest.current
    const known = saved.current
    if (now.proposal === known.proposal && now.title === known.title && now.year === known.year) return
    saved.current = now
    // Without a title the last one stays.
    const named = now.title.trim() || review.title
    try {
      await mutateAsync({ reviewId: review.id, title: named, year: now.year, proposal: now.proposal })
      const kept: Review = { review: { ...review, title: named, year: now.year }, text, proposal: now.proposal }
      client.setQueryData(['review', 'open', { reviewId: review.id }], kept)
    } catch (error) {
      saved.current = known
      tell(error instanceof Error ? error : new Error(String(error)))
    }
  }, [client, mutateAsync, review, text, tell])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a pause begins with each change
  useEffect(() => {
    const timer = setTimeout(() => void flush(), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [flush, state.proposal, title, year])
  useEffect(() => {
    const forget = registerFlush(flush)
    return () => {
      forget()
      void flush()
    }
  }, [flush])
  return { state, step, title, year, setTitle, setYear, flush }
}
