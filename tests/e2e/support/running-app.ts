import { type ChildProcess, execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import type {} from '../../../src-renderer/api/bridge'
import type { WireAnswer } from '../../../src-shared/contract/wire'
import type { Control } from '../../support/electron-stand-in/run'
import { type LogLine, root, type ShellName, startApp } from './app-process'
import { connectToWindow } from './window-of'

/** The app as a test holds it: its page, its process, its log. */
export interface RunningApp {
  readonly shell: ShellName
  readonly page: Page
  readonly userData: string
  readonly process: ChildProcess
  readonly readLog: () => readonly LogLine[]
  /** One call of the contract, made from the page as its own scripts would. */
  readonly call: (name: string, input: unknown) => Promise<WireAnswer>
  /** Answers the file dialog that is open or the next to open; none: the dialog is closed. */
  readonly answerDialog: (paths: readonly string[]) => Promise<void>
  /** Closes the window as a person would, and gives the exit code. */
  readonly closeWindow: () => Promise<number | string>
  /** Asks the process to end, waits for it, and gives the exit code. */
  readonly stop: () => Promise<number | string>
  readonly ended: Promise<number | string>
  /** What must not happen in any run: see `checkClean`. */
  readonly problems: () => readonly string[]
  /** For the stand-in alone: does what a person or the system would do to Electron. */
  readonly control: (control: Control) => void
}

export interface LaunchOptions {
  readonly shell: ShellName
  readonly userData: string
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** Path of the stand-in's runner. */
  readonly standIn: string
}

/** A browser for the stand-in, which has no search of its own. */
const browserPath = (): string => {
  if (process.env.NIANKAN_BROWSER) return process.env.NIANKAN_BROWSER
  const found = ['chromium', 'chromium-browser', 'google-chrome'].flatMap((name) =>
    (process.env.PATH ?? '').split(':').map((folder) => join(folder, name)),
  )
  return found.find(existsSync) ?? 'chromium'
}

const startOf = ({ shell, userData, args = [], env = {}, standIn }: LaunchOptions) =>
  shell === 'chromium'
    ? { script: join(root, 'out', 'main', 'chromium.js'), args, userData, env }
    : {
        script: standIn,
        args: [join(root, 'out', 'main', 'electron.js'), ...args],
        userData,
        env: { NIANKAN_BROWSER: browserPath(), ...env },
      }

/** Starts the built app on a shell and takes hold of its page. */
export const launchApp = async (options: LaunchOptions): Promise<RunningApp> => {
  const { shell, userData } = options
  const started = startApp(startOf(options))
  const { browser, page, problems } = await connectToWindow(started, userData)
  const call = (name: string, input: unknown): Promise<WireAnswer> =>
    page.evaluate(([calledName, calledInput]) => window.niankan.call(calledName, calledInput), [name, input] as const)

  const control = (message: Control): void => {
    if (shell !== 'electron-stand-in') throw new Error(`${shell} has no controls; the stand-in has`)
    started.child.send(message)
  }
  const answerDialog = async (paths: readonly string[]): Promise<void> => {
    if (shell !== 'chromium') return control({ do: 'answer-dialog', paths })
    let dialogId = ''
    await expect
      .poll(async () => {
        dialogId = await firstDialog(call)
        return dialogId
      })
      .not.toBe('')
    const answered = await call('dialog.answer', { dialogId, paths: paths.length === 0 ? null : paths })
    expect(answered.ok).toBe(true)
  }
  return {
    shell,
    page,
    userData,
    process: started.child,
    readLog: started.readLog,
    call,
    answerDialog,
    closeWindow: async () => {
      if (shell === 'chromium') await page.close({ runBeforeUnload: true })
      else control({ do: 'close-window' })
      return started.ended
    },
    stop: async () => {
      started.child.kill('SIGTERM')
      const code = await started.ended
      await browser.close()
      return code
    },
    ended: started.ended,
    problems: () => [
      ...problems.list(),
      ...started
        .readLog()
        .filter(({ level }) => level === 'error')
        .map((line) => `log: ${JSON.stringify(line)}`),
    ],
    control,
  }
}

const firstDialog = async (call: RunningApp['call']): Promise<string> => {
  const answer = await call('dialog.pending', {})
  const pending = answer.ok ? (answer.value as readonly { readonly dialogId: string }[]) : []
  return pending[0]?.dialogId ?? ''
}

/** Makes a project with the command line, so that a test can open it at the start. */
export const makeProject = (path: string, nodePath: string): void => {
  execFileSync(nodePath, [join(root, 'out', 'main', 'cli.js'), 'new', path], { cwd: root, stdio: 'pipe' })
}
