import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createIndicator, removeIndicator } from '../../src-main/store/indicator'
import { recordObservation, withdrawObservation } from '../../src-main/store/observation'
import { OBSERVATIONS_BY_DIGITS } from '../../src-main/store/search-observation'
import { ObservationDraft } from '../../src-shared/data/observation'
import { normalizeForSearch } from '../../src-shared/text/search-text'
import { aDocument, aParagraph } from './sample-document'
import { everything, findHits, id, prepared } from './search-project'
import { close, command, newProject } from './temp-project'

describe('a search', () => {
  it('finds every text that holds all its words, whatever they are written with, and nothing else', () => {
    const character = fc.constantFrom(...'数字经济发展Ab12，、％（）ｆＦ é√㎡ß𠮷𰻝😀\u{1f1e8}¹⼯"*:-^'.split(/(?:)/u))
    const text = fc.array(character, { minLength: 1, maxLength: 14 }).map((units) => units.join(''))
    const texts = fc.array(text, { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 6 }), (paragraphs, which, from, length) => {
        const { store } = prepared(aDocument(...paragraphs.map((words, at) => aParagraph(id(at + 1), words))), '甲')
        const units = Array.from(paragraphs[which % paragraphs.length] ?? '')
        const start = from % units.length
        const query = units.slice(start, start + length).join('')
        const words = query.split(/\s+/).map(normalizeForSearch).filter(Boolean)
        const expected = paragraphs.filter(
          (one) => words.length > 0 && words.every((word) => normalizeForSearch(one).includes(word)),
        )
        const found = findHits(store, query).map((hit) => hit.text)
        expect(found.toSorted()).toEqual(expected.toSorted())
        close(store)
      }),
      { numRuns: 60 },
    )
  })
})

function withValues() {
  const store = newProject()
  const make = (name: string, unit: string, sdgs: number[]) =>
    command(store, (db) => createIndicator(db, { name, unit, sdgs }))
  const indicators = { levels: make('全部工业增加值', '亿元', [9]), rates: make('工业增速', '%', []) }
  const record = (indicator: typeof indicators.levels, period: string, value: string, scope = '') => {
    const key = { indicatorId: indicator.id, subject: '全国', period, changeBasis: '', priceBasis: 'none', scope }
    return command(store, (db) =>
      recordObservation(db, ObservationDraft.parse({ ...key, value, unit: indicator.unit })),
    )
  }
  return { store, indicators, record }
}

describe('an observation', () => {
  it('is found by its number, grouped or not, on another scale, by its beginning, and with other words', () => {
    const { store, indicators, record } = withValues()
    record(indicators.levels, '2021', '372575')
    record(indicators.levels, '2020', '312903')
    record(indicators.rates, '2021', '9.6')
    record(indicators.rates, '2020', '-3.7')
    const values = (query: string, filter: Partial<typeof everything.filter> = {}) =>
      findHits(store, query, { kinds: ['observation'], filter: { ...everything.filter, ...filter } }).map(
        ({ excerpt }) => excerpt?.text,
      )
    for (const query of [
      '372575',
      '372,575',
      '３７２５７５',
      '37.2575',
      '3725',
      '372575亿元',
      '37.2575万亿元',
      '372575 工业',
    ]) {
      expect(values(query)).toEqual(['372,575亿元'])
    }
    expect(values('9.6')).toEqual(['9.6%'])
    expect(values('3.7')).toEqual(['-3.7%'])
    expect(values('37')).toEqual(['-3.7%'])
    expect(values('3725750')).toEqual(['372,575亿元'])
    expect(values('37.2575亿元')).toEqual([])
    expect(values('372575 服务业')).toEqual([])
    expect(values('0')).toEqual([])
    expect(values('372575', { sdg: 9 })).toEqual(['372,575亿元'])
    expect(values('372575', { sdg: 7 })).toEqual([])
    expect(values('372575', { year: 2020 })).toEqual([])
  })

  it('is found as long as it is live and its indicator is there', () => {
    const { store, indicators, record } = withValues()
    const first = record(indicators.levels, '2021', '372575')
    const found = () => findHits(store, '372575', { kinds: ['observation'] }).map(({ recordId }) => recordId)
    expect(found()).toEqual([first.id])
    const again = record(indicators.levels, '2021', '3725.75')
    expect(found()).toEqual([again.id])
    command(store, (db) => withdrawObservation(db, again.id))
    expect(found()).toEqual([])
    const other = record(indicators.rates, '2021', '372575')
    expect(found()).toEqual([other.id])
    command(store, (db) => removeIndicator(db, indicators.rates.id))
    expect(found()).toEqual([])
  })

  it('is looked up by an index of its digits', () => {
    const { store } = withValues()
    const input = { digits: '1', end: '2', sdg: null, year: null, limit: 1 }
    const plan = store.read
      .all(`EXPLAIN QUERY PLAN ${OBSERVATIONS_BY_DIGITS}`, input)
      .map(({ detail }) => String(detail))
    expect(plan[0]).toContain('observation_by_digits')
    expect(plan.some((step) => step.startsWith('SCAN observation'))).toBe(false)
  })
})
