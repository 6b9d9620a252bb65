import { randomUUID } from 'node:crypto'
import { findCall } from '../../src-shared/contract'
import type { WireAnswer, WireCall } from '../../src-shared/contract/wire'
import type { FailureCode } from '../../src-shared/failure/codes'
import type { FailureData } from '../../src-shared/failure/result'
import type { Log } from '../log/logger'
import type { Caller } from './shell'

export interface WireOptions {
  /** Address of the page; only its main frame may call. */
  readonly home: string
  readonly handle: (call: WireCall) => Promise<WireAnswer>
  readonly log: Log
}

export interface ShellWire {
  readonly receive: (caller: Caller, message: unknown) => Promise<string>
  /** Resolves when no call is under way. */
  readonly settled: () => Promise<void>
  /** The page has said that it is being left: its end is nobody's crash. */
  readonly hasLeft: () => boolean
}

const refused = (code: FailureCode, data: FailureData = {}): WireAnswer => ({ ok: false, error: { code, data } })

/** Scheme and host, which `URL.origin` leaves out for schemes of our own. */
const placeOf = (url: string): string | null => {
  const parsed = URL.parse(url)
  return parsed === null ? null : `${parsed.protocol}//${parsed.host}`
}

type Message =
  | { readonly kind: 'call'; readonly call: WireCall }
  | { readonly kind: 'violation'; readonly directive: string; readonly blocked: string; readonly place: string }
  | { readonly kind: 'presence'; readonly isLeaving: boolean }

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Unknown text → message, or null. A message is a call, or one of two notices that the window's script sends. */
const parseMessage = (message: unknown): Message | null => {
  if (typeof message !== 'string') return null
  let value: unknown
  try {
    value = JSON.parse(message)
  } catch {
    // Ignored because the caller answers null with a refusal and a line in the log.
    return null
  }
  if (!isRecord(value)) return null
  if (typeof value.isLeaving === 'boolean') return { kind: 'presence', isLeaving: value.isLeaving }
  if (isRecord(value.violation)) {
    const { directive, blocked, place } = value.violation
    return { kind: 'violation', directive: String(directive), blocked: String(blocked), place: String(place) }
  }
  return typeof value.call === 'string' ? { kind: 'call', call: { call: value.call, input: value.input } } : null
}

/** The border of main: one JSON text each way, from the main frame of our own page and nobody else. Never rejects. */
export const createWire = ({ home, handle, log }: WireOptions): ShellWire => {
  const underWay = new Set<Promise<unknown>>()
  let isLeft = false

  const refuse = (code: FailureCode, reason: string, data: FailureData = {}): WireAnswer => {
    log.warn('call.refused', { reason, ...data })
    return refused(code, data)
  }

  const answer = async (caller: Caller, text: unknown): Promise<WireAnswer> => {
    if (!caller.isMainFrame) return refuse('not-allowed', 'not the main frame')
    if (placeOf(caller.url) !== placeOf(home)) return refuse('not-allowed', 'not our page')
    const message = parseMessage(text)
    if (message === null) return refuse('invalid-input', 'not a message')
    if (message.kind === 'violation') {
      const { directive, blocked, place } = message
      log.error('policy.violated', { directive, blocked: blocked.slice(0, 200), place: place.slice(0, 200) })
      return { ok: true, value: null }
    }
    if (message.kind === 'presence') {
      isLeft = message.isLeaving
      return { ok: true, value: null }
    }
    const { call } = message
    if (findCall(call.call) === null) return refuse('not-allowed', 'no such call', { call: call.call.slice(0, 80) })
    try {
      return await handle(call)
    } catch (error) {
      const incident = randomUUID()
      log.error('call.broke', {
        call: call.call,
        incident,
        message: error instanceof Error ? error.message : 'unknown',
      })
      return { ok: false, error: { code: 'unexpected', data: {}, incident } }
    }
  }

  return {
    receive: async (caller, message) => {
      const running = answer(caller, message)
      underWay.add(running)
      const answered = await running
      underWay.delete(running)
      return JSON.stringify(answered)
    },
    settled: async () => {
      while (underWay.size > 0) await Promise.all(underWay)
    },
    hasLeft: () => isLeft,
  }
}
