import { useEffect, useState } from 'react'
import type { ChangeImpact, PlannedChange } from '../../../../src-shared/contract/impact'
import { api } from '../../../api/client'
import type { ShownFailure } from '../../failure/failure-words'

// Long enough that typing a number asks once.
const PAUSE_MS = 250

export type ImpactState =
  | { readonly state: 'none' }
  | { readonly state: 'working' }
  | { readonly state: 'known'; readonly impact: ChangeImpact }
  | { readonly state: 'failed'; readonly failure: ShownFailure }

/** What a planned change would do to what is written; asked anew a moment after the plan changed. `none` without a plan. */
export const useImpact = (change: PlannedChange | null): ImpactState => {
  const [known, setKnown] = useState<ImpactState>({ state: 'none' })
  // Plans are made anew at every drawing; what they say is what tells them apart.
  const plan = change === null ? null : JSON.stringify(change)
  useEffect(() => {
    if (plan === null) {
      setKnown({ state: 'none' })
      return
    }
    let isGone = false
    setKnown({ state: 'working' })
    const ask = async () => {
      const planned: PlannedChange = JSON.parse(plan)
      const answer = await api.impact.preview({ change: planned })
      if (isGone) return
      setKnown(answer.ok ? { state: 'known', impact: answer.value } : { state: 'failed', failure: answer.error })
    }
    const timer = setTimeout(() => void ask(), PAUSE_MS)
    return () => {
      isGone = true
      clearTimeout(timer)
    }
  }, [plan])
  return known
}
