import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run } from './run.mjs'
import { say } from './say.mjs'

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'brave-browser',
]
const places = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
}

const onPath = (name) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file))

/** A program on the PATH, or null. */
export const findProgram = (name) => onPath(name) ?? null

/** An installed browser of the Chromium family, or null. */
export const findBrowser = () =>
  [process.env.NIANKAN_BROWSER, ...names.map(onPath), ...(places[process.platform] ?? [])].find(
    (file) => file && existsSync(file),
  ) ?? null

/** Electron's binary, where it is there. */
export const findElectron = () => {
  const listed = 'node_modules/electron/path.txt'
  if (!existsSync(listed)) return null
  const binary = join('node_modules/electron/dist', readFileSync(listed, 'utf8').trim())
  return existsSync(binary) ? binary : null
}

const refusal = '.cache/electron-download.json'
const week = 7 * 24 * 3600 * 1000
const version = () => JSON.parse(readFileSync('node_modules/electron/package.json', 'utf8')).version
const wasRefused = () => {
  if (!existsSync(refusal)) return false
  const note = JSON.parse(readFileSync(refusal, 'utf8'))
  return note.version === version() && Date.now() - Date.parse(note.at) < week
}

/** Downloads Electron's binary where that is possible; a refusal is remembered for a week, so that no start waits twice. */
export const ensureElectron = async () => {
  if (findElectron() || wasRefused()) return findElectron()
  say('Looking for Electron’s binary (tried once; without it the app runs in an installed browser) …')
  const { code } = await run(process.execPath, ['node_modules/electron/install.js'], {
    quiet: true,
    timeoutMs: 120_000,
  })
  if (code === 0 && findElectron()) return findElectron()
  mkdirSync('.cache', { recursive: true })
  writeFileSync(refusal, JSON.stringify({ version: version(), at: new Date().toISOString() }))
  say('Electron can’t be downloaded here. To try again: remove .cache/electron-download.json.')
  return null
}

const isDebian = () => existsSync('/etc/debian_version') && Boolean(findProgram('apt-get'))
const isRoot = () => process.getuid?.() === 0
let isListFresh = false

/**
 * Installs Debian packages where this user may; otherwise says the exact command. True when they are there afterwards.
 */
export const ensurePackages = async (packages, why) => {
  if (!isDebian()) return false
  const command = `apt-get install -y ${packages.join(' ')}`
  if (!isRoot()) {
    say(`${why} Run: sudo ${command}`)
    return false
  }
  say(`${why} Installing with apt-get: ${packages.join(' ')} …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  if (!isListFresh) isListFresh = (await run('apt-get', ['update', '-qq'], { quiet: true, env })).code === 0
  const { code, output } = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    quiet: true,
    env,
  })
  if (code !== 0) say(`apt-get could not: ${output.trim().split('\n').at(-1)}`)
  return code === 0
}

const advice = {
  linux: 'Install one with your package manager, for example: sudo apt-get install chromium fonts-noto-cjk',
  darwin: 'Install Google Chrome, Chromium or Microsoft Edge, for example: brew install --cask chromium',
  win32: 'Microsoft Edge comes with Windows; or run: winget install Google.Chrome',
}

/** A browser of the Chromium family, installed if this machine lets us; null with the exact command said otherwise. */
export const ensureBrowser = async () => {
  if (findBrowser()) return findBrowser()
  await ensurePackages(['chromium', 'fonts-noto-cjk'], 'No Chromium-family browser is installed.')
  const found = findBrowser()
  if (!found)
    say(
      `No browser was found. ${advice[process.platform] ?? advice.linux}\nOr name one: NIANKAN_BROWSER=/path/to/browser`,
    )
  return found
}

/** Can a window be shown on this machine? */
export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
