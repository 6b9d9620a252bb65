import { type ObservationDraft, type ObservationKey, sourceKeyOf } from '../../../../src-shared/data/observation'
import { draftOf, isSourceGiven } from '../paste/paste-plan'
import type { StagedValue, Staging } from './staging'
import type { ValueTable } from './value-table'

/** What recording the staged values would write, and what keeps it from being written. */
export interface StagedChange {
  readonly drafts: readonly ObservationDraft[]
  readonly withdraw: readonly ObservationKeyId[]
  /** Cells that can't be read. */
  readonly wrong: number
  /** Values that nobody has said a source for. */
  readonly withoutSource: number
}

type ObservationKeyId = ReturnType<ValueTable['cellAt']>['observations'][number]['id']

const beforeOf = (
  key: Pick<ObservationKey, 'period'> & StagedValue['strand'],
  table: ValueTable,
  { source }: Pick<Staging, 'source'>,
) => {
  const { observations } = table.cellAt(key.period, key)
  return observations.find((one) => sourceKeyOf(one) === sourceKeyOf(source)) ?? observations[0] ?? null
}

/** Reads the staged values as one change. */
export function toStagedChange(
  staging: Omit<Staging, 'values'> & { readonly values: ReadonlyMap<string, StagedValue> },
  table: ValueTable,
): StagedChange {
  const drafts: ObservationDraft[] = []
  const withdraw: ObservationKeyId[] = []
  let wrong = 0
  let withoutSource = 0
  for (const { period, strand, read } of staging.values.values()) {
    if (read.kind === 'problem') wrong += 1
    else if (read.kind === 'nothing') withdraw.push(...table.cellAt(period, strand).observations.map(({ id }) => id))
    else {
      const before = beforeOf({ ...strand, period }, table, staging)
      if (before === null && !isSourceGiven(staging.source)) withoutSource += 1
      drafts.push(draftOf(read.said, before, staging.source, staging.correction))
    }
  }
  return { drafts, withdraw, wrong, withoutSource }
}
