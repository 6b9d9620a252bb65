import { describe, expect, it } from 'vitest'
import { listUnusedAssets, readAsset, saveAsset } from '../../src-main/store/asset'
import { createEdition, saveEditionFacts } from '../../src-main/store/edition'
import { undo } from '../../src-main/store/history'
import { createIndicator, removeIndicator, saveIndicator } from '../../src-main/store/indicator'
import { listIndicators } from '../../src-main/store/indicator-list'
import { listCaseStudies, listEditionFigures, openCaseStudy } from '../../src-main/store/library'
import { recordObservation } from '../../src-main/store/observation'
import { countOpenValues, listCountedOutline } from '../../src-main/store/open-values'
import { listNumbering } from '../../src-main/store/outline'
import { rebuildProjections } from '../../src-main/store/rebuild'
import { rollForward } from '../../src-main/store/roll-forward'
import { findSearchDamage } from '../../src-main/store/search-damage'
import { addSection, removeSection, saveSectionFacts } from '../../src-main/store/section'
import { saveBody } from '../../src-main/store/section-body'
import { importSource } from '../../src-main/store/source'
import type { Store } from '../../src-main/store/store'
import { listIndicatorUses } from '../../src-main/store/where-used'
import type { IndicatorId } from '../../src-shared/data/ids'
import { ObservationDraft } from '../../src-shared/data/observation'
import { ok } from '../../src-shared/failure/result'
import { countWords } from '../../src-shared/text/word-count'
import { aCandidate } from './conflict-project'
import { aCase, aChart, aDocument, aLiveNumber, aParagraph } from './sample-document'
import { command, must, newProject } from './temp-project'

const id = (at: number) => `00000000-0000-7000-8000-${String(at).padStart(12, '0')}`

const draft = (indicatorId: IndicatorId, period: string, value: string) =>
  ObservationDraft.parse({
    ...{ indicatorId, subject: '全国', period, changeBasis: '', priceBasis: 'none', scope: '', value, unit: '亿元' },
  })

/** An edition of two chapters with everything in them that is projected. */
function prepared() {
  const store = newProject()
  const indicator = command(store, (db) =>
    createIndicator(db, { name: '全部工业增加值', unit: '亿元', aliases: ['工增'] }),
  )
  const edition = command(store, (db) => createEdition(db, { title: '年报', year: 2022, dataYear: 2021 }))
  const place = { editionId: edition.id, parentId: null }
  const second = command(store, (db) => addSection(db, { ...place, afterId: null, title: '绿色发展' }))
  const first = command(store, (db) => addSection(db, { ...place, afterId: null, title: '总论', kicker: '开篇' }))
  const save = (sectionId: typeof first.id, body: ReturnType<typeof aDocument>, basedOn: number) =>
    must(store.write({ reason: 'typing' }, (db) => saveBody(db, { sectionId, body, basedOn })))
  save(first.id, aDocument(aParagraph(id(1), '增加值达到', aLiveNumber(id(2), indicator.id), '，创新高。')), 0)
  const body = aDocument(
    aChart(id(3), indicator.id, '增加值走势'),
    aCase(id(4), '余热利用', '企业回收余热供暖。', id(5)),
    aChart(id(6), indicator.id, '另一张图'),
  )
  save(second.id, body, 0)
  const record = (period: string, value: string) =>
    command(store, (db) => recordObservation(db, draft(indicator.id, period, value)))
  return { store, indicator, edition, first, second, save, record, body }
}

const TABLES = ['block_place', 'case_study', 'figure', 'binding_use', 'asset_use', 'statement', 'indicator_contested']

