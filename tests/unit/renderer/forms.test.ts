import { describe, expect, test } from 'vitest'
import { groupHits } from '../../../src-renderer/frame/search/hit-groups'
import { filterIndicators, topicsOf } from '../../../src-renderer/views/data/indicator/filter-indicators'
import { draftOfForm, formOfIndicator } from '../../../src-renderer/views/data/indicator/indicator-form'
import { factsOfForm, formOfFacts, newEditionForm } from '../../../src-renderer/views/edition/edition-form'
import { isReady, toDeskFile } from '../../../src-renderer/views/sources/import/desk-file'
import { IndicatorSummary } from '../../../src-shared/contract/data'
import type { SearchHit } from '../../../src-shared/contract/library'
import { Edition, EditionFacts } from '../../../src-shared/document/edition'

const indicator = (name: string, change: object = {}): IndicatorSummary =>
  IndicatorSummary.parse({
    id: '01900000-0000-7000-8000-000000000001',
    name,
    nameEn: '',
    unit: '亿元',
    unitEn: '',
    definition: '',
    scopeNote: '',
    topic: '',
    nature: 'flow',
    measure: 'level',
    decimals: null,
    riseIsGood: null,
    computableAt: [],
    aliases: [],
    responsible: '',
    sdgs: [],
    tags: [],
    formula: '',
    observationCount: 0,
    latestPeriod: null,
    latestText: '',
    useCount: 0,
    ...change,
  })

describe('facts of an edition', () => {
  test('go through the form and back unchanged', () => {
    const facts = factsOfForm({
      ...newEditionForm(new Date(2025, 3, 1)),
      title: ' 年度报告 ',
      signatures: '甲\n\n 乙 ',
    })
    expect(facts).toMatchObject({ title: '年度报告', year: 2025, dataYear: 2024, signatures: ['甲', '乙'] })
    expect(EditionFacts.safeParse(facts).success).toBe(true)
    const edition = Edition.parse({
      ...facts,
      id: '01900000-0000-7000-8000-000000000009',
      basedOnId: null,
      dataAsOf: null,
      sectionCount: 0,
    })
    expect(factsOfForm(formOfFacts(edition))).toEqual(facts)
  })

  test('lines of the board that say nothing are left out', () => {
    const board = [
      { role: '', names: ' ' },
      { role: '主编', names: '甲' },
    ]
    expect(factsOfForm({ ...newEditionForm(new Date(2025, 0, 1)), board }).board).toEqual([
      { role: '主编', names: '甲' },
    ])
  })
})

describe('facts of an indicator', () => {
  test.each([
    [true, 'rise'],
    [false, 'fall'],
    [null, 'none'],
  ])('good direction %s is %s in the form and comes back', (riseIsGood, direction) => {
    const form = formOfIndicator(indicator('产量', { riseIsGood }))
    expect(form.direction).toBe(direction)
    expect(draftOfForm(form).riseIsGood).toBe(riseIsGood)
  })

  test('other names are lines, each once', () => {
    expect(draftOfForm({ ...formOfIndicator(null), aliases: '产值\n 产值 \n\n总产值' }).aliases).toEqual([
      '产值',
      '总产值',
    ])
  })
})

describe('the list of indicators', () => {
  const all = [
    indicator('研发经费', { topic: '创新', aliases: ['R&D'] }),
    indicator('粗钢产量', { topic: '绿色', unit: '万吨' }),
    indicator('其他'),
  ]

  test('is narrowed by topic and by words in names, other names and units', () => {
    const names = (words: string, topic: string | null) => filterIndicators(all, words, topic).map(({ name }) => name)
    expect(names('r&d', null)).toEqual(['研发经费'])
    expect(names('万吨', null)).toEqual(['粗钢产量'])
    expect(names('', '创新')).toEqual(['研发经费'])
    expect(names('钢', '创新')).toEqual([])
  })

  test('offers the topics in use in pinyin order', () => {
    expect(topicsOf(all)).toEqual(['创新', '绿色'])
  })
})

test('search hits keep their order within a kind, the kind of the best hit first', () => {
  const hit = (kind: SearchHit['kind'], recordId: string): SearchHit => ({
    kind,
    recordId,
    editionId: null,
    edition: '',
    sectionId: null,
    source: '',
    title: '',
    text: '',
    excerpt: '',
  })
  const groups = groupHits([hit('source', '1'), hit('section', '2'), hit('source', '3')])
  expect(groups.map(({ kind, hits }) => [kind, hits.map(({ recordId }) => recordId)])).toEqual([
    ['source', ['1', '3']],
    ['section', ['2']],
  ])
})

describe('a file on the import desk', () => {
  const suggestion = { as: 'edition' as const, year: null, title: '' }

  test('an edition waits for its year', () => {
    const file = toDeskFile({ token: 't', name: 'a.txt', bytes: 1, suggestion }, 'a')
    expect([isReady(file), isReady({ ...file, year: 2022 }), isReady({ ...file, as: 'source' })]).toEqual([
      false,
      true,
      true,
    ])
  })

  test('one that can not be read says why and is never started', () => {
    const file = toDeskFile({ name: 'a.bin', failure: { code: 'file-binary', data: { path: 'a.bin' } } }, 'a')
    expect(file.failure?.code).toBe('file-binary')
    expect(isReady(file)).toBe(false)
  })
})
