import { describe, expect, it } from 'vitest'
import type { Binding } from '../../../src-shared/data/binding'
import type { Indicator } from '../../../src-shared/data/indicator'
import type { Observation } from '../../../src-shared/data/observation'
import type { EditionContext } from '../../../src-shared/data/observation-lookup'
import { resolveBinding } from '../../../src-shared/data/resolve-binding'
import { aBinding, aLookup, anEdition, anId, anIndicator, anObservation } from './a-lookup'

type Facts<T> = { [K in keyof T]?: unknown }

const published = { changeBasis: '比上年', priceBasis: 'constant', unit: '%' }

const valueAdded = [
  anObservation({ period: '2012', value: '208901', priceBasis: 'current' }),
  anObservation({ period: '2019', value: '311859', priceBasis: 'current' }),
  anObservation({ period: '2020', value: '312903', priceBasis: 'current' }),
  anObservation({ period: '2021', value: '372575', priceBasis: 'current' }),
  anObservation({ ...published, period: '2021', value: '9.6' }),
]

const resolve = (
  binding: Facts<Binding>,
  observations: readonly Observation[] = valueAdded,
  options: { indicator?: Facts<Indicator>; edition?: Partial<EditionContext>; newer?: string[] } = {},
) =>
  resolveBinding(
    aBinding(binding),
    aLookup([anIndicator(options.indicator)], observations, { newer: options.newer ?? [] }),
    anEdition(options.edition),
  )

const format = (facts: Facts<Binding['format']>) => ({ format: facts })

describe('a published change rate', () => {
  it('shows 9.6% for 2021, where the levels at current prices would make 19.1%', () => {
    expect(resolve({ changeBasis: '比上年', priceBasis: 'constant' })).toMatchObject({
      state: 'ok',
      text: '9.6%',
      value: '9.6',
      unit: '%',
      period: '2021',
    })
  })

  it('is never computed from levels at current prices', () => {
    for (const transform of ['change-rate', 'multiple', 'cagr', 'direction']) {
      expect(resolve({ priceBasis: 'current', transform, against: 'Y-1' })).toMatchObject({
        state: 'incomparable',
        text: '〔不可比〕',
        value: null,
      })
    }
  })

  it('is not computed at a price basis other than the one the indicator allows', () => {
    const indicator = { computableAt: ['constant'] }
    expect(resolve({ priceBasis: 'current', transform: 'change-rate' }, valueAdded, { indicator }).state).toBe(
      'incomparable',
    )
  })
})

describe('values', () => {
  const current = { priceBasis: 'current' }

  it.each([
    [{}, {}, '372575亿元'],
    [{}, { numberStyle: 'grouped' }, '372,575亿元'],
    [format({ grouping: 'thousands' }), {}, '372,575亿元'],
    [format({ grouping: 'none' }), { numberStyle: 'grouped' }, '372575亿元'],
    [format({ unit: '万亿元' }), {}, '37.2575万亿元'],
    [format({ unit: '万亿元', decimals: 1 }), {}, '37.3万亿元'],
    [format({ unit: '万亿元', decimals: 1, hedge: '超过' }), {}, '超过37.2万亿元'],
    [format({ unit: '万亿元', decimals: 0, hedge: '近' }), {}, '近38万亿元'],
    [format({ unit: '万亿元', decimals: 1, hedge: '约' }), {}, '约37.3万亿元'],
    [format({ hedge: '超过' }), {}, '372575亿元'],
    [format({ hedge: '≥' }), {}, '≥372575亿元'],
    [format({ showUnit: false }), {}, '372575'],
    [{ period: 'Y-1' }, {}, '312903亿元'],
    [{ period: 'latest:year' }, { cutOffDate: '2021-06-30' }, '312903亿元'],
    [{ period: '2019' }, {}, '311859亿元'],
    [{}, { language: 'en', numberStyle: 'grouped' }, '372,575 100 million yuan'],
    [format({ unit: '万亿元' }), { language: 'en' }, '372575 100 million yuan'],
  ] as const)('%j in an edition with %j reads %s', (binding, edition, text) => {
    expect(resolve({ ...current, ...binding }, valueAdded, { edition })).toMatchObject({ state: 'ok', text })
  })

  it('follow the data year', () => {
    const resolved = resolve(current, valueAdded, { edition: { dataYear: 2020 } })
    expect(resolved).toMatchObject({ text: '312903亿元', period: '2020' })
  })

  it('keep the decimals they were published with', () => {
    expect(resolve({}, [anObservation({ value: '10.0', unit: '%' })]).text).toBe('10.0%')
    expect(resolve(format({ unit: '万亿元' }), [anObservation({ value: '372570' })]).text).toBe('37.2570万亿元')
  })

  it('take the decimals of the indicator for its own unit alone', () => {
    const indicator = { decimals: 1 }
    expect(resolve({}, [anObservation()], { indicator }).text).toBe('372575.0亿元')
    expect(resolve(format({ unit: '万亿元' }), [anObservation()], { indicator }).text).toBe('37.2575万亿元')
  })

  it('of a stock may be dated by the year or by its last day', () => {
    const stock = [anObservation({ period: '2021-12-31', value: '142.5', unit: '万个' })]
    const indicator = { nature: 'stock', unit: '万个' }
    expect(resolve({}, stock, { indicator })).toMatchObject({ text: '142.5万个', period: '2021-12-31' })
    expect(resolve({}, stock, { indicator: { ...indicator, nature: 'flow' } }).state).toBe('missing')
    for (const period of ['latest:year', 'latest:month', 'latest:day']) {
      expect(resolve({ period }, stock, { indicator })).toMatchObject({ text: '142.5万个', period: '2021-12-31' })
    }
  })

  it('over a span are those published for the whole span', () => {
    const cumulative = [anObservation({ period: '2024-01..2024-11', value: '5.8', unit: '%', changeBasis: '同比' })]
    expect(resolve({ period: '2024-01..2024-11', changeBasis: '同比' }, cumulative).text).toBe('5.8%')
  })
})

