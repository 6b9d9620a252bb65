import { z } from 'zod'
import { areCommensurable, saidAgree, toComparable } from './conflict-value'
import { type Exact, tenTo, toDecimalText, toExact } from './exact'
import { IndicatorId } from './ids'
import { DecimalText, Qualifier } from './observation'
import { Period } from './period'
import { normalizeUnit, parseUnit } from './unit'

/** What somebody may ask the project's values of. Empty change: a level. */
export const HeldKey = z.object({
  indicatorId: IndicatorId,
  subject: z.string().max(100),
  period: Period,
  change: z.string().max(40),
})
export type HeldKey = z.output<typeof HeldKey>

/** A value that the project has already, with the document that it is from. */
export const HeldValue = z.object({
  value: DecimalText,
  unit: z.string(),
  qualifier: Qualifier,
  title: z.string(),
})
export type HeldValue = z.output<typeof HeldValue>

/** A value as a text gives it; it may be written in words that nothing is computed from. */
interface Stated {
  readonly value: string
  readonly unit: string
  readonly qualifier: Qualifier
}

type Said = Pick<HeldValue, 'value' | 'unit' | 'qualifier'>

const readSaid = ({ value, unit, qualifier }: Stated): Said | null => {
  const number = DecimalText.safeParse(value)
  return number.success ? { value: number.data, unit, qualifier } : null
}

/** Whether what is stated can't be true beside what the project has of it. */
export function contradictsHeld(stated: Stated, held: readonly HeldValue[]): boolean {
  const said = readSaid(stated)
  return said !== null && held.some((one) => !saidAgree(said, one))
}

export interface HeldDifference {
  /** In the stated unit; with its sign. */
  readonly amount: string
  /** Of what the project has, in percent with one decimal and its sign; null: of nothing. */
  readonly percent: string | null
}

const signed = (value: Exact, text: string): string => (value.isNegative() || value.isZero() ? text : `+${text}`)

/** How much more is stated than the project has; null where the two aren't measured in one unit. */
export function differenceFrom(stated: Stated, held: HeldValue): HeldDifference | null {
  const said = readSaid(stated)
  if (said === null || !areCommensurable(said, held)) return null
  const [one, other] = [inBase(said), inBase(held)]
  const more = one.value.minus(other.value)
  const amount = toDecimalText(more.times(tenTo(-one.power)))
  if (amount === null) return null
  const rate = other.value.isZero() || isRate(said) ? null : more.div(other.value.abs()).times(100)
  return {
    amount: signed(more, amount),
    percent: rate === null ? null : signed(rate, rate.toDecimalPlaces(1).toFixed()),
  }
}

/** A difference of percentages is told in points, not as a share of one of them. */
const isRate = ({ unit }: Said): boolean => ['%', '‰', '个百分点'].includes(normalizeUnit(unit))

const inBase = (said: Said): { readonly value: Exact; readonly power: number } => {
  const { value, unit } = toComparable(said)
  const read = parseUnit(unit)
  const power = read.ok ? read.value.power : 0
  return { value: toExact(value).times(tenTo(power)), power }
}
