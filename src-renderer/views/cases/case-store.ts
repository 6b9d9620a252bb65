import { create } from 'zustand'
import type { JobId, SubmissionId } from '../../../src-shared/data/ids'
import { usePlace } from '../place/place'
import { type CaseWish, everyCase } from './case-filter'

interface CaseStore {
  readonly chosenId: SubmissionId | null
  readonly wish: CaseWish
  /** The import under way or the last one, until its report is put away. */
  readonly jobId: JobId | null
  readonly choose: (chosenId: SubmissionId | null) => void
  readonly wishFor: (wish: Partial<CaseWish>) => void
  readonly follow: (jobId: JobId | null) => void
}

/** What the case view stands at. It outlives the view, so that one can go elsewhere while an import runs. */
export const useCaseStore = create<CaseStore>()((set) => ({
  chosenId: null,
  wish: everyCase,
  jobId: null,
  choose: (chosenId) => set({ chosenId }),
  wishFor: (changed) => set(({ wish }) => ({ wish: { ...wish, ...changed } })),
  follow: (jobId) => set({ jobId }),
}))

usePlace.subscribe((now, before) => {
  if (now.projectId !== before.projectId) useCaseStore.setState({ chosenId: null, wish: everyCase, jobId: null })
})
