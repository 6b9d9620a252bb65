import { createClient } from '../../src-shared/contract/create-client'
import { type EventName, type EventPayload, events } from '../../src-shared/contract/events'
import './bridge'
import { takeForeseen } from './foreseen'

/** Every call of the contract, typed; answers are results and never reject. */
export const api = createClient(async (asked) => takeForeseen(asked) ?? window.niankan.call(asked.call, asked.input))

/** Hears one kind of event; returns its undo. A malformed event is dropped by its schema, as a call would be refused. */
export const listenTo = <N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void): (() => void) =>
  window.niankan.listen((event) => {
    if (event.event !== name) return
    const payload = events[name].safeParse(event.payload)
    // The schema is this event's own, which the index type of a union of schemas can't express.
    if (payload.success) listener(payload.data as EventPayload<N>)
  })
