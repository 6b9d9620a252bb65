import type { FailureCode } from '../../src-shared/failure/codes'
import type { Result } from '../../src-shared/failure/result'

/** The value, or the failure as an error that says which. */
export function must<T>(result: Result<T, FailureCode>): T {
  if (!result.ok) throw new Error(`${result.error.code} ${JSON.stringify(result.error.data)}`)
  return result.value
}

export const codeOf = (result: Result<unknown, FailureCode>): FailureCode | 'ok' =>
  result.ok ? 'ok' : result.error.code
