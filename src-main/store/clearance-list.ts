import type { ClearanceRow } from '../../src-shared/contract/clearance'
import { clearanceProblem, noClearance } from '../../src-shared/data/clearance'
import { type EditionId, ObservationId } from '../../src-shared/data/ids'
import type { Observation } from '../../src-shared/data/observation'
import { resolveBinding } from '../../src-shared/data/resolve-binding'
import type { ValueSource } from '../../src-shared/document/shown-changes'
import { listShownValues } from '../../src-shared/document/value-uses'
import { fail, ok, type Result } from '../../src-shared/failure/result'
import { resolveChart } from '../../src-shared/figures/resolve-chart'
import { type BodyFailure, readBody } from './body-row'
import { findClearance } from './clearance'
import type { ReadDb } from './database'
import { findEdition } from './edition'
import { findIndicatorAt } from './indicator-row'
import { editionData } from './number-text'
import { findObservation } from './observation'
import { listSections } from './section'
import { findSource } from './source'

type Use = ClearanceRow['uses'][number]

/** Every value that the edition shows, in reading order, with how it stands with its clearance. */
export function listClearanceRows(db: ReadDb, editionId: EditionId): Result<ClearanceRow[], BodyFailure> {
  const edition = findEdition(db, editionId)
  if (!edition) return fail('not-found', { editionId })
  const { context, lookup } = editionData(db, editionId)
  const source: ValueSource = {
    value: (binding) => resolveBinding(binding, lookup, context),
    chart: (spec) => resolveChart(spec, lookup, context),
  }
  const uses = new Map<string, Use[]>()
  for (const { id: sectionId, title } of listSections(db, editionId)) {
    const body = readBody(db, sectionId)
    if (!body.ok) return body
    for (const { observationIds, ...use } of listShownValues(body.value.document, source)) {
      for (const id of new Set(observationIds)) {
        uses.set(id, [...(uses.get(id) ?? []), { ...use, sectionId, section: title }])
      }
    }
  }
  const rows = Array.from(uses, ([id, places]) => {
    const observation = findObservation(db, ObservationId.parse(id))
    return observation ? [toRow(db, observation, places, edition.dataAsOf)] : []
  })
  return ok(rows.flat())
}

function toRow(db: ReadDb, observation: Observation, uses: Use[], asOf: number | null): ClearanceRow {
  const { id, indicatorId, subject, period, changeBasis, priceBasis, scope, value, unit } = observation
  const said = findClearance(db, observation)
  const clearance = said?.clearance ?? noClearance
  return {
    observationId: id,
    indicatorId,
    indicator: findIndicatorAt(db, indicatorId, asOf)?.name ?? '',
    ...{ subject, period, changeBasis, priceBasis, scope, value, unit },
    source: sourceWords(db, observation),
    clearance,
    saidBy: said?.saidBy ?? null,
    saidAt: said?.saidAt ?? null,
    problem: clearanceProblem(clearance, db.today()),
    uses,
  }
}

const sourceWords = (db: ReadDb, { sourceId, sourceNote, sourcePlace }: Observation): string =>
  [sourceId === null ? sourceNote : (findSource(db, sourceId)?.title ?? ''), sourcePlace]
    .filter((words) => words !== '')
    .join(' ')
