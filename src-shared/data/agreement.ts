import { decimalsOf, Exact, tenTo, toExact } from './exact'
import { admitsEquality, boundOf } from './hedge'
import type { DecimalText, Observation } from './observation'
import { parseUnit } from './unit'

/** A printed value in its base unit, with the place of its last digit that counts. */
export interface Printed {
  readonly value: Exact
  /** 1 in the last printed place, in base units: 0.1 万亿元 → 10¹¹. */
  readonly step: Exact
}

/** 约3000: zeros at the end of an approximate whole number are no digits that count. */
const trailingZeros = (value: DecimalText): number =>
  /\.|^-?0$/.test(value) ? 0 : (/0*$/.exec(value)?.[0].length ?? 0)

type Said = Pick<Observation, 'value' | 'unit' | 'qualifier'>

const toPrinted = (observation: Said, power: number): Printed => {
  const { value, qualifier } = observation
  const lastPlace = (boundOf(qualifier) === 'around' ? trailingZeros(value) : 0) - decimalsOf(value) + power
  return { value: toExact(value).times(tenTo(power)), step: tenTo(lastPlace) }
}

/** Whether the exact amount may have been printed as that observation says. */
const admits = (printed: Printed, observation: Said, other: Printed): boolean => {
  const bound = boundOf(observation.qualifier)
  const equal = admitsEquality(observation.qualifier) && other.value.eq(printed.value)
  if (bound === 'lower') return equal || other.value.gt(printed.value)
  if (bound === 'upper') return equal || other.value.lt(printed.value)
  // Of two roundings of one amount the coarser decides: 37.3万亿元 and 372575亿元 say the same.
  const step = Exact.max(printed.step, other.step)
  return printed.value.minus(other.value).abs().lte(step.div(2))
}

/**
 * Whether two observations of one thing can both be true: equal after scaling and rounding to the coarser of them, and
 * within what their hedges say. Units that don't convert into each other never agree.
 */
export function observationsAgree(a: Said, b: Said): boolean {
  const [unitA, unitB] = [parseUnit(a.unit), parseUnit(b.unit)]
  if (!unitA.ok || !unitB.ok || unitA.value.base !== unitB.value.base) return false
  const [printedA, printedB] = [toPrinted(a, unitA.value.power), toPrinted(b, unitB.value.power)]
  const boundA = boundOf(a.qualifier)
  const boundB = boundOf(b.qualifier)
  const isOneSided = (bound: string) => bound === 'lower' || bound === 'upper'
  // Two bounds on the same side (超30, 超35) never contradict each other.
  if (boundA === boundB && isOneSided(boundA)) return true
  if (isOneSided(boundA)) return admits(printedA, a, printedB)
  if (isOneSided(boundB)) return admits(printedB, b, printedA)
  return admits(printedA, a, printedB)
}

/** A value in its base unit; in its own where that can't be read. */
export const printedOf = (observation: Said): Printed => {
  const unit = parseUnit(observation.unit)
  return toPrinted(observation, unit.ok ? unit.value.power : 0)
}

/** How much an observation tells: 1 in its last digit, in base units; the smaller the better. */
export const stepOf = (observation: Said): Exact => printedOf(observation).step
