import { describe, expect, it } from 'vitest'
import { acceptCandidates } from '../../src-main/api/accept-candidates'
import { listConflicts } from '../../src-main/store/conflict'
import { settleConflict } from '../../src-main/store/conflict-settle'
import { undo } from '../../src-main/store/history'
import { recordObservation } from '../../src-main/store/observation'
import { listLive } from '../../src-main/store/observation-row'
import type { Store } from '../../src-main/store/store'
import type { Conflict, ConflictSide, Settlement } from '../../src-shared/contract/conflict'
import type { IndicatorId } from '../../src-shared/data/ids'
import { ObservationDraft } from '../../src-shared/data/observation'
import { aCandidate, addEdition, addIndicator, addSource } from './conflict-project'
import { codeOf, command, must, newProject } from './temp-project'

const only = (store: Store): Conflict & { readonly one: ConflictSide; readonly other: ConflictSide } => {
  const [found, ...others] = listConflicts(store.read)
  expect(others).toEqual([])
  const [one, other] = found?.sides ?? []
  if (!found || !one || !other) throw new Error('There is one conflict of two sides')
  return { ...found, one, other }
}

const record = (store: Store, indicatorId: IndicatorId, facts: object) =>
  command(store, (db) =>
    recordObservation(
      db,
      ObservationDraft.parse({
        ...{ indicatorId, subject: '全国', period: '2021', changeBasis: '', priceBasis: 'none', scope: '' },
        ...{ value: '372575', unit: '亿元', ...facts },
      }),
    ),
  )

const settle = (store: Store, settlement: Settlement) => command(store, (db) => settleConflict(db, settlement))

/** Settling leaves nothing to settle, and one undo brings the conflict back as it was. */
function expectUndone(store: Store, before: Conflict): void {
  expect(listConflicts(store.read)).toEqual([])
  must(store.write({ reason: 'undo' }, undo))
  const { one, other } = only(store)
  expect([one, other].map(({ value, quote }) => [value, quote])).toEqual(
    before.sides.map(({ value, quote }) => [value, quote]),
  )
}

describe('a conflict', () => {
  it('is found between an edition and a source that speak of what is no indicator yet', () => {
    const store = newProject()
    addEdition(store, 2022, aCandidate({ name: '我国工业增加值' }))
    addSource(store, '发布会', aCandidate({ value: '33.7' }))
    expect(only(store)).toMatchObject({
      ...{
        indicatorId: null,
        name: '工业增加值',
        subject: '全国',
        period: '2021',
        reason: 'misprint',
        severity: 'error',
      },
      sides: [
        {
          document: { title: '年报', year: 2022 },
          quote: '2021年，工业增加值为37.3万亿元。',
          mark: { start: 12, end: 16 },
        },
        { document: { title: '发布会', year: null, published: '2022-06-14' }, value: '33.7', unit: '万亿元' },
      ],
    })
  })

  it('is found between what a document says and an observation of the indicator by any of its names', () => {
    const store = newProject()
    const { id } = addIndicator(store, '工业产出', ['全部工业增加值'])
    record(store, id, { value: '350000', sourceNote: '年鉴' })
    addSource(store, '发布会', aCandidate())
    expect(only(store)).toMatchObject({ indicatorId: id, name: '工业产出', reason: 'unclear' })
    addSource(store, '公报', aCandidate({ period: '2021-12-31', value: '35', unit: '万亿元' }))
    expect(listConflicts(store.read).flatMap(({ sides }) => sides.map(({ value }) => value))).toContain('37.3')
  })

  it('is none where the values agree, the document is in the bin, or what is said was guessed', () => {
    const store = newProject()
    const { id } = addIndicator(store)
    record(store, id, { sourceNote: '年鉴' })
    addSource(store, '发布会', aCandidate(), aCandidate({ value: '1', confidence: 0.3, start: 30 }))
    expect(listConflicts(store.read)).toEqual([])
    addEdition(store, 2022, aCandidate({ value: '30' }))
    expect(listConflicts(store.read)).toHaveLength(1)
    must(store.write({ reason: 'undo' }, undo))
    expect(listConflicts(store.read)).toEqual([])
  })

  it('counts what was accepted once, as the observation that it became, corrected or not', () => {
    const store = newProject()
    const { id } = addIndicator(store, '工业增加值')
    const candidate = aCandidate()
    const source = addSource(store, '发布会', candidate)
    command(store, (db) => acceptCandidates(db, source.id, [candidate]))
    const corrected = aCandidate({ value: '38', quote: '另一年的工业增加值为38万亿元。', period: '2020' })
    const other = addSource(store, '快报', corrected)
    record(store, id, { sourceId: other.id, quote: corrected.quote, period: '2020', value: '39', unit: '万亿元' })
    expect(listConflicts(store.read)).toEqual([])
    addSource(store, '公报', aCandidate({ value: '30' }))
    expect(only(store).sides.map(({ ref }) => ref.kind)).toEqual(expect.arrayContaining(['observation', 'statement']))
  })
})

