import type * as Electron from 'electron'
import type { BrowserContext, Frame, Page, Request as RealRequest, Route } from 'playwright-core'
import { appControl, needReady } from './app'
import { cloneForIpc } from './clone'
import { answerInvoke } from './ipc-main'
import { openPage, toReal, toScheme } from './page'
import { preloadScript } from './preload'
import { type SessionState, stateOf } from './session'
import { checkKeys, createEmitter, StandInError, strict } from './strict'

const windowKeys = ['show', 'width', 'height', 'minWidth', 'minHeight', 'title', 'webPreferences']
const preferenceKeys = [
  'preload',
  'session',
  'contextIsolation',
  'sandbox',
  'nodeIntegration',
  'webSecurity',
  'webviewTag',
  'spellcheck',
  'devTools',
]
const binding = '__standInSend'

const checkPreferences = (preferences: Electron.WebPreferences): string => {
  checkKeys('webPreferences', preferences, preferenceKeys)
  const { contextIsolation, sandbox, nodeIntegration, webSecurity, preload } = preferences
  if (!contextIsolation || !sandbox || nodeIntegration || webSecurity === false) {
    throw new StandInError('The stand-in shows sandboxed, isolated windows without Node only')
  }
  if (preload === undefined) throw new StandInError('A window without preload is not modelled')
  return preload
}

const decide = (filter: SessionState['filter'], url: string): Promise<boolean> =>
  new Promise((settle) => {
    if (typeof filter !== 'function') settle(true)
    else filter({ url } as Electron.OnBeforeRequestListenerDetails, ({ cancel }) => settle(!cancel))
  })

export const windows: { closeByPerson: () => void; crash: () => Promise<void> }[] = []

/** The frame that asks, or null for a window that is only just being opened. */
const frameOf = (request: RealRequest): Frame | null => {
  try {
    return request.frame()
  } catch {
    // Ignored because such a request belongs to no frame of this window.
    return null
  }
}

type Modelled =
  | 'webContents'
  | 'show'
  | 'focus'
  | 'isMinimized'
  | 'restore'
  | 'isDestroyed'
  | 'setTitle'
  | 'loadURL'
  | 'destroy'

