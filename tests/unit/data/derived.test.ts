import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Indicator } from '../../../src-shared/data/indicator'
import { anId, anIndicator, anObservation, resolveWith } from './a-lookup'

const output = anId(1)
const people = anId(2)
const derived = anId(3)

/** 劳动生产率: output a head, in 万元. */
const productivity = (facts: object = {}): Indicator =>
  anIndicator({
    id: derived,
    name: '劳动生产率',
    unit: '元/人',
    formula: `[${output}]#current / [${people}]`,
    ...facts,
  })
const workers = anIndicator({ id: people, name: '从业人员', unit: '万人', nature: 'stock' })

const observations = [
  anObservation({ period: '2020', value: '3000', unit: '亿元', priceBasis: 'current' }),
  anObservation({ period: '2021', value: '0.36', unit: '万亿元', priceBasis: 'current' }),
  anObservation({ indicatorId: people, period: '2020-12-31', value: '150', unit: '万人' }),
  anObservation({ indicatorId: people, period: '2021-12-31', value: '160', unit: '万人' }),
]

const resolve = (binding: object = {}, facts: Parameters<typeof resolveWith>[1] = {}, all = observations) =>
  resolveWith(all, { more: [workers, productivity(), ...(facts.more ?? [])], ...facts })({
    indicatorId: derived,
    ...binding,
  })

describe('a derived indicator', () => {
  it('is computed at the period and subject asked for, each part in its own unit, in the unit it gives', () => {
    expect(resolve()).toMatchObject({ state: 'ok', text: '22.50元/人', value: '22.5', unit: '元/人', period: '2021' })
    expect(resolve().observationIds).toHaveLength(2)
    expect(resolve({ period: 'Y-1' }).text).toBe('20.00元/人')
    expect(resolve({ subject: '广东' }).state).toBe('missing')
  })

  it('is shown with its own decimals, and grows where it is marked computable', () => {
    const more = [workers, productivity({ decimals: 0, computableAt: ['none'] })]
    expect(resolve({}, { more }).text).toBe('23元/人')
    expect(resolve({ transform: 'change-rate' }, { more })).toMatchObject({ state: 'ok', text: '12.5%' })
  })

  it('reaches back over years', () => {
    const growth = productivity({ unit: '%', formula: `([${output}]#current / [${output}]#current@Y-1 - 1) * 100` })
    expect(resolve({}, { more: [workers, growth] }).text).toBe('20.00%')
    expect(resolve({ period: 'Y-1' }, { more: [workers, growth] }).state).toBe('missing')
  })

  it('gives way to what a source publishes', () => {
    const published = anObservation({ indicatorId: derived, value: '22.7', unit: '元/人' })
    expect(resolve({}, {}, [...observations, published])).toMatchObject({ text: '22.7元/人', value: '22.7' })
  })

  it('never stands for a published rate of change', () => {
    expect(resolve({ changeBasis: '同比' }).state).toBe('missing')
  })

  it('has a latest period where all of its parts have one', () => {
    const later = [...observations, anObservation({ period: '2022', value: '5000', priceBasis: 'current' })]
    expect(resolve({ period: 'latest:year' }, { edition: { cutOffDate: '2023-03-31' } }, later).period).toBe('2021')
  })

  it('carries the states of all its parts', () => {
    const shaky = [
      anObservation({ period: '2021', value: '3600', priceBasis: 'current', status: 'preliminary' }),
      anObservation({ indicatorId: people, period: '2021', value: '160', unit: '万人', qualifier: '近' }),
    ]
    expect(resolve({}, {}, shaky)).toMatchObject({ state: 'approximate', text: '约22.50元/人' })
    const [, people2021] = shaky
    const clearances = { [people2021?.id ?? '']: {} }
    expect(resolve({}, { clearances }, shaky)).toMatchObject({ state: 'uncleared', flags: ['waiting'] })
    const conflict = [...shaky, anObservation({ period: '2021', value: '3700', priceBasis: 'current' })]
    expect(resolve({}, {}, conflict).state).toBe('conflict')
  })

  it.each([
    [`[${output}]#current / ([${people}] - 160)`, 'incomparable', 'division-by-zero'],
    [`[${output}]#current +`, 'missing', 'formula-unreadable'],
    [`[${anId(9)}] * 2`, 'missing', 'formula-unreadable'],
    [`[${derived}] * 2`, 'missing', 'formula-cycle'],
    [`[${anId(4)}] * 2`, 'missing', 'formula-cycle'],
    [`[${output}]#current * ${'9'.repeat(30)}`, 'incomparable', 'out-of-range'],
    [`[${anId(5)}]`, 'incomparable', 'unit-mismatch'],
  ])('%s is %s: %s', (formula, state, flag) => {
    const more = [
      workers,
      productivity({ formula }),
      anIndicator({ id: anId(4), formula: `[${derived}] + 1` }),
      anIndicator({ id: anId(5), unit: '亿元' }),
    ]
    const all = [...observations, anObservation({ indicatorId: anId(5), unit: '亿美元' })]
    expect(resolve({}, { more }, all)).toMatchObject({ state, value: null, flags: [flag] })
  })

  it('rests on others that are derived, however often each is named', () => {
    const chain = Array.from({ length: 24 }, (_, at) =>
      anIndicator({ id: anId(50 + at), unit: '亿元', formula: `[${anId(49 + at)}] + [${anId(49 + at)}] - 1` }),
    )
    const first = anObservation({ indicatorId: anId(49), value: '1' })
    const more = [anIndicator({ id: anId(49) }), ...chain]
    expect(resolveWith([first], { more })({ indicatorId: anId(73) })).toMatchObject({ state: 'ok', value: '1' })
  })

  it('is what the formula says, for any values', () => {
    const amount = fc.integer({ min: -9999, max: 9999 })
    fc.assert(
      fc.property(amount, amount, amount, (a, b, c) => {
        const parts = [a, b, c].map((value, at) => anObservation({ indicatorId: anId(10 + at), value: `${value}` }))
        const more = [10, 11, 12].map((n) => anIndicator({ id: anId(n) }))
        const whole = anIndicator({ id: anId(13), formula: `([${anId(10)}] - [${anId(11)}]) * [${anId(12)}] * 0.5` })
        const resolved = resolveWith(parts, { more: [...more, whole] })({ indicatorId: anId(13) })
        expect(Number(resolved.value)).toBe((a - b) * c * 0.5 + 0)
      }),
    )
  })
})
