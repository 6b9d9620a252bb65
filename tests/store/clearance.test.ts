import { describe, expect, it } from 'vitest'
import { listClearancesOf, setClearances } from '../../src-main/store/clearance'
import { applyClearanceSheet } from '../../src-main/store/clearance-import'
import { listClearanceRows } from '../../src-main/store/clearance-list'
import { createEdition, saveEditionFacts } from '../../src-main/store/edition'
import { redo, undo } from '../../src-main/store/history'
import { createIndicator } from '../../src-main/store/indicator'
import { recordObservation, withdrawObservation } from '../../src-main/store/observation'
import { addSection } from '../../src-main/store/section'
import { saveBody } from '../../src-main/store/section-body'
import type { Clearance } from '../../src-shared/data/clearance'
import type { SheetEntry } from '../../src-shared/data/clearance-sheet'
import { ObservationId } from '../../src-shared/data/ids'
import { ObservationDraft } from '../../src-shared/data/observation'
import { aChart, aDocument, aLiveNumber, aParagraph } from './sample-document'
import { codeOf, command, must, newProject, stillDeps } from './temp-project'

const id = (at: number) => `00000000-0000-7000-8000-${String(at).padStart(12, '0')}`

/** An edition of the data year 2021 whose section shows the value twice in words and once in a chart. */
function prepared(now = () => new Date(2022, 7, 1, 12).getTime()) {
  const store = newProject({ ...stillDeps(), now })
  const { id: indicatorId } = command(store, (db) => createIndicator(db, { name: '产值', unit: '亿元' }))
  const record = (value: string, given: object = {}) =>
    command(store, (db) =>
      recordObservation(
        db,
        ObservationDraft.parse({
          ...{ indicatorId, subject: '全国', period: '2021', changeBasis: '', priceBasis: 'none', scope: '' },
          ...{ value, unit: '亿元', sourceNote: '统计公报', ...given },
        }),
      ),
    )
  const first = record('372')
  const { id: editionId } = command(store, (db) => createEdition(db, { title: '年报', year: 2022, dataYear: 2021 }))
  const section = command(store, (db) =>
    addSection(db, { editionId, parentId: null, afterId: null, title: '第一件事' }),
  )
  const body = aDocument(
    aParagraph(id(1), '开头一句。2021年产值为', aLiveNumber(id(2), indicatorId), '，又创新高。后面', '一句。'),
    aChart(id(3), indicatorId, '历年产值'),
    aParagraph(id(4), '重复：', aLiveNumber(id(5), indicatorId)),
  )
  must(store.write({ reason: 'x' }, (db) => saveBody(db, { sectionId: section.id, body, basedOn: 0 })))
  const rows = () => must(listClearanceRows(store.read, editionId))
  const set = (observationId: ObservationId, given: Partial<Clearance>) =>
    command(store, (db) => setClearances(db, [observationId], given))
  return { store, indicatorId, editionId, record, first, rows, set }
}

