import { randomBytes } from 'node:crypto'
import { fail, type Result } from '../../src-shared/failure/result'
import type { Emit, Host, Places, Session, SessionDependencies } from '../api/host'
import type { Log } from '../log/logger'
import type { ShellArguments } from './arguments'
import { createPageServer } from './page-server'
import { createPromised } from './promised'
import type { Shell, ShellWindow, WindowEnding } from './shell'
import { type Stop, shutDown } from './shut-down'
import type { ShellWire, WireOptions } from './wire'

/** The application behind the window, as `backend.ts` exports it; tests give a session of their own. */
export interface Backend {
  readonly createSession: (dependencies: SessionDependencies) => Session
  readonly createWire: (options: WireOptions) => ShellWire
  readonly callNames: readonly string[]
}

export interface ShellRun {
  readonly shell: Shell
  readonly loadBackend: () => Promise<Backend>
  readonly places: Places
  readonly log: Log
  readonly version: string
  readonly args: ShellArguments
  /** Address of the page. */
  readonly home: string
  /** Folder of the built page. */
  readonly pageRoot: string
  readonly devUrl: string | null
  /** Resolves with a word for the reason when the process is asked to end. */
  readonly stop: Promise<Stop>
  /** Hears of the session once it is there, for what only one shell has: a menu, a second start of the app. */
  readonly onReady?: (session: Session, window: ShellWindow) => void
}

/** A running shell's outcome: the exit code, or why there never was a window. */
export type ShellOutcome = Result<number>

/** Opens one window on one session, and stays until it has been shut down in order. Every step is logged. */
export const runShell = async (run: ShellRun): Promise<ShellOutcome> => {
  const { shell, log, places, version } = run
  const startedAt = performance.now()
  const sinceStart = () => ({ durationMs: Math.round(performance.now() - startedAt) })
  log.info('boot.started', { shell: shell.kind, version })
  const window = shell.createWindow()
  // Loading the backend keeps this process busy: begun at once it would hold the browser's own start up.
  await window.underWay
  const { createSession, createWire, callNames } = await run.loadBackend()
  log.info('boot.backend-loaded', sinceStart())

  const lastWords = createPromised<void>()
  let hasPage = false
  let told = 0
  // Before there is a page nobody has an answer yet that an event could make stale.
  const emit: Emit = (event, payload) => {
    told += 1
    if (!hasPage) return
    window.post(JSON.stringify({ event, payload }))
    // While the window makes room for the project, its first questions are answered.
    if (event === 'project.opened') setImmediate(() => void tellForeseen())
  }
  const tellForeseen = async (): Promise<void> => {
    const before = told
    const foreseen = await session.foresee()
    // What was told meanwhile may have made an answer stale.
    if (told === before) emit('project.foreseen', { foreseen: [...foreseen] })
  }
  let title = ''
  const setTitle = (next: string) => {
    title = next
    window.setTitle(next)
  }
  const host = hostOf(shell, window, setTitle, lastWords.resolve)
  const session = createSession({ host, places, emit, version })
  const wire = createWire({ home: run.home, handle: session.handle, log })
  // The first page's answers are made while the browser is still starting, a reloaded page's when it asks.
  let prepared: ReturnType<Session['foresee']> | null = null
  const respond = createPageServer({
    root: run.pageRoot,
    nonce: randomBytes(16).toString('base64url'),
    devUrl: run.devUrl,
    serve: session.serve,
    title: () => title,
    foresee: () => {
      const foreseen = prepared ?? session.foresee()
      prepared = null
      return foreseen
    },
  })
  await openWanted(session, run.args, log)
  hasPage = true
  prepared = session.foresee()
  const opened = await window.open({ receive: wire.receive, respond, callNames })
  if (!opened.ok) {
    await session.close()
    log.error('boot.failed', { code: opened.error.code, ...opened.error.data })
    return fail(opened.error.code, opened.error.data)
  }
  log.info('boot.window-open', sinceStart())
  run.onReady?.(session, window)

  const reason = await Promise.race([run.stop, window.ending])
  await shutDown({ reason, window, session, wire, emit, lastWords: lastWords.promise, log })
  return { ok: true, value: exitCodeOf(reason, wire) }
}

const hostOf = (
  shell: Shell,
  window: ShellWindow,
  setTitle: Host['setTitle'],
  readyToClose: Host['readyToClose'],
): Host => ({
  kind: shell.kind,
  ...window.dialogs,
  reveal: shell.reveal,
  setTitle,
  startJob: shell.startJob,
  readyToClose,
})

/** Opens what the command line names. A file that can't be opened leaves the window at its start page. */
const openWanted = async (session: Session, args: ShellArguments, log: Log): Promise<void> => {
  if (args.project === null && !args.isSample) return
  const opened =
    args.project === null
      ? await session.handle({ call: 'project.openSample', input: {} })
      : await session.openPath(args.project)
  if (opened.ok) log.info('boot.project-open')
  else log.warn('boot.project-refused', { code: opened.error.code })
}

const exitCodeOf = (reason: Stop | WindowEnding, wire: ShellWire): number => {
  if (reason === 'bug' || reason === 'crashed') return 1
  // A browser that goes without its page having said good-bye was killed.
  return reason === 'browser-gone' && !wire.hasLeft() ? 1 : 0
}
