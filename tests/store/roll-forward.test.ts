import { describe, expect, it } from 'vitest'
import { createEdition, findEdition } from '../../src-main/store/edition'
import { type ImportedSection, importEdition } from '../../src-main/store/import-edition'
import { createIndicator } from '../../src-main/store/indicator'
import { findLooseNumbers } from '../../src-main/store/loose-number'
import { recordObservation } from '../../src-main/store/observation'
import { rollForward } from '../../src-main/store/roll-forward'
import { addSection, listSections } from '../../src-main/store/section'
import { loadBody, saveBody } from '../../src-main/store/section-body'
import { listSources, openSource, readSourceText } from '../../src-main/store/source'
import { ObservationDraft } from '../../src-shared/data/observation'
import { aChart, aDocument, aLiveNumber, aParagraph } from './sample-document'
import { codeOf, command, must, newProject } from './temp-project'

const id = (at: number) => `00000000-0000-7000-8000-${String(at).padStart(12, '0')}`

describe('rolling forward', () => {
  it('carries sections and text over, marked, with new ids that know their origin', () => {
    const store = newProject()
    const indicator = command(store, (db) => createIndicator(db, { name: '工业增加值', unit: '亿元' }))
    const edition = command(store, (db) => createEdition(db, { title: '2022年报告', year: 2022, dataYear: 2021 }))
    const parent = command(store, (db) =>
      addSection(db, { editionId: edition.id, parentId: null, afterId: null, title: '章' }),
    )
    const child = command(store, (db) =>
      addSection(db, { editionId: edition.id, parentId: parent.id, afterId: null, title: '节' }),
    )
    const body = aDocument(
      aParagraph(id(1), '达到', aLiveNumber(id(2), indicator.id), '，带动就业300万人。'),
      aParagraph(id(3), '当年为', aLiveNumber(id(4), indicator.id, '2012'), '。'),
      aChart(id(5), indicator.id, '走势'),
    )
    must(store.write({ reason: 'typing' }, (db) => saveBody(db, { sectionId: child.id, body, basedOn: 0 })))
    for (const period of ['2012', '2020', '2021', '2022', '2024']) {
      const draft = ObservationDraft.parse({
        ...{ indicatorId: indicator.id, subject: '全国', period, changeBasis: '', priceBasis: 'none', scope: '' },
        ...{ value: '1', unit: '亿元' },
      })
      command(store, (db) => recordObservation(db, draft))
    }
    const report = command(store, (db) => rollForward(db, { editionId: edition.id, year: 2025, dataYear: 2024 }))
    expect(findEdition(store.read, report.editionId)).toMatchObject({
      ...{ title: '2025年报告', year: 2025, dataYear: 2024, basedOnId: edition.id, cutOffDate: '2025-12-31' },
    })
    const sections = listSections(store.read, report.editionId)
    expect(sections).toMatchObject([
      { title: '章', originId: parent.id },
      { title: '节', originId: child.id, carriedCount: 3, parentId: sections[0]?.id },
    ])
    const carried = must(loadBody(store.read, sections[1]?.id ?? child.id))
    expect(carried.originId).toBe(child.id)
    expect(carried.body.root.children.map((node) => [node.$?.originId, node.$?.carried])).toEqual([
      [id(1), true],
      [id(3), true],
      [id(5), true],
    ])
    const at = { sectionId: sections[1]?.id, section: '节' }
    expect(report).toMatchObject({ sections: 2, blocks: 3, updated: 1 })
    expect(report.missing).toEqual([{ ...at, indicator: '工业增加值', period: '2023' }])
    expect(report.loose).toEqual([{ ...at, text: '带动就业300万人' }])
  })

  it('lets links within the book lead to the same place of the new edition', () => {
    const store = newProject()
    const { id: editionId } = command(store, (db) => createEdition(db, { title: 'a', year: 2022, dataYear: 2021 }))
    const add = (title: string) =>
      command(store, (db) => addSection(db, { editionId, parentId: null, afterId: null, title }))
    const [second, first] = [add('二'), add('一')]
    const link = (url: string) => ({ type: 'link', url, children: [{ type: 'text', text: '见' }] })
    const save = (sectionId: typeof first.id, body: ReturnType<typeof aDocument>) =>
      must(store.write({ reason: 'typing' }, (db) => saveBody(db, { sectionId, body, basedOn: 0 })))
    const addresses = [`#${second.id}`, `#${id(9)}`, '#nowhere', 'https://example.org/#x']
    save(first.id, aDocument(aParagraph(id(1), ...addresses.map(link))))
    save(second.id, aDocument(aParagraph(id(9), '在这里')))
    const report = command(store, (db) => rollForward(db, { editionId, year: 2025, dataYear: 2024 }))
    const [one, two] = listSections(store.read, report.editionId)
    const bodyOf = (sectionId = first.id) => must(loadBody(store.read, sectionId)).body.root.children
    const place = bodyOf(two?.id)[0]?.$?.id
    expect(bodyOf(one?.id)[0]?.children?.map(({ url }) => url)).toEqual([
      `#${two?.id}`,
      `#${place}`,
      ...addresses.slice(2),
    ])
    expect(place).not.toBe(id(9))
  })

  it('is refused where the year is taken, and leaves nothing', () => {
    const store = newProject()
    const edition = command(store, (db) => createEdition(db, { title: 'a', year: 2022, dataYear: 2021 }))
    const answer = store.write({ reason: 'x' }, (db) =>
      rollForward(db, { editionId: edition.id, year: 2022, dataYear: 2022 }),
    )
    expect(codeOf(answer)).toBe('already-exists')
  })
})

