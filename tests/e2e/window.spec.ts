import type {} from '../../src-renderer/api/bridge'
import { expect, test } from './support/test'

test('the window opens on its own origin and main answers', async ({ launch, shellName }) => {
  const app = await launch()
  await expect(app.page).toHaveTitle(/年刊|Niankan/)
  const answer = await app.call('app.describe', {})
  expect(answer).toMatchObject({
    ok: true,
    value: { version: expect.any(String), shell: shellName === 'chromium' ? 'chromium' : 'electron' },
  })
})

test('the page is given two functions and no other way to main', async ({ launch }) => {
  const { page } = await launch()
  const seen = await page.evaluate(() => ({
    names: Object.keys(window.niankan).sort(),
    isFrozen: Object.isFrozen(window.niankan),
    doors: Object.getOwnPropertyNames(window).filter((name) =>
      ['require', 'process', 'module', 'electron', 'ipcRenderer', '__niankanSend', '__standInSend'].includes(name),
    ),
  }))
  expect(seen).toEqual({ names: ['call', 'listen'], isFrozen: true, doors: [] })
})

test('calls outside the contract and calls gone wrong are refused as data', async ({ launch }) => {
  const app = await launch()
  expect(await app.call('app.eraseEverything', {})).toMatchObject({ ok: false, error: { code: 'not-allowed' } })
  expect(await app.call('app.describe.constructor', {})).toMatchObject({ ok: false, error: { code: 'not-allowed' } })
  expect(await app.call('work.get', { jobId: 7 })).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
})

test('a frame inside the page has no way to main', async ({ launch }) => {
  const { page } = await launch()
  const inFrame = await page.evaluate(() => {
    const frame = document.body.appendChild(document.createElement('iframe'))
    const names = Object.getOwnPropertyNames(frame.contentWindow)
    frame.remove()
    return names.filter((name) => /niankan|standIn/.test(name))
  })
  expect(inFrame).toEqual([])
})

test('nothing outside can be reached, opened or gone to', async ({ launch, expectProblems }) => {
  expectProblems(/policy\.violated|Content Security Policy|ERR_BLOCKED_BY_CLIENT|ERR_FAILED/)
  const { page, readLog } = await launch()
  const home = page.url()
  const fetched = await page.evaluate(() =>
    fetch('https://example.com/').then(
      () => 'reached',
      () => 'refused',
    ),
  )
  expect(fetched).toBe('refused')
  const pictured = await page.evaluate(
    () =>
      new Promise((settle) => {
        const picture = new Image()
        picture.onload = () => settle('reached')
        picture.onerror = () => settle('refused')
        picture.src = 'https://example.com/picture.png'
      }),
  )
  expect(pictured).toBe('refused')
  await page.evaluate(() => {
    window.open('https://example.com/')
    window.open('/')
    location.assign('https://example.com/')
  })
  await expect
    .poll(() => readLog().filter(({ event }) => /^(request|navigation)\.refused$/.test(event)).length)
    .toBeGreaterThan(0)
  expect(page.url()).toBe(home)
  expect(
    page
      .context()
      .pages()
      .filter((one) => one.url().includes('example.com')),
  ).toEqual([])
})

test('an asset or blob that is not there is not found, and no file of the machine is', async ({
  launch,
  expectProblems,
}) => {
  expectProblems(/status of 40[04]/)
  const { page } = await launch()
  const statuses = await page.evaluate(
    async (paths) => {
      const answers = await Promise.all(paths.map((path) => fetch(path)))
      return answers.map(({ status }) => status)
    },
    ['/asset/none', '/blob/none', '/../package.json', '/%2e%2e/package.json', '/..%2fpackage.json', '/assets/%00'],
  )
  expect(statuses).toEqual([404, 404, 404, 404, 400, 400])
})

test('a project named on the command line is open, and is closed with the window', async ({ app, projectPath }) => {
  expect(await app.call('project.current', {})).toMatchObject({ ok: true, value: { path: projectPath } })
  expect(await app.closeWindow()).toBe(0)
  const events = app.readLog().map(({ event }) => event)
  expect(events).toContain('shutdown.session-closed')
  expect(events.at(-1)).toBe('shutdown.finished')
})

test('what the window says while it is being closed still arrives', async ({ launch, shellName }) => {
  const app = await launch()
  await app.page.evaluate((isTold) => {
    const speak = () => void window.niankan.call('app.savePreferences', { author: '末句' })
    // Electron's window is told before it goes; a browser's is gone by then, and has its last words on the way out.
    if (isTold) window.niankan.listen(({ event }) => event === 'window.closing' && speak())
    else window.addEventListener('pagehide', speak)
  }, shellName !== 'chromium')
  expect(await app.closeWindow()).toBe(0)
  const again = await launch()
  expect(await again.call('app.describe', {})).toMatchObject({ ok: true, value: { preferences: { author: '末句' } } })
})

test('a signal ends the app in order', async ({ app }) => {
  expect(await app.stop()).toBe(0)
  const ending = app.readLog().map(({ event }) => event)
  expect(ending.slice(ending.indexOf('process.signal'))).toEqual(
    expect.arrayContaining([
      'shutdown.started',
      'shutdown.window-ready',
      'shutdown.session-closed',
      'shutdown.finished',
    ]),
  )
})
