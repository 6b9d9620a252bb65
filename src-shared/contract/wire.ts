import type { FailureData } from '../failure/result'

/** What goes over a wire: a call's full name and its input; back comes a result as data. */
export interface WireCall {
  readonly call: string
  readonly input: unknown
}
export type WireAnswer =
  | { readonly ok: true; readonly value: unknown }
  | {
      readonly ok: false
      readonly error: { readonly code: string; readonly data: FailureData; readonly incident?: string }
    }
