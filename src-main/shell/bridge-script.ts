import type { WireEvent } from '../../src-shared/contract/events'
import type { WireAnswer } from '../../src-shared/contract/wire'

type Listener = (event: WireEvent) => void

export interface BridgeEnds {
  /** What the page gets as `window.niankan`. */
  readonly bridge: {
    readonly call: (name: string, input: unknown) => Promise<WireAnswer>
    readonly listen: (listener: Listener) => () => void
  }
  /** Hands events' JSON texts to the listeners. */
  readonly deliver: (messages: readonly string[]) => void
}

/**
 * The window's end of the wire, the same in both shells. It must stay one self-contained function: the Chromium shell
 * sends its source text into the page. Events that come before anybody listens wait until all the listeners of the page's
 * start are there.
 */
export function createBridge(send: (message: string) => Promise<string>, callNames: readonly string[]): BridgeEnds {
  const names = new Set(callNames)
  const listeners = new Set<Listener>()
  let early: WireEvent[] | null = []
  const tell = (event: WireEvent): void => {
    for (const listener of [...listeners]) listener(event)
  }
  const tellEarly = (): void => {
    const events = early ?? []
    early = null
    events.forEach(tell)
  }
  const call = async (name: string, input: unknown): Promise<WireAnswer> => {
    if (!names.has(name))
      return { ok: false, error: { code: 'not-allowed', data: { call: String(name).slice(0, 80) } } }
    return JSON.parse(await send(JSON.stringify({ call: name, input }))) as WireAnswer
  }
  const listen = (listener: Listener): (() => void) => {
    listeners.add(listener)
    // Listeners are registered one after another in one go; the first alone mustn't take what others wait for.
    if (listeners.size === 1 && early !== null) setTimeout(tellEarly)
    return () => {
      listeners.delete(listener)
    }
  }
  const deliver = (messages: readonly string[]): void => {
    for (const message of messages) {
      const event = JSON.parse(message) as WireEvent
      if (early === null) tell(event)
      else early.push(event)
    }
  }
  return { bridge: Object.freeze({ call, listen }), deliver }
}
