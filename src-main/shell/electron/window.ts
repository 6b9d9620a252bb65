import { BrowserWindow, type IpcMainInvokeEvent, ipcMain, type Session } from 'electron'
import { ok } from '../../../src-shared/failure/result'
import type { Log } from '../../log/logger'
import { createEventPush } from '../event-push'
import { createPromised } from '../promised'
import type { ShellWindow, WindowEnding } from '../shell'
import type { Words } from '../words'
import { CALL_CHANNEL, EVENT_CHANNEL, HOME } from './channels'
import { guardContents } from './guards'
import { createNativeDialogs } from './native-dialogs'
import { serveScheme } from './scheme'

export interface ElectronWindowOptions {
  /** Path of the built preload. */
  readonly preload: string
  readonly session: Session
  readonly devUrl: string | null
  readonly words: () => Words
  readonly log: Log
}

const makeWindow = ({ preload, session, devUrl, words }: ElectronWindowOptions): BrowserWindow =>
  new BrowserWindow({
    show: false,
    width: 1360,
    height: 900,
    minWidth: 960,
    minHeight: 600,
    title: words()('shell:appName'),
    webPreferences: {
      preload,
      session,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: devUrl !== null,
    },
  })

/** A window of Electron's. It stays until it is closed by the shutdown, whatever the person clicks. */
export const createElectronWindow = (options: ElectronWindowOptions): ShellWindow => {
  const { log, session, devUrl } = options
  const window = makeWindow(options)
  const contents = window.webContents
  const ending = createPromised<WindowEnding>()
  const push = createEventPush((count) => log.debug('events.lost', { count }))
  let isClosing = false

  guardContents(contents, log)
  contents.on('render-process-gone', (_event, { reason }) => {
    if (isClosing) return
    log.error('window.crashed', { reason })
    ending.resolve('crashed')
  })
  window.on('close', (event) => {
    if (isClosing) return
    event.preventDefault()
    ending.resolve('asked')
  })
  window.on('closed', () => {
    push.end()
    ending.resolve('closed')
  })
  window.once('ready-to-show', () => window.show())
  // The page has no say in the title: the project names the window.
  window.on('page-title-updated', (event) => event.preventDefault())

  return {
    dialogs: createNativeDialogs(window, options.words),
    // A native dialog goes with its window.
    dropQuestions: () => undefined,
    underWay: Promise.resolve(),
    setTitle: (title) => window.setTitle(title),
    post: push.post,
    open: async (side) => {
      ipcMain.handle(CALL_CHANNEL, ({ sender, senderFrame }: IpcMainInvokeEvent, message: unknown) =>
        side.receive(
          {
            isMainFrame: sender === contents && senderFrame !== null && senderFrame === contents.mainFrame,
            url: senderFrame?.url ?? '',
          },
          message,
        ),
      )
      serveScheme(session, side.respond, devUrl)
      await window.loadURL(`${HOME}/`)
      push.start((messages) => {
        for (const message of messages) contents.send(EVENT_CHANNEL, message)
        return Promise.resolve()
      })
      return ok(undefined)
    },
    focus: () => {
      if (window.isMinimized()) window.restore()
      window.focus()
    },
    ending: ending.promise,
    close: () => {
      isClosing = true
      push.end()
      ipcMain.removeHandler(CALL_CHANNEL)
      if (!window.isDestroyed()) window.destroy()
      return Promise.resolve()
    },
  }
}
