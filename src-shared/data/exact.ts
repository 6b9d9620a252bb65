import { Decimal } from 'decimal.js'
import { DecimalText } from './observation'

/** Decimal arithmetic wide enough for every DecimalText times any unit; halves round away from zero (四舍五入). */
export const Exact = Decimal.clone({ precision: 80, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -9e15, toExpPos: 9e15 })
export type Exact = Decimal

export const toExact = (value: DecimalText): Exact => new Exact(value)

/** 10 to a whole power. Written rather than multiplied: `pow` works in all 80 digits. */
export const tenTo = (power: number): Exact => new Exact(`1e${power}`)

/**
 * The positive nth root of a positive number, by Newton's method from the nearest double: each step doubles the digits that
 * are right, so three make 14 fill all 80. decimal.js's own `pow` goes by the logarithm, for which it takes ten times as long.
 */
export function nthRoot(value: Exact, n: number): Exact {
  let root = new Exact(Math.exp(logarithm(value) / n))
  for (let step = 0; step < STEPS; step++) {
    root = root
      .times(n - 1)
      .plus(value.div(root.pow(n - 1)))
      .div(n)
  }
  return root
}

const STEPS = 3

/** Natural logarithm as a double, of numbers that no double holds too. */
const logarithm = (value: Exact): number => Math.log(Number(value.times(tenTo(-value.e)))) + value.e * Math.LN10

/** Decimal text of a number, at most 20 digits after the point; null where it has more digits than are stored. */
export const toDecimalText = (value: Exact): DecimalText | null => {
  const parsed = DecimalText.safeParse(value.toDecimalPlaces(20).toFixed())
  return parsed.success ? parsed.data : null
}

/** Digits written after the point, trailing zeros included: they say how exact the value is. */
export const decimalsOf = (value: DecimalText): number => value.split('.')[1]?.length ?? 0