describe('the clearance of values', () => {
  it('is listed for every value that the edition shows, with the sentence or caption around it', () => {
    const { rows, first } = prepared()
    expect(rows()).toHaveLength(1)
    expect(rows()[0]).toMatchObject({
      observationId: first.id,
      indicator: '产值',
      value: '372',
      source: '统计公报',
      clearance: { state: 'none' },
      saidBy: null,
      problem: null,
      uses: [
        { section: '第一件事', blockId: id(1), text: '372亿元', wording: '2021年产值为372亿元，又创新高。' },
        { blockId: id(3), text: '', wording: '历年产值' },
        { blockId: id(4), text: '372亿元', wording: '重复：372亿元' },
      ],
    })
  })

  it('is listed as it was known on a day, with the values and the embargoes of that day', () => {
    let day = Date.UTC(2022, 0, 10, 12)
    const { editionId, first, record, set, store } = prepared(() => day)
    day = Date.UTC(2022, 1, 10, 12)
    set(first.id, { state: 'cleared', office: '统计处', embargoUntil: '2022-03-01' })
    day = Date.UTC(2022, 3, 10, 12)
    const second = record('380')
    set(second.id, { state: 'waiting', office: '财务处' })
    const on = (asKnownOn: string | null) =>
      must(listClearanceRows(store.read, editionId, asKnownOn)).map(({ observationId, value, clearance, problem }) => [
        ...[observationId === first.id, value, clearance.state, problem],
      ])
    expect(on('2022-01-09')).toEqual([])
    expect(on('2022-01-20')).toEqual([[true, '372', 'none', null]])
    expect(on('2022-02-20')).toEqual([[true, '372', 'cleared', 'embargoed']])
    expect(on('2022-03-20')).toEqual([[true, '372', 'cleared', null]])
    expect(on(null)).toEqual([[false, '380', 'waiting', 'uncleared']])
  })

  it('keeps what isn’t said anew, says who said it, and is taken back by undo', () => {
    const { store, rows, first, set } = prepared()
    expect(set(first.id, { state: 'waiting', office: '统计处' }).changed).toBe(1)
    expect(set(first.id, { state: 'waiting' }).changed).toBe(0)
    set(first.id, { state: 'cleared', clearedOn: '2022-07-31', documentNumber: '统函〔2022〕8号' })
    expect(rows()[0]).toMatchObject({
      clearance: { state: 'cleared', office: '统计处', clearedOn: '2022-07-31' },
      saidBy: 'Lin',
      problem: null,
    })
    must(store.write({ reason: 'undo' }, undo))
    expect(rows()[0]).toMatchObject({ clearance: { state: 'waiting', clearedOn: '' }, problem: 'uncleared' })
    must(store.write({ reason: 'undo' }, undo))
    expect(rows()[0]).toMatchObject({ clearance: { state: 'none' }, saidBy: null })
    must(store.write({ reason: 'redo' }, redo))
    expect(rows()[0]?.clearance.state).toBe('waiting')
  })

  it('is told of the live values of an indicator, shown somewhere or not', () => {
    const { store, indicatorId, record, first, set } = prepared()
    const other = record('300', { period: '2020', sourceNote: '年鉴' })
    set(first.id, { state: 'waiting', office: '统计处' })
    set(other.id, { embargoUntil: '2022-09-01' })
    const said = () => listClearancesOf(store.read, indicatorId).map((one) => [one.observationId, one.clearance.state])
    expect(said().sort()).toEqual(
      [
        [first.id, 'waiting'],
        [other.id, 'none'],
      ].sort(),
    )
    record('373')
    expect(said()).toEqual([[other.id, 'none']])
  })

  it('is of what the source says: a restated value has none, the old one given back by undo has its own', () => {
    const { store, rows, first, record, set } = prepared()
    set(first.id, { state: 'cleared' })
    record('373')
    expect(rows()[0]).toMatchObject({ value: '373', clearance: { state: 'none' } })
    must(store.write({ reason: 'undo' }, undo))
    expect(rows()[0]).toMatchObject({ value: '372', clearance: { state: 'cleared' } })
    const [row] = rows()
    command(store, (db) => withdrawObservation(db, ObservationId.parse(row?.observationId)))
    expect(rows()).toEqual([])
    record('372')
    expect(rows()[0]).toMatchObject({ value: '372', clearance: { state: 'cleared' } })
  })

  it('counts an embargo by the day', () => {
    const { rows, first, set } = prepared()
    set(first.id, { state: 'cleared', embargoUntil: '2022-08-02' })
    expect(rows()[0]?.problem).toBe('embargoed')
    set(first.id, { embargoUntil: '2022-08-01' })
    expect(rows()[0]?.problem).toBeNull()
  })

  it('is still listed for what a published edition says, whatever was restated since', () => {
    const { store, editionId, rows, record } = prepared()
    command(store, (db) => saveEditionFacts(db, { editionId, facts: { stage: 'published' } }))
    record('400')
    expect(rows().map(({ value }) => value)).toEqual(['372'])
  })

  it('is said of all or of none', () => {
    const { store, first, rows } = prepared()
    const ids = [first.id, ObservationId.parse(id(9))]
    const answer = store.write({ reason: 'x' }, (db) => setClearances(db, ids, { state: 'waiting' }))
    expect(codeOf(answer)).toBe('not-found')
    expect(rows()[0]?.clearance.state).toBe('none')
  })
})

describe('a filled sheet', () => {
  const entry = (given: Partial<SheetEntry> & Pick<SheetEntry, 'id'>): SheetEntry => ({
    ...{ row: 2, value: '372', unit: '亿元', given: { state: 'cleared', office: '统计处' } },
    ...given,
  })

  it('is taken over where it says something new', () => {
    const { store, first, rows } = prepared()
    const apply = () =>
      must(store.write({ reason: 'x' }, (db) => ({ ok: true, value: applyClearanceSheet(db, [entry(first)]) })))
    expect(apply()).toMatchObject({ changed: 1, unchanged: 0, findings: [] })
    expect(rows()[0]?.clearance).toMatchObject({ state: 'cleared', office: '统计处' })
    expect(apply()).toMatchObject({ changed: 0, unchanged: 1, indicatorIds: [] })
  })

  it('with a new day has cleared the value, even where the word beside it was left as it was', () => {
    const { store, first, rows, set } = prepared()
    set(first.id, { state: 'waiting' })
    const filled = entry({ id: first.id, given: { state: 'waiting', clearedOn: '2022-07-31' } })
    must(store.write({ reason: 'x' }, (db) => ({ ok: true, value: applyClearanceSheet(db, [filled]) })))
    expect(rows()[0]?.clearance.state).toBe('cleared')
  })

  it('is refused row by row: altered, restated, unknown and repeated ones', () => {
    const { store, first, record, rows } = prepared()
    const other = record('50', { subject: '北京' })
    record('51', { subject: '北京' })
    const entries = [
      entry({ row: 2, id: first.id, value: '372.0' }),
      entry({ row: 3, id: first.id }),
      entry({ row: 4, id: other.id, value: '50' }),
      entry({ row: 5, id: 'abc' }),
      entry({ row: 6, id: id(7) }),
    ]
    const altered = [entry({ row: 7, id: first.id, value: '373' }), entry({ row: 8, id: first.id, unit: '万元' })]
    const apply = (all: readonly SheetEntry[]) =>
      must(store.write({ reason: 'x' }, (db) => ({ ok: true, value: applyClearanceSheet(db, all) })))
    expect(apply(entries).findings.map(({ row, problem }) => `${row} ${problem}`)).toEqual([
      '3 repeated-row',
      '4 value-restated',
      '5 unknown-row',
      '6 unknown-row',
    ])
    expect(apply(altered.slice(0, 1)).findings).toEqual([
      { row: 7, problem: 'value-edited', found: '373亿元', expected: '372亿元' },
    ])
    expect(apply(altered.slice(1)).findings).toMatchObject([{ problem: 'value-edited', found: '372万元' }])
    expect(rows()[0]?.clearance.state).toBe('cleared')
  })
})
