import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { nodePath, root } from '../support/app-process'
import type { RunningApp } from '../support/running-app'

export type Victim = 'node' | 'browser' | 'renderer'

interface ProcessInfo {
  readonly type: string
  readonly id: number
}

/** Process ids of one kind of the app's processes; the browser keeps a renderer in reserve beside the window's. */
export const findProcesses = async (app: RunningApp, victim: Victim): Promise<number[]> => {
  if (victim === 'node') return [app.process.pid ?? 0]
  const browser = app.page.context().browser()
  if (browser === null) throw new Error('The page belongs to no browser')
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = (await session.send('SystemInfo.getProcessInfo')) as { processInfo: readonly ProcessInfo[] }
  const found = processInfo.filter(({ type }) => type === victim).map(({ id }) => id)
  if (found.length === 0) throw new Error(`The browser names no ${victim}`)
  return found
}

export const killNow = (ids: readonly number[]): void => {
  for (const id of ids) process.kill(id, 'SIGKILL')
}

/**
 * Types the time of day again and again without a pause until the window is gone, so that what is found later tells
 * when it was typed. Gives every time whose typing was begun.
 */
export const typeUntilGone = async (page: Page): Promise<readonly number[]> => {
  const begun: number[] = []
  try {
    for (;;) {
      const now = Date.now()
      begun.push(now)
      await page.keyboard.type(`${now} `)
    }
  } catch {
    // Ignored because the window was killed under the keys: that is what the test does.
    return begun
  }
}

/** Times typed as whole words, in the order in which they stand. */
export const timesIn = (text: string): number[] => [...text.matchAll(/\b(\d{13})\b/g)].map(([, time]) => Number(time))

/** Runs the command line's own check of a project; throws where it finds anything. */
export const verifyProject = (path: string): string =>
  execFileSync(nodePath, [join(root, 'out', 'main', 'cli.js'), 'verify', path], { cwd: root, encoding: 'utf8' })
