import type { DialogRequest } from '../../src-shared/contract/dialog'
import type { EventName, EventPayload } from '../../src-shared/contract/events'
import type { Foreseen } from '../../src-shared/contract/foreseen'
import type { WireAnswer, WireCall } from '../../src-shared/contract/wire'
import type { StartJob } from '../work/job-process'

/** Endings without dot, and a locale key for the title: every word shown is found in the window's or the shell's locale. */
export interface FileQuestion {
  readonly title: string
  readonly extensions: readonly string[]
  readonly multiple?: boolean
  readonly suggestedName?: string
}

/** What a session may ask of the shell it runs in. One host a window. */
export interface Host {
  readonly kind: 'electron' | 'chromium'
  /** Absolute paths; empty where the dialog was closed. */
  readonly chooseFiles: (question: FileQuestion) => Promise<readonly string[]>
  readonly chooseTarget: (question: FileQuestion) => Promise<string | null>
  readonly chooseFolder: (question: FileQuestion) => Promise<string | null>
  readonly reveal: (path: string) => Promise<void>
  readonly setTitle: (title: string) => void
  readonly startJob: StartJob
  /** The window has said its last words and may go. */
  readonly readyToClose: () => void
  /** In-window dialogs, where the shell has no native ones; null in Electron. */
  readonly windowDialogs: WindowDialogs | null
}

/** Questions waiting for an answer from the window. */
export interface WindowDialogs {
  readonly pending: () => readonly DialogRequest[]
  /** False where nobody asked. */
  readonly answer: (dialogId: string, paths: readonly string[] | null) => boolean
}

/** Folders of this person and machine, made by the shell. */
export interface Places {
  /** Preferences, recent list, the sample copy. */
  readonly userData: string
  readonly logFile: string
  /** Read-only things shipped with the app: locales, sample, themes. */
  readonly resources: string
}

/** Sends an event to this session's window. */
export type Emit = <N extends EventName>(event: N, payload: EventPayload<N>) => void

/** The bytes behind an address of the window: `/asset/<hash>` of the open project, `/blob/<token>` of this session. */
export interface Served {
  readonly bytes: Uint8Array
  readonly mime: string
}

/** One window's side of main: its open project, its jobs, its tokens. */
export interface Session {
  readonly handle: (call: WireCall) => Promise<WireAnswer>
  readonly serve: (pathname: string) => Served | null
  /** What a window that is about to start will ask first, answered as of now. */
  readonly foresee: () => Promise<readonly Foreseen[]>
  /** Opens a project by path before the window is there (command line, double click, tests). */
  readonly openPath: (path: string) => Promise<WireAnswer>
  /** Ends jobs, writes what is pending, closes the project. */
  readonly close: () => Promise<void>
}

export interface SessionDependencies {
  readonly host: Host
  readonly places: Places
  readonly emit: Emit
  readonly version: string
}
