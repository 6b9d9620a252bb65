import { contract } from '../../src-shared/contract'
import type { Call } from '../../src-shared/contract/define-domain'
import type { CallCase } from './call-case'
import { allCases } from './cases/all-cases'

export interface ListedCase {
  readonly name: string
  readonly call: Call
  /** Which failures it has was checked where it was written; here it is one of many. */
  readonly given: CallCase<Call> | undefined
}

/** The contract's calls, walked as data, each with the case written for it. */
export const listedCases: readonly ListedCase[] = Object.values(contract).flatMap((domain) => {
  const cases = (allCases as unknown as Record<string, Record<string, CallCase<Call>>>)[domain.name]
  return Object.entries(domain.calls as Record<string, Call>).map(([name, call]) => ({
    name: `${domain.name}.${name}`,
    call,
    given: cases?.[name],
  }))
})
