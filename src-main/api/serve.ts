import { type Contract, contract, findCall } from '../../src-shared/contract'
import type { Call, Handlers } from '../../src-shared/contract/define-domain'
import type { WireAnswer, WireCall } from '../../src-shared/contract/wire'
import { fail, type Result } from '../../src-shared/failure/result'
import type { Log } from '../log/logger'

/** One handler a call, for every domain of the contract: what is missing doesn't compile. */
export type Api<Context> = { readonly [D in keyof Contract]: Handlers<Contract[D], Context> }

const SLOW_CALL_MS = 200

type Handler<Context> = (input: unknown, context: Context) => Result<unknown> | Promise<Result<unknown>>

const findHandler = <Context>(api: Api<Context>, name: string): Handler<Context> | null => {
  const [domainName = '', callName = ''] = name.split('.')
  const key = Object.entries(contract).find(([, domain]) => domain.name === domainName)?.[0]
  if (!key) return null
  // Handlers are typed by call; here a call is only known by name, and its input was parsed by its own schema.
  const handlers = (api as unknown as Record<string, Record<string, Handler<Context>>>)[key]
  return handlers && Object.hasOwn(handlers, callName) ? (handlers[callName] ?? null) : null
}

const problemOf = (error: { issues: readonly { message: string; path: readonly PropertyKey[] }[] }) => {
  const issue = error.issues[0]
  return issue ? `${issue.path.map(String).join('.')}: ${issue.message}`.slice(0, 300) : ''
}

/**
 * Puts an api behind a wire. Input is parsed before the handler and output after it; failures are answered as data; a
 * bug is logged whole under an incident id, and the window gets the id alone. Handlers write synchronously, in one
 * transaction each, so that commands are serial without a queue that a dialog could block.
 */
export const serve = <Context>(
  api: Api<Context>,
  context: Context,
  log: Log,
  newIncident: () => string,
  /** What a call must wait for before it begins. */
  until: (name: string, call: Call) => Promise<void> | null = () => null,
) => {
  const unexpected = (name: string, error: unknown): WireAnswer => {
    const incident = newIncident()
    log.error('call-failed', {
      incident,
      call: name,
      error: String(error),
      stack: error instanceof Error ? (error.stack ?? '') : '',
    })
    return { ok: false, error: { code: 'unexpected', data: {}, incident } }
  }

  const answer = async (call: Call, handler: Handler<Context>, name: string, input: unknown): Promise<WireAnswer> => {
    const parsed = call.input.safeParse(input)
    if (!parsed.success) return fail('invalid-input', { call: name, problem: problemOf(parsed.error) })
    for (let waiting = until(name, call); waiting; waiting = until(name, call)) await waiting
    const result = await handler(parsed.data, context)
    if (!result.ok) return result
    const output = call.output.safeParse(result.value)
    return output.success
      ? { ok: true, value: output.data }
      : unexpected(name, `output of ${name}: ${problemOf(output.error)}`)
  }

  return async ({ call: name, input }: WireCall): Promise<WireAnswer> => {
    const call = findCall(name)
    const handler = findHandler(api, name)
    if (!call || !handler) return fail('invalid-input', { call: name.slice(0, 80), problem: 'no such call' })
    const began = performance.now()
    try {
      return await answer(call, handler, name, input)
    } catch (error) {
      return unexpected(name, error)
    } finally {
      const durationMs = Math.round(performance.now() - began)
      if (durationMs > SLOW_CALL_MS) log.warn('slow-call', { call: name, durationMs })
    }
  }
}
