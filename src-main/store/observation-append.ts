import type { z } from 'zod'
import { inferCorrection } from '../../src-shared/data/correction'
import { type IndicatorId, ObservationId, type SourceId } from '../../src-shared/data/ids'
import { Observation, type ObservationDraft, sourceKeyOf } from '../../src-shared/data/observation'
import type { ReadDb, WriteDb } from './database'
import { projectLatest } from './indicator-latest'
import { findIndicator } from './indicator-row'
import { KEY_COLUMNS, KEY_PARAMETERS, OF_KEY, toKeyInput } from './observation-key'
import { textIn } from './row'
import { refreshSearchOfIndicator } from './search-refresh'
import { findSource } from './source'

/** The indicator or source that a draft names and that isn't there; null where both are. */
export function findMissing(
  db: ReadDb,
  { indicatorId, sourceId }: Pick<ObservationDraft, 'indicatorId' | 'sourceId'>,
): { readonly indicatorId: IndicatorId } | { readonly sourceId: SourceId } | null {
  if (!findIndicator(db, indicatorId)) return { indicatorId }
  return sourceId !== null && !findSource(db, sourceId) ? { sourceId } : null
}

/** What follows from a change of an indicator's data, done once before the transaction ends. */
export function refreshAfterData(db: WriteDb, indicatorId: IndicatorId): void {
  refreshSearchOfIndicator(db, indicatorId)
  db.onceAtEnd(`latest ${indicatorId}`, () => projectLatest(db, indicatorId))
}

export interface Appended {
  readonly id: ObservationId
  /** False where the source says just that already: nothing was written. */
  readonly isNew: boolean
  /** What the source said before, which gave way. */
  readonly supersededId: ObservationId | null
}

/**
 * Writes a draft whose indicator and source are there, over `before`, which its source says so far. The caller refreshes
 * what follows from it.
 */
export function appendObservation(db: WriteDb, draft: ObservationDraft, before = findSaid(db, draft)): Appended {
  if (before && saysTheSame(before, draft)) return { id: before.id, isNew: false, supersededId: null }
  const change = db.change.sequence
  if (before) {
    db.runOne('UPDATE observation SET superseded_change = @change WHERE id = @id', { id: before.id, change })
  }
  const id = ObservationId.parse(db.newId())
  db.run(INSERT, {
    ...toKeyInput(draft),
    sourceKey: sourceKeyOf(draft),
    id,
    change,
    value: draft.value,
    unit: draft.unit,
    qualifier: draft.qualifier,
    status: draft.status,
    sourceId: draft.sourceId,
    sourceNote: draft.sourceNote,
    sourcePlace: draft.sourcePlace,
    quote: draft.quote,
    correction: inferCorrection(before, draft),
  })
  return { id, isNew: true, supersededId: before?.id ?? null }
}

const INSERT = `INSERT INTO observation (id, ${KEY_COLUMNS}, source_key, value, unit, qualifier, status, source_id,
    source_note, source_place, quote, correction, recorded_change, superseded_change)
  VALUES (@id, ${KEY_PARAMETERS}, @sourceKey, @value, @unit, @qualifier, @status, @sourceId,
    @sourceNote, @sourcePlace, @quote, @correction, @change, NULL)`

const Said = Observation.pick({
  id: true,
  value: true,
  unit: true,
  qualifier: true,
  status: true,
  sourceId: true,
  quote: true,
})
export type Said = z.output<typeof Said>

const SAID = 'SELECT id, value, unit, qualifier, status, source_id AS sourceId, quote'

/** What a source says for a key. */
function findSaid(db: ReadDb, draft: ObservationDraft): Said | null {
  const row = db.find(
    `${SAID} FROM observation WHERE ${OF_KEY} AND source_key = @sourceKey AND superseded_change IS NULL`,
    { ...toKeyInput(draft), sourceKey: sourceKeyOf(draft) },
  )
  return row && Said.parse(row)
}

/** All that a source says of an indicator, by key. */
export const listSaid = (db: ReadDb, indicatorId: IndicatorId, sourceKey: string): ReadonlyMap<string, Said> =>
  new Map(
    db
      .all(
        `${SAID}, json_array(${KEY_COLUMNS}) AS key FROM observation
         WHERE indicator_id = @indicatorId AND source_key = @sourceKey AND superseded_change IS NULL`,
        { indicatorId, sourceKey },
      )
      .map((row) => [textIn(row, 'key'), Said.parse(row)]),
  )

const saysTheSame = (before: Said, draft: ObservationDraft): boolean =>
  before.value === draft.value &&
  before.unit === draft.unit &&
  before.qualifier === draft.qualifier &&
  before.status === draft.status &&
  before.quote === draft.quote
