import { create } from 'zustand'
import type { Correction } from '../../../../src-shared/data/observation'
import type { ReadPlacedCell } from '../../../../src-shared/data/paste-draft'
import type { Strand } from '../../../../src-shared/data/paste-place'
import type { Period } from '../../../../src-shared/data/period'
import { noSource, type SourceChoice } from '../paste/paste-plan'

/** What was typed into a cell and isn't recorded yet. An empty text takes away what is there. */
export interface StagedValue {
  readonly period: Period
  readonly strand: Strand
  readonly text: string
  readonly read: ReadPlacedCell
}

/** What is typed for one indicator, with what is said of all of it together. */
export interface Staging {
  /** By the cell's key, in the order of typing. */
  readonly values: ReadonlyMap<string, StagedValue>
  readonly source: SourceChoice
  readonly correction: Correction
  readonly reason: string
  /** Lines that were asked for and hold nothing yet. */
  readonly periods: readonly Period[]
  readonly strands: readonly Strand[]
}

export const noStaging: Staging = {
  values: new Map(),
  source: noSource,
  correction: '',
  reason: '',
  periods: [],
  strands: [],
}

interface StagedValuesStore {
  readonly byIndicator: ReadonlyMap<string, Staging>
  readonly change: (indicatorId: string, change: (staging: Staging) => Partial<Staging>) => void
}

/** Kept for the whole window: what is typed outlives a look at another indicator or view. */
export const useStagedValues = create<StagedValuesStore>()((set) => ({
  byIndicator: new Map(),
  change: (indicatorId, change) =>
    set(({ byIndicator }) => {
      const now = byIndicator.get(indicatorId) ?? noStaging
      return { byIndicator: new Map(byIndicator).set(indicatorId, { ...now, ...change(now) }) }
    }),
}))
