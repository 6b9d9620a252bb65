import { z } from 'zod'

const POINT = String.raw`\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?`
const RELATIVE = String.raw`Y(?:[+-]\d{1,2})?`

/**
 * A period in canonical text: a year `2021`, a month `2024-05`, a day as point in time `2021-12-31`, or a span of
 * two of one grain, ends included, `2012..2021`, `2024-01..2024-11`.
 */
export const Period = z
  .string()
  .regex(new RegExp(`^${POINT}(?:\\.\\.${POINT})?$`))
  .brand<'Period'>()
export type Period = z.output<typeof Period>

/**
 * A period as a binding writes it: relative to the edition's data year (`Y`, `Y-1`, `Y-4..Y`), the latest up to the
 * edition's cut-off date by grain (`latest:year`, `latest:month`, `latest:day`), or an absolute period.
 */
export const PeriodReference = z
  .string()
  .regex(new RegExp(`^(?:${RELATIVE}(?:\\.\\.${RELATIVE})?|latest:(?:year|month|day)|${POINT}(?:\\.\\.${POINT})?)$`))
  .brand<'PeriodReference'>()
export type PeriodReference = z.output<typeof PeriodReference>
