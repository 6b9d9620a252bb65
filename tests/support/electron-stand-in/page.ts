import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { StandInError } from './strict'

/** A real Chromium knows no schemes of ours, so `niankan://app/…` is shown from an origin that stands for it. */
const real = 'https://app.niankan.test'
const scheme = 'niankan://app'

export const toReal = (url: string): string => {
  if (!url.startsWith(`${scheme}/`)) throw new StandInError(`The stand-in shows ${scheme} only, not ${url}`)
  return real + url.slice(scheme.length)
}
export const toScheme = (url: string): string => (url.startsWith(`${real}/`) ? scheme + url.slice(real.length) : url)

/** A page of its own, with a debugging port for the test's hands. */
export const openPage = async (): Promise<{ context: BrowserContext; page: Page }> => {
  const { NIANKAN_BROWSER, NIANKAN_USER_DATA } = process.env
  if (!NIANKAN_BROWSER || !NIANKAN_USER_DATA) {
    throw new StandInError('The stand-in needs NIANKAN_BROWSER and NIANKAN_USER_DATA')
  }
  const context = await chromium.launchPersistentContext(join(NIANKAN_USER_DATA, 'profiles', '1'), {
    executablePath: NIANKAN_BROWSER,
    headless: true,
    chromiumSandbox: process.getuid?.() !== 0,
    args: [
      '--window-size=1360,900',
      '--remote-debugging-port=0',
      '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
    ],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    colorScheme: null,
    viewport: null,
    acceptDownloads: false,
  })
  return { context, page: context.pages()[0] ?? (await context.newPage()) }
}
