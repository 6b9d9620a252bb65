import { create } from 'zustand'
import { keepStaged, readStaged } from './staged-memory'
import { noStaging, type Staging } from './staging'

interface StagedValuesStore {
  readonly byIndicator: ReadonlyMap<string, Staging>
  readonly change: (indicatorId: string, change: (staging: Staging) => Partial<Staging>) => void
}

/** What is typed outlives a look at another indicator or view, and the window. */
export const useStagedValues = create<StagedValuesStore>()((set) => ({
  byIndicator: new Map(
    [...readStaged()].map(([indicatorId, kept]) => {
      const typed = [...kept.values.values()]
      // The lines that they were typed into may hold nothing else.
      const lines = { periods: typed.map(({ period }) => period), strands: typed.map(({ strand }) => strand) }
      return [indicatorId, { ...noStaging, ...kept, ...lines }]
    }),
  ),
  change: (indicatorId, change) =>
    set(({ byIndicator }) => {
      const now = byIndicator.get(indicatorId) ?? noStaging
      const next = { ...now, ...change(now) }
      keepStaged(indicatorId, next)
      return { byIndicator: new Map(byIndicator).set(indicatorId, next) }
    }),
}))
