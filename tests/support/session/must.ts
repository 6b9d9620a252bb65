import type { Result } from '../../../src-shared/failure/result'

/** The value of what may not fail in this test. */
export const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`${result.error.code} ${JSON.stringify(result.error)}`)
  return result.value
}
