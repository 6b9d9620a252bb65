import type { Page } from '@playwright/test'
import { findBarriers } from './pages/axe'
import { walkByTab } from './pages/tab-walk'
import {
  chooseEditionAction,
  chooseLanguage,
  chooseTheme,
  dialogNamed,
  openView,
  openViewAt,
  viewCount,
} from './pages/window'
import { expect, test } from './support/test'

/** Waits until the view at hand shows its content and not its grey lines. */
const waitForContent = async (page: Page): Promise<void> => {
  await expect(page.getByText(/正在载入|^Loading/)).toHaveCount(0)
  const editor = page.locator('.nk-editor')
  if ((await editor.count()) > 0) await expect(editor).toHaveAttribute('data-status', 'open')
}

const languages = ['简体中文', 'English'] as const
const themes = ['light', 'dark'] as const

// Each look at a view takes axe a second or two: a test of its own for every language and light.
for (const language of languages)
  for (const theme of themes)
    test(`nothing in any view keeps assistive technology out: ${language}, ${theme}`, async ({ launch }) => {
      const { page } = await launch({ args: ['--sample'] })
      await expect(page.getByRole('navigation')).toBeVisible()
      await chooseLanguage(page, language)
      await chooseTheme(page, theme)
      for (let view = 0; view < viewCount; view += 1) {
        await openViewAt(page, view)
        await waitForContent(page)
        expect(await findBarriers(page), `view ${view + 1}`).toEqual([])
      }
    })

test('nothing on the start screen and in its dialog keeps assistive technology out', async ({ launch }) => {
  const app = await launch()
  await expect(app.page.getByRole('button', { name: '新建项目' })).toBeVisible()
  expect(await findBarriers(app.page)).toEqual([])
  test.skip(app.shell !== 'chromium', 'The dialog is the system’s own here')
  await app.page.getByRole('button', { name: '打开项目' }).click()
  await expect(app.page.getByRole('dialog', { name: '打开项目' })).toBeVisible()
  expect(await findBarriers(app.page)).toEqual([])
})

test('the Tab key reaches every control of every view, and one sees where it is', async ({ launch }) => {
  // Key by key through all of them.
  test.setTimeout(180_000)
  const { page } = await launch({ args: ['--sample'] })
  await expect(page.getByRole('navigation')).toBeVisible()
  for (let view = 0; view < viewCount; view += 1) {
    await openViewAt(page, view)
    await waitForContent(page)
    const { stops, missed } = await walkByTab(page)
    expect(missed, `missed in view ${view + 1}, of ${stops.map(({ name }) => name).join(' › ')}`).toEqual([])
    expect(
      stops.filter(({ isFocusVisible }) => !isFocusVisible).map(({ name }) => name),
      `no sign of the focus in view ${view + 1}`,
    ).toEqual([])
  }
})

test('a live number is heard with its value', async ({ launch }) => {
  const { page } = await launch({ args: ['--sample'] })
  const main = await openView(page, '写作')
  await expect(main.getByRole('button', { name: /^实时数值 .*\d/ }).first()).toBeVisible()
})

test('whoever asked the system for less motion sees dialogs and menus where they are, at once', async ({ app }) => {
  const { page } = app
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.evaluate(() => {
    addEventListener('animationstart', ({ animationName }) => {
      document.body.dataset.moved = `${document.body.dataset.moved ?? ''} ${animationName}`
    })
  })
  await chooseEditionAction(page, '新建版本…')
  const dialog = dialogNamed(page, '新建版本')
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  // What waits for an answer may still fade in.
  expect((await page.evaluate(() => document.body.dataset.moved ?? '')).replaceAll('skeleton-appear', '').trim()).toBe(
    '',
  )
})
