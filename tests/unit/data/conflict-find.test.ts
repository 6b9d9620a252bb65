import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Claim } from '../../../src-shared/data/conflict-claim'
import { findConflicts } from '../../../src-shared/data/conflict-find'
import { aClaim } from './a-claim'

const reasonsOf = (...claims: Claim[]) => findConflicts(claims).map(({ reason }) => reason)

describe('what agrees is no conflict', () => {
  it.each<[string, Partial<Parameters<typeof aClaim>[0]>, Partial<Parameters<typeof aClaim>[0]>]>([
    ['the same in another unit', { value: '372575' }, { value: '37.2575', unit: '万亿元' }],
    ['a rounding to the coarser', { value: '372575' }, { value: '37.3', unit: '万亿元' }],
    ['超过', { value: '372575' }, { value: '37', unit: '万亿元', qualifier: '超' }],
    ['近', { value: '39.6', unit: '%' }, { value: '40', unit: '%', qualifier: '近' }],
    ['two lower bounds', { value: '7900', qualifier: '超' }, { value: '7800', qualifier: '超过' }],
    ['a hedge on the same number', { value: '40', unit: '万个' }, { value: '40', unit: '万', qualifier: '超' }],
    ['another counting word', { value: '1298', unit: '个' }, { value: '1298', unit: '座' }],
    ['四成 and 40 %', { value: '4', unit: '成' }, { value: '40', unit: '%' }],
    ['another year', { value: '1' }, { value: '2', period: '2020' }],
    ['another subject', { value: '1' }, { value: '2', subject: '广东' }],
    ['another thing', { value: '1' }, { value: '2', thing: '制造业增加值' }],
    ['a change and a level', { value: '1', unit: '%' }, { value: '2', unit: '%', changeBasis: '同比' }],
    ['shares and amounts', { value: '1', unit: '%' }, { value: '2', unit: '亿元' }],
    ['two scopes, each said', { value: '1', scope: ['重点'] }, { value: '2', scope: ['规模以上'] }],
  ])('%s', (_name, one, other) => {
    expect(reasonsOf(aClaim(one), aClaim(other))).toEqual([])
  })

  it('values of one sentence, and lists of which each agrees with its like', () => {
    const said = (document: string, first: string, second: string) =>
      [first, second].map((value) => aClaim({ value, unit: '%', document, sentence: '1' }))
    expect(reasonsOf(...said('a', '55.3', '74.7'))).toEqual([])
    expect(reasonsOf(...said('a', '55.3', '74.7'), ...said('b', '55.3', '74.7'))).toEqual([])
    const [conflict, ...others] = findConflicts([...said('a', '55.3', '74.7'), ...said('b', '51.3', '74.7')])
    expect(others).toEqual([])
    expect(conflict?.claims.map(({ value }) => value)).toEqual(['55.3', '51.3'])
  })
})

describe('the likely reason', () => {
  it.each<[string, string, Partial<Parameters<typeof aClaim>[0]>, Partial<Parameters<typeof aClaim>[0]>]>([
    ['unit', 'error', { value: '37.3', unit: '万亿元' }, { value: '37.3', unit: '亿元' }],
    ['unit', 'error', { value: '372575', unit: '亿元' }, { value: '372575', unit: '元' }],
    ['misprint', 'error', { value: '55.3', unit: '%' }, { value: '51.3', unit: '%' }],
    ['misprint', 'error', { value: '2792', unit: '家' }, { value: '2972', unit: '家' }],
    ['misprint', 'error', { value: '12985', unit: '家' }, { value: '1295', unit: '家' }],
    ['misprint', 'error', { value: '187.6', unit: '亿块' }, { value: '18.76', unit: '亿块' }],
    ['rounding', 'info', { value: '37.24', unit: '万亿元' }, { value: '37.3', unit: '万亿元' }],
    ['as-of', 'warning', { value: '8997', period: '2021-12-31' }, { value: '4762' }],
    ['as-of', 'info', { value: '24', period: null }, { value: '22' }],
    ['as-of', 'warning', { value: '372575' }, { value: '374546', documentYear: 2024 }],
    ['scope', 'warning', { value: '372575', scope: ['规模以上'] }, { value: '318000' }],
    ['unclear', 'warning', { value: '372575' }, { value: '318000' }],
  ])('%s, %s', (reason, severity, one, other) => {
    expect(findConflicts([aClaim(one), aClaim(other)])).toMatchObject([{ reason, severity }])
  })

  it('of observations in units that do not convert is the unit', () => {
    const observed = (unit: string) => aClaim({ value: '5', unit, isObservation: true })
    expect(reasonsOf(observed('家'), observed('亿元'))).toEqual(['unit'])
    expect(reasonsOf(observed('家'), observed('个'))).toEqual([])
    expect(reasonsOf(aClaim({ value: '5', unit: '家' }), aClaim({ value: '5' }))).toEqual([])
  })
})

