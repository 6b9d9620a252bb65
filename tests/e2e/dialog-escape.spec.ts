import { openTableImport } from './pages/tables'
import { dialogNamed } from './pages/window'
import { expect, test } from './support/test'

test.beforeEach(({ shellName }) => {
  test.skip(shellName !== 'chromium', 'Only this shell asks for files in the window')
})

test('Escape closes the dialog on top and then the one below it, however often a file was asked for', async ({
  app,
}) => {
  const { page } = app
  const below = await openTableImport(page)
  const files = dialogNamed(page, '选择要导入的表格')
  for (const _ of [1, 2]) {
    await below.getByRole('button', { name: '选择文件…' }).click()
    await expect(files).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(files).toBeHidden()
    await expect(below).toBeVisible()
  }
  await below.getByRole('textbox', { name: '粘贴' }).focus()
  await page.keyboard.press('Escape')
  await expect(below).toBeHidden()
})

test('after a file was asked for, Escape closes other dialogs and menus as before', async ({ app }) => {
  const { page } = app
  const below = await openTableImport(page)
  await below.getByRole('button', { name: '选择文件…' }).click()
  const files = dialogNamed(page, '选择要导入的表格')
  await expect(files).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(files).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(below).toBeHidden()
  await page.keyboard.press('ControlOrMeta+/')
  const sheet = dialogNamed(page, '快捷键')
  await expect(sheet).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
})
