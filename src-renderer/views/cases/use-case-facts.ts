import { useEffect, useRef } from 'react'
import type { Submission } from '../../../src-shared/contract/submission'
import type { SubmissionFacts } from '../../../src-shared/data/submission'
import { useCommand } from '../../api/use-call'
import { useTellFailure } from '../failure/use-tell-failure'

/** What of a whole list changes is made from the list as it is by then: what was last shown may lack something. */
type FactChange = Partial<SubmissionFacts> | ((latest: SubmissionFacts) => Partial<SubmissionFacts>)
export type SaveFacts = (change: FactChange) => void

/** Saves one fact at a time upon what was saved last, even before main has told of that. */
export const useCaseFacts = ({ id, facts }: Submission): SaveFacts => {
  const tell = useTellFailure()
  const save = useCommand('submission', 'save')
  const latest = useRef(facts)
  useEffect(() => {
    latest.current = facts
  }, [facts])
  return (change) => {
    latest.current = {
      ...latest.current,
      ...(typeof change === 'function' ? change(latest.current) : change),
    }
    save.mutate({ submissionId: id, facts: latest.current }, { onError: tell })
  }
}
