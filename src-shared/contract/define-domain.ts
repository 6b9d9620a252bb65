import type { z } from 'zod'
import { type FailureCode, writeFailures } from '../failure/codes'
import type { Result } from '../failure/result'
import type { EventName } from './events'

/** Failures that any call may end in; a call declares only those of its own. */
export const commonFailures = [
  'invalid-input',
  'unexpected',
  'not-allowed',
  'no-project-open',
  ...writeFailures,
] as const
export type CommonFailure = (typeof commonFailures)[number]

interface CallShape<I extends z.ZodType, O extends z.ZodType, E extends FailureCode> {
  readonly input: I
  readonly output: O
  readonly errors: readonly E[]
}

/** A query changes nothing and may be repeated; a command writes, one after another, and names what it tells. */
export interface Query<
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
  E extends FailureCode = FailureCode,
> extends CallShape<I, O, E> {
  readonly verb: 'query'
}
export interface Command<
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
  E extends FailureCode = FailureCode,
> extends CallShape<I, O, E> {
  readonly verb: 'command'
  readonly tells: readonly EventName[]
}
export type Call = Query | Command
export type Calls = Readonly<Record<string, Call>>

export interface Domain<N extends string = string, C extends Calls = Calls> {
  readonly name: N
  readonly calls: C
}

// The codes are inferred as a list: a call that declares none would otherwise take every code from its context.
type Codes = readonly FailureCode[]

export const query = <I extends z.ZodType, O extends z.ZodType, const E extends Codes = []>(call: {
  input: I
  output: O
  errors?: E
}): Query<I, O, E[number]> => ({ verb: 'query', input: call.input, output: call.output, errors: call.errors ?? [] })

export const command = <I extends z.ZodType, O extends z.ZodType, const E extends Codes = []>(call: {
  input: I
  output: O
  errors?: E
  tells?: readonly EventName[]
}): Command<I, O, E[number]> => ({
  verb: 'command',
  input: call.input,
  output: call.output,
  errors: call.errors ?? [],
  tells: call.tells ?? [],
})

export const defineDomain = <const N extends string, C extends Calls>(name: N, calls: C): Domain<N, C> => ({
  name,
  calls,
})

export type InputOf<C extends Call> = z.input<C['input']>
export type ParsedInputOf<C extends Call> = z.output<C['input']>
export type OutputOf<C extends Call> = z.output<C['output']>
export type FailureOf<C extends Call> = C['errors'][number] | CommonFailure

/** What main gives for a domain: one function a call; it may only fail with a declared code. */
export type Handlers<D extends Domain, Context> = {
  readonly [K in keyof D['calls']]: (
    input: ParsedInputOf<D['calls'][K]>,
    context: Context,
  ) => HandlerAnswer<D['calls'][K]> | Promise<HandlerAnswer<D['calls'][K]>>
}
export type HandlerAnswer<C extends Call> = Result<z.input<C['output']>, C['errors'][number] | CommonFailure>

/** What the renderer sees of a domain: the same calls, always answered with a result, never rejected. */
export type Client<D extends Domain> = {
  readonly [K in keyof D['calls']]: (
    input: InputOf<D['calls'][K]>,
  ) => Promise<Result<OutputOf<D['calls'][K]>, FailureOf<D['calls'][K]>>>
}
