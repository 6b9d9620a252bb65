import { expect, it } from 'vitest'
import { setClearances } from '../../src-main/store/clearance'
import type { ReadDb, SqlInput } from '../../src-main/store/database'
import { createEdition } from '../../src-main/store/edition'
import { momentOf } from '../../src-main/store/history-moment'
import { createIndicator } from '../../src-main/store/indicator'
import { listIndicators } from '../../src-main/store/indicator-list'
import { findIndicatorSummary } from '../../src-main/store/indicator-summary'
import { recordObservation } from '../../src-main/store/observation'
import { recordBatch } from '../../src-main/store/observation-batch'
import { listHistory, listLive, listObservationsOfSeries } from '../../src-main/store/observation-row'
import { addSection, findSection, listSections } from '../../src-main/store/section'
import { findBlockPlace, loadBody, saveBody } from '../../src-main/store/section-body'
import { listIndicatorUses } from '../../src-main/store/where-used'
import { ObservationDraft } from '../../src-shared/data/observation'
import { ok } from '../../src-shared/failure/result'
import { aDocument, aLiveNumber, aParagraph } from './sample-document'
import { must, newProject } from './temp-project'

const id = (at: number) => `00000000-0000-7000-8000-${String(at).padStart(12, '0')}`

/** Runs something and answers how the statements it ran read each of their tables. */
function plansOf<D extends ReadDb>(db: D, act: () => void): string[] {
  const statements = new Map<string, SqlInput>()
  const { all, find, get } = db
  const watched =
    <T>(ask: (sql: string, input?: SqlInput) => T) =>
    (sql: string, input: SqlInput = {}): T => {
      statements.set(sql, input)
      return ask.call(db, sql, input)
    }
  Object.assign(db, { all: watched(all), find: watched(find), get: watched(get) })
  act()
  Object.assign(db, { all, find, get })
  return [...statements].flatMap(([sql, input]) =>
    all.call(db, `EXPLAIN QUERY PLAN ${sql}`, input).map(({ detail }) => `${detail}: ${sql.replaceAll(/\s+/g, ' ')}`),
  )
}

/** Those of the plans that read a whole table. */
const scansOf = <D extends ReadDb>(db: D, act: () => void): string[] =>
  plansOf(db, act)
    // Tables of one statement's own (a recursive walk, a list of ids) and the few formulas are meant to be read whole.
    .filter(
      (detail) =>
        /^SCAN (?!json_each|tree|below|CONSTANT|indicator USING INDEX indicator_with_formula)/.test(detail) &&
        !/VIRTUAL TABLE/.test(detail),
    )

it('opening, saving and resolving never read a whole table', () => {
  const store = newProject()
  const { indicatorId, sectionId, editionId } = must(
    store.write({ reason: 'prepare' }, (db) => {
      const edition = must(createEdition(db, { title: 'a', year: 2022, dataYear: 2021 }))
      const section = must(addSection(db, { editionId: edition.id, parentId: null, afterId: null, title: '章' }))
      const indicator = must(createIndicator(db, { name: 'n', unit: '亿元' }))
      return ok({ indicatorId: indicator.id, sectionId: section.id, editionId: edition.id })
    }),
  )
  const series = { indicatorId, subject: '全国', changeBasis: '', priceBasis: 'none' as const, scope: '' }
  const body = aDocument(aParagraph(id(1), '值', aLiveNumber(id(2), indicatorId)))
  const scans = must(
    store.write({ reason: 'typing' }, (db) =>
      ok(
        scansOf(db, () => {
          must(saveBody(db, { sectionId, body, basedOn: 0 }))
          must(loadBody(db, sectionId))
          findSection(db, sectionId)
          listSections(db, editionId)
          findBlockPlace(db, id(1))
          listObservationsOfSeries(db, series, null)
          listObservationsOfSeries(db, series, 1)
          listIndicatorUses(db, indicatorId)
          const draft = ObservationDraft.parse({ ...series, period: '2021', value: '1', unit: '亿元' })
          must(recordObservation(db, draft))
        }),
      ),
    ),
  )
  expect(scans).toEqual([])
})

it('listing indicators, pasting and clearing never read all observations', () => {
  const store = newProject()
  const { indicatorId, editionId } = must(
    store.write({ reason: 'prepare' }, (db) => {
      const indicator = must(createIndicator(db, { name: 'n', unit: '亿元' }))
      const edition = must(createEdition(db, { title: 'a', year: 2022, dataYear: 2021 }))
      return ok({ indicatorId: indicator.id, editionId: edition.id })
    }),
  )
  const basis = { indicatorId, subject: '全国', changeBasis: '', priceBasis: 'none', scope: '', unit: '亿元' }
  const drafts = ['2020', '2021'].map((period) => ObservationDraft.parse({ ...basis, period, value: '1' }))
  const scans = must(
    store.write({ reason: 'paste' }, (db) =>
      ok(
        scansOf(db, () => {
          must(recordBatch(db, { drafts, withdraw: [] }))
          db.finish()
          const ids = listLive(db, indicatorId).map(({ id: observationId }) => observationId)
          must(setClearances(db, ids, { state: 'waiting' }))
          must(recordBatch(db, { drafts: [], withdraw: ids }))
          listIndicators(db, { usedIn: editionId })
          listIndicators(db, { withoutValueIn: editionId, topic: '', unit: '', sdg: 1 })
          findIndicatorSummary(db, indicatorId)
          listHistory(db, indicatorId, momentOf(db, '2030-01-01'))
        }),
      ),
    ),
  )
  expect(scans.filter((scan) => /^SCAN (?:observation|shown|latest|clearance|binding_use|use)\b/.test(scan))).toEqual(
    [],
  )
})

it('a value of a year is found by the year that its period ends in', () => {
  const store = newProject()
  const edition = must(
    store.write({ reason: 'x' }, (db) => createEdition(db, { title: 'a', year: 2022, dataYear: 2021 })),
  )
  const plans = plansOf(store.read, () => listIndicators(store.read, { withoutValueIn: edition.id }))
  expect(plans.filter((plan) => plan.startsWith('SEARCH observation '))).toEqual([
    expect.stringMatching(/USING (?:COVERING )?INDEX observation_by_year \(indicator_id=\? AND <expr>=\?\)/),
  ])
})
