import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listConflicts } from '../../src-main/store/conflict'
import { createEdition, findEdition, saveEditionFacts } from '../../src-main/store/edition'
import { redo, undo } from '../../src-main/store/history'
import { createIndicator } from '../../src-main/store/indicator'
import { editionData, numberTextOf } from '../../src-main/store/number-text'
import { preferObservation, recordObservation, withdrawObservation } from '../../src-main/store/observation'
import { listObservationRecords } from '../../src-main/store/observation-record'
import { listAsOf, listHistory, listLive } from '../../src-main/store/observation-row'
import type { Store } from '../../src-main/store/store'
import { type IndicatorId, ObservationId } from '../../src-shared/data/ids'
import { type Observation, ObservationDraft } from '../../src-shared/data/observation'
import { resolveBinding } from '../../src-shared/data/resolve-binding'
import { aBinding } from './sample-document'
import { close, codeOf, command, must, newProject } from './temp-project'

const draftOf = (
  indicatorId: IndicatorId,
  given: { value: string; subject?: string; period?: string; sourceNote?: string },
) =>
  ObservationDraft.parse({
    ...{ indicatorId, subject: '全国', changeBasis: '', priceBasis: 'none', scope: '', unit: '亿元', period: '2021' },
    ...given,
  })

function prepared(): { store: Store; indicatorId: IndicatorId } {
  const store = newProject()
  const draft = { name: '工业增加值', unit: '亿元' }
  return { store, indicatorId: must(store.write({ reason: 'prepare' }, (db) => createIndicator(db, draft))).id }
}
const record = (store: Store, draft: ObservationDraft) => command(store, (db) => recordObservation(db, draft))

describe('observations', () => {
  it('of the same source supersede each other, of several stand side by side', () => {
    const { store, indicatorId } = prepared()
    const first = record(store, draftOf(indicatorId, { value: '1', sourceNote: '公报' }))
    const other = record(store, draftOf(indicatorId, { value: '3', sourceNote: '发布会' }))
    const second = record(store, draftOf(indicatorId, { value: '2', sourceNote: '公报' }))
    expect(
      listLive(store.read, indicatorId)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual([other.id, second.id].toSorted())
    expect(listHistory(store.read, indicatorId).map(({ id }) => id)).toEqual([second.id, other.id, first.id])
  })

  it('remember who recorded and who ended them, and why', () => {
    const { store, indicatorId } = prepared()
    const first = record(store, draftOf(indicatorId, { value: '1', sourceNote: '公报' }))
    must(
      store.write({ reason: '公报有勘误' }, (db) =>
        recordObservation(db, draftOf(indicatorId, { value: '2', sourceNote: '公报' })),
      ),
    )
    const [now, before] = listObservationRecords(store.read, indicatorId)
    expect(now).toMatchObject({ value: '2', recordedReason: '公报有勘误', supersededBy: null, supersededReason: null })
    expect(before).toMatchObject({ id: first.id, supersededBy: now?.recordedBy, supersededReason: '公报有勘误' })
    expect(before?.recordedBy).not.toBe('')
  })

  it('are told of one cell alone where that is asked for', () => {
    const { store, indicatorId } = prepared()
    const first = record(store, draftOf(indicatorId, { value: '1' }))
    const second = record(store, draftOf(indicatorId, { value: '2' }))
    record(store, draftOf(indicatorId, { value: '3', subject: '北京' }))
    record(store, draftOf(indicatorId, { value: '4', period: '1999' }))
    const { subject, period, changeBasis, priceBasis, scope } = first
    const cell = { indicatorId, subject, period, changeBasis, priceBasis, scope }
    const idsOf = (asOf: number | null) =>
      listObservationRecords(store.read, indicatorId, asOf, cell).map(({ id }) => id)
    expect(idsOf(null)).toEqual([second.id, first.id])
    expect(idsOf(1_000_000)).toEqual([second.id, first.id])
    expect(listObservationRecords(store.read, indicatorId)).toHaveLength(4)
  })

  it('that disagree are a conflict until one source is preferred, and stay settled when it restates', () => {
    const { store, indicatorId } = prepared()
    const one = record(store, draftOf(indicatorId, { value: '1', sourceNote: '公报' }))
    record(store, draftOf(indicatorId, { value: '3', sourceNote: '发布会' }))
    expect(listConflicts(store.read).map(({ sides }) => sides.length)).toEqual([2])
    command(store, (db) => preferObservation(db, one.id))
    expect(listConflicts(store.read)).toEqual([])
    const restated = record(store, draftOf(indicatorId, { value: '2', sourceNote: '公报' }))
    expect(restated.preferred).toBe(true)
    expect(listConflicts(store.read)).toEqual([])
  })

  it('are refused for an indicator or a source that is not there', () => {
    const { store, indicatorId } = prepared()
    const unknown = '00000000-0000-7000-8000-000000000001'
    const write = (draft: ObservationDraft) => store.write({ reason: 'x' }, (db) => recordObservation(db, draft))
    expect(codeOf(write(ObservationDraft.parse({ ...draftOf(indicatorId, { value: '1' }), sourceId: unknown })))).toBe(
      'not-found',
    )
    expect(
      codeOf(write(ObservationDraft.parse({ ...draftOf(indicatorId, { value: '1' }), indicatorId: unknown }))),
    ).toBe('not-found')
  })

  it('can be neither rewritten nor deleted, by whatever statement', () => {
    const { store, indicatorId } = prepared()
    record(store, draftOf(indicatorId, { value: '1' }))
    const run = (sql: string) => () =>
      store.write({ reason: 'x' }, (db) => {
        db.run(sql)
        return { ok: true, value: null }
      })
    expect(run("UPDATE observation SET value = '9'")).toThrow(/superseded/)
    expect(run('DELETE FROM observation')).toThrow(/never deleted/)
    expect(listLive(store.read, indicatorId).map(({ value }) => value)).toEqual(['1'])
  })

  it('of a published edition stay as they were, and say that newer ones exist', () => {
    const { store, indicatorId } = prepared()
    record(store, draftOf(indicatorId, { value: '1' }))
    const { id } = command(store, (db) => createEdition(db, { title: 'a', year: 2022, dataYear: 2021 }))
    command(store, (db) => saveEditionFacts(db, { editionId: id, facts: { stage: 'published' } }))
    record(store, draftOf(indicatorId, { value: '2' }))
    const published = editionData(store.read, id)
    expect(resolveBinding(aBinding(indicatorId), published.lookup, published.context)).toMatchObject({
      value: '1',
      state: 'stale',
    })
    const stateNow = () => {
      const { lookup, context } = editionData(store.read, id)
      return resolveBinding(aBinding(indicatorId), lookup, context).state
    }
    // What is undone says again what it said; what is withdrawn no longer says it.
    must(store.write({ reason: 'undo' }, undo))
    expect(stateNow()).toBe('ok')
    const [live] = listLive(store.read, indicatorId)
    command(store, (db) => withdrawObservation(db, ObservationId.parse(live?.id)))
    expect(stateNow()).toBe('stale')
    record(store, draftOf(indicatorId, { value: '2' }))
    expect(
      codeOf(store.write({ reason: 'x' }, (db) => saveEditionFacts(db, { editionId: id, facts: { title: 'b' } }))),
    ).toBe('edition-frozen')
    command(store, (db) => saveEditionFacts(db, { editionId: id, facts: { stage: 'press' } }))
    expect(findEdition(store.read, id)?.dataAsOf).toBeNull()
    expect(numberTextOf(store.read, id)(aBinding(indicatorId))).toContain('2')
  })
})

/** What may be done to observations, in any order. */
const deed = fc.oneof(
  fc.record({
    kind: fc.constant('record' as const),
    value: fc.integer({ min: 0, max: 99 }).map(String),
    period: fc.constantFrom('2020', '2021'),
    sourceNote: fc.constantFrom('公报', '发布会'),
  }),
  fc.record({ kind: fc.constantFrom('withdraw' as const, 'prefer' as const), at: fc.nat(5) }),
  fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const) }),
)

