import { resolve } from 'node:path'
import type * as Electron from 'electron'
import { createEmitter, StandInError, strict } from './strict'

const events = createEmitter('app', ['before-quit', 'window-all-closed', 'second-instance', 'will-quit'])
const paths = new Map<string, string>()
const atExit: (() => Promise<void>)[] = []
let isReady = false
let markReady: () => void = () => undefined
const ready = new Promise<void>((settle) => {
  markReady = settle
})

/** Throws where Electron would, for what it allows only on one side of its start. */
export const needReady = (what: string): void => {
  if (!isReady) throw new StandInError(`${what} can't be used before app is ready`)
}
export const needNotReady = (what: string): void => {
  if (isReady) throw new StandInError(`${what} must be called before app is ready`)
}

type Modelled =
  | 'isPackaged'
  | 'whenReady'
  | 'setPath'
  | 'requestSingleInstanceLock'
  | 'enableSandbox'
  | 'quit'
  | 'exit'
  | 'on'

const model: Pick<Electron.App, Modelled> = {
  isPackaged: false,
  whenReady: () => ready,
  setPath: (name, path) => {
    if (resolve(path) !== path) throw new StandInError(`app.setPath wants an absolute path for ${name}`)
    if (name === 'userData') needNotReady("app.setPath('userData')")
    paths.set(name, path)
  },
  requestSingleInstanceLock: () => {
    if (!paths.has('userData')) throw new StandInError('The instance lock lies in userData: set that path first')
    return process.env.NIANKAN_STAND_IN_SECOND !== '1'
  },
  enableSandbox: () => needNotReady('app.enableSandbox'),
  quit: () => {
    if (!events.emit('before-quit')) model.exit(0)
  },
  exit: (code = 0) => {
    void Promise.all(atExit.map((end) => end())).then(() => process.exit(code))
  },
  // Overloads by event name; the emitter checks the name when it runs.
  on: ((event: string, listener: (...args: never[]) => void) => {
    events.add(event, listener)
    return app
  }) as Electron.App['on'],
}

export const app = strict('app', model)

/** The stand-in's own side of the app: what the system or a person would do to it. */
export const appControl = {
  markReady: () => {
    isReady = true
    markReady()
  },
  quit: () => model.quit(),
  secondInstance: (told: unknown) => void events.emit('second-instance', [], process.cwd(), told),
  windowsGone: () => {
    if (!events.has('window-all-closed')) model.quit()
    else events.emit('window-all-closed')
  },
  beforeExit: (end: () => Promise<void>) => void atExit.push(end),
}
