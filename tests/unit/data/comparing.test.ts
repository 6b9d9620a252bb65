import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Observation } from '../../../src-shared/data/observation'
import { aBinding, anId, anIndicator, anObservation, resolveWith } from './a-lookup'

const computable = { computableAt: ['none'] }
const levels = (values: Readonly<Record<string, string>>, facts: object = {}): Observation[] =>
  Object.entries(values).map(([period, value]) => anObservation({ period, value, unit: '万吨', ...facts }))

describe('growth across a break of scope', () => {
  const values = levels({ 2017: '80', 2018: '100', 2019: '150', 2020: '160', 2021: '176' })
  const breaks = [{ period: '2019' }]
  const growing = ['change-rate', 'difference', 'multiple', 'cagr', 'index', 'direction']

  it.each(growing)('is incomparable: %s', (transform) => {
    const resolve = resolveWith(values, { breaks, indicator: computable })
    const resolved = resolve({ transform, against: '2018' })
    expect(resolved).toMatchObject({ state: 'incomparable', text: '〔不可比〕', value: null, flags: ['scope-break'] })
    expect(resolved.observationIds).toHaveLength(2)
    expect(resolve({ transform, against: '2019' }).state).toBe('ok')
    expect(resolve({ transform, period: '2018', against: '2017' }).state).toBe('ok')
  })

  it('is also seen from the later to the earlier period, and by month within a year', () => {
    const resolve = resolveWith(values, { breaks, indicator: computable })
    expect(resolve({ transform: 'difference', period: '2018', against: '2021' }).state).toBe('incomparable')
    const within = resolveWith(values, { breaks: [{ period: '2019-06' }], indicator: computable })
    expect(within({ transform: 'difference', period: '2020', against: '2019' }).state).toBe('incomparable')
    expect(within({ transform: 'difference', period: '2021', against: '2020' }).state).toBe('ok')
  })

  it('holds of the subject that the break is of, and of all where it names none', () => {
    const regional = levels({ 2018: '10', 2021: '20' }, { subject: '广东' })
    const all = [...values, ...regional]
    const resolve = resolveWith(all, { breaks: [{ period: '2019', subject: '广东' }], indicator: computable })
    expect(resolve({ transform: 'difference', against: '2018' }).state).toBe('ok')
    expect(resolve({ transform: 'difference', against: '2018', subject: '广东' }).state).toBe('incomparable')
  })

  it('takes an earlier value recorded at the comparable basis', () => {
    const recorded = levels({ 2018: '140' }, { priceBasis: 'comparable' })
    const resolve = resolveWith([...values, ...recorded], { breaks, indicator: computable })
    expect(resolve({ transform: 'difference', against: '2018' })).toMatchObject({ state: 'ok', text: '36万吨' })
    expect(resolve({ transform: 'difference', period: '2018', against: '2021' }).text).toBe('-36万吨')
  })

  it('takes an earlier value recorded under the words of the new scope', () => {
    const recorded = levels({ 2018: '132' }, { scope: '含新材料' })
    const marked = [{ period: '2019', note: '含新材料' }]
    const resolve = resolveWith([...values, ...recorded], { breaks: marked, indicator: computable })
    expect(resolve({ transform: 'change-rate', against: '2018' })).toMatchObject({ state: 'ok', text: '33.3%' })
    const unmarked = resolveWith([...values, ...recorded], { breaks, indicator: computable })
    expect(unmarked({ transform: 'change-rate', against: '2018' }).state).toBe('incomparable')
  })

  it('is refused of what is computed from an indicator with a break', () => {
    const derived = anIndicator({ id: anId(2), name: '半数', formula: `[${anId(1)}] / 2`, ...computable })
    const resolve = resolveWith(values, { breaks, indicator: { unit: '万吨' }, more: [derived] })
    expect(resolve({ indicatorId: anId(2), transform: 'difference', against: '2018' }).state).toBe('incomparable')
    expect(resolve({ indicatorId: anId(2), transform: 'difference', against: '2019' }).text).toBe('13.00亿元')
  })

  it('leaves values themselves, published rates and sums alone', () => {
    const rate = [anObservation({ changeBasis: '比上年', period: '2019', value: '4.1', unit: '%' })]
    const resolve = resolveWith([...values, ...rate], { breaks })
    expect(resolve({ period: '2018' }).state).toBe('ok')
    expect(resolve({ changeBasis: '比上年', period: '2019' })).toMatchObject({ state: 'ok', text: '4.1%' })
    expect(resolve({ changeBasis: '比上年', period: '2019', transform: 'direction' }).text).toBe('增长')
  })
})

