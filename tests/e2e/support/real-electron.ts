import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { _electron } from '@playwright/test'
import type { WireAnswer } from '../../../src-shared/contract/wire'
import { type LogLine, root } from './app-process'
import { electronBinary } from './electron-binary'
import type { LaunchOptions, RunningApp } from './running-app'

/** Starts the built app in the real Electron, through Playwright's own door to it. */
export const launchElectron = async ({ userData, args = [], env = {}, shell }: LaunchOptions): Promise<RunningApp> => {
  const executablePath = electronBinary()
  if (executablePath === null) throw new Error("Electron's binary is not on this machine")
  const sandboxArgs = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const electron = await _electron.launch({
    executablePath,
    args: [...sandboxArgs, join(root, 'out', 'main', 'electron.js'), ...args],
    env: { ...definedEnv(), NIANKAN_USER_DATA: userData, ...env },
  })
  const page = await electron.firstWindow()
  const problems: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => problems.push(`exception: ${error.message}`))
  await page.waitForLoadState('domcontentloaded')
  const child = electron.process()
  const ended = new Promise<number | string>((resolve) => {
    child.once('exit', (code, signal) => resolve(code ?? signal ?? 'unknown'))
  })
  const readLog = (): LogLine[] => {
    const logFile = join(userData, 'logs', 'niankan.log')
    const text = existsSync(logFile) ? readFileSync(logFile, 'utf8') : ''
    return text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as LogLine]))
  }
  const call = (name: string, input: unknown): Promise<WireAnswer> =>
    page.evaluate(([calledName, calledInput]) => window.niankan.call(calledName, calledInput), [name, input] as const)
  return {
    shell,
    page,
    userData,
    process: child,
    readLog,
    call,
    answerDialog: (paths) =>
      electron.evaluate(
        ({ dialog }, chosen) => {
          dialog.showOpenDialog = () => Promise.resolve({ canceled: chosen.length === 0, filePaths: chosen })
          dialog.showSaveDialog = () => Promise.resolve({ canceled: chosen.length === 0, filePath: chosen[0] ?? '' })
        },
        [...paths],
      ),
    closeWindow: async () => {
      await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
      return ended
    },
    stop: async () => {
      child.kill('SIGTERM')
      return ended
    },
    ended,
    problems: () => [
      ...problems,
      ...readLog().flatMap((line) => (line.level === 'error' ? [`log: ${JSON.stringify(line)}`] : [])),
    ],
    control: () => {
      throw new Error('Only the stand-in has controls')
    },
  }
}

const definedEnv = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