it('indicators that are kept apart by their scopes contradict only where a slip shows', () => {
  const recorded = (value: string, indicator: string, scope: string[]) =>
    aClaim({ value, indicator, scope, unit: '%', isObservation: true })
  expect(reasonsOf(recorded('55.3', 'a', ['重点']), recorded('31.8', 'b', []))).toEqual([])
  expect(reasonsOf(recorded('55.3', 'a', ['重点']), recorded('51.3', 'b', []))).toEqual(['misprint'])
  expect(reasonsOf(recorded('55.3', 'a', []), recorded('31.8', 'b', []))).toEqual(['unclear'])
})

it('sentences of one document without a time are held together only where a slip shows', () => {
  const inOne = (value: string) => aClaim({ value, period: null, document: 'a', unit: '家' })
  expect(reasonsOf(inOne('1402'), inOne('118'))).toEqual([])
  expect(reasonsOf(inOne('1402'), inOne('1420'))).toEqual(['misprint'])
})

it('three documents with three values are one conflict; a value said twice by one stands once', () => {
  const claims = [
    aClaim({ value: '100', document: 'a' }),
    aClaim({ value: '100', document: 'a' }),
    aClaim({ value: '200', document: 'b' }),
    aClaim({ value: '350', document: 'c' }),
  ]
  const [conflict, ...others] = findConflicts(claims)
  expect(others).toEqual([])
  expect(conflict?.claims.map(({ value }) => value).toSorted()).toEqual(['100', '200', '350'])
})

const units = fc.constantFrom('元', '万元', '亿元', '万亿元')
const powers: Readonly<Record<string, number>> = { 元: 0, 万元: 4, 亿元: 8, 万亿元: 12 }
const amounts = fc.bigInt({ min: 1n, max: 10n ** 18n })

/** An amount of whole yuan in a unit, all its digits written. */
const inUnit = (amount: bigint, unit: string): Parameters<typeof aClaim>[0] => {
  const power = powers[unit] ?? 0
  const digits = String(amount).padStart(power + 1, '0')
  const fraction = digits.slice(digits.length - power)
  return { unit, value: power === 0 ? digits : `${digits.slice(0, digits.length - power)}.${fraction}` }
}

it('one amount is never a conflict, whatever units it is written in', () => {
  fc.assert(
    fc.property(amounts, fc.array(units, { minLength: 2, maxLength: 5 }), (amount, written) => {
      expect(reasonsOf(...written.map((unit) => aClaim(inUnit(amount, unit))))).toEqual([])
    }),
  )
})

it('amounts that differ beyond rounding always are one, in whatever order they come', () => {
  fc.assert(
    fc.property(amounts, fc.bigInt({ min: 2n, max: 9n }), units, units, (amount, times, one, other) => {
      const claims = [aClaim(inUnit(amount, one)), aClaim(inUnit(amount * times, other))]
      const found = findConflicts(claims)
      expect(found).toHaveLength(1)
      expect(findConflicts(claims.toReversed())).toMatchObject([{ reason: found[0]?.reason }])
    }),
  )
})

it('an amount off by 万 or 亿 is a slip of unit', () => {
  fc.assert(
    fc.property(fc.integer({ min: 21, max: 999_999 }), fc.constantFrom('万元', '亿元'), (count, unit) => {
      // A number that ends in zeros may be off by any of them.
      fc.pre(count % 10 !== 0)
      expect(reasonsOf(aClaim({ value: String(count), unit }), aClaim({ value: String(count), unit: '元' }))).toEqual([
        'unit',
      ])
    }),
  )
})
