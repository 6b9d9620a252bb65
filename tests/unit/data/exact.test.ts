import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Exact, nthRoot } from '../../../src-shared/data/exact'

const positive = fc
  .tuple(fc.bigInt({ min: 1n, max: 10n ** 30n }), fc.integer({ min: -40, max: 40 }))
  .map(([digits, power]) => new Exact(`${digits}e${power}`))

describe('the nth root', () => {
  test('of a whole power is its base', () => {
    expect(nthRoot(new Exact('1.1').pow(5), 5).toFixed(60)).toBe(new Exact('1.1').toFixed(60))
    expect(nthRoot(new Exact(2), 1).toString()).toBe('2')
    expect(nthRoot(new Exact(1), 7).toString()).toBe('1')
  })

  test('raised again gives the number, to 70 digits, whatever its size', () => {
    fc.assert(
      fc.property(positive, fc.integer({ min: 1, max: 60 }), (value, n) => {
        const again = nthRoot(value, n).pow(n)
        expect(again.div(value).minus(1).abs().lt('1e-70')).toBe(true)
      }),
    )
  })
})
