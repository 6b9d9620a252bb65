import { z } from 'zod'
import { hedgeIn } from './conflict-hedge'
import { IndicatorId } from './ids'
import { DecimalText, NATION, Qualifier } from './observation'
import { parseDecimal } from './parse-decimal'
import { parsePeriod } from './parse-period'
import { Period } from './period'
import { isRealPeriod } from './period-parts'
import { normalizeUnit, parseUnit } from './unit'

/** What a quantity of a text says, as far as an editor may put it right. Empty: the text doesn't say, or it couldn't be read. */
export const CandidateFacts = z.object({
  name: z.string().max(400),
  subject: z.string().max(100),
  period: z.string().max(40),
  value: z.string().max(80),
  unit: z.string().max(80),
  qualifier: Qualifier,
  change: z.string().max(40),
})
export type CandidateFacts = z.output<typeof CandidateFacts>
export type CandidateField = keyof CandidateFacts
export const candidateFields = Object.keys(CandidateFacts.shape) as CandidateField[]

/** The indicator that is made of a candidate's name, as there is none for it yet. */
export const NEW_INDICATOR = 'new'

const CorrectedFacts = CandidateFacts.partial()
/** Only the fields in which something was put right. */
export type CorrectedFacts = z.output<typeof CorrectedFacts>

/** What an editor decided of one of a review's candidates. */
export const CandidateDecision = z.object({
  /** Which one, in the order in which they were found. */
  at: z.number().int().min(0),
  verdict: z.enum(['open', 'accepted', 'rejected']),
  /** Null: the indicator that surely bears the name, else a new one. */
  bound: z.union([IndicatorId, z.literal(NEW_INDICATOR)]).nullable(),
  corrected: CorrectedFacts,
})
export type CandidateDecision = z.output<typeof CandidateDecision>

/** A quantity as it was found in a text. */
export interface FoundQuantity {
  /** What is measured, a guess from the words around the number. */
  readonly name: string
  /** Whom or where it is about when the text says so: a province, a region; null otherwise. */
  readonly subject: string | null
  /** `2021`, `2012..2021`, `2021-12-31`, `2024-01..2024-11`; null where the text gives none. */
  readonly period: string | null
  /** Decimal text in the unit as printed, without thousands separators. */
  readonly value: string
  readonly unit: string
  /** Hedged (超, 近, 约, 多, 以上): the printed number isn't the value itself. */
  readonly approx: boolean
  /** What a change is measured against as printed (同比, 比2012年), `未注明` where it isn't said; null for a level. */
  readonly change: string | null
  /** The sentence. */
  readonly quote: string
}

/** What is said by a candidate, with what was put right in it. */
export const factsOf = (
  { name, subject, period, value, unit, approx, change, quote }: FoundQuantity,
  corrected: CorrectedFacts = {},
): CandidateFacts => ({
  name: corrected.name ?? name,
  subject: corrected.subject ?? subject ?? '',
  period: corrected.period ?? period ?? '',
  value: corrected.value ?? value,
  unit: corrected.unit ?? unit,
  qualifier: corrected.qualifier ?? (approx ? hedgeIn(quote, value) : ''),
  change: corrected.change ?? change ?? '',
})

/** The candidate with what was put right in it. */
export const correctedQuantity = <T extends FoundQuantity>(found: T, corrected: CorrectedFacts): T => {
  const { name, subject, period, value, unit, qualifier, change } = factsOf(found, corrected)
  return {
    ...found,
    ...{ name, value, unit },
    subject: subject || null,
    period: period || null,
    change: change || null,
    approx: qualifier !== '',
  }
}

const LONGEST_NAME = 200
const LONGEST_SUBJECT = 100
const LONGEST_CHANGE = 40

/**
 * What was typed into a field, as it is kept: a period in canonical text, a number without separators. Null: it can't be
 * read as what the field holds.
 */
export function readField(field: CandidateField, typed: string): CorrectedFacts | null {
  const text = typed.trim()
  switch (field) {
    case 'name':
      return text !== '' && text.length <= LONGEST_NAME ? { name: text } : null
    case 'subject':
      return text.length <= LONGEST_SUBJECT ? { subject: text === NATION ? '' : text } : null
    case 'change':
      return text.length <= LONGEST_CHANGE ? { change: text } : null
    case 'period': {
      const period = parsePeriod(text)
      return period.ok && isRealPeriod(period.value) ? { period: period.value } : null
    }
    case 'value': {
      const value = parseDecimal(text)
      return value.ok ? { value: value.value } : null
    }
    case 'unit':
      return parseUnit(text).ok ? { unit: normalizeUnit(text) } : null
    case 'qualifier': {
      const qualifier = Qualifier.safeParse(text)
      return qualifier.success ? { qualifier: qualifier.data } : null
    }
  }
}

/** Fields that keep a candidate from being an observation. */
export const missingFields = ({ name, period, value, unit }: CandidateFacts): CandidateField[] => [
  ...(name.trim() !== '' && name.length <= LONGEST_NAME ? [] : (['name'] as const)),
  ...(isPeriod(period) ? [] : (['period'] as const)),
  ...(DecimalText.safeParse(value).success ? [] : (['value'] as const)),
  ...(parseUnit(unit).ok ? [] : (['unit'] as const)),
]

const isPeriod = (text: string): boolean => {
  const period = Period.safeParse(text)
  return period.success && isRealPeriod(period.data)
}
