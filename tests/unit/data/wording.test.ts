import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gravestOf, listTroubles } from '../../../src-shared/data/binding'
import { Qualifier } from '../../../src-shared/data/observation'
import { parseDecimal } from '../../../src-shared/data/parse-decimal'
import { convertValue, expectedUnit } from '../../../src-shared/data/unit'
import { anId, anObservation, resolveWith } from './a-lookup'

const levels = (before: string, after: string, facts: object = {}) => [
  anObservation({ period: '2020', value: before, priceBasis: 'current', ...facts }),
  anObservation({ period: '2021', value: after, priceBasis: 'current', ...facts }),
]
const rate = (value: string, period = '2021') =>
  anObservation({ period, value, unit: '%', changeBasis: '比上年', priceBasis: 'constant' })

describe('numbers scaled by habit', () => {
  it.each([
    ['372575', '亿元', '37.26万亿元'],
    ['9999.5', '亿元', '9999.5亿元'],
    ['0.5', '万亿元', '5000亿元'],
    ['0.00005', '亿元', '5000元'],
    ['123456', '元', '12.35万元'],
    ['-123456', '元', '-12.35万元'],
    ['0', '亿元', '0亿元'],
    ['2500000', '千瓦', '250万千瓦'],
    ['1.3', '亿千瓦', '1.3亿千瓦'],
    ['12', '千万辆', '1.2亿辆'],
    ['1234567', '', '123.46万'],
    ['123456', '%', '123456%'],
    ['123456', '吨/万元', '123456吨/万元'],
  ])('%s%s reads %s', (value, unit, text) => {
    const resolve = resolveWith([anObservation({ value, unit })], { indicator: { unit } })
    expect(resolve({ format: { scaling: 'auto' } }).text).toBe(text)
  })

  it('shows as many decimals as are asked for, and keeps English units', () => {
    const value = [anObservation({ value: '372575' })]
    expect(resolveWith(value)({ format: { scaling: 'auto', decimals: 1 } }).text).toBe('37.3万亿元')
    const english = resolveWith(value, { edition: { language: 'en' } })
    expect(english({ format: { scaling: 'auto' } }).text).toBe('372575 100 million yuan')
  })

  it('keep their amount, and stand between 1 and 10,000 of their unit wherever one fits', () => {
    const amount = fc.tuple(fc.integer({ min: 1, max: 999_999_999 }), fc.integer({ min: 0, max: 6 }))
    fc.assert(
      fc.property(amount, fc.constantFrom('元', '万元', '亿元', '万亿元'), ([digits, places], unit) => {
        const text = String(digits).padStart(places + 1, '0')
        const value = parseDecimal(places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`)
        if (!value.ok) throw new Error('A number was made')
        const target = expectedUnit(value.value, unit)
        const scaled = convertValue(value.value, unit, target)
        if (!scaled.ok) throw new Error('Both are 元')
        const back = convertValue(scaled.value, target, unit)
        expect(back.ok && Number(back.value)).toBe(Number(value.value))
        if (target !== '元') expect(Number(scaled.value)).toBeGreaterThanOrEqual(1)
        if (target !== '万亿元') expect(Number(scaled.value)).toBeLessThan(10_000)
      }),
    )
  })
})

describe('a hedge', () => {
  const hedged = (hedge: Qualifier, decimals: number, observed = '') =>
    resolveWith([anObservation({ qualifier: observed })])({ format: { unit: '万亿元', decimals, hedge } })

  it.each([
    ['超过', 1, '超过37.2万亿元', []],
    ['超过', 4, '37.2575万亿元', ['hedge-false']],
    ['余', 0, '37余万亿元', []],
    ['以上', 4, '37.2575万亿元以上', []],
    ['不足', 0, '不足38万亿元', []],
    ['不足', 4, '37.2575万亿元', ['hedge-false']],
    ['近', 1, '近37.3万亿元', []],
    ['近', 0, '近38万亿元', ['hedge-far']],
    ['约', 4, '约37.2575万亿元', []],
    ['', 1, '37.3万亿元', []],
  ] as const)('%s with %i decimals prints %s', (hedge, decimals, text, flags) => {
    expect(hedged(hedge, decimals)).toMatchObject({ text, flags, state: 'ok' })
  })

  it('gives way to what the source says on another side, and says so', () => {
    expect(hedged('近', 0, '超')).toMatchObject({ text: '超37万亿元', flags: ['hedge-false'] })
    expect(hedged('超过', 0, '余')).toMatchObject({ text: '超过37万亿元', flags: [] })
  })

  it('is in trouble where it must be mended before press', () => {
    expect(listTroubles({ state: 'ok', flags: ['hedge-false', 'tied'] })).toEqual(['hedge-false'])
    expect(listTroubles({ state: 'missing', flags: ['hedge-far'] })).toEqual(['missing', 'hedge-far'])
    expect(listTroubles({ state: 'ok', flags: ['tied', 'scope-break'] })).toEqual([])
  })

  it('is never printed where it is false', () => {
    const amount = fc.integer({ min: 1, max: 99_999 })
    fc.assert(
      fc.property(
        amount,
        fc.constantFrom(...Qualifier.options),
        fc.integer({ min: 0, max: 2 }),
        (n, hedge, decimals) => {
          const resolved = resolveWith([anObservation({ value: (n / 100).toFixed(2), unit: '万户' })])({
            format: { hedge, decimals },
          })
          const printed = Number(resolved.text.replace(/[^\d.]/g, ''))
          const isSaid = hedge !== '' && resolved.text.includes(hedge)
          expect(resolved.flags.includes('hedge-false')).toBe(hedge !== '' && !isSaid)
          if (isSaid && ['超', '超过', '逾', '余', '多'].includes(hedge)) expect(printed).toBeLessThan(n / 100)
          if (isSaid && ['近', '不足'].includes(hedge)) expect(printed).toBeGreaterThan(n / 100)
        },
      ),
    )
  })
})

describe('a phrase of a binding', () => {
  const direction = { transform: 'direction', priceBasis: 'constant', changeBasis: '比上年' }
  const growth = '{period}{增长|下降|持平}{}'

  it.each([
    ['9.6', '2021年增长9.6%'],
    ['-0.5', '2021年下降0.5%'],
    ['0.0', '2021年持平'],
    ['0.04', '2021年持平'],
  ])('turns with the published rate %s: %s', (value, text) => {
    expect(resolveWith([rate(value)])({ ...direction, phrase: growth })).toMatchObject({ state: 'ok', text })
  })

  it('calls level what its tolerance covers', () => {
    const resolve = resolveWith([rate('-0.3')])
    expect(resolve({ ...direction, phrase: growth, tolerance: '0.3' }).text).toBe('2021年持平')
    expect(resolve({ ...direction, phrase: growth, tolerance: '0.2' }).text).toBe('2021年下降0.3%')
    expect(resolve({ ...direction, tolerance: '0.3' }).text).toBe('持平')
  })

  it('names the levels beside a published rate, and follows the rate', () => {
    const resolve = resolveWith([...levels('312903', '372575'), rate('9.6')])
    const phrase = '由{before}{增长到|下降到}{after}，实际{增长|下降}{}'
    expect(resolve({ ...direction, phrase, format: { unit: '万亿元', decimals: 1 } })).toMatchObject({
      state: 'ok',
      text: '由31.3万亿元增长到37.3万亿元，实际增长9.6%',
      value: '9.6',
    })
  })

  it('goes by the two values where it names no size, computable or not', () => {
    const resolve = resolveWith(levels('312903', '372575'))
    const binding = { transform: 'direction', priceBasis: 'current', phrase: '由{before}{增长到|下降到}{after}' }
    expect(resolve(binding)).toMatchObject({ state: 'ok', text: '由312903亿元增长到372575亿元' })
    expect(resolve({ ...binding, period: 'Y-1', against: 'Y' }).text).toBe('由372575亿元下降到312903亿元')
    expect(resolve({ ...binding, phrase: '{增长|下降}{}' }).flags).toEqual(['not-computable'])
  })

  it('is level where both values print alike', () => {
    const resolve = resolveWith(levels('372570', '372575'))
    const binding = { transform: 'direction', priceBasis: 'current', format: { unit: '万亿元', decimals: 1 } }
    const phrase = '由{before}{增长到|下降到}{after} // 保持在{after}'
    expect(resolve({ ...binding, phrase }).text).toBe('保持在37.3万亿元')
  })

  it('speaks of a rate in percentage points, and of what it compares with', () => {
    const rates = [
      anObservation({ period: '2020', value: '11.2', unit: '%' }),
      anObservation({ period: '2021', value: '15.1', unit: '%' }),
    ]
    const resolve = resolveWith(rates, { indicator: { measure: 'rate', unit: '%' } })
    const phrase = '比{against}{提高|降低}{}，由{before}{提高到|降低到}{after} // 与{against}持平'
    const binding = { transform: 'direction', against: 'Y-1', phrase }
    expect(resolve(binding).text).toBe('比2020年提高3.9个百分点，由11.2%提高到15.1%')
    expect(resolve({ ...binding, against: 'Y' }).text).toBe('与2021年持平')
  })

  it('that can’t be read gives way to the three words, and says so', () => {
    expect(resolveWith([rate('9.6')])({ ...direction, phrase: '{增长' })).toMatchObject({
      text: '增长',
      flags: ['phrase-unreadable'],
    })
  })

  it('is missing where a value that it names is', () => {
    const resolve = resolveWith([rate('9.6')])
    expect(resolve({ ...direction, phrase: '由{before}到{after}' }).state).toBe('missing')
  })
})

describe('clearance', () => {
  const value = anObservation({})
  const cleared = { state: 'cleared', office: '统计局', clearedOn: '2022-09-01' }
  const stateOn = (clearance: object, today = '2022-10-01') =>
    resolveWith([value], { clearances: { [value.id]: clearance }, today })({})

  it.each([
    [{ state: 'none' }, 'ok', []],
    [{ state: 'waiting' }, 'uncleared', ['waiting']],
    [cleared, 'ok', []],
    [{ ...cleared, embargoUntil: '2022-10-02' }, 'uncleared', ['embargoed']],
    [{ ...cleared, embargoUntil: '2022-10-01' }, 'ok', []],
    [{ state: 'none', embargoUntil: '2022-12-31' }, 'uncleared', ['embargoed']],
  ])('%j on 2022-10-01 is %s', (clearance, state, flags) => {
    expect(stateOn(clearance)).toMatchObject({ state, flags, text: '372575亿元' })
  })

  it('that only waits for its day is told apart', () => {
    expect(listTroubles(stateOn({ ...cleared, embargoUntil: '2022-10-02' }))).toEqual(['embargoed'])
    expect(listTroubles(stateOn({ state: 'waiting', embargoUntil: '2022-10-02' }))).toEqual(['uncleared'])
  })

  it('of one among the values compared holds back what is computed', () => {
    const [before, after] = levels('1', '2')
    if (!before || !after) throw new Error('Two were made')
    const resolve = resolveWith([before, after], { clearances: { [before.id]: {} } })
    expect(resolve({ transform: 'difference', priceBasis: 'current' })).toMatchObject({
      state: 'uncleared',
      flags: ['waiting'],
    })
  })
})

describe('states together', () => {
  it('give way to the gravest', () => {
    expect(gravestOf([])).toBe('ok')
    expect(gravestOf(['provisional', 'uncleared', 'approximate'])).toBe('uncleared')
    expect(gravestOf(['stale', 'conflict', 'missing'])).toBe('conflict')
    expect(gravestOf(['stale', 'uncleared'])).toBe('stale')
  })

  it('are all weighed: what is stale, hedged, preliminary and waiting is stale', () => {
    const value = anObservation({ qualifier: '约', status: 'preliminary' })
    const resolve = resolveWith([value], { newer: ['2021'], clearances: { [value.id]: {} } })
    expect(resolve({})).toMatchObject({ state: 'stale', flags: ['waiting'] })
    expect(resolve({ indicatorId: anId(9) })).toMatchObject({ state: 'missing', flags: [] })
  })
})
