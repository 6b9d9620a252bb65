import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listBin, restoreFromBin } from '../../src-main/store/bin'
import { createEdition, removeEdition } from '../../src-main/store/edition'
import { createIndicator } from '../../src-main/store/indicator'
import { INDEXED_SEARCH, searchProject } from '../../src-main/store/search'
import { addSection } from '../../src-main/store/section'
import { saveBody } from '../../src-main/store/section-body'
import { importSource } from '../../src-main/store/source'
import type { Store } from '../../src-main/store/store'
import type { StoredDocument } from '../../src-shared/document/schema'
import { normalizeForSearch } from '../../src-shared/text/search-text'
import { aCase, aDocument, aParagraph } from './sample-document'
import { close, command, must, newProject } from './temp-project'

const id = (at: number) => `00000000-0000-7000-8000-${String(at).padStart(12, '0')}`

function prepared(body: StoredDocument, title = '绿色发展') {
  const store = newProject()
  const edition = command(store, (db) => createEdition(db, { title: '年报', year: 2022, dataYear: 2021 }))
  const section = command(store, (db) =>
    addSection(db, { editionId: edition.id, parentId: null, afterId: null, title }),
  )
  must(store.write({ reason: 'typing' }, (db) => saveBody(db, { sectionId: section.id, body, basedOn: 0 })))
  return { store, edition, section }
}
const find = (store: Store, query: string) => searchProject(store.read, { query, limit: 500 })

describe('search', () => {
  it('finds paragraphs, cases, headings, sources and indicators', () => {
    const { store, edition, section } = prepared(
      aDocument(aParagraph(id(1), '数字经济加快发展。'), aCase(id(2), '余热利用', '回收余热供暖。', id(3))),
    )
    command(store, (db) => createIndicator(db, { name: '数字经济规模', unit: '万亿元', aliases: ['数经'] }))
    command(store, (db) =>
      importSource(db, {
        ...{ title: '统计公报', publisher: '', published: null, fileName: 'a.txt', mime: 'text/plain', text: '' },
        ...{ bytes: Buffer.from('a'), blocks: [{ kind: 'paragraph', text: '全年数字经济增长。', speaker: null }] },
        ...{ noise: [], candidates: [] },
      }),
    )
    expect(
      find(store, '数字经济')
        .map(({ kind }) => kind)
        .toSorted(),
    ).toEqual(['indicator', 'section', 'source'])
    expect(find(store, '余热')).toMatchObject([
      {
        kind: 'case',
        title: '余热利用',
        recordId: id(2),
        edition: '年报',
        editionId: edition.id,
        sectionId: section.id,
      },
      { kind: 'case', title: '余热利用' },
    ])
    expect(find(store, '绿色发展')).toMatchObject([{ kind: 'section', recordId: section.id, title: '绿色发展' }])
    expect(find(store, '数经')).toMatchObject([{ kind: 'indicator', title: '数字经济规模' }])
    expect(find(store, '全年')).toMatchObject([{ kind: 'source', source: '统计公报', text: '全年数字经济增长。' }])
  })

  it('leaves out what is in the bin, and finds it again when it is back', () => {
    const { store, edition } = prepared(aDocument(aParagraph(id(1), '数字经济')))
    command(store, (db) => removeEdition(db, edition.id))
    expect(find(store, '数字')).toEqual([])
    const [item] = listBin(store.read)
    if (item) command(store, (db) => restoreFromBin(db, item.id))
    expect(find(store, '数字')).toHaveLength(1)
  })

  it('goes by its index', () => {
    const { store } = prepared(aDocument(aParagraph(id(1), '数字经济')))
    const plan = store.read
      .all(`EXPLAIN QUERY PLAN ${INDEXED_SEARCH}`, { needle: 'a', match: '"a"', limit: 1 })
      .map(({ detail }) => String(detail))
    expect(plan[0]).toContain('SCAN search_index VIRTUAL TABLE INDEX')
    expect(plan.slice(1).filter((step) => step.startsWith('SCAN'))).toEqual([])
  })

  it('finds every match of any query that stands in a text, and nothing else', () => {
    const word = fc.constantFrom('数', '字', '经', '济', '发', '展', 'A', 'b', '1', '2', '，', '、', '％', ' ', '（')
    const texts = fc.array(
      fc.array(word, { minLength: 1, maxLength: 14 }).map((words) => words.join('')),
      {
        ...{ minLength: 1, maxLength: 12 },
      },
    )
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 4 }), (paragraphs, which, from, length) => {
        const { store } = prepared(aDocument(...paragraphs.map((text, at) => aParagraph(id(at + 1), text))), '概述')
        const text = paragraphs[which % paragraphs.length] ?? ''
        const start = from % text.length
        const query = text.slice(start, start + length)
        const needle = normalizeForSearch(query)
        const expected = paragraphs.filter((one) => needle !== '' && normalizeForSearch(one).includes(needle))
        const found = find(store, query).map((hit) => hit.text)
        expect(found.toSorted()).toEqual(expected.toSorted())
        close(store)
      }),
      { numRuns: 60 },
    )
  })
})
