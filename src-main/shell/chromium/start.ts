import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { version } from '../../../package.json'
import { createLog, rotatingFile } from '../../log/logger'
import { parseArguments } from '../arguments'
import { forkJob } from '../fork-job'
import { makePlaces } from '../places'
import { processStop } from '../process-ending'
import { runShell, type ShellOutcome } from '../run-shell'
import type { Shell } from '../shell'
import { loadDriver } from './driver'
import { findBrowser } from './find-browser'
import { launchBrowser } from './launch-browser'
import { profilesFolder } from './profiles-folder'
import { revealWith } from './reveal'
import { createChromiumWindow } from './window'

/** An origin that can't exist (RFC 2606); every request to it is answered by the shell itself. */
const home = 'https://niankan.invalid'

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    // Ignored because a path that can't be looked at is no browser, whatever the reason.
    return false
  }
}

const hasDisplay = (env: NodeJS.ProcessEnv): boolean =>
  process.platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)

/** Runs the app in an installed browser until it is shut down. `out` is the folder of the built bundles' folders. */
export const startChromium = async (out: string): Promise<ShellOutcome> => {
  const { env, platform, argv } = process
  const machine = { env, platform, home: homedir() }
  const places = makePlaces(machine, out)
  const log = createLog('shell', { sink: rotatingFile(places.logFile), now: Date.now })
  const { chromium } = loadDriver()
  const browser = findBrowser({ ...machine, isExecutable, ownBrowser: chromium.executablePath() || null })
  const launch = async () =>
    browser.ok
      ? launchBrowser({
          driver: chromium,
          executable: browser.value,
          profiles: profilesFolder({ ...machine, executable: browser.value, userData: places.userData }),
          isHeadless: env.NIANKAN_HEADLESS === '1' || !hasDisplay(env),
          isRoot: process.getuid?.() === 0,
          isTestPortOpen: env.NIANKAN_TEST_CDP === '1',
          log,
        })
      : browser
  const devUrl = env.NIANKAN_DEV_URL || null
  const documents = join(machine.home, 'Documents')
  const shell: Shell = {
    kind: 'chromium',
    createWindow: () =>
      createChromiumWindow({ home, launch, devUrl, folder: existsSync(documents) ? documents : machine.home, log }),
    reveal: revealWith(platform, log),
    startJob: forkJob(join(out, 'main', 'job.js')),
  }
  return runShell({
    shell,
    loadBackend: () => import('../backend'),
    places,
    log,
    version,
    args: parseArguments(argv.slice(2), process.cwd()),
    home,
    pageRoot: join(out, 'renderer'),
    devUrl,
    stop: processStop(log),
  })
}