it.each([
  ['2021年，达到372,575亿元，同比增长9.6%。', ['达到372,575亿元', '同比增长9.6%']],
  ['提高1.4个百分点；新增23家', ['提高1.4个百分点', '新增23家']],
  ['第3章，2021年12月31日，GB/T 15835', []],
  ['output rose to 37.3 trillion yuan, up 9 percent', ['output rose to 37.3 trillion yuan', 'up 9 percent']],
])('numbers written out in %s', (text, clauses) => {
  expect(findLooseNumbers(text)).toEqual(clauses)
})

describe('importing an edition', () => {
  const section = (tempId: string, parentTempId: string | null, words: string): ImportedSection => ({
    ...{ tempId, parentTempId, kicker: '', title: tempId, shortTitle: '', numbering: 'auto' },
    body: aDocument({ type: 'paragraph', children: [{ type: 'text', text: words, format: 0 }] }),
  })
  const input = {
    edition: { title: '年报', year: 2020, dataYear: 2019 },
    sections: [section('一', null, '甲'), section('一之一', '一', '乙'), section('二', null, '丙')],
    source: {
      ...{ title: '年报', publisher: '', published: null, fileName: '年报.txt', mime: 'text/plain' },
      ...{ bytes: Buffer.from('甲乙丙'), text: '甲乙丙', blocks: [], candidates: [] },
      noise: [{ text: '12', reason: 'page-number' }],
    },
  }

  it('writes tree, bodies and source together', () => {
    const store = newProject()
    const report = command(store, (db) => importEdition(db, input))
    expect(report).toMatchObject({ sections: 3, blocks: 3, cases: 0, noise: 1, candidates: 0 })
    if (report.editionId === null) throw new Error('The import made an edition')
    const sections = listSections(store.read, report.editionId)
    expect(sections.map(({ title, level }) => [title, level])).toEqual([
      ['一', 1],
      ['一之一', 2],
      ['二', 1],
    ])
    const [, inner] = sections
    if (!inner) throw new Error('The import made sections')
    const body = must(loadBody(store.read, inner.id))
    expect(body.body.root.children).toMatchObject([{ type: 'paragraph', $: { id: expect.any(String) } }])
    expect(listSources(store.read)).toMatchObject([{ id: report.sourceId, editionId: report.editionId }])
    expect(readSourceText(store.read, report.sourceId)).toBe('甲乙丙')
    expect(must(openSource(store.read, report.sourceId)).noise).toEqual(input.source.noise)
  })

  it('is refused for the same bytes, and for a year that is taken', () => {
    const store = newProject()
    command(store, (db) => importEdition(db, input))
    const again = (given: typeof input) => codeOf(store.write({ reason: 'x' }, (db) => importEdition(db, given)))
    expect(again(input)).toBe('import-already-present')
    expect(again({ ...input, source: { ...input.source, bytes: Buffer.from('别的') } })).toBe('already-exists')
    expect(listSources(store.read)).toHaveLength(1)
  })
})
