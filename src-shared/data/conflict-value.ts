import { observationsAgree } from './agreement'
import type { Claim } from './conflict-claim'
import { toDecimalText, toExact } from './exact'
import { kept } from './kept'
import type { DecimalText, Observation } from './observation'
import { normalizeUnit, parseUnit } from './unit'

type Said = Pick<Observation, 'value' | 'unit' | 'qualifier'>

/** Words that count things one by one: 1298 个 and 1298 座 say the same where the name is the same. */
const counters =
  /(?:台(?:\((?:套|件)\)|\/套)?|个|家|座|套|辆|户|款|项|种|只|条|张|件|名|所|起|处|门|位|人|例|部|颗|艘|架|支)$/

/** Of a name that says what is counted, the counting word may be any, and 四成 is 40 %. */
export function toComparable({ value, unit, qualifier }: Said): Said {
  const whole = normalizeUnit(unit)
  if (whole === '成') {
    const percent = toDecimalText(toExact(value).times(10))
    return { value: percent ?? value, unit: '%', qualifier }
  }
  return { value, unit: whole.replace(counters, ''), qualifier }
}

/** Whether the two measure in units that convert into each other, counting words aside. */
export function areCommensurable(a: Said, b: Said): boolean {
  const [unitA, unitB] = [parseUnit(toComparable(a).unit), parseUnit(toComparable(b).unit)]
  return unitA.ok && unitB.ok && unitA.value.base === unitB.value.base
}

/**
 * Whether both can be true. Two observations must agree in their hedges as well; of statements, one number is one number,
 * whatever hedge a speaker put before it (40 万, 超过 40 万).
 */
export const claimsAgree = (a: Claim, b: Claim): boolean =>
  a.isObservation && b.isObservation && a.indicator === b.indicator
    ? observationsAgree(toComparable(a), toComparable(b))
    : saidAgree(a, b)

/** Whether two numbers of one thing are one, counting words and hedges aside. */
export const saidAgree = (a: Said, b: Said): boolean => statementsAgree({ a, b })

// Documents that repeat each other are held against one another again and again.
const MOST_KEPT = 10_000
const sayingOf = ({ value, unit, qualifier }: Said): string => `${value} ${unit} ${qualifier}`
const statementsAgree = kept(agree, ({ a, b }) => `${sayingOf(a)} | ${sayingOf(b)}`, MOST_KEPT)

function agree({ a, b }: { readonly a: Said; readonly b: Said }): boolean {
  const [one, other] = [toComparable(a), toComparable(b)]
  return observationsAgree(one, other) || observationsAgree({ ...one, qualifier: '' }, { ...other, qualifier: '' })
}

/** The digits of a value without sign, point and the zeros that don't count: 7900 → 79, 0.62 → 62. */
export const significantDigits = (value: DecimalText): string =>
  value.replace(/[-.]/g, '').replace(/^0+/, '').replace(/0+$/, '')
