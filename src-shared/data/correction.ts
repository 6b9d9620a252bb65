import { toExact } from './exact'
import type { Correction, DecimalText, Observation, ObservationDraft } from './observation'

type Said = Pick<Observation, 'value' | 'unit' | 'qualifier' | 'status' | 'sourceId'>

/**
 * Why a draft takes the place of what its source said before, where nobody says: empty for the first value and for one
 * that is only worded otherwise. A person who knows better says so in the draft, and is believed.
 */
export function inferCorrection(before: Said | null, draft: Said & Pick<ObservationDraft, 'correction'>): Correction {
  if (before === null) return ''
  if (draft.correction !== '') return draft.correction
  if (before.status === 'preliminary' && draft.status === 'final') return 'final'
  if (before.value === draft.value && before.unit === draft.unit) return ''
  return isSlip(before, draft) ? 'typo' : 'restatement'
}

/** What an imported document says can't change: it was misread. And nobody restates a value by just a power of ten. */
const isSlip = (before: Said, draft: Said): boolean =>
  draft.sourceId !== null || (before.unit === draft.unit && isOffByPowerOfTen(before.value, draft.value))

function isOffByPowerOfTen(one: DecimalText, other: DecimalText): boolean {
  const [a, b] = [toExact(one), toExact(other)]
  if (a.isZero() || b.isZero() || a.isNegative() !== b.isNegative()) return false
  return a.div(b).log(10).isInteger()
}
