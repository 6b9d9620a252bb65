import { describe, expect, it } from 'vitest'
import { listBin, restoreFromBin } from '../../src-main/store/bin'
import { createEdition } from '../../src-main/store/edition'
import { undo } from '../../src-main/store/history'
import { createIndicator, removeIndicator } from '../../src-main/store/indicator'
import { listFacets, listIndicators } from '../../src-main/store/indicator-list'
import { findIndicatorSummary } from '../../src-main/store/indicator-summary'
import { recordObservation, withdrawObservation } from '../../src-main/store/observation'
import { rebuildProjections } from '../../src-main/store/rebuild'
import { addSection, removeSection } from '../../src-main/store/section'
import { saveBody } from '../../src-main/store/section-body'
import { importSource } from '../../src-main/store/source'
import type { Store } from '../../src-main/store/store'
import type { IndicatorId } from '../../src-shared/data/ids'
import type { IndicatorDraft } from '../../src-shared/data/indicator'
import type { IndicatorFilter } from '../../src-shared/data/indicator-filter'
import { ObservationDraft } from '../../src-shared/data/observation'
import { aDocument, aLiveNumber, aParagraph } from './sample-document'
import { command, must, newProject } from './temp-project'

const id = (at: number) => `00000000-0000-7000-8000-${String(at).padStart(12, '0')}`

const make = (store: Store, draft: IndicatorDraft): IndicatorId => command(store, (db) => createIndicator(db, draft)).id

const record = (store: Store, indicatorId: IndicatorId, given: object) =>
  command(store, (db) =>
    recordObservation(
      db,
      ObservationDraft.parse({
        ...{ indicatorId, subject: '全国', period: '2021', changeBasis: '', priceBasis: 'none', scope: '' },
        ...{ value: '1', unit: '亿元' },
        ...given,
      }),
    ),
  )

const names = (store: Store, filter: Partial<IndicatorFilter>): string[] =>
  listIndicators(store.read, filter).map(({ name }) => name)

describe('the list of indicators', () => {
  it('is narrowed by name, alias, topic, unit and goal, alone and together', () => {
    const store = newProject()
    make(store, { name: '产值', nameEn: 'Output', unit: '亿元', topic: '工业', sdgs: [8, 9], aliases: ['总产值'] })
    make(store, { name: '用电量', unit: '亿千瓦时', topic: '能源', sdgs: [7] })
    make(store, { name: '基站数', unit: '万个', sdgs: [9, 11] })
    expect(names(store, {})).toEqual(['产值', '基站数', '用电量'])
    expect(names(store, { query: '总产' })).toEqual(['产值'])
    expect(names(store, { query: 'OUT' })).toEqual(['产值'])
    expect(names(store, { topic: '能源' })).toEqual(['用电量'])
    expect(names(store, { topic: '' })).toEqual(['基站数'])
    expect(names(store, { unit: '万个' })).toEqual(['基站数'])
    expect(names(store, { sdg: 9 })).toEqual(['产值', '基站数'])
    expect(names(store, { sdg: 1 })).toEqual([])
    expect(names(store, { sdg: 9, topic: '工业', query: '值' })).toEqual(['产值'])
  })

  it('knows what an edition shows, as long as its section is there', () => {
    const store = newProject()
    const shown = make(store, { name: '产值', unit: '亿元' })
    make(store, { name: '用电量', unit: '亿千瓦时' })
    const edition = (year: number) => command(store, (db) => createEdition(db, { title: 'a', year, dataYear: 2021 })).id
    const [editionId, other] = [edition(2022), edition(2023)]
    const section = command(store, (db) => addSection(db, { editionId, parentId: null, afterId: null, title: '章' }))
    const body = aDocument(aParagraph(id(1), '值', aLiveNumber(id(2), shown)))
    must(store.write({ reason: 'x' }, (db) => saveBody(db, { sectionId: section.id, body, basedOn: 0 })))
    expect(names(store, { usedIn: editionId })).toEqual(['产值'])
    expect(names(store, { usedIn: other })).toEqual([])
    command(store, (db) => removeSection(db, section.id))
    expect(names(store, { usedIn: editionId })).toEqual([])
  })

  it.each([
    ['2021', false],
    ['2021-12-31', false],
    ['2021-05', false],
    ['2012..2021', false],
    ['2021-01..2021-11', false],
    ['2020', true],
    ['2021..2022', true],
    ['2012..2020', true],
  ])('with a value of %s it has none for 2021: %s', (period, isWithout) => {
    const store = newProject()
    const indicatorId = make(store, { name: '产值', unit: '亿元' })
    const { id: editionId } = command(store, (db) => createEdition(db, { title: 'a', year: 2022, dataYear: 2021 }))
    expect(names(store, { withoutValueIn: editionId })).toEqual(['产值'])
    const { id: observationId } = record(store, indicatorId, { period })
    expect(names(store, { withoutValueIn: editionId })).toEqual(isWithout ? ['产值'] : [])
    command(store, (db) => withdrawObservation(db, observationId))
    expect(names(store, { withoutValueIn: editionId })).toEqual(['产值'])
  })

  it('asks for no value of a derived indicator', () => {
    const store = newProject()
    const indicatorId = make(store, { name: '产值', unit: '亿元' })
    make(store, { name: '两倍产值', unit: '亿元', formula: `[${indicatorId}] * 2` })
    const { id: editionId } = command(store, (db) => createEdition(db, { title: 'a', year: 2022, dataYear: 2021 }))
    expect(names(store, { withoutValueIn: editionId })).toEqual(['产值'])
  })

  it('knows from which source there are live values, and counts what it can be narrowed to', () => {
    const store = newProject()
    const one = make(store, { name: '产值', unit: '亿元', topic: '工业', sdgs: [9] })
    const other = make(store, { name: '用电量', unit: '亿千瓦时', topic: '能源', sdgs: [7, 9] })
    const gone = make(store, { name: '旧指标', unit: '家', topic: '旧', sdgs: [1] })
    const source = command(store, (db) =>
      importSource(db, {
        ...{ title: '统计公报', publisher: '统计局', published: null, fileName: 'a.txt', mime: 'text/plain' },
        ...{ bytes: Buffer.from('a'), text: 'a', blocks: [], noise: [], candidates: [] },
      }),
    )
    record(store, one, { sourceId: source.id })
    record(store, one, { sourceId: source.id, period: '2020' })
    record(store, gone, { sourceId: source.id })
    const { id: ended } = record(store, other, { sourceId: source.id })
    command(store, (db) => withdrawObservation(db, ended))
    command(store, (db) => removeIndicator(db, gone))
    expect(names(store, { sourceId: source.id })).toEqual(['产值'])
    expect(listFacets(store.read)).toEqual({
      topics: [
        { topic: '工业', count: 1 },
        { topic: '能源', count: 1 },
      ],
      units: [
        { unit: '亿千瓦时', count: 1 },
        { unit: '亿元', count: 1 },
      ],
      sources: [{ sourceId: source.id, title: '统计公报', count: 1 }],
      sdgs: [
        { sdg: 7, count: 1 },
        { sdg: 9, count: 2 },
      ],
    })
  })
})