it('is found between two indicators whose names are written differently, and settled for one of them', () => {
  const store = newProject()
  const said = [
    ['“小巨人”企业数', '8997'],
    ['小巨人企业数量', '4762'],
  ] as const
  for (const [name, value] of said) {
    record(store, addIndicator(store, name).id, { value, unit: '家', sourceNote: name })
  }
  const found = only(store)
  expect(found.sides.map(({ ref }) => ref.kind)).toEqual(['observation', 'observation'])
  settle(store, { choice: 'supersede', keep: found.one.ref, others: [found.other.ref] })
  expect(listLive(store.read, null)).toMatchObject([{ value: found.one.value }])
  expectUndone(store, found)
})

describe('settling', () => {
  const ofStatements = () => {
    const store = newProject()
    addEdition(store, 2022, aCandidate({ value: '37.3' }), aCandidate({ value: '37.3', start: 40, end: 60 }))
    addSource(store, '发布会', aCandidate({ value: '33.7' }))
    return store
  }

  it('for one of two statements leaves the other behind', () => {
    const store = ofStatements()
    const found = only(store)
    settle(store, { choice: 'supersede', keep: found.other.ref, others: [found.one.ref] })
    expectUndone(store, found)
  })

  it('by scopes keeps both statements', () => {
    const store = ofStatements()
    const found = only(store)
    const sides = [found.one, found.other].map(({ ref }, at) => ({ ref, scope: at === 0 ? '含采矿业' : '不含采矿业' }))
    settle(store, { choice: 'scopes', sides })
    expectUndone(store, found)
  })

  it('by a misprint takes a statement out', () => {
    const store = ofStatements()
    const found = only(store)
    settle(store, { choice: 'misprint', side: found.other.ref })
    expectUndone(store, found)
  })

  const ofObservations = () => {
    const store = newProject()
    const { id } = addIndicator(store)
    const candidate = aCandidate({ name: '全部工业增加值', value: '33.7' })
    const source = addSource(store, '发布会', candidate)
    command(store, (db) => acceptCandidates(db, source.id, [candidate]))
    record(store, id, { sourceNote: '年鉴', quote: '年鉴里的话' })
    return { store, id }
  }

  it('for one of two observations prefers it', () => {
    const { store, id } = ofObservations()
    const found = only(store)
    settle(store, { choice: 'supersede', keep: found.one.ref, others: [found.other.ref] })
    expect(listLive(store.read, id).filter(({ preferred }) => preferred)).toMatchObject([{ value: found.one.value }])
    expectUndone(store, found)
  })

  it('by scopes records observations anew under them', () => {
    const { store, id } = ofObservations()
    const found = only(store)
    const sides = found.sides.map(({ ref }, at) => ({ ref, scope: `口径${at}` }))
    settle(store, { choice: 'scopes', sides })
    expect(
      listLive(store.read, id)
        .map(({ scope }) => scope)
        .toSorted(),
    ).toEqual(['口径0', '口径1'])
    expectUndone(store, found)
  })

  it('by a misprint withdraws an observation, and what it was taken from does not contradict again', () => {
    const { store, id } = ofObservations()
    const found = only(store)
    const misprinted = found.sides.find(({ value }) => value === '33.7')
    if (!misprinted) throw new Error('The source said so')
    settle(store, { choice: 'misprint', side: misprinted.ref })
    expect(listLive(store.read, id)).toMatchObject([{ value: '372575' }])
    expectUndone(store, found)
  })

  it('for a statement that an observation contradicts takes it over and prefers it', () => {
    const store = newProject()
    const { id } = addIndicator(store)
    record(store, id, { value: '350000', sourceNote: '年鉴' })
    const source = addSource(store, '发布会', aCandidate({ name: '全部工业增加值' }))
    const found = only(store)
    const [statement, observation] = found.sides.toSorted((a) => (a.ref.kind === 'statement' ? -1 : 1))
    if (!statement || !observation) throw new Error('There are two sides')
    settle(store, { choice: 'supersede', keep: statement.ref, others: [observation.ref] })
    expect(listLive(store.read, id).filter(({ preferred }) => preferred)).toMatchObject([
      { value: '37.3', unit: '万亿元', sourceId: source.id },
    ])
    expectUndone(store, found)
  })

  it('is refused for a side that is gone', () => {
    const { store } = ofObservations()
    const found = only(store)
    settle(store, { choice: 'misprint', side: found.one.ref })
    const again = { choice: 'misprint', side: found.one.ref } as const
    expect(codeOf(store.write({ reason: 'x', command: true }, (db) => settleConflict(db, again)))).toBe('not-found')
  })
})
