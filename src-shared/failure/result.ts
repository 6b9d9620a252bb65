import type { FailureCode } from './codes'

/** Facts that the words of a failure are filled with. Names and numbers, never document text. */
export type FailureData = Readonly<Record<string, string | number | boolean>>

/** The one error type. It crosses every border as data; words are found by code in the user's language. */
export interface Failure<C extends FailureCode = FailureCode> {
  readonly code: C
  readonly data: FailureData
  /** Names the log entry of a bug; only with code `unexpected`. */
  readonly incident?: string
}

export type Ok<T> = { readonly ok: true; readonly value: T }
export type Failed<C extends FailureCode = FailureCode> = { readonly ok: false; readonly error: Failure<C> }
export type Result<T, C extends FailureCode = FailureCode> = Ok<T> | Failed<C>

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value })

export const fail = <C extends FailureCode>(code: C, data: FailureData = {}): Failed<C> => ({
  ok: false,
  error: { code, data },
})

/** Locale keys of a failure's message and hint. */
export const failureKeys = (code: FailureCode): { message: string; hint: string } => ({
  message: `failure:${code}.message`,
  hint: `failure:${code}.hint`,
})
