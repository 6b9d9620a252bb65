import { posix, win32 } from 'node:path'
import { fail, ok, type Result } from '../../../src-shared/failure/result'

export interface BrowserSearch {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: NodeJS.Platform
  readonly home: string
  readonly isExecutable: (path: string) => boolean
  /** Where playwright-core would have put a browser of its own, or null. */
  readonly ownBrowser: string | null
}

const linuxNames = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
]
const linuxPaths = [
  '/opt/google/chrome/chrome',
  '/opt/microsoft/msedge/msedge',
  '/usr/lib/chromium/chromium',
  '/snap/bin/chromium',
]

const macApps = ['Google Chrome', 'Chromium', 'Microsoft Edge']
const windowsPaths = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
]

const onLinux = ({ env }: BrowserSearch): string[] => {
  const folders = (env.PATH ?? '').split(':').filter((folder) => folder.startsWith('/'))
  return [...linuxNames.flatMap((name) => folders.map((folder) => posix.join(folder, name))), ...linuxPaths]
}

const onMac = ({ home }: BrowserSearch): string[] =>
  macApps.flatMap((name) =>
    ['/Applications', posix.join(home, 'Applications')].map((folder) =>
      posix.join(folder, `${name}.app`, 'Contents', 'MacOS', name),
    ),
  )

const onWindows = ({ env }: BrowserSearch): string[] => {
  const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((root) => root !== undefined)
  return windowsPaths.flatMap((parts) => roots.map((root) => win32.join(root, ...parts)))
}

const candidates = (search: BrowserSearch): string[] => {
  if (search.platform === 'win32') return onWindows(search)
  if (search.platform === 'darwin') return onMac(search)
  return onLinux(search)
}

/**
 * The Chromium-family browser to show the window in: what `NIANKAN_BROWSER` names, else the first installed one. A
 * name given and wrong is a failure, not a reason to take another.
 */
export const findBrowser = (search: BrowserSearch): Result<string, 'browser-not-found'> => {
  const named = search.env.NIANKAN_BROWSER
  if (named) return search.isExecutable(named) ? ok(named) : fail('browser-not-found', { tried: named })
  const found = [...candidates(search), ...(search.ownBrowser ? [search.ownBrowser] : [])].find(search.isExecutable)
  return found === undefined ? fail('browser-not-found', { tried: '' }) : ok(found)
}
