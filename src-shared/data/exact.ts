import { Decimal } from 'decimal.js'
import { DecimalText } from './observation'

/** Decimal arithmetic wide enough for every DecimalText times any unit; halves round away from zero (四舍五入). */
export const Exact = Decimal.clone({ precision: 80, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -9e15, toExpPos: 9e15 })
export type Exact = Decimal

export const toExact = (value: DecimalText): Exact => new Exact(value)

/** 10 to a whole power. Written rather than multiplied: `pow` works in all 80 digits. */
export const tenTo = (power: number): Exact => new Exact(`1e${power}`)

/** Decimal text of a number, at most 20 digits after the point; null where it has more digits than are stored. */
export const toDecimalText = (value: Exact): DecimalText | null => {
  const parsed = DecimalText.safeParse(value.toDecimalPlaces(20).toFixed())
  return parsed.success ? parsed.data : null
}

/** Digits written after the point, trailing zeros included: they say how exact the value is. */
export const decimalsOf = (value: DecimalText): number => value.split('.')[1]?.length ?? 0
