import { readFileSync } from 'node:fs'
import { Script } from 'node:vm'
import { StandInError } from './strict'

/**
 * Runs in the page before its own scripts, like a sandboxed preload. It proves wiring, not isolation: preload and page
 * share one world here. Self-contained, because its source text is sent into the page.
 */
function runPreload(preload: (require: unknown, module: object, exports: object) => void, binding: string): void {
  const page = globalThis as unknown as Record<string, unknown>
  const send = page[binding] as (message: string) => Promise<string>
  delete page[binding]
  if (page.top !== page.self) return
  const listeners = new Map<string, ((event: object, ...args: unknown[]) => void)[]>()

  const strict = (name: string, model: object): object =>
    new Proxy(model, {
      get: (target, key, receiver) => {
        if (key in target) return Reflect.get(target, key, receiver)
        throw new Error(`${name}.${String(key)} isn't modelled by the Electron stand-in`)
      },
    })

  /** What contextBridge lets through: data as copies, functions as go-betweens, promises of such. */
  const across = (value: unknown): unknown => {
    if (typeof value === 'symbol' || typeof value === 'bigint') throw new TypeError('An object could not be cloned.')
    if (typeof value === 'function') return (...args: unknown[]) => across(value(...args.map(across)))
    if (typeof value !== 'object' || value === null) return value
    if (value instanceof Promise) return value.then(across)
    if (Array.isArray(value)) return value.map(across)
    const prototype: unknown = Object.getPrototypeOf(value)
    if (prototype !== Object.prototype && prototype !== null) return structuredClone(value)
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, across(part)]))
  }

  const contextBridge = strict('contextBridge', {
    exposeInMainWorld: (name: string, api: object) => {
      if (name in page) throw new Error(`Cannot bind an API on top of an existing property on the window object`)
      Object.defineProperty(page, name, { value: Object.freeze(across(api)), enumerable: true })
    },
  })
  const ipcRenderer = strict('ipcRenderer', {
    invoke: async (channel: string, ...args: unknown[]) => {
      structuredClone(args)
      const answer = JSON.parse(await send(JSON.stringify({ channel, args }))) as { value?: unknown; error?: string }
      if (answer.error !== undefined) throw new Error(`Error invoking remote method '${channel}': ${answer.error}`)
      return answer.value
    },
    on: (channel: string, listener: (event: object, ...args: unknown[]) => void) => {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
    },
  })
  Object.defineProperty(page, '__standInTell', {
    value: (channel: string, args: unknown[]) => {
      for (const listener of listeners.get(channel) ?? []) listener({}, ...args)
    },
  })

  const require = (name: string): unknown => {
    // https://www.electronjs.org/docs/latest/tutorial/sandbox: the modules a sandboxed preload may require.
    if (name === 'electron' || name === 'electron/renderer') return strict('electron', { contextBridge, ipcRenderer })
    if (['events', 'timers', 'url', 'node:events', 'node:timers', 'node:url'].includes(name)) {
      throw new Error(`${name} isn't modelled by the Electron stand-in`)
    }
    throw new Error(`module not found: ${name}`)
  }
  const module = { exports: {} }
  preload(require, module, module.exports)
}

/** The text to run in each page for a built preload. Throws for a file that a sandboxed preload can't be. */
export const preloadScript = (path: string, binding: string): string => {
  if (!/\.c?js$/.test(path)) throw new StandInError(`A sandboxed preload must be a CommonJS file: ${path}`)
  const source = readFileSync(path, 'utf8')
  const asFunction = `function (require, module, exports) {\n${source}\n}`
  try {
    new Script(`(${asFunction})`)
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error)
    throw new StandInError(`The preload isn't a classic script (a sandboxed preload can't be ESM): ${problem}`)
  }
  return `(${runPreload.toString()})(${asFunction}, ${JSON.stringify(binding)})`
}