describe('an index and a running sum', () => {
  const values = levels({ 2018: '400', 2019: '500', 2020: '550', 2021: '605' })

  it('has its base at 100, where growth may be computed', () => {
    const resolve = resolveWith(values, { indicator: computable })
    expect(resolve({ transform: 'index', against: '2018' })).toMatchObject({ state: 'ok', text: '151.3', unit: '' })
    expect(resolve({ transform: 'index', period: '2018', against: '2018' }).text).toBe('100.0')
    expect(resolveWith(values)({ transform: 'index', against: '2018' })).toMatchObject({
      state: 'incomparable',
      flags: ['not-computable'],
    })
  })

  it('says where a base of nought divides', () => {
    const resolve = resolveWith(levels({ 2020: '0', 2021: '5' }), { indicator: computable })
    expect(resolve({ transform: 'index' })).toMatchObject({ state: 'incomparable', flags: ['division-by-zero'] })
  })

  it('runs on from where the sum begins', () => {
    const resolve = resolveWith(values)
    expect(resolve({ transform: 'sum', against: '2018', period: '2020' }).text).toBe('1450万吨')
    expect(resolve({ transform: 'sum', against: '2018', period: '2018' }).text).toBe('400万吨')
    expect(resolve({ transform: 'sum', against: '2017', period: '2018' }).state).toBe('missing')
  })
})

describe('a share', () => {
  const regions = [
    anObservation({ subject: '全国', value: '1000', unit: '万吨' }),
    anObservation({ subject: '北京', value: '50', unit: '万吨' }),
    anObservation({ subject: '天津', value: '0.007', unit: '亿吨' }),
    anObservation({ subject: '河北', value: '180', unit: '万吨' }),
    anObservation({ indicatorId: anId(2), subject: '北京', value: '200', unit: '万吨' }),
    anObservation({ indicatorId: anId(3), subject: '北京', value: '3', unit: '%' }),
  ]
  const groups = { 京津冀: ['北京', '天津', '河北'], 空缺: ['北京', '上海'] }
  const more = [anIndicator({ id: anId(2) }), anIndicator({ id: anId(3), measure: 'rate', unit: '%' })]
  const resolve = resolveWith(regions, { groups, more })
  const share = (whole: object, subject = '北京') => resolve({ transform: 'share', subject, whole })

  it.each([
    ['北京', { indicatorId: null, subject: '全国' }, '5.0%'],
    ['天津', { indicatorId: null, subject: '全国' }, '7.0%'],
    ['北京', { indicatorId: null, subject: '京津冀' }, '16.7%'],
    ['京津冀', { indicatorId: null, subject: '全国' }, '30.0%'],
    ['北京', { indicatorId: anId(2), subject: '北京' }, '25.0%'],
  ])('of %s in %j is %s', (subject, whole, text) => {
    expect(share(whole, subject)).toMatchObject({ state: 'ok', text })
  })

  it('wants every member of a group, goes together by unit, and is of levels', () => {
    expect(share({ indicatorId: null, subject: '空缺' }).state).toBe('missing')
    expect(share({ indicatorId: anId(3), subject: '北京' })).toMatchObject({ flags: ['not-computable'] })
    const dollars = resolveWith([...regions, anObservation({ indicatorId: anId(2), unit: '亿美元' })], { more })
    expect(
      dollars({ transform: 'share', subject: '北京', whole: { indicatorId: anId(2), subject: '全国' } }),
    ).toMatchObject({ state: 'incomparable', flags: ['unit-mismatch'] })
  })

  it('goes by what is said of a group before its members', () => {
    const said = resolveWith([...regions, anObservation({ subject: '京津冀', value: '400', unit: '万吨' })], { groups })
    expect(said({ transform: 'share', subject: '京津冀' }).text).toBe('40.0%')
  })
})

