import type * as Electron from 'electron'
import { needNotReady, needReady } from './app'
import { checkKeys, createEmitter, StandInError, strict } from './strict'

const privileged = new Map<string, Electron.Privileges>()
let isRegistered = false

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged: (schemes: Electron.CustomScheme[]) => {
    needNotReady('protocol.registerSchemesAsPrivileged')
    if (isRegistered) throw new StandInError('protocol.registerSchemesAsPrivileged can be called only once')
    isRegistered = true
    for (const { scheme, privileges } of schemes) {
      checkKeys('privileges', privileges ?? {}, ['standard', 'secure', 'supportFetchAPI', 'codeCache', 'stream'])
      privileged.set(scheme, privileges ?? {})
    }
  },
} satisfies Pick<Electron.Protocol, 'registerSchemesAsPrivileged'>)

/** What a session was told, for the window that shows its pages. */
export interface SessionState {
  readonly handlers: Map<string, (request: Request) => Response | Promise<Response>>
  filter: Parameters<Electron.WebRequest['onBeforeRequest']>[0] | null
  mayAsk: Parameters<Electron.Session['setPermissionRequestHandler']>[0]
}

const states = new WeakMap<object, SessionState>()
const partitions = new Map<string, Electron.Session>()

const createSession = (): Electron.Session => {
  const state: SessionState = { handlers: new Map(), filter: null, mayAsk: null }
  const events = createEmitter('session', ['will-download'])
  type Modelled =
    | 'protocol'
    | 'webRequest'
    | 'setPermissionRequestHandler'
    | 'setPermissionCheckHandler'
    | 'setDevicePermissionHandler'
    | 'on'
  const handle: Electron.Protocol['handle'] = (scheme, handler) => {
    const privileges = privileged.get(scheme)
    if (!privileges?.standard || !privileges.secure) {
      throw new StandInError(`${scheme} wasn't registered as a standard, secure scheme before ready`)
    }
    if (state.handlers.has(scheme)) throw new StandInError(`${scheme} has a handler already`)
    state.handlers.set(scheme, (request) => handler(request))
  }
  // Overloaded with and without a filter of addresses; only the form without one is modelled.
  const onBeforeRequest = ((listener: SessionState['filter']) => {
    if (typeof listener !== 'function') throw new StandInError('webRequest filters by address are not modelled')
    state.filter = listener
  }) as Electron.WebRequest['onBeforeRequest']
  const model: Pick<Electron.Session, Modelled> = {
    // The classes of Electron have members that aren't modelled; asking for one of them throws.
    protocol: strict('session.protocol', { handle }) as Electron.Protocol,
    webRequest: strict('session.webRequest', { onBeforeRequest }) as Electron.WebRequest,
    setPermissionRequestHandler: (handler) => {
      state.mayAsk = handler
    },
    setPermissionCheckHandler: () => undefined,
    setDevicePermissionHandler: () => undefined,
    on: ((event: string, listener: (...args: never[]) => void) => {
      events.add(event, listener)
    }) as unknown as Electron.Session['on'],
  }
  const made = strict('session', model) as Electron.Session
  states.set(made, state)
  return made
}

/** The stand-in's own view of a session. Throws for an object that isn't one of its sessions. */
export const stateOf = (session: object | undefined): SessionState => {
  const state = session === undefined ? undefined : states.get(session)
  if (state === undefined) throw new StandInError('The window was given no session of the stand-in')
  return state
}

export const session = strict('session', {
  fromPartition: (partition: string) => {
    needReady('session.fromPartition')
    const known = partitions.get(partition) ?? createSession()
    partitions.set(partition, known)
    return known
  },
} satisfies Pick<typeof Electron.session, 'fromPartition'>)