describe('states', () => {
  it('missing: no observation, no such indicator, nothing before the cut-off date', () => {
    const missing = { state: 'missing', text: '〔待补〕', value: null, observationIds: [] }
    expect(resolve({ period: 'Y+3' })).toMatchObject({ ...missing, period: '2024' })
    expect(resolve({ indicatorId: anId(9) })).toMatchObject({ ...missing, period: null })
    expect(resolve({ period: 'latest:month' })).toMatchObject({ ...missing, period: null })
    expect(resolve({ subject: '广东' })).toMatchObject(missing)
    expect(resolve({}, [], { edition: { language: 'en' } }).text).toBe('[no data]')
  })

  it('conflict: live sources disagree and none is preferred', () => {
    const [a, b] = [
      anObservation({ value: '372575' }),
      anObservation({ value: '374546', recordedAt: '2025-02-01T00:00:00Z' }),
    ]
    expect(resolve({}, [a, b])).toMatchObject({ state: 'conflict', text: '374546亿元', observationIds: [b.id, a.id] })
    const preferred = { ...a, preferred: true }
    expect(resolve({}, [preferred, b])).toMatchObject({ state: 'ok', text: '372575亿元', observationIds: [a.id] })
  })

  it.each([
    ['37.3', '万亿元', '', true],
    ['37.26', '万亿元', '', true],
    ['37.25', '万亿元', '', false],
    ['37', '万亿元', '超过', true],
    ['38', '万亿元', '近', true],
    ['38', '万亿元', '超过', false],
    ['372575', '亿元', '超过', false],
    ['372575', '亿元', '≥', true],
    ['370000', '亿元', '约', true],
    ['360000', '亿元', '约', false],
    ['372575', '亿美元', '', false],
  ])('beside 372575亿元, %s%s with %j agrees: %s', (value, unit, qualifier, agrees) => {
    const resolved = resolve({}, [anObservation({ value, unit, qualifier }), anObservation()])
    expect(resolved.state).toBe(agrees ? 'ok' : 'conflict')
    expect(resolved.observationIds).toHaveLength(2)
  })

  it('of agreeing sources prints the most exact one', () => {
    const rounded = anObservation({ value: '37.3', unit: '万亿元', recordedAt: '2025-03-01T00:00:00Z' })
    expect(resolve({}, [rounded, anObservation()]).text).toBe('372575亿元')
  })

  it('approximate: the source hedges, and its hedge is printed', () => {
    const hedged = [anObservation({ value: '40', unit: '项', qualifier: '余' })]
    expect(resolve({}, hedged)).toMatchObject({ state: 'approximate', text: '40余项' })
    expect(resolve(format({ hedge: '超过' }), hedged).text).toBe('超过40项')
    expect(resolve(format({ hedge: '近' }), hedged).text).toBe('40余项')
  })

  it('provisional: the value is preliminary', () => {
    expect(resolve({}, [anObservation({ status: 'preliminary' })])).toMatchObject({
      state: 'provisional',
      text: '372575亿元',
    })
  })

  it('stale: something newer than the frozen value was recorded, and the frozen one is still printed', () => {
    expect(resolve({}, [anObservation()], { newer: ['2021'] })).toMatchObject({ state: 'stale', text: '372575亿元' })
  })

  it('incomparable: the asked unit measures something else, and the value keeps its own', () => {
    expect(resolve(format({ unit: '万吨' }), [anObservation()])).toMatchObject({
      state: 'incomparable',
      text: '372575亿元',
    })
  })
})

