import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useReducer, useState } from 'react'
import type { Review } from '../../../../src-shared/contract/review'
import type { Proposal } from '../../../../src-shared/document/proposal/proposal'
import { useCommand } from '../../../api/use-call'
import { beginReview, type ReviewState, type ReviewStep, stepReview } from './review-state'
import { useKept } from './use-kept'

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

interface Kept {
  readonly title: string
  readonly year: number | null
  readonly proposal: Proposal
}

/** A review under way: every step is written into the project after a short pause, and before it is left. */
export const useReview = ({ review, proposal }: Review): ReviewDesk => {
  const [state, step] = useReducer(stepReview, proposal, beginReview)
  const [title, setTitle] = useState(review.title)
  const [year, setYear] = useState(review.year)
  const { mutateAsync } = useCommand('review', 'save')
  const client = useQueryClient()
  const { id: reviewId, title: firstTitle } = review
  const keep = useCallback(
    async (now: Kept) => {
      // Without a title the last one stays.
      const named = { ...now, title: now.title.trim() || firstTitle }
      await mutateAsync({ reviewId, ...named })
      client.setQueryData<Review>(
        ['review', 'open', { reviewId }],
        (known) =>
          known && {
            ...known,
            proposal: now.proposal,
            review: { ...known.review, title: named.title, year: now.year },
          },
      )
    },
    [client, mutateAsync, reviewId, firstTitle],
  )
  const now = useMemo(() => ({ title, year, proposal: state.proposal }), [title, year, state.proposal])
  return { state, step, title, year, setTitle, setYear, flush: useKept(now, keep) }
}
