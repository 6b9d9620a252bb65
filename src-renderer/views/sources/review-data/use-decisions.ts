import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useReducer } from 'react'
import type { Review } from '../../../../src-shared/contract/review'
import { useCommand } from '../../../api/use-call'
import { useKept } from '../review/use-kept'
import { beginDecisions, type DecisionState, type DecisionStep, type Decisions, stepDecisions } from './decision-state'

export interface DecisionDesk {
  readonly state: DecisionState
  readonly step: (step: DecisionStep) => void
  /** Writes down at once what isn't yet. */
  readonly flush: () => Promise<void>
}

/** What is decided of a review's candidates; every step is written into the project after a short pause. */
export const useDecisions = ({ review, decisions }: Review): DecisionDesk => {
  const [state, step] = useReducer(stepDecisions, decisions, beginDecisions)
  const { mutateAsync } = useCommand('review', 'decide')
  const client = useQueryClient()
  const { id: reviewId } = review
  const keep = useCallback(
    async (now: Decisions) => {
      const all = [...now.values()]
      await mutateAsync({ reviewId, decisions: all })
      client.setQueryData<Review>(['review', 'open', { reviewId }], (known) => known && { ...known, decisions: all })
    },
    [client, mutateAsync, reviewId],
  )
  return { state, step, flush: useKept(state.decisions, keep) }
}
