import { z } from 'zod'
import type { DecimalText, PriceBasis, Qualifier } from './observation'
import type { Period } from './period'

/** A value that one document gives for one thing: an observation, or a statement that nobody has accepted yet. */
export interface Claim {
  readonly ref: string
  readonly isObservation: boolean
  /** An indicator's id, or the core of a name that none bears, or several do. */
  readonly thing: string
  /** The indicator that it is recorded of, or that bears its name; empty: none. */
  readonly indicator: string
  readonly subject: string
  /** Null: the text gives none. */
  readonly period: Period | null
  readonly changeBasis: string
  readonly priceBasis: PriceBasis
  /** Empty: none is said. */
  readonly scope: readonly string[]
  readonly value: DecimalText
  readonly unit: string
  readonly qualifier: Qualifier
  /** What makes two claims come from one document. */
  readonly document: string
  /** When it was published; null where nobody knows. */
  readonly documentYear: number | null
  /** Claims of one sentence are never held against each other. */
  readonly sentence: string
}

/** Why two claims may differ, as far as the numbers and their documents tell. */
export const ConflictReason = z.enum(['unit', 'misprint', 'as-of', 'scope', 'rounding', 'unclear'])
export type ConflictReason = z.output<typeof ConflictReason>

/** The gravest first. */
export const ConflictSeverity = z.enum(['error', 'warning', 'info'])
export type ConflictSeverity = z.output<typeof ConflictSeverity>

/** What somebody ruled of a statement: another value counts, it speaks of a scope of its own, its number is misprinted. */
export const StatementVerdict = z.enum(['superseded', 'scope', 'misprint'])
export type StatementVerdict = z.output<typeof StatementVerdict>

export interface FoundConflict {
  readonly reason: ConflictReason
  readonly severity: ConflictSeverity
  /** At least two; of several sentences of a document with one value, one. */
  readonly claims: readonly Claim[]
}
