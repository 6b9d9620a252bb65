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
  if (before.unit === draft.unit && plainText(before.value) === plainText(draft.value)) return ''
  return isSlip(before, draft) ? 'typo' : 'restatement'
}

/** Without the zeros that say how exact it is. */
const plainText = (value: DecimalText): string => (value.includes('.') ? value.replace(/\.?0+$/, '') : value)

/** What an imported document says can't change: it was misread. And nobody restates a value by just a power of ten. */
const isSlip = (before: Said, draft: Said): boolean =>
  draft.sourceId !== null ||
  (before.unit === draft.unit && significantDigits(before.value) === significantDigits(draft.value))

/** 372575, 3725.75 and 37257500 have the same; by text, for thousands of values are compared as they are pasted. */
const significantDigits = (value: DecimalText): string =>
  value
    .replace('.', '')
    .replace(/^(-?)0+/, '$1')
    .replace(/0+$/, '')
