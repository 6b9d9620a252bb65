import { z } from 'zod'
import { IndicatorId, ScopeBreakId } from './ids'
import { Period } from './period'
import { isRealPeriod } from './period-parts'

/** From a period on, an indicator counts something else than before: values on its two sides can't be compared. */
export const ScopeBreak = z.object({
  /** Empty: for every subject. */
  subject: z.string().max(100),
  /** The first one at the new scope. */
  period: Period,
  note: z.string().max(1000),
})
export type ScopeBreak = z.output<typeof ScopeBreak>

export const ScopeBreakDraft = ScopeBreak.extend({ indicatorId: IndicatorId, period: Period.refine(isRealPeriod) })
export type ScopeBreakDraft = z.output<typeof ScopeBreakDraft>

/** A break with who marked it, and when. */
export const MarkedBreak = ScopeBreakDraft.extend({
  id: ScopeBreakId,
  markedBy: z.string(),
  markedAt: z.iso.datetime(),
})
export type MarkedBreak = z.output<typeof MarkedBreak>
