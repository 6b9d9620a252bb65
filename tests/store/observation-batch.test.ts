import { describe, expect, it } from 'vitest'
import { redo, undo } from '../../src-main/store/history'
import { createIndicator } from '../../src-main/store/indicator'
import { findIndicatorSummary } from '../../src-main/store/indicator-summary'
import { recordObservation } from '../../src-main/store/observation'
import { recordBatch } from '../../src-main/store/observation-batch'
import { listHistory, listLive } from '../../src-main/store/observation-row'
import type { Store } from '../../src-main/store/store'
import type { IndicatorId } from '../../src-shared/data/ids'
import { type Observation, ObservationDraft } from '../../src-shared/data/observation'
import { codeOf, command, must, newProject } from './temp-project'

function prepared() {
  const store = newProject()
  const { id: indicatorId } = command(store, (db) => createIndicator(db, { name: '产值', unit: '亿元' }))
  return { store, indicatorId }
}

const draftOf = (indicatorId: IndicatorId, given: object): ObservationDraft =>
  ObservationDraft.parse({
    ...{
      indicatorId,
      subject: '全国',
      changeBasis: '',
      priceBasis: 'none',
      scope: '',
      unit: '亿元',
      sourceNote: '年鉴',
    },
    ...{ period: '2021', value: '1' },
    ...given,
  })

/** Provinces over years, as they are pasted. */
const block = (indicatorId: IndicatorId, [subjects, years]: readonly [number, number], add = 0): ObservationDraft[] =>
  Array.from({ length: subjects * years }, (_, at) =>
    draftOf(indicatorId, {
      subject: `地区${Math.floor(at / years)}`,
      period: String(1980 + (at % years)),
      value: String(at + add),
    }),
  )

const said = (store: Store, indicatorId: IndicatorId): string[] =>
  listLive(store.read, indicatorId).map(({ subject, period, value }) => `${subject} ${period} ${value}`)

describe('a block of values', () => {
  it('is written as one change, which one undo takes back and one redo brings again', () => {
    const { store, indicatorId } = prepared()
    command(store, (db) => recordBatch(db, { drafts: block(indicatorId, [4, 5]), withdraw: [] }))
    const before = said(store, indicatorId)
    const drafts = block(indicatorId, [5, 5], 3)
    expect(command(store, (db) => recordBatch(db, { drafts, withdraw: [] }))).toMatchObject({
      recorded: 25,
      unchanged: 0,
      superseded: 20,
      withdrawn: 0,
      indicatorIds: [indicatorId],
    })
    const after = said(store, indicatorId)
    expect(after).toHaveLength(25)
    must(store.write({ reason: 'undo' }, undo))
    expect(said(store, indicatorId)).toEqual(before)
    expect(findIndicatorSummary(store.read, indicatorId)?.observationCount).toBe(20)
    must(store.write({ reason: 'redo' }, redo))
    expect(said(store, indicatorId)).toEqual(after)
    expect(findIndicatorSummary(store.read, indicatorId)?.observationCount).toBe(25)
  })

  it('writes nothing where the source says just that already, and isn’t a command to undo then', () => {
    const { store, indicatorId } = prepared()
    const drafts = block(indicatorId, [3, 3])
    command(store, (db) => recordBatch(db, { drafts, withdraw: [] }))
    expect(command(store, (db) => recordBatch(db, { drafts, withdraw: [] }))).toMatchObject({
      recorded: 0,
      unchanged: 9,
      indicatorIds: [],
    })
    must(store.write({ reason: 'undo' }, undo))
    expect(listLive(store.read, indicatorId)).toEqual([])
  })

  it('takes the place of what its source said, whatever signs the words of its key are made of', () => {
    const { store, indicatorId } = prepared()
    const signs = ['"', '\\', '\n', '\t', '/', '\u007f', '\u2028', '😀', '{"a":[1]}', "'"]
    const drafts = (value: string) =>
      Array.from({ length: 30 }, (_, at) =>
        draftOf(indicatorId, {
          subject: `${signs[at % signs.length]}${at}`,
          scope: signs[(at + 3) % signs.length],
          value,
        }),
      )
    command(store, (db) => recordBatch(db, { drafts: drafts('1'), withdraw: [] }))
    expect(command(store, (db) => recordBatch(db, { drafts: drafts('1'), withdraw: [] })).unchanged).toBe(30)
    expect(command(store, (db) => recordBatch(db, { drafts: drafts('2'), withdraw: [] })).superseded).toBe(30)
    expect(listLive(store.read, indicatorId).map(({ value }) => value)).toEqual(Array(30).fill('2'))
  })

  it('counts the later of two drafts for one key and source', () => {
    const { store, indicatorId } = prepared()
    const drafts = [draftOf(indicatorId, { value: '1' }), draftOf(indicatorId, { value: '2' })]
    expect(command(store, (db) => recordBatch(db, { drafts, withdraw: [] })).recorded).toBe(1)
    expect(said(store, indicatorId)).toEqual(['全国 2021 2'])
    expect(listHistory(store.read, indicatorId)).toHaveLength(1)
  })

  it('withdraws what stood where it is empty, and keeps what it says anew', () => {
    const { store, indicatorId } = prepared()
    const drafts = block(indicatorId, [1, 3])
    command(store, (db) => recordBatch(db, { drafts, withdraw: [] }))
    const withdraw = listLive(store.read, indicatorId).map(({ id }) => id)
    const anew = [draftOf(indicatorId, { subject: '地区0', period: '1981', value: '7' }), ...drafts.slice(0, 1)]
    expect(command(store, (db) => recordBatch(db, { drafts: anew, withdraw }))).toMatchObject({
      recorded: 1,
      unchanged: 1,
      superseded: 1,
      withdrawn: 1,
    })
    expect(said(store, indicatorId)).toEqual(['地区0 1980 0', '地区0 1981 7'])
  })

  it('is written whole or not at all', () => {
    const { store, indicatorId } = prepared()
    const unknown = '00000000-0000-7000-8000-000000000001'
    const write = (drafts: ObservationDraft[], withdraw: Observation['id'][] = []) =>
      codeOf(store.write({ reason: 'x', command: true }, (db) => recordBatch(db, { drafts, withdraw })))
    const fine = draftOf(indicatorId, {})
    expect(write([fine, draftOf(indicatorId, { indicatorId: unknown })])).toBe('not-found')
    expect(write([fine, draftOf(indicatorId, { sourceId: unknown })])).toBe('not-found')
    const { id } = command(store, (db) => recordObservation(db, draftOf(indicatorId, { period: '2020' })))
    expect(write([fine], [id])).toBe('ok')
    expect(write([draftOf(indicatorId, { value: '5' })], [id])).toBe('not-found')
    expect(said(store, indicatorId)).toEqual(['全国 2021 1'])
  })

  it('says why a value gave way: as it was told, or as it can be seen', () => {
    const { store, indicatorId } = prepared()
    const record = (given: object) =>
      command(store, (db) => recordBatch(db, { drafts: [draftOf(indicatorId, given)], withdraw: [] }))
    record({ value: '372.5', status: 'preliminary' })
    record({ value: '372.6' })
    record({ value: '3726' })
    record({ value: '4000' })
    record({ value: '4100', correction: 'scope' })
    expect(listHistory(store.read, indicatorId).map(({ correction }) => correction)).toEqual([
      'scope',
      'restatement',
      'typo',
      'final',
      '',
    ])
  })
})
