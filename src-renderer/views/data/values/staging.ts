import type { Correction } from '../../../../src-shared/data/observation'
import type { ReadPlacedCell } from '../../../../src-shared/data/paste-draft'
import type { Strand } from '../../../../src-shared/data/paste-place'
import type { Period } from '../../../../src-shared/data/period'
import { noSource, type SourceChoice } from '../paste/paste-plan'

/** What was typed into a cell and isn't recorded yet. An empty text takes away what is there. */
export interface TypedValue {
  readonly period: Period
  readonly strand: Strand
  readonly text: string
}

/** The same with what it says. */
export interface StagedValue extends TypedValue {
  readonly read: ReadPlacedCell
}

/** What is typed for one indicator, with what is said of all of it together. */
export interface Staging {
  /** By the cell's key, in the order of typing. */
  readonly values: ReadonlyMap<string, TypedValue>
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
