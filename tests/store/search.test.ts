import { describe, expect, it } from 'vitest'
import { listBin, restoreFromBin } from '../../src-main/store/bin'
import { createEdition, removeEdition } from '../../src-main/store/edition'
import { createIndicator } from '../../src-main/store/indicator'
import { INDEXED_SEARCH } from '../../src-main/store/search-match'
import { addSection, moveSection } from '../../src-main/store/section'
import { saveBody } from '../../src-main/store/section-body'
import { importSource } from '../../src-main/store/source'
import type { Store } from '../../src-main/store/store'
import { aCase, aChart, aDocument, aParagraph } from './sample-document'
import { everything, findHits, groupsOf, id, prepared } from './search-project'
import { command, must } from './temp-project'

const titles = (store: Store, query: string, filter: Partial<typeof everything.filter> = {}) =>
  findHits(store, query, { filter: { ...everything.filter, ...filter } }).map(({ title }) => title.text)

describe('search', () => {
  it('finds paragraphs, cases, captions, headings, sources and indicators', () => {
    const { store, edition, section } = prepared(
      aDocument(
        aParagraph(id(1), '数字经济加快发展。'),
        aCase(id(2), '余热利用', '回收余热供暖。', id(3)),
        aChart(id(4), id(9), '余热回收量'),
      ),
    )
    command(store, (db) => createIndicator(db, { name: '数字经济规模', unit: '万亿元', aliases: ['数经'] }))
    command(store, (db) =>
      importSource(db, {
        ...{ title: '统计公报', publisher: '统计局', published: '2022-02-28', fileName: 'a.txt', mime: 'text/plain' },
        ...{ text: '', blocks: [{ kind: 'paragraph', text: '全年数字经济增长。', speaker: null }] },
        ...{ bytes: Buffer.from('a'), noise: [], candidates: [] },
      }),
    )
    expect(groupsOf(store, '数字经济')).toEqual([
      ['indicator', ['数字经济规模']],
      ['section', ['数字经济加快发展。']],
      ['source', ['全年数字经济增长。']],
    ])
    expect(findHits(store, '余热')).toMatchObject([
      { kind: 'case', title: { text: '余热利用', marks: [[0, 2]] }, excerpt: null, recordId: id(2) },
      { kind: 'case', title: { text: '余热利用' }, excerpt: { text: '回收余热供暖。', marks: [[2, 4]] } },
      { kind: 'figure', recordId: id(4), excerpt: { text: '余热回收量', marks: [[0, 2]] }, sectionId: section.id },
    ])
    expect(findHits(store, '绿色发展')).toMatchObject([
      { kind: 'section', recordId: section.id, editionId: edition.id, place: '2022 · 年报', excerpt: null },
    ])
    expect(findHits(store, '数经')).toMatchObject([{ kind: 'indicator', excerpt: { text: '数经' } }])
    expect(findHits(store, '全年')).toMatchObject([{ kind: 'source', place: '统计局', text: '全年数字经济增长。' }])
  })

  it('folds widths, letters, separators and spaces, and takes several words as all of them', () => {
    const { store } = prepared(
      aDocument(
        aParagraph(id(1), '建成5G基站142.5万个，增加值３７２，５７５亿元。'),
        aParagraph(id(2), '工业增加值372575亿元（ＧＤＰ）占比。'),
      ),
    )
    const found = (query: string) => findHits(store, query).map(({ recordId }) => recordId)
    expect(found('5G基站')).toEqual([id(1)])
    expect(found('５ｇ 基 站')).toEqual([id(1)])
    expect(found('372575')).toEqual([id(1), id(2)])
    expect(found('372,575')).toEqual([id(1), id(2)])
    expect(found('gdp')).toEqual([id(2)])
    expect(found('亿元 工业')).toEqual([id(2)])
    expect(found('亿元 没有')).toEqual([])
    expect(found('（')).toEqual([id(2)])
    expect(found('(gdp)')).toEqual([id(2)])
    expect(found('   ')).toEqual([])
  })

  it('leaves out what is in the bin, and finds it again when it is back', () => {
    const { store, edition } = prepared(aDocument(aParagraph(id(1), '数字经济')))
    command(store, (db) => removeEdition(db, edition.id))
    expect(findHits(store, '数字')).toEqual([])
    const [item] = listBin(store.read)
    if (item) command(store, (db) => restoreFromBin(db, item.id))
    expect(findHits(store, '数字')).toHaveLength(1)
  })

  it('puts what is called so first, then names, then the newest edition in reading order', () => {
    const { store, edition, section } = prepared(
      aDocument(aParagraph(id(1), '甲、循环经济'), aParagraph(id(2), '循环')),
    )
    const newer = command(store, (db) => createEdition(db, { title: '新刊', year: 2024, dataYear: 2023 }))
    const add = (editionId: typeof edition.id, title: string, at: number) => {
      const place = { editionId, parentId: null, afterId: null, title }
      const added = command(store, (db) => addSection(db, place))
      const body = aDocument(aParagraph(id(at), '循环利用'))
      must(store.write({ reason: 'typing' }, (db) => saveBody(db, { sectionId: added.id, body, basedOn: 0 })))
      return added
    }
    const second = add(newer.id, '园区循环', 10)
    const first = add(newer.id, '循环', 11)
    const records = () => findHits(store, '循环').map(({ recordId }) => recordId)
    expect(records()).toEqual([first.id, second.id, id(11), id(10), id(1), id(2)])
    command(store, (db) => moveSection(db, { sectionId: first.id, parentId: null, afterId: second.id }))
    expect(records()).toEqual([first.id, second.id, id(10), id(11), id(1), id(2)])
    const only = { ...everything.filter, editionId: edition.id }
    expect(findHits(store, '循环', { filter: only }).map(({ recordId }) => recordId)).toEqual([id(1), id(2)])
    expect(findHits(store, '循环', { filter: { ...everything.filter, year: 2024 } })).toHaveLength(4)
    expect(section.title).toBe('绿色发展')
  })

  it('shows an indicator once, and narrows to a goal', () => {
    const { store } = prepared(aDocument(aParagraph(id(1), '能耗')))
    const make = (name: string, sdgs: number[]) =>
      command(store, (db) =>
        createIndicator(db, { name, unit: '吨', sdgs, aliases: ['能耗总量'], definition: '能耗之和。' }),
      )
    make('单位能耗', [7])
    make('能耗', [9, 12])
    expect(titles(store, '能耗')).toEqual(['能耗', '单位能耗', '绿色发展'])
    expect(titles(store, '能耗', { sdg: 7 })).toEqual(['单位能耗'])
    expect(titles(store, '之和')).toEqual(['单位能耗', '能耗'])
  })

  it('finds names by their pinyin initials', () => {
    const { store } = prepared(aDocument(aParagraph(id(1), '正文')))
    command(store, (db) => createIndicator(db, { name: '全部工业增加值', unit: '亿元' }))
    expect(titles(store, 'lsfz')).toEqual(['绿色发展'])
    expect(titles(store, 'QBGY')).toEqual(['全部工业增加值'])
    expect(titles(store, 'gyzjz')).toEqual([])
  })

  it('goes by its index', () => {
    const { store } = prepared(aDocument(aParagraph(id(1), '数字经济')))
    const plan = store.read
      .all(`EXPLAIN QUERY PLAN ${INDEXED_SEARCH}`, { match: '"a"', low: 0, high: 1, limit: 1 })
      .map(({ detail }) => String(detail))
    expect(plan).toHaveLength(1)
    expect(plan[0]).toContain('SCAN search_index VIRTUAL TABLE INDEX')
  })

  it('pages through more than it ranks as a whole, in the same order whatever the page', () => {
    const many = (from: number, count: number) =>
      aDocument(...Array.from({ length: count }, (_, at) => aParagraph(id(from + at), `循环经济${at}`)))
    const { store, edition } = prepared(many(1000, 700))
    const other = command(store, (db) =>
      addSection(db, { editionId: edition.id, parentId: null, afterId: null, title: '在前' }),
    )
    must(
      store.write({ reason: 'typing' }, (db) =>
        saveBody(db, { sectionId: other.id, body: many(5000, 500), basedOn: 0 }),
      ),
    )
    const pageAt = (offset: number) => findHits(store, '循环', { offset, limit: 100 }).map(({ recordId }) => recordId)
    const pages = Array.from({ length: 13 }, (_, at) => pageAt(at * 100)).flat()
    const expected = [
      ...Array.from({ length: 500 }, (_, at) => id(5000 + at)),
      ...Array.from({ length: 700 }, (_, at) => id(1000 + at)),
    ]
    expect(pages).toEqual(expected)
    expect(groupsOf(store, '循环', 'counts')).toEqual([['section', 500, true]])
  })
})
