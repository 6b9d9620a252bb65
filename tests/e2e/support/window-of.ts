import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, expect, type Page } from '@playwright/test'
import type { AppProcess } from './app-process'

/** What went wrong in the page, from its very first script on. */
export interface PageProblems {
  readonly list: () => readonly string[]
}

export interface ConnectedWindow {
  readonly browser: Browser
  readonly page: Page
  readonly problems: PageProblems
}

const countOpened = (app: AppProcess): number =>
  app.readLog().filter(({ event }) => event === 'boot.window-open').length

/** Waits until the app says that its window is open; fails at once where the app has ended instead. */
const waitForWindow = async (app: AppProcess): Promise<void> => {
  const before = countOpened(app)
  const ended = app.ended.then((code) => {
    throw new Error(`The app ended with ${code} before its window opened: ${app.output()}`)
  })
  const waitToOpen = async (): Promise<void> =>
    await expect
      .poll(() => countOpened(app) - before, { message: 'windows opened', timeout: 30_000, intervals: [20] })
      .toBe(1)
  await Promise.race([waitToOpen(), ended])
}

/** The browser keeps what was logged before anybody asked, so nothing of the start is missed. */
const watchProblems = async (page: Page): Promise<PageProblems> => {
  const problems: string[] = []
  const devtools = await page.context().newCDPSession(page)
  devtools.on('Runtime.consoleAPICalled', ({ type, args }) => {
    if (type === 'error') problems.push(`console: ${args.map((arg) => String(arg.value ?? arg.description)).join(' ')}`)
  })
  devtools.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
    problems.push(`exception: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`)
  })
  devtools.on('Log.entryAdded', ({ entry }) => {
    if (entry.level === 'error') problems.push(`${entry.source}: ${entry.text} ${entry.url ?? ''}`)
  })
  await devtools.send('Runtime.enable')
  await devtools.send('Log.enable')
  return { list: () => problems }
}

/** Takes hold of the very page that the shell shows, through a port that only tests open. */
export const connectToWindow = async (app: AppProcess, userData: string): Promise<ConnectedWindow> => {
  await waitForWindow(app)
  const portFile = join(userData, 'profiles', '1', 'DevToolsActivePort')
  expect(existsSync(portFile), `a debugging port in ${portFile}`).toBe(true)
  const [port = ''] = readFileSync(portFile, 'utf8').split('\n')
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
  const page = browser
    .contexts()
    .flatMap((context) => context.pages())
    .find((one) => URL.parse(one.url())?.protocol === 'https:')
  if (page === undefined) throw new Error('The browser shows no page of the app')
  await page.waitForLoadState('load')
  // A control that doesn't come is told by its own name, not by the end of the whole test.
  page.setDefaultTimeout(20_000)
  // A dialog that is still growing moves its buttons away from under the pointer when frames come late.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  return { browser, page, problems: await watchProblems(page) }
}
