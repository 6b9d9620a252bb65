import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export type ShellName = 'chromium' | 'electron-stand-in' | 'electron'

export const root = join(import.meta.dirname, '..', '..', '..')

/** The Node that the app runs on, whichever runs the tests. */
const packagedNode = join(root, 'node_modules', 'node', 'bin', 'node')
export const nodePath = existsSync(packagedNode) ? packagedNode : process.execPath

export interface LogLine {
  readonly level: string
  readonly room: string
  readonly event: string
  readonly [fact: string]: unknown
}

export interface AppProcess {
  readonly child: ChildProcess
  /** What the app wrote to its log so far. */
  readonly readLog: () => readonly LogLine[]
  /** Standard output and error so far. */
  readonly output: () => string
  /** Resolves with the exit code, or the signal's name where one ended it. */
  readonly ended: Promise<number | string>
}

export interface AppStart {
  /** Script that plain Node runs. */
  readonly script: string
  readonly args: readonly string[]
  readonly userData: string
  readonly env: Readonly<Record<string, string>>
}

/** Starts the built app as a process of its own, as a person would. */
export const startApp = ({ script, args, userData, env }: AppStart): AppProcess => {
  const child = spawn(nodePath, [script, ...args], {
    cwd: root,
    env: { ...process.env, NIANKAN_USER_DATA: userData, NIANKAN_TEST_CDP: '1', NIANKAN_HEADLESS: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let output = ''
  child.stdout?.on('data', (data: Buffer) => {
    output += data.toString()
  })
  child.stderr?.on('data', (data: Buffer) => {
    output += data.toString()
  })
  const ended = new Promise<number | string>((resolve) => {
    child.once('exit', (code, signal) => resolve(code ?? signal ?? 'unknown'))
  })
  const logFile = join(userData, 'logs', 'niankan.log')
  const readLog = (): LogLine[] =>
    existsSync(logFile)
      ? readFileSync(logFile, 'utf8')
          .split('\n')
          .filter((line) => line !== '')
          .map((line) => JSON.parse(line) as LogLine)
      : []
  return { child, readLog, output: () => output, ended }
}
