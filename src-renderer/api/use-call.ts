import { type UseMutationResult, type UseQueryResult, useMutation, useQuery } from '@tanstack/react-query'
import { type Contract, contract } from '../../src-shared/contract'
import type { Command, InputOf, OutputOf, Query } from '../../src-shared/contract/define-domain'
import type { Failure } from '../../src-shared/failure/result'
import { api } from './client'

/** A declared failure on its way through TanStack Query, which knows only thrown errors. */
export class CallFailure extends Error {
  readonly failure: Failure
  constructor(failure: Failure) {
    super(failure.code)
    this.failure = failure
  }
}

type DomainKey = keyof Contract
type CallsOf<D extends DomainKey> = Contract[D]['calls']
type QueryKey<D extends DomainKey> = {
  [K in keyof CallsOf<D>]: CallsOf<D>[K] extends Query ? K : never
}[keyof CallsOf<D>] &
  string
type CommandKey<D extends DomainKey> = {
  [K in keyof CallsOf<D>]: CallsOf<D>[K] extends Command ? K : never
}[keyof CallsOf<D>] &
  string
type AnyCallOf<D extends DomainKey, K extends string> = K extends keyof CallsOf<D>
  ? CallsOf<D>[K] extends Query | Command
    ? CallsOf<D>[K]
    : never
  : never

const send = async (domain: DomainKey, call: string, input: unknown): Promise<unknown> => {
  // `api` is made by walking the contract, so every domain and call named by these keys is there.
  const calls = api[domain] as unknown as Record<
    string,
    (input: unknown) => Promise<{ ok: true; value: unknown } | { ok: false; error: Failure }>
  >
  const answer = await calls[call]?.(input)
  if (!answer) throw new CallFailure({ code: 'unexpected', data: { call } })
  if (!answer.ok) throw new CallFailure(answer.error)
  return answer.value
}

/** A query of the contract, cached under `[domain, call, input]` and refreshed by events (see `invalidate.ts`). Null input: not asked yet. */
export const useCall = <D extends DomainKey, K extends QueryKey<D>>(
  domain: D,
  call: K,
  input: InputOf<AnyCallOf<D, K>> | null,
): UseQueryResult<OutputOf<AnyCallOf<D, K>>, CallFailure> =>
  useQuery<OutputOf<AnyCallOf<D, K>>, CallFailure>({
    queryKey: [contract[domain].name, call, input],
    queryFn: async () => (await send(domain, call, input)) as OutputOf<AnyCallOf<D, K>>,
    enabled: input !== null,
  })

/** A command of the contract as a mutation; failures reach `onError` as `CallFailure`. */
export const useCommand = <D extends DomainKey, K extends CommandKey<D>>(
  domain: D,
  call: K,
): UseMutationResult<OutputOf<AnyCallOf<D, K>>, CallFailure, InputOf<AnyCallOf<D, K>>> =>
  useMutation<OutputOf<AnyCallOf<D, K>>, CallFailure, InputOf<AnyCallOf<D, K>>>({
    mutationFn: async (input) => (await send(domain, call, input)) as OutputOf<AnyCallOf<D, K>>,
  })
