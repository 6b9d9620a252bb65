import type { FailureCode } from '../../src-shared/failure/codes'
import type { Result } from '../../src-shared/failure/result'
import type { Host } from '../api/host'
import type { StartJob } from '../work/job-process'
import type { PageResponse } from './page-server'

/** Where a message of the window came from, as the shell itself saw it: never as the message says. */
export interface Caller {
  readonly isMainFrame: boolean
  readonly url: string
}

/** Main's side of one window: what its messages and its requests for bytes are answered by. */
export interface WindowSide {
  /** A JSON text in, a JSON text out; never rejects. */
  readonly receive: (caller: Caller, message: unknown) => Promise<string>
  /** The page, its files, assets and blobs. `address` is a path with its query. */
  readonly respond: (address: string) => Promise<PageResponse>
  /** Full names of the contract's calls, for the window's own list. */
  readonly callNames: readonly string[]
}

/** Why a window ends. After `asked` it is still there and can be told; after the others it is gone. */
export type WindowEnding = 'asked' | 'closed' | 'crashed' | 'browser-gone'

export type FileDialogs = Pick<Host, 'chooseFiles' | 'chooseTarget' | 'chooseFolder' | 'windowDialogs'>

export interface ShellWindow {
  readonly dialogs: FileDialogs
  /** Resolves when the window makes itself, without more work of this process: from then on there is time for other work. */
  readonly underWay: Promise<void>
  /** Takes back what a file dialog still asks: nobody will answer it, and its call must not hold up the end. */
  readonly dropQuestions: () => void
  readonly setTitle: (title: string) => void
  /** Sends an event's JSON text to the page; messages arrive in the order given, or not at all once the page is gone. */
  readonly post: (message: string) => void
  /** Shows the page. Fails where no window can be had on this machine. */
  readonly open: (side: WindowSide) => Promise<Result<void, FailureCode>>
  /** Brings the window to the front (a second start of the app). */
  readonly focus: () => void
  /** Resolves once, with the first reason. */
  readonly ending: Promise<WindowEnding>
  /** Takes the window away without asking anybody. */
  readonly close: () => Promise<void>
}

/** Where windows come from. Everything else of the application is the same in every shell. */
export interface Shell {
  readonly kind: Host['kind']
  /** Starts making a window; it shows nothing before `open`. */
  readonly createWindow: () => ShellWindow
  /** Shows a file in the system's file manager. */
  readonly reveal: (path: string) => Promise<void>
  readonly startJob: StartJob
}