describe('a rank', () => {
  const values = { 全国: '999', 京津冀: '300', 北京: '50', 天津: '70', 河北: '180', 山东: '70', 广东: '0.02' }
  const regions = Object.entries(values).map(([subject, value]) =>
    anObservation({ subject, value, unit: subject === '广东' ? '亿吨' : '万吨' }),
  )
  const groups = { 京津冀: ['北京', '天津', '河北'] }
  const resolve = resolveWith(regions, { groups })
  const rankOf = (subject: string, ranking: object = {}) =>
    resolve({ transform: 'rank', subject, ranking: { group: '', first: 'highest', ...ranking } })

  it.each([
    ['广东', {}, '第1位'],
    ['河北', {}, '第2位'],
    ['天津', {}, '并列第3位'],
    ['山东', {}, '并列第3位'],
    ['北京', {}, '第5位'],
    ['北京', { first: 'lowest' }, '第1位'],
    ['天津', { group: '京津冀' }, '第2位'],
    ['山东', { group: '京津冀' }, '〔不可比〕'],
    ['全国', {}, '〔不可比〕'],
    ['京津冀', {}, '〔不可比〕'],
    ['海南', {}, '〔待补〕'],
  ])('of %s, %j, is %s', (subject, ranking, text) => {
    expect(rankOf(subject, ranking).text).toBe(text)
  })

  it('has no place for whoever holds others', () => {
    expect(rankOf('全国').flags).toEqual(['not-ranked'])
    expect(rankOf('山东', { group: '京津冀' }).flags).toEqual(['not-ranked'])
  })

  it('says its ties, its unit, and all that it rests on', () => {
    expect(rankOf('天津')).toMatchObject({ value: '3', unit: '位', flags: ['tied'] })
    expect(rankOf('天津').observationIds).toHaveLength(5)
    const english = resolveWith(regions, { edition: { language: 'en' } })
    expect(english({ transform: 'rank', subject: '天津' }).text).toBe('joint 4th')
  })

  it('among a group waits for every member', () => {
    const short = resolveWith(regions, { groups: { 三地: ['北京', '天津', '上海'] } })
    expect(short({ transform: 'rank', subject: '北京', ranking: { group: '三地', first: 'highest' } }).state).toBe(
      'missing',
    )
  })

  it('is what sorting gives', () => {
    const amounts = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(amounts, fc.constantFrom('highest', 'lowest'), (list, first) => {
        const all = list.map((value, at) => anObservation({ subject: `省${at}`, value: `${value}`, unit: '万吨' }))
        const resolved = resolveWith(all)({ transform: 'rank', subject: '省0', ranking: { group: '', first } })
        const sorted = list.toSorted((a, b) => (first === 'highest' ? b - a : a - b))
        expect(Number(resolved.value)).toBe(sorted.indexOf(list[0] ?? 0) + 1)
        expect(resolved.flags.includes('tied')).toBe(list.filter((value) => value === list[0]).length > 1)
      }),
    )
  })
})

describe('transforms in general', () => {
  const amount = fc.integer({ min: 1, max: 1_000_000 })

  it('give what plain arithmetic gives', () => {
    const expected: Readonly<Record<string, (before: number, after: number) => number>> = {
      'change-rate': (before, after) => (after / before - 1) * 100,
      difference: (before, after) => after - before,
      multiple: (before, after) => after / before,
      index: (before, after) => (after / before) * 100,
      cagr: (before, after) => ((after / before) ** (1 / 3) - 1) * 100,
      sum: (before, after) => before + 10 + 20 + after,
    }
    fc.assert(
      fc.property(amount, amount, fc.constantFrom(...Object.keys(expected)), (before, after, transform) => {
        const values = levels({ 2018: `${before}`, 2019: '10', 2020: '20', 2021: `${after}` })
        const resolved = resolveWith(values, { indicator: computable })({ transform, against: '2018' })
        const wanted = expected[transform]?.(before, after) ?? Number.NaN
        expect(resolved.state).toBe('ok')
        expect(Math.abs(Number(resolved.value) - wanted)).toBeLessThan(1e-6 * Math.max(1, Math.abs(wanted)))
      }),
    )
  })

  it('shares of parts that make the whole add up to a hundred', () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 6 }), (list) => {
        const parts = list.map((value, at) => anObservation({ subject: `省${at}`, value: `${value}`, unit: '万吨' }))
        const groups = { 合计: parts.map(({ subject }) => subject) }
        const shares = parts.map(({ subject }) =>
          Number(
            resolveWith(parts, { groups })({
              ...aBinding({ transform: 'share', subject }),
              whole: { indicatorId: null, subject: '合计' },
            }).value,
          ),
        )
        expect(Math.abs(shares.reduce((sum, one) => sum + one, 0) - 100)).toBeLessThan(1e-9)
      }),
    )
  })
})
