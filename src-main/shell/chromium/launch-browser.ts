import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, BrowserType } from 'playwright-core'
import { fail, ok, type Result } from '../../../src-shared/failure/result'
import type { Log } from '../../log/logger'

export interface BrowserLaunch {
  readonly driver: BrowserType
  readonly executable: string
  /** Folder of our own profiles; never the person's browsing profile. */
  readonly profiles: string
  readonly isHeadless: boolean
  /** Chromium's sandbox can't be had as root. */
  readonly isRoot: boolean
  /** Opens a debugging port for the tests' own hands. */
  readonly isTestPortOpen: boolean
  readonly log: Log
}

/** A second start of the app, or a browser still on its way out, keeps a profile busy: then the next one is taken. */
const PROFILES = 4
const busyProfile = /ProcessSingleton|existing browser session|exitCode=21|SingletonLock/

const blankPage = 'data:text/html,<meta charset="utf-8"><title>%E5%B9%B4%E5%88%8A%20Niankan</title>'

const argumentsOf = ({ isHeadless, isTestPortOpen }: BrowserLaunch): string[] => [
  // An https address would start on an error page, because interception isn't there yet.
  ...(isHeadless ? [] : [`--app=${blankPage}`]),
  '--window-size=1360,900',
  ...(isTestPortOpen ? ['--remote-debugging-port=0'] : []),
  '--disable-domain-reliability',
  '--disable-client-side-phishing-detection',
  '--no-pings',
  '--deny-permission-prompts',
]

/** Starts the browser on a profile of our own, driven over a private pipe. */
export const launchBrowser = async (launch: BrowserLaunch): Promise<Result<BrowserContext, 'browser-failed'>> => {
  let problem = ''
  for (let profile = 1; profile <= PROFILES; profile += 1) {
    const folder = join(launch.profiles, String(profile))
    mkdirSync(folder, { recursive: true })
    try {
      const context = await launch.driver.launchPersistentContext(folder, {
        executablePath: launch.executable,
        headless: launch.isHeadless,
        chromiumSandbox: !launch.isRoot,
        args: argumentsOf(launch),
        // Whatever interception misses goes to a port where nobody listens (RFC 863 has it discard).
        proxy: { server: 'http://127.0.0.1:9' },
        ignoreDefaultArgs: ['--enable-automation'],
        // The flush comes first; the shell ends the browser itself.
        handleSIGINT: false,
        handleSIGTERM: false,
        handleSIGHUP: false,
        // The person's own light or dark, and the window's own size.
        colorScheme: null,
        viewport: null,
        acceptDownloads: false,
        serviceWorkers: 'block',
      })
      launch.log.info('browser.launched', { profile, isHeadless: launch.isHeadless })
      return ok(context)
    } catch (error) {
      problem = error instanceof Error ? error.message : String(error)
      launch.log.warn('browser.launch-failed', { profile, problem: problem.slice(0, 1000) })
      if (!busyProfile.test(problem)) break
    }
  }
  return fail('browser-failed', { executable: launch.executable, problem: problem.split('\n')[0]?.slice(0, 300) ?? '' })
}
