import type { Contract } from '../../src-shared/contract'
import type { Call } from '../../src-shared/contract/define-domain'
import type { Result } from '../../src-shared/failure/result'
import type { Trial } from './trial'

type Act = (trial: Trial) => Promise<Result<unknown>>

/** Why a declared failure can't be brought about here; the test is shown as skipped with this sentence. */
export interface Unprovoked {
  readonly unprovoked: string
}

/** One way in which a call succeeds, and one way into each failure that it declares: a code left out doesn't compile. */
export interface CallCase<C extends Call> {
  readonly succeeds: Act
  readonly fails: { readonly [E in C['errors'][number]]: Act | Unprovoked }
}

/** A case for every call of a domain: a call left out doesn't compile. */
export type DomainCases<D extends keyof Contract> = {
  readonly [K in keyof Contract[D]['calls']]: Contract[D]['calls'][K] extends infer C extends Call ? CallCase<C> : never
}
