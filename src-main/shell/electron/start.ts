import { mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { app, session as electronSession, shell as systemShell } from 'electron'
import { version } from '../../../package.json'
import { createLog, type Log, rotatingFile } from '../../log/logger'
import { parseArguments, type ShellArguments } from '../arguments'
import { makePlaces } from '../places'
import { processStop } from '../process-ending'
import { createPromised } from '../promised'
import { type Backend, runShell, type ShellOutcome } from '../run-shell'
import type { Shell } from '../shell'
import type { Stop } from '../shut-down'
import { openWords } from '../words'
import { showMenu } from './application-menu'
import { HOME } from './channels'
import { followLocale, readLocale } from './follow-locale'
import { guardSession } from './guards'
import { registerScheme } from './scheme'
import { utilityJob } from './utility-job'
import { createElectronWindow } from './window'

/** Quitting from the menu, the dock or the system waits for the orderly shutdown. */
const quitStop = (log: Log): Promise<Stop> => {
  const asked = createPromised<Stop>()
  app.on('before-quit', (event) => {
    event.preventDefault()
    asked.resolve('quit')
  })
  // Without a listener Electron would quit on its own, before the project is closed.
  app.on('window-all-closed', () => log.debug('app.no-window'))
  return Promise.race([asked.promise, processStop(log)])
}

/** Electron's own arguments begin with the program and, unless packaged, the app's path. */
const ownArguments = (): ShellArguments => parseArguments(process.argv.slice(app.isPackaged ? 1 : 2), process.cwd())

const isShellArguments = (value: unknown): value is ShellArguments =>
  typeof value === 'object' && value !== null && 'project' in value

/** Runs the app in Electron until it is shut down; null where another instance is running, which is told instead. */
export const startElectron = async (out: string): Promise<ShellOutcome | null> => {
  const { env, platform } = process
  const places = makePlaces({ env, platform, home: homedir() }, out)
  const log = createLog('shell', { sink: rotatingFile(places.logFile), now: Date.now })
  const userData = join(places.userData, 'electron')
  mkdirSync(userData, { recursive: true })
  app.setPath('userData', userData)
  const args = ownArguments()
  // The lock lies in the user data folder, so that folder comes first.
  if (!app.requestSingleInstanceLock({ ...args })) return null
  app.enableSandbox()
  registerScheme()
  const stop = quitStop(log)
  await app.whenReady()

  let words = openWords(places.resources, 'zh-CN')
  const devUrl = app.isPackaged ? null : env.NIANKAN_DEV_URL || null
  const partition = electronSession.fromPartition('persist:niankan')
  guardSession(partition, log)
  const shell: Shell = {
    kind: 'electron',
    createWindow: () =>
      createElectronWindow({
        preload: join(out, 'preload', 'preload.cjs'),
        session: partition,
        devUrl,
        words: () => words,
        log,
      }),
    reveal: (path) => {
      systemShell.showItemInFolder(path)
      return Promise.resolve()
    },
    startJob: utilityJob(join(out, 'main', 'job.js')),
  }

  const loadBackend = async (): Promise<Backend> => {
    const backend = await import('../backend')
    return {
      ...backend,
      createSession: (dependencies) => {
        const session = backend.createSession(dependencies)
        const speak = (locale: 'zh-CN' | 'en') => {
          words = openWords(places.resources, locale)
          showMenu({ session, words, reveal: shell.reveal, logFile: places.logFile })
        }
        void readLocale(session).then((locale) => speak(locale ?? 'zh-CN'))
        return followLocale(session, speak)
      },
    }
  }

  return runShell({
    shell,
    loadBackend,
    places,
    log,
    version,
    args,
    home: HOME,
    pageRoot: join(out, 'renderer'),
    devUrl,
    stop,
    onReady: (session, window) =>
      app.on('second-instance', (_event, _argv, _folder, told) => {
        window.focus()
        if (isShellArguments(told) && told.project !== null) void session.openPath(told.project)
      }),
  })
}