describe('the value that stands for an indicator', () => {
  const shown = (store: Store, indicatorId: IndicatorId) => {
    const summary = findIndicatorSummary(store.read, indicatorId)
    return summary && `${summary.observationCount} ${summary.latestPeriod} ${summary.latestText}`
  }

  it('is the latest level of the nation, else the latest of what there is', () => {
    const store = newProject()
    const indicatorId = make(store, { name: '产值', unit: '亿元' })
    expect(shown(store, indicatorId)).toBe('0 null ')
    record(store, indicatorId, { period: '2023', value: '9.6', unit: '%', changeBasis: '同比' })
    expect(shown(store, indicatorId)).toBe('1 2023 9.6%')
    record(store, indicatorId, { period: '2022', value: '7', subject: '北京' })
    expect(shown(store, indicatorId)).toBe('2 2022 7亿元')
    record(store, indicatorId, { period: '2020', value: '5', qualifier: '约' })
    expect(shown(store, indicatorId)).toBe('3 2020 约5亿元')
    record(store, indicatorId, { period: '2021-05', value: '6' })
    record(store, indicatorId, { period: '2012..2021', value: '60' })
    expect(shown(store, indicatorId)).toBe('5 2012..2021 60亿元')
    must(store.write({ reason: 'x' }, undo))
    expect(shown(store, indicatorId)).toBe('4 2021-05 6亿元')
  })

  it('is the same when projections are rebuilt, and when the indicator comes back from the bin', () => {
    const store = newProject()
    const indicatorId = make(store, { name: '产值', unit: '亿元' })
    record(store, indicatorId, { value: '5' })
    command(store, (db) => removeIndicator(db, indicatorId))
    expect(shown(store, indicatorId)).toBeNull()
    const [binned] = listBin(store.read)
    if (!binned) throw new Error('It is in the bin')
    command(store, (db) => restoreFromBin(db, binned.id))
    expect(shown(store, indicatorId)).toBe('1 2021 5亿元')
    must(store.write({ reason: 'x' }, (db) => ({ ok: true, value: rebuildProjections(db) })))
    expect(shown(store, indicatorId)).toBe('1 2021 5亿元')
  })
})