/** A window backed by a real page. It emits what Electron emits in the order in which Electron does. */
class StandInWindow implements Pick<Electron.BrowserWindow, Modelled> {
  readonly webContents: Electron.WebContents
  readonly #events = createEmitter('BrowserWindow', ['close', 'closed', 'ready-to-show', 'page-title-updated'])
  readonly #contents = createEmitter('webContents', [
    'will-navigate',
    'will-redirect',
    'will-attach-webview',
    'render-process-gone',
  ])
  readonly #preload: string
  readonly #state: SessionState
  #url = ''
  readonly #mainFrame: Electron.WebFrameMain
  #openHandler: ((details: { url: string }) => { action: string }) | null = null
  #context: BrowserContext | null = null
  #page: Page | null = null
  #isDestroyed = false
  #isOwnNavigation = false
  #telling: Promise<unknown> = Promise.resolve()

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    needReady('BrowserWindow')
    checkKeys('BrowserWindow', options, windowKeys)
    this.#preload = preloadScript(checkPreferences(options.webPreferences ?? {}), binding)
    this.#state = stateOf(options.webPreferences?.session)
    const frame = Object.defineProperty({}, 'url', { get: () => this.#url, enumerable: true })
    // The class of Electron has members that aren't modelled; asking for one of them throws.
    this.#mainFrame = strict('mainFrame', frame) as Electron.WebFrameMain
    this.webContents = this.#makeContents()
    windows.push({ closeByPerson: () => this.#close(), crash: () => this.#crash() })
  }

  on(event: string, listener: (...args: never[]) => void): this {
    this.#events.add(event, listener)
    return this
  }
  once(event: string, listener: (...args: never[]) => void): this {
    return this.on(event, listener)
  }
  show(): void {
    this.#need()
  }
  focus(): void {
    this.#need()
  }
  isMinimized(): boolean {
    return false
  }
  restore(): void {
    this.#need()
  }
  isDestroyed(): boolean {
    return this.#isDestroyed
  }
  setTitle(title: string): void {
    this.#need()
    if (typeof title !== 'string') throw new TypeError('setTitle wants a string')
  }

  async loadURL(url: string): Promise<void> {
    this.#need()
    const { context, page } = await openPage()
    this.#context = context
    this.#page = page
    appControl.beforeExit(() => context.close())
    await context.route('**/*', (route) => this.#answer(route))
    await context.exposeBinding(binding, async ({ frame }, message: string) => {
      const { channel, args } = JSON.parse(message) as { channel: string; args: unknown[] }
      const senderFrame = frame === page.mainFrame() ? this.#mainFrame : { url: toScheme(frame.url()) }
      const event = { sender: this.webContents, senderFrame } as Electron.IpcMainInvokeEvent
      return JSON.stringify(await answerInvoke(event, channel, args))
    })
    await context.addInitScript(this.#preload)
    context.on('page', (other) => void (other !== page && this.#openBeside(other)))
    page.on('crash', () => void this.#contents.emit('render-process-gone', { reason: 'crashed', exitCode: 1 }))
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame()) this.#url = toScheme(frame.url())
    })
    this.#isOwnNavigation = true
    await page.goto(toReal(url))
    this.#isOwnNavigation = false
    this.#events.emit('ready-to-show')
  }

  /** Goes without asking; the page is gone before `closed` is told. */
  destroy(): void {
    if (this.#isDestroyed) return
    this.#isDestroyed = true
    void this.#context?.close().then(() => {
      this.#events.emit('closed')
      appControl.windowsGone()
    })
  }

  #need(): void {
    if (this.#isDestroyed) throw new TypeError('Object has been destroyed')
  }

  #close(): void {
    if (!this.#events.emit('close')) this.destroy()
  }

  async #crash(): Promise<void> {
    if (!this.#page || !this.#context) throw new StandInError('No page to crash')
    const devtools = await this.#context.newCDPSession(this.#page)
    // The command's own answer is lost with the page.
    void devtools.send('Page.crash').catch(() => undefined)
  }

  async #answer(route: Route): Promise<void> {
    const request = route.request()
    const url = toScheme(request.url())
    const isMain = request.isNavigationRequest() && frameOf(request) === this.#page?.mainFrame()
    if (isMain && !this.#isOwnNavigation && this.#contents.emit('will-navigate', { url })) {
      // Prevented: the page stays, which an aborted request would replace by an error page.
      return route.fulfill({ status: 204 })
    }
    if (!(await decide(this.#state.filter, url))) return route.abort('blockedbyclient')
    const handler = this.#state.handlers.get(new URL(url).protocol.slice(0, -1))
    if (handler === undefined) return route.abort('failed')
    const response = await handler(new Request(url))
    const body = Buffer.from(await response.arrayBuffer())
    await route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body })
  }

  #openBeside(other: Page): void {
    if (this.#openHandler === null) throw new StandInError('A window opened, and nobody was asked')
    const { action } = this.#openHandler({ url: toScheme(other.url()) })
    if (action !== 'deny') throw new StandInError('Opening further windows is not modelled')
    void other.close()
  }

  #tell(channel: string, args: readonly unknown[]): void {
    this.#need()
    const carried = cloneForIpc(args, `webContents.send('${channel}')`)
    const script = `globalThis.__standInTell(${JSON.stringify(channel)}, ${JSON.stringify(carried)})`
    this.#telling = this.#telling.then(() => this.#page?.evaluate(script)).catch(() => undefined)
  }

  #makeContents(): Electron.WebContents {
    const model = {
      mainFrame: this.#mainFrame,
      send: (channel: string, ...args: unknown[]) => this.#tell(channel, args),
      setWindowOpenHandler: ((handler: (details: { url: string }) => { action: string }) => {
        this.#openHandler = handler
      }) as Electron.WebContents['setWindowOpenHandler'],
      on: ((event: string, listener: (...args: never[]) => void) => {
        this.#contents.add(event, listener)
      }) as unknown as Electron.WebContents['on'],
    } satisfies Pick<Electron.WebContents, 'mainFrame' | 'send' | 'setWindowOpenHandler' | 'on'>
    // The class of Electron has members that aren't modelled; asking for one of them throws.
    return strict('webContents', model) as Electron.WebContents
  }
}

/** Methods reach the real object, whose private parts a proxy couldn't; anything unmodelled throws. */
const strictWindow = (window: StandInWindow): StandInWindow =>
  new Proxy(window, {
    get: (target, key) => {
      if (!(key in target))
        throw new StandInError(`BrowserWindow.${String(key)} isn't modelled by the Electron stand-in`)
      const value: unknown = Reflect.get(target, key, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })

export const BrowserWindow = new Proxy(StandInWindow, {
  construct: (target, args: ConstructorParameters<typeof StandInWindow>) => strictWindow(new target(...args)),
})
