import { fail, type Result } from '../failure/result'
import type { Call, Domain } from './define-domain'
import { type ApiClient, contract } from './index'
import type { WireAnswer, WireCall } from './wire'

/** Carries one call to main and back. It may reject only when the wire itself is gone. */
export type Wire = (call: WireCall) => Promise<WireAnswer>

const asCall =
  (wire: Wire, name: string, call: Call) =>
  async (input: unknown): Promise<Result<unknown>> => {
    const parsed = call.input.safeParse(input)
    if (!parsed.success) return fail('invalid-input', { call: name, problem: parsed.error.issues[0]?.message ?? '' })
    const answer = await wire({ call: name, input: parsed.data })
    if (!answer.ok) return answer as Result<unknown>
    const output = call.output.safeParse(answer.value)
    return output.success
      ? { ok: true, value: output.data }
      : fail('unexpected', { call: name, problem: output.error.issues[0]?.message ?? '' })
  }

/** The renderer's side of the contract, made by walking it: nothing here names a call. */
export const createClient = (wire: Wire): ApiClient => {
  const ofDomain = (domain: Domain) =>
    Object.fromEntries(
      Object.entries(domain.calls).map(([name, call]) => [name, asCall(wire, `${domain.name}.${name}`, call)]),
    )
  // The keys and types are the contract's own by construction, which Object.fromEntries can't express.
  return Object.fromEntries(
    Object.values(contract).map((domain) => [domain.name, ofDomain(domain)]),
  ) as unknown as ApiClient
}
