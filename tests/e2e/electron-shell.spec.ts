import { expect, test } from './support/test'

/** What only Electron has, driven through the stand-in's controls. */
test.describe('Electron', () => {
  test.beforeEach(({ shellName }) => {
    test.skip(shellName !== 'electron-stand-in', 'needs the controls of the stand-in')
  })

  test('the menu speaks the language that the person chose', async ({ launch }) => {
    const app = await launch()
    const labels = () =>
      new Promise<readonly string[]>((settle) => {
        app.process.once('message', (message) => settle((message as { labels: readonly string[] }).labels))
        app.control({ do: 'list-menu' })
      })
    expect(await labels()).toContain('打开项目…')
    expect(await app.call('app.savePreferences', { locale: 'en' })).toMatchObject({ ok: true })
    expect(await labels()).toContain('Open project…')
  })

  test('opening from the menu asks with the native dialog', async ({ launch, projectPath }) => {
    const app = await launch()
    await app.answerDialog([projectPath])
    app.control({ do: 'click-menu', label: '打开项目…' })
    await expect
      .poll(async () => app.call('project.current', {}))
      .toMatchObject({ ok: true, value: { path: projectPath } })
  })

  test('quitting goes through the same orderly shutdown', async ({ app }) => {
    app.control({ do: 'quit' })
    expect(await app.ended).toBe(0)
    expect(app.readLog().map(({ event }) => event)).toContain('shutdown.session-closed')
  })

  test('a second start opens its project in the first one', async ({ launch, projectPath }) => {
    const app = await launch()
    app.control({ do: 'second-instance', told: { project: projectPath, isSample: false } })
    await expect
      .poll(async () => app.call('project.current', {}))
      .toMatchObject({ ok: true, value: { path: projectPath } })
  })
})