describe('transforms', () => {
  const output = [
    anObservation({ period: '2018', value: '400', unit: '万吨' }),
    anObservation({ period: '2019', value: '0.05', unit: '亿吨' }),
    anObservation({ period: '2020', value: '550', unit: '万吨' }),
    anObservation({ period: '2021', value: '605', unit: '万吨' }),
  ]
  const indicator = { unit: '万吨', unitEn: '10,000 tonnes', computableAt: ['none'] }
  const rate = { unit: '%', measure: 'rate' }
  const rates = [
    anObservation({ period: '2020', value: '11.2', unit: '%' }),
    anObservation({ period: '2021', value: '15.1', unit: '%' }),
  ]

  it.each([
    [{ transform: 'change-rate' }, '10.0%'],
    [{ transform: 'change-rate', against: 'Y-3' }, '51.3%'],
    [{ transform: 'change-rate', period: 'Y-1' }, '10.0%'],
    [{ transform: 'difference' }, '55万吨'],
    [{ transform: 'difference', against: 'Y-2' }, '105万吨'],
    [{ transform: 'difference', ...format({ unit: '吨' }) }, '550000吨'],
    [{ transform: 'multiple', against: '2018' }, '1.5倍'],
    [{ transform: 'multiple', against: '2018', ...format({ decimals: 2, hedge: '约' }) }, '约1.51倍'],
    [{ transform: 'cagr', against: 'Y-2' }, '10.0%'],
    [{ transform: 'cagr', period: 'Y-2..Y' }, '10.0%'],
    [{ transform: 'sum', period: 'Y-3..Y' }, '2055万吨'],
    [{ transform: 'direction' }, '增长'],
    [{ transform: 'direction', period: 'Y-1', against: 'Y' }, '下降'],
    [{ transform: 'direction', against: 'Y' }, '持平'],
    [{ transform: 'direction', words: ['增加了{}', '减少了{}', '没有变化'] }, '增加了10.0%'],
  ])('%j makes %s', (binding, text) => {
    expect(resolve(binding, output, { indicator })).toMatchObject({ state: 'ok', text })
  })

  it('a difference of rates is in percentage points', () => {
    expect(resolve({ transform: 'difference' }, rates, { indicator: rate })).toMatchObject({
      text: '3.9个百分点',
      value: '3.9',
    })
    const english = { edition: { language: 'en' as const }, indicator: rate }
    expect(resolve({ transform: 'difference' }, rates, english).text).toBe('3.9 percentage points')
  })

  it('ratios and sums of rates, and sums of stocks, mean nothing', () => {
    const computableRate = { ...rate, computableAt: ['none'] }
    for (const transform of ['change-rate', 'multiple', 'cagr']) {
      expect(resolve({ transform }, rates, { indicator: computableRate }).state).toBe('incomparable')
    }
    expect(resolve({ transform: 'sum', period: 'Y-1..Y' }, rates, { indicator: rate }).state).toBe('incomparable')
    expect(
      resolve({ transform: 'sum', period: 'Y-3..Y' }, output, { indicator: { ...indicator, nature: 'stock' } }).state,
    ).toBe('incomparable')
  })

  it('a sum with a gap, and a comparison without its base, are missing and still name what there was', () => {
    const gap = resolve({ transform: 'sum', period: 'Y-4..Y' }, output, { indicator })
    expect(gap.state).toBe('missing')
    expect(gap.observationIds).toHaveLength(4)
    expect(resolve({ transform: 'difference', against: '2001' }, output, { indicator }).state).toBe('missing')
  })

  it('no ratio has a base of nought or below', () => {
    const fromNought = [anObservation({ period: '2020', value: '0' }), anObservation({ period: '2021', value: '5' })]
    expect(resolve({ transform: 'change-rate' }, fromNought, { indicator: { computableAt: ['none'] } }).state).toBe(
      'incomparable',
    )
  })

  it('values in different kinds of unit are not compared', () => {
    const mixed = [anObservation({ period: '2020', unit: '亿美元' }), anObservation({ period: '2021' })]
    expect(resolve({ transform: 'difference' }, mixed).state).toBe('incomparable')
  })

  it.each([
    ['9.6', '增长', '增长9.6%'],
    ['-2.3', '下降', '下降2.3%'],
    ['0.04', '持平', '持平'],
    ['-0.04', '持平', '持平'],
    ['0.05', '增长', '增长0.05%'],
  ])('the word for a published change of %s%% is %s, with its size %s', (value, word, phrase) => {
    const change = [anObservation({ ...published, value })]
    const binding = { changeBasis: '比上年', priceBasis: 'constant', transform: 'direction' }
    expect(resolve(binding, change).text).toBe(word)
    expect(resolve({ ...binding, words: ['增长{}', '下降{}', '持平'] }, change).text).toBe(phrase)
    expect(resolve(binding, change).value).toBe(value)
  })

  it('a rate turns with its difference', () => {
    const words = { words: ['提高', '降低', '持平'] }
    expect(resolve({ transform: 'direction', ...words }, rates, { indicator: rate }).text).toBe('提高')
  })

  it('computed values carry the worst state of what they rest on', () => {
    const shaky = [
      anObservation({ period: '2020', status: 'preliminary' }),
      anObservation({ period: '2021', qualifier: '约' }),
    ]
    expect(resolve({ transform: 'difference', against: '2020' }, shaky)).toMatchObject({
      state: 'approximate',
      text: '约0亿元',
    })
  })
})
