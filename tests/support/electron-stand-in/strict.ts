/** Thrown where the app uses what the stand-in doesn't model, or uses it in a way that Electron would refuse. */
export class StandInError extends Error {
  override name = 'StandInError'
}

/** Names that the language itself asks for on any object. */
const asked = new Set<string | symbol>(['then', 'toJSON', 'constructor', 'prototype', Symbol.toPrimitive])

/** An object that throws on every property that it doesn't model: nothing is quietly `undefined`. */
export const strict = <T extends object>(name: string, model: T): T =>
  new Proxy(model, {
    get: (target, key, receiver) => {
      if (key in target) return Reflect.get(target, key, receiver)
      if (asked.has(key) || typeof key === 'symbol') return undefined
      throw new StandInError(`${name}.${key} isn't modelled by the Electron stand-in`)
    },
    set: (_target, key) => {
      throw new StandInError(`${name}.${String(key)} must not be set`)
    },
  })

/** Throws on a key that isn't modelled: an option that Electron would honour must not be passed over. */
export const checkKeys = (name: string, value: object, known: readonly string[]): void => {
  for (const key of Object.keys(value)) {
    if (!known.includes(key)) throw new StandInError(`${name}.${key} isn't modelled by the Electron stand-in`)
  }
}

type Listener = (...args: never[]) => void

/** Listeners of known events; one for an unknown event throws. */
export const createEmitter = <E extends string>(name: string, known: readonly E[]) => {
  const listeners = new Map<string, Listener[]>()
  const add = (event: string, listener: Listener): void => {
    if (!known.some((one) => one === event)) {
      throw new StandInError(`${name} has no event '${event}' in the Electron stand-in`)
    }
    listeners.set(event, [...(listeners.get(event) ?? []), listener])
  }
  return {
    add,
    has: (event: E): boolean => (listeners.get(event) ?? []).length > 0,
    /** Tells the listeners; true where one of them prevented the default. */
    emit: (event: E, ...args: readonly unknown[]): boolean => {
      const told = { defaultPrevented: false, preventDefault: () => undefined as unknown, ...carried(args) }
      told.preventDefault = () => {
        told.defaultPrevented = true
      }
      for (const listener of listeners.get(event) ?? []) (listener as (...all: unknown[]) => void)(told, ...args)
      return told.defaultPrevented
    },
  }
}

/** Electron's newer events carry their parameters on the event itself as well. */
const carried = (args: readonly unknown[]): object => {
  const first = args[0]
  return typeof first === 'object' && first !== null ? first : {}
}
