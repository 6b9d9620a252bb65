import { create } from 'zustand'
import type { SubmissionId } from '../../../src-shared/data/ids'
import { usePlace } from '../place/place'
import { type CaseWish, everyCase } from './case-filter'

interface CaseStore {
  readonly chosenId: SubmissionId | null
  readonly wish: CaseWish
  /** The import under way or the last one, until its report is put away. */
  readonly batchId: string | null
  readonly choose: (chosenId: SubmissionId | null) => void
  /** As `choose`, from elsewhere: it must stand in the list, whatever that was narrowed to. */
  readonly show: (chosenId: SubmissionId) => void
  readonly wishFor: (wish: Partial<CaseWish>) => void
  readonly follow: (batchId: string | null) => void
}

/** What the case view stands at. It outlives the view, so that one can go elsewhere while an import runs. */
export const useCaseStore = create<CaseStore>()((set) => ({
  chosenId: null,
  wish: everyCase,
  batchId: null,
  choose: (chosenId) => set({ chosenId }),
  show: (chosenId) => set({ chosenId, wish: everyCase }),
  wishFor: (changed) => set(({ wish }) => ({ wish: { ...wish, ...changed } })),
  follow: (batchId) => set({ batchId }),
}))

usePlace.subscribe((now, before) => {
  if (now.projectId !== before.projectId) useCaseStore.setState({ chosenId: null, wish: everyCase, batchId: null })
})
