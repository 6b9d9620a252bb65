// The built app in its window, held by the debugging port that it opens for tests.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const POLL_MS = 5
const GIVE_UP_MS = 60_000

const pause = () => new Promise((resolve) => setTimeout(resolve, POLL_MS))

/** What `look` gives as soon as it gives something. */
const waitFor = async (what, look) => {
  const until = performance.now() + GIVE_UP_MS
  while (performance.now() < until) {
    const found = await look()
    if (found) return found
    await pause()
  }
  throw new Error(`There was no ${what} within a minute`)
}

const findPage = async (port) => {
  const listed = await fetch(`http://127.0.0.1:${port}/json/list`)
  const pages = await listed.json()
  return pages.find(({ type, url }) => type === 'page' && url.startsWith('https://'))
}

const attach = async (address) => {
  const socket = new WebSocket(address)
  await new Promise((resolve, reject) => {
    socket.onopen = resolve
    socket.onerror = () => reject(new Error('The page could not be held'))
  })
  const waiting = new Map()
  let count = 0
  socket.onmessage = ({ data }) => {
    const { id, result, error } = JSON.parse(data)
    waiting.get(id)?.(error ? { exceptionDetails: error } : result)
    waiting.delete(id)
  }
  const evaluate = async (expression) => {
    count += 1
    const id = count
    const params = { expression, awaitPromise: true, returnByValue: true }
    const answer = await new Promise((resolve) => {
      waiting.set(id, resolve)
      socket.send(JSON.stringify({ id, method: 'Runtime.evaluate', params }))
    })
    if (answer.exceptionDetails) throw new Error(JSON.stringify(answer.exceptionDetails).slice(0, 500))
    return answer.result.value
  }
  return { evaluate, close: () => socket.close() }
}

/** Starts the app, on a project where one is given. `began` is the time of the spawn, in milliseconds since 1970 as the page counts them. */
export const openAppWindow = async ({ project, userData, isHeadless }) => {
  const portFile = join(userData, 'profiles', '1', 'DevToolsActivePort')
  // That of the run before.
  rmSync(portFile, { force: true })
  const began = performance.timeOrigin + performance.now()
  const child = spawn(process.execPath, ['out/main/chromium.js', ...(project ? [project] : [])], {
    stdio: 'ignore',
    env: {
      ...process.env,
      NIANKAN_USER_DATA: userData,
      NIANKAN_TEST_CDP: '1',
      ...(isHeadless && { NIANKAN_HEADLESS: '1' }),
    },
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const port = await waitFor(
    'debugging port',
    () => existsSync(portFile) && readFileSync(portFile, 'utf8').split('\n')[0],
  )
  const { webSocketDebuggerUrl } = await waitFor('page', () => findPage(port))
  const page = await attach(webSocketDebuggerUrl)
  return {
    began,
    evaluate: page.evaluate,
    close: async () => {
      page.close()
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** In the page: resolves with the time at which there is a caret in a section that can be written. */
export const caretInSection = `new Promise((resolve) => {
  const look = () => {
    const field = document.activeElement
    const selection = document.getSelection()
    const isThere = field?.isContentEditable && field.getAttribute('role') === 'textbox'
      && selection?.rangeCount > 0 && field.contains(selection.anchorNode)
    if (isThere) resolve(performance.timeOrigin + performance.now())
    else setTimeout(look, 2)
  }
  look()
})`
