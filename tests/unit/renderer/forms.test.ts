import { describe, expect, test } from 'vitest'
import { toOptionGroups } from '../../../src-renderer/frame/search/search-options'
import { sayFormula, toStoredFormula } from '../../../src-renderer/views/data/indicator/formula-text'
import { draftOfForm, formOfIndicator } from '../../../src-renderer/views/data/indicator/indicator-form'
import { factsOfForm, formOfFacts, newEditionForm } from '../../../src-renderer/views/edition/edition-form'
import { isReady, toDeskFile } from '../../../src-renderer/views/sources/import/desk-file'
import { IndicatorSummary } from '../../../src-shared/contract/data'
import type { SearchHit } from '../../../src-shared/contract/search'
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

  test('a formula is typed with names, stored with ids, and said in words', () => {
    const part = indicator('高技术制造业增加值', { id: '01900000-0000-7000-8000-00000000000a', aliases: ['高技术'] })
    const whole = indicator('工业增加值', { id: '01900000-0000-7000-8000-00000000000b' })
    const all = [part, whole]
    const typed = { ...formOfIndicator(null), formula: '[高技术] ÷ [工业增加值] × 100' }
    const { formula } = draftOfForm(typed, all)
    expect(formula).toBe(`[${part.id}] / [${whole.id}] * 100`)
    expect(formOfIndicator(indicator('占比', { formula }), all).formula).toBe(
      '[高技术制造业增加值] / [工业增加值] * 100',
    )
    expect(sayFormula(formula ?? '', all, 'zh-CN')).toBe('高技术制造业增加值 ÷ 工业增加值 × 100')
    expect(toStoredFormula('[没有的]', all)).toEqual({ ok: false, problem: 'unknown', name: '没有的' })
    expect(toStoredFormula('[工业增加值] /', all)).toMatchObject({ ok: false, problem: 'unreadable' })
  })

  test('other names are lines, each once', () => {
    expect(draftOfForm({ ...formOfIndicator(null), aliases: '产值\n 产值 \n\n总产值' }).aliases).toEqual([
      '产值',
      '总产值',
    ])
  })
})

test('search lists hits and, where there are more, the way to them', () => {
  const hit = (key: string): SearchHit => ({
    ...{ key, kind: 'source', recordId: key, indicatorId: null, editionId: null, sectionId: null, place: '' },
    ...{ title: { text: '', marks: [] }, excerpt: null, text: '' },
  })
  const options = (count: number, isMore: boolean) =>
    toOptionGroups([{ kind: 'source', count, isMore, hits: [hit('1'), hit('2')] }]).flatMap((group) => group.options)
  expect(options(2, false).map(({ key }) => key)).toEqual(['1', '2'])
  expect(options(9, false).at(-1)).toEqual({ key: 'more source', moreOf: 'source', rest: 7, isMore: false })
  expect(options(500, true).at(-1)).toMatchObject({ moreOf: 'source', isMore: true })
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
