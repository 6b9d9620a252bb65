import { setTimeout as pause } from 'node:timers/promises'
import { bodyOf, writeAtEnd } from './pages/editor'
import { findProcesses, killNow, timesIn, typeUntilGone, type Victim, verifyProject } from './pages/killing'
import { addSection } from './pages/outline'
import { chooseEditionAction, dialogNamed, editionButton, expectSaved } from './pages/window'
import type { RunningApp } from './support/running-app'
import { expect, test } from './support/test'

/** The rule: all but at most the last second of typing is there. */
const MAY_LOSE_MS = 1000
/** Long enough for several saves under way and done. */
const TYPING_MS = 2500

const startSection = async (app: RunningApp): Promise<void> => {
  const { page } = app
  await chooseEditionAction(page, '新建版本…')
  const dialog = dialogNamed(page, '新建版本')
  await dialog.getByLabel('书名').fill('打字')
  await dialog.getByRole('button', { name: '创建' }).click()
  await expect(editionButton(page)).toContainText('打字')
  await addSection(page, '一节')
  await writeAtEnd(page)
}

const victims: readonly { readonly victim: Victim; readonly code: number | string }[] = [
  { victim: 'node', code: 'SIGKILL' },
  { victim: 'browser', code: 1 },
  { victim: 'renderer', code: 1 },
]

for (const { victim, code } of victims)
  test(`killing ${victim} while one types loses a second at most`, async ({
    launch,
    projectPath,
    shellName,
    expectProblems,
  }) => {
    test.skip(shellName !== 'chromium', 'Only the Chromium shell has these three processes')
    // Both say in the log, rightly, that the window is gone.
    if (victim !== 'node') expectProblems(/shutdown\.window-lost/)
    const app = await launch({ args: [projectPath] })
    await startSection(app)
    await app.page.keyboard.type('确认 ')
    await expectSaved(app.page)
    const ids = await findProcesses(app, victim)
    const typing = typeUntilGone(app.page)
    // Not a wait for something to happen: this is how long the person types.
    await pause(TYPING_MS)
    const killedAt = Date.now()
    killNow(ids)
    expect(await app.ended).toBe(code)
    const begun = await typing

    expect(verifyProject(projectPath)).toContain('ok')
    const again = await launch({ args: [projectPath] })
    await expect(bodyOf(again.page)).toContainText('确认')
    const times = timesIn((await bodyOf(again.page).textContent()) ?? '')
    expect(times).toEqual(begun.slice(0, times.length))
    // What is lost begins with the first time that isn't wholly there.
    const lostMs = killedAt - (begun[times.length] ?? killedAt)
    test.info().annotations.push({ type: 'lost', description: `${lostMs} ms` })
    expect(lostMs).toBeLessThanOrEqual(MAY_LOSE_MS)
  })

test('what the window called saved is there after any of them is killed at that very moment', async ({
  launch,
  projectPath,
  shellName,
  expectProblems,
}) => {
  test.skip(shellName !== 'chromium', 'Only the Chromium shell has these three processes')
  expectProblems(/shutdown\.window-lost/)
  let app = await launch({ args: [projectPath] })
  await startSection(app)
  for (const { victim } of victims) {
    const ids = await findProcesses(app, victim)
    await writeAtEnd(app.page)
    await app.page.keyboard.type(`已存${victim} `)
    await expectSaved(app.page)
    killNow(ids)
    await app.ended
    app = await launch({ args: [projectPath] })
    await expect(bodyOf(app.page)).toContainText(`已存${victim}`)
  }
  expect(await app.closeWindow()).toBe(0)
  expect(verifyProject(projectPath)).toContain('ok')
})
