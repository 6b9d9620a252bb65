import { type Printed, printedOf } from './agreement'
import type { Claim, ConflictReason, ConflictSeverity } from './conflict-claim'
import { isSameScope } from './conflict-name'
import { areCommensurable, significantDigits, toComparable } from './conflict-value'
import { decimalsOf, Exact, tenTo } from './exact'
import { kept } from './kept'

const MOST_KEPT = 5000

/** A claim's amount as printed, its hedge aside. */
const amountOf = kept(
  (claim: Claim): Printed => printedOf({ ...toComparable(claim), qualifier: '' }),
  ({ value, unit }) => `${value} ${unit}`,
  MOST_KEPT,
)

/** Why two claims that don't agree may differ, the surest reason first. */
export function likelyReason(a: Claim, b: Claim): ConflictReason {
  if (!areCommensurable(a, b)) return 'unit'
  const [one, other] = [amountOf(a), amountOf(b)]
  if (isSlipOfUnit(one, other)) return 'unit'
  if (isSameButForRounding(one, other)) return 'rounding'
  const isUndated = a.period === null || b.period === null
  if (isUndated && a.document !== b.document) return 'as-of'
  const isRevised = isSmall(one, other) && a.documentYear !== b.documentYear
  if (!isRevised && isMisprint(a, b)) return 'misprint'
  if (a.period !== b.period) return 'as-of'
  if (!isSameScope(a.scope, b.scope)) return 'scope'
  return isRevised ? 'as-of' : 'unclear'
}

const SMALLEST_SLIP = 50

/** A value that is off by 万, 亿, a hundred or a thousand, and right in its digits. */
function isSlipOfUnit(one: Printed, other: Printed): boolean {
  const [small, large] = one.value.abs().lt(other.value.abs()) ? [one, other] : [other, one]
  // Most values are nowhere near: asked before anything is computed in all digits.
  if (small.value.isZero() || Math.abs(large.value.toNumber() / small.value.toNumber()) < SMALLEST_SLIP) return false
  return [2, 3, 4, 8, 12].some((power) => {
    const scaled = { value: small.value.times(tenTo(power)), step: small.step.times(tenTo(power)) }
    const step = Exact.max(scaled.step, large.step)
    const isNear = scaled.value.minus(large.value).abs().lte(step.div(2))
    // 1 万 and 2 亿: with one digit, much is near.
    return isNear && step.lt(large.value.abs().div(20))
  })
}

/** Cut off where it should have been rounded, or rounded twice: the last printed place differs by one. */
const isSameButForRounding = (one: Printed, other: Printed): boolean => {
  const step = Exact.max(one.step, other.step)
  const size = Exact.min(one.value.abs(), other.value.abs())
  return !one.step.eq(other.step) && one.value.minus(other.value).abs().lte(step) && step.lt(size.div(10))
}

const SMALL = 0.02

const isSmall = (one: Printed, other: Printed): boolean =>
  one.value.minus(other.value).abs().lt(Exact.max(one.value.abs(), other.value.abs()).times(SMALL))

const FEWEST_DIGITS = 3

/** One digit is another, two changed places, one is missing, the point has moved: 55.3 and 51.3, 2792 and 2972, 1298 and 129. */
function isMisprint(a: Claim, b: Claim): boolean {
  const [one, other] = [significantDigits(a.value), significantDigits(b.value)]
  if (Math.max(one.length, other.length) < FEWEST_DIGITS || a.unit !== b.unit) return false
  if (a.qualifier !== '' || b.qualifier !== '') return false
  // The point has moved: 187.6 and 18.76.
  if (one === other) return true
  if (one.length === other.length) return decimalsOf(a.value) === decimalsOf(b.value) && isOneDigitOff(one, other)
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return long.length === short.length + 1 && short.length >= 2 && isWithoutOne(short, long)
}

function isOneDigitOff(one: string, other: string): boolean {
  const places = [...one].flatMap((digit, at) => (digit === other[at] ? [] : [at]))
  const [first = 0, second = 0] = places
  if (places.length === 1) return true
  return places.length === 2 && second === first + 1 && one[first] === other[second] && one[second] === other[first]
}

const isWithoutOne = (short: string, long: string): boolean =>
  [...long].some((_digit, at) => long.slice(0, at) + long.slice(at + 1) === short)

/** How much it matters: slips and misprints are wrong somewhere; roundings and unsaid dates may both be right. */
export function severityOf(reason: ConflictReason, claims: readonly Claim[]): ConflictSeverity {
  if (reason === 'unit' || reason === 'misprint') return 'error'
  if (reason === 'rounding' || claims.some(({ period }) => period === null)) return 'info'
  return 'warning'
}
