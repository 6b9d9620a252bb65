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
import { editionMoment, momentOf } from './history-moment'
import { findIndicatorAt } from './indicator-row'
import { editionData } from './number-text'
import { findObservation } from './observation'
import { listSections } from './section'
import { findSource } from './source'

type Use = ClearanceRow['uses'][number]

/** Every value that the edition shows, in reading order, with how it stands with its clearance, on a day or now. */
export function listClearanceRows(
  db: ReadDb,
  editionId: EditionId,
  asKnownOn: string | null = null,
): Result<ClearanceRow[], BodyFailure> {
  const edition = findEdition(db, editionId)
  if (!edition) return fail('not-found', { editionId })
  const { context, lookup } = editionData(db, editionId, asKnownOn)
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
  const day: Day = {
    dataMoment: editionMoment(db, edition.dataAsOf, asKnownOn),
    saidMoment: momentOf(db, asKnownOn),
    today: asKnownOn ?? db.today(),
  }
  const rows = Array.from(uses, ([id, places]) => {
    const observation = findObservation(db, ObservationId.parse(id))
    return observation ? [toRow(db, observation, places, day)] : []
  })
  return ok(rows.flat())
}

/** The changes up to which data and clearances count (null: all), and the day against which embargoes run. */
interface Day {
  readonly dataMoment: number | null
  readonly saidMoment: number | null
  readonly today: string
}

function toRow(db: ReadDb, observation: Observation, uses: Use[], day: Day): ClearanceRow {
  const { id, indicatorId, subject, period, changeBasis, priceBasis, scope, value, unit } = observation
  const said = findClearance(db, observation, day.saidMoment)
  const clearance = said?.clearance ?? noClearance
  return {
    observationId: id,
    indicatorId,
    indicator: findIndicatorAt(db, indicatorId, day.dataMoment)?.name ?? '',
    ...{ subject, period, changeBasis, priceBasis, scope, value, unit },
    source: sourceWords(db, observation),
    clearance,
    saidBy: said?.saidBy ?? null,
    saidAt: said?.saidAt ?? null,
    problem: clearanceProblem(clearance, day.today),
    uses,
  }
}

const sourceWords = (db: ReadDb, { sourceId, sourceNote, sourcePlace }: Observation): string =>
  [sourceId === null ? sourceNote : (findSource(db, sourceId)?.title ?? ''), sourcePlace]
    .filter((words) => words !== '')
    .join(' ')
