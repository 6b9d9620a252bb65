import type { RecordedMany } from '../../src-shared/contract/data'
import { IndicatorId, type ObservationId } from '../../src-shared/data/ids'
import { kept } from '../../src-shared/data/kept'
import { type ObservationDraft, sourceKeyOf } from '../../src-shared/data/observation'
import { fail, ok, type Result } from '../../src-shared/failure/result'
import { groupBy } from '../../src-shared/text/group-by'
import type { ReadDb, WriteDb } from './database'
import { appendObservation, findMissing, listSaid, refreshAfterData, type Said } from './observation-append'
import { keyText } from './observation-key'

export interface ObservationBatch {
  readonly drafts: readonly ObservationDraft[]
  /** Live observations that end with no successor. */
  readonly withdraw: readonly ObservationId[]
  /** Told now and then how much of the drafts is written: 0 to 1. */
  readonly progress?: ((done: number) => void) | undefined
}

export interface RecordedBatch extends RecordedMany {
  /** Those whose data has changed. */
  readonly indicatorIds: readonly IndicatorId[]
  /** What now says what a draft said. */
  readonly ids: ReadonlyMap<ObservationDraft, ObservationId>
}

/**
 * Writes a whole block or nothing of it. Of two drafts for one key and source the later counts; a value that is to be
 * withdrawn and is said anew as well is no longer withdrawn.
 */
export function recordBatch(
  db: WriteDb,
  { drafts, withdraw, progress }: ObservationBatch,
): Result<RecordedBatch, 'not-found'> {
  const missing = findMissingOf(db, drafts)
  if (missing) return fail('not-found', missing)
  const latest = lastOfEachKey(drafts)
  const saidBefore = saidLookup(db, latest)
  const appended = latest.map((draft, at) => {
    if (at % TOLD_EVERY === 0) progress?.(at / latest.length)
    return { ...appendObservation(db, draft, saidBefore(draft)), draft }
  })
  const fresh = appended.filter(({ isNew }) => isNew)
  const said = new Set(appended.map(({ id, supersededId }) => supersededId ?? id))
  const ended = endEach(
    db,
    withdraw.filter((id) => !said.has(id)),
  )
  if (!ended.ok) return ended
  const indicatorIds = [...new Set([...fresh.map(({ draft }) => draft.indicatorId), ...ended.value])]
  for (const indicatorId of indicatorIds) refreshAfterData(db, indicatorId)
  return ok({
    recorded: fresh.length,
    unchanged: latest.length - fresh.length,
    superseded: fresh.filter(({ supersededId }) => supersededId !== null).length,
    withdrawn: ended.value.length,
    indicatorIds,
    ids: new Map(appended.map(({ draft, id }) => [draft, id])),
  })
}

const TOLD_EVERY = 4000

/** So many values of an indicator are asked for one by one; of more, all that their source says of it is read at once. */
const FEW = 20

function saidLookup(
  db: ReadDb,
  drafts: readonly ObservationDraft[],
): (draft: ObservationDraft) => Said | null | undefined {
  const groupOf = (draft: ObservationDraft): string => draft.indicatorId + sourceKeyOf(draft)
  const groups = groupBy(drafts, groupOf)
  const listed = kept(
    (draft: ObservationDraft) =>
      (groups.get(groupOf(draft))?.length ?? 0) > FEW ? listSaid(db, draft.indicatorId, sourceKeyOf(draft)) : null,
    groupOf,
  )
  return (draft) => {
    const said = listed(draft)
    return said === null ? undefined : (said.get(keyText(draft)) ?? null)
  }
}

function findMissingOf(db: ReadDb, drafts: readonly ObservationDraft[]): ReturnType<typeof findMissing> {
  const pairs = new Map(drafts.map((draft) => [`${draft.indicatorId} ${draft.sourceId}`, draft]))
  for (const pair of pairs.values()) {
    const missing = findMissing(db, pair)
    if (missing) return missing
  }
  return null
}

const lastOfEachKey = (drafts: readonly ObservationDraft[]): ObservationDraft[] => [
  ...new Map(drafts.map((draft) => [keyText(draft) + sourceKeyOf(draft), draft])).values(),
]

/** Ends live observations; answers the indicator of each. */
function endEach(db: WriteDb, observationIds: readonly ObservationId[]): Result<IndicatorId[], 'not-found'> {
  const indicatorIds: IndicatorId[] = []
  for (const observationId of new Set(observationIds)) {
    const live = db.find(
      'SELECT indicator_id FROM observation WHERE id = @observationId AND superseded_change IS NULL',
      {
        observationId,
      },
    )
    if (!live) return fail('not-found', { observationId })
    indicatorIds.push(IndicatorId.parse(live.indicator_id))
    db.runOne('UPDATE observation SET superseded_change = @change WHERE id = @observationId', {
      observationId,
      change: db.change.sequence,
    })
  }
  return ok(indicatorIds)
}