/** Every projection, in an order of its own, without the row ids that a rebuild may give anew. */
const projections = ({ read }: Store) => ({
  ...Object.fromEntries(
    TABLES.map((table) => [
      table,
      read
        .all(`SELECT * FROM ${table}`)
        .map((row) => JSON.stringify(row))
        .toSorted(),
    ]),
  ),
  counts: read.all('SELECT section_id, word_count, carried_count FROM section_body ORDER BY section_id'),
  search: read.all(
    `SELECT owner_kind, owner_id, position, kind, is_name, record_id, title, text, word_count, normalized, initials,
       (SELECT count(*) FROM search_index WHERE search_index.rowid = search_row.id) AS indexed
     FROM search_row ORDER BY owner_kind, owner_id, position`,
  ),
  indexed: read.get('SELECT count(*) AS rows FROM search_index'),
})

describe('projections', () => {
  it('rebuilt are equal to those written along the way', () => {
    const { store, indicator, edition, first, second, save, record, body } = prepared()
    record('2021', '372575')
    command(store, (db) =>
      recordObservation(db, { ...draft(indicator.id, '2021', '37.3'), unit: '万亿元', sourceNote: '发布会' }),
    )
    save(second.id, aDocument(...body.root.children.slice(1)), 1)
    command(store, (db) => saveSectionFacts(db, { sectionId: first.id, facts: { title: '概述' } }))
    command(store, (db) => saveIndicator(db, { indicatorId: indicator.id, facts: { definition: '全国口径' } }))
    command(store, (db) => rollForward(db, { editionId: edition.id, year: 2025, dataYear: 2024 }))
    command(store, (db) => removeSection(db, second.id))
    record('2024', '405442')
    command(store, (db) => saveEditionFacts(db, { editionId: edition.id, facts: { dataYear: 2020 } }))
    must(store.write({ reason: 'undo' }, undo))
    const blocks = [{ kind: 'paragraph', text: '全年增加值增长。', speaker: null }]
    command(store, (db) =>
      importSource(db, {
        ...{ title: '公报', publisher: '', published: null, fileName: 'a.txt', mime: 'text/plain' },
        ...{ bytes: Buffer.from('a'), text: 'a', blocks, noise: [], candidates: [aCandidate()] },
      }),
    )
    const along = projections(store)
    must(store.write({ reason: 'rebuild' }, (db) => ok(rebuildProjections(db))))
    expect(projections(store)).toEqual(along)
    expect(findSearchDamage(store.read)).toEqual([])
    expect(along.search.length).toBeGreaterThan(10)
    expect(along).toMatchObject({ statement: { length: 1 }, indicator_contested: { length: 1 } })
  })

  it('follow the data: words of live numbers are found as they read now', () => {
    const { store, record } = prepared()
    const words = () => store.read.all('SELECT text FROM search_row WHERE record_id = @id', { id: id(1) })
    record('2021', '372575')
    expect(words()).toEqual([{ text: '增加值达到372575亿元，创新高。' }])
    record('2021', '372576')
    expect(words()).toEqual([{ text: '增加值达到372576亿元，创新高。' }])
    must(store.write({ reason: 'undo' }, undo))
    expect(words()).toEqual([{ text: '增加值达到372575亿元，创新高。' }])
  })

  it('follow the data: the words of a section are counted as they read now', () => {
    const { store, first, record } = prepared()
    const ask = 'SELECT word_count FROM section_body WHERE section_id = @id'
    const countOf = () => store.read.get(ask, { id: first.id }).word_count
    const withoutValue = countOf()
    record('2021', '372575')
    expect(countOf()).toBe(countWords('增加值达到372575亿元，创新高。').words)
    expect(countOf()).not.toBe(withoutValue)
    record('2021', '372576')
    expect(countOf()).toBe(countWords('增加值达到372576亿元，创新高。').words)
    must(store.write({ reason: 'undo' }, undo))
    must(store.write({ reason: 'undo' }, undo))
    expect(countOf()).toBe(withoutValue)
  })

  it('follow the edition: its number style and the data that it keeps once published', () => {
    const { store, edition, record } = prepared()
    const words = () => store.read.all('SELECT text FROM search_row WHERE record_id = @id', { id: id(1) })
    const save = (facts: Parameters<typeof saveEditionFacts>[1]['facts']) =>
      command(store, (db) => saveEditionFacts(db, { editionId: edition.id, facts }))
    record('2021', '372575')
    save({ numberStyle: 'grouped' })
    expect(words()).toEqual([{ text: '增加值达到372,575亿元，创新高。' }])
    save({ stage: 'published' })
    record('2021', '372576')
    expect(words()).toEqual([{ text: '增加值达到372,575亿元，创新高。' }])
    save({ stage: 'press' })
    expect(words()).toEqual([{ text: '增加值达到372,576亿元，创新高。' }])
  })

  it('number figures by chapter and list them in reading order', () => {
    const { store, edition, second } = prepared()
    expect(listNumbering(store.read, edition.id)).toEqual([
      { blockId: id(3), label: '图2-1' },
      { blockId: id(6), label: '图2-2' },
    ])
    expect(listEditionFigures(store.read, edition.id)).toEqual([
      {
        ...{ blockId: id(3), kind: 'chart', editionId: edition.id, sectionId: second.id },
        section: '绿色发展',
        label: '图2-1',
        caption: '增加值走势',
      },
      {
        ...{ blockId: id(6), kind: 'chart', editionId: edition.id, sectionId: second.id },
        section: '绿色发展',
        label: '图2-2',
        caption: '另一张图',
      },
    ])
  })

  it('list cases and open one as a document of its own', () => {
    const { store, edition, second } = prepared()
    expect(listCaseStudies(store.read, null)).toMatchObject([
      { blockId: id(4), title: '余热利用', organization: '青禾机电', text: '企业回收余热供暖。', section: '绿色发展' },
    ])
    expect(must(openCaseStudy(store.read, id(4))).root.children).toMatchObject([{ type: 'case-study' }])
    command(store, (db) => removeSection(db, second.id))
    expect(listCaseStudies(store.read, edition.id)).toEqual([])
  })

  it('count open values in the outline, and say where an indicator is used', () => {
    const { store, indicator, edition, first, second, record } = prepared()
    const open = () =>
      listCountedOutline(store.read, edition.id).map(({ openValueCount, number }) => [number, openValueCount])
    expect(open()).toEqual([
      ['第一章', 1],
      ['第二章', 2],
    ])
    expect([...countOpenValues(store.read, edition.id)]).toEqual(
      expect.arrayContaining([
        [first.id, 1],
        [second.id, 2],
      ]),
    )
    for (const year of ['2017', '2018', '2019', '2020', '2021']) record(year, '1')
    expect(open()).toEqual([
      ['第一章', 0],
      ['第二章', 0],
    ])
    expect(
      listIndicatorUses(store.read, indicator.id).map(({ sectionId, kind }) => [sectionId === first.id, kind]),
    ).toEqual(
      expect.arrayContaining([
        [true, 'live-number'],
        [false, 'chart'],
        [false, 'chart'],
      ]),
    )
    expect(listIndicators(store.read, { query: '工增' })).toMatchObject([
      { useCount: 3, observationCount: 5, latestText: '1亿元' },
    ])
    command(store, (db) => removeIndicator(db, indicator.id))
    expect(open()).toEqual([
      ['第一章', 1],
      ['第二章', 2],
    ])
  })
})

it('an asset is kept once, read only where it is what it was, and counted unused where nothing uses it', () => {
  const store = newProject()
  const save = () =>
    must(store.write({ reason: 'x' }, (db) => ok(saveAsset(db, { bytes: Buffer.from('图'), mime: 'image/png' }))))
  const hash = save()
  expect(save()).toBe(hash)
  expect(Buffer.from(must(readAsset(store.read, hash)).bytes).toString()).toBe('图')
  expect(listUnusedAssets(store.read)).toEqual([hash])
  must(
    store.write({ reason: 'x' }, (db) => {
      db.run("UPDATE asset SET bytes = x'00'")
      return ok(null)
    }),
  )
  expect(readAsset(store.read, hash)).toMatchObject({ ok: false, error: { code: 'document-damaged' } })
})