const fixed = ({ supersededAt: _at, preferred: _preferred, ...rest }: Observation) => rest

it('whatever is done, history only grows and every moment of the past reads as it did then', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 14 }), (deeds) => {
      const { store, indicatorId } = prepared()
      const moments: { sequence: number; live: Observation[]; history: Observation[] }[] = []
      for (const one of deeds) {
        const live = listLive(store.read, indicatorId)
        const chosen = 'at' in one ? live[one.at % Math.max(live.length, 1)] : undefined
        if (one.kind === 'record') record(store, draftOf(indicatorId, one))
        if (one.kind === 'withdraw' && chosen) command(store, (db) => withdrawObservation(db, chosen.id))
        if (one.kind === 'prefer' && chosen) command(store, (db) => preferObservation(db, chosen.id))
        if (one.kind === 'undo') store.write({ reason: 'undo' }, undo)
        if (one.kind === 'redo') store.write({ reason: 'redo' }, redo)
        const { sequence } = store.read.get('SELECT max(sequence) AS sequence FROM change')
        moments.push({
          sequence: Number(sequence),
          live: listLive(store.read, indicatorId),
          history: listHistory(store.read, indicatorId),
        })
      }
      const ended = listHistory(store.read, indicatorId)
      for (const { sequence, live, history } of moments) {
        const then = listAsOf(store.read, indicatorId, sequence)
        expect(then.map(fixed)).toEqual(live.map(fixed))
        expect(then.map(({ preferred }) => preferred)).toEqual(live.map(({ preferred }) => preferred))
        expect(ended.map(fixed)).toEqual(expect.arrayContaining(history.map(fixed)))
      }
      close(store)
    }),
    { numRuns: 40 },
  )
})
