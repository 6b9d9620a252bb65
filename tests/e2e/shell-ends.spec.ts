import { expect, test } from './support/test'

test.describe('ends that nobody wanted', () => {
  test.beforeEach(({ shellName }) => {
    test.skip(shellName === 'electron', 'Electron gives no port to its browser process')
  })

  test('a killed browser closes the project and says so', async ({ app, shellName, expectProblems }) => {
    test.skip(shellName !== 'chromium', 'in Electron the browser is the app itself')
    expectProblems(/shutdown\.window-lost/)
    const devtools = await app.page.context().browser()?.newBrowserCDPSession()
    const info = await devtools?.send('SystemInfo.getProcessInfo')
    const browserPid = info?.processInfo.find(({ type }) => type === 'browser')?.id
    expect(browserPid).toBeGreaterThan(0)
    process.kill(Number(browserPid), 'SIGKILL')
    expect(await app.ended).toBe(1)
    const events = app.readLog().map(({ event }) => event)
    expect(events).toContain('shutdown.window-lost')
    expect(events).toContain('shutdown.session-closed')
  })

  test('a crashed page closes the project and says so', async ({ app, expectProblems }) => {
    expectProblems(/shutdown\.window-lost|window\.crashed|Target crashed/)
    const devtools = await app.page.context().newCDPSession(app.page)
    // Its answer is lost with the page.
    void devtools.send('Page.crash').catch(() => 'gone')
    expect(await app.ended).toBe(1)
    expect(app.readLog().map(({ event }) => event)).toContain('shutdown.session-closed')
  })

  test('a file dialog that waits for an answer holds nobody up', async ({ launch, shellName }) => {
    test.skip(shellName !== 'chromium', 'The dialog is the system’s own here')
    const app = await launch()
    await app.page.getByRole('button', { name: '打开项目' }).click()
    await expect(app.page.getByRole('dialog', { name: '打开项目' })).toBeVisible()
    expect(await app.stop()).toBe(0)
    expect(app.readLog().map(({ event }) => event)).not.toContain('shutdown.calls-hang')
  })

  test('after a killed app the next start opens the same project', async ({ app, launch, projectPath }) => {
    app.process.kill('SIGKILL')
    expect(await app.ended).toBe('SIGKILL')
    const again = await launch({ args: [projectPath] })
    expect(await again.call('project.current', {})).toMatchObject({ ok: true, value: { path: projectPath } })
  })
})
