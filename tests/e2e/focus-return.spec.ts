import type { Page } from '@playwright/test'
import { createIndicator, recordValue, showIndicator } from './pages/data'
import { chooseEditionAction, dialogNamed, editionButton, openView } from './pages/window'
import { expect, test } from './support/test'

const closeDialog = async (page: Page, title: string): Promise<void> => {
  await expect(dialogNamed(page, title)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialogNamed(page, title)).toBeHidden()
}

test('a closed dialog gives the focus back to the button or the menu that opened it', async ({ launch }) => {
  const { page } = await launch({ args: ['--sample'] })
  await chooseEditionAction(page, '版本信息…')
  await closeDialog(page, '版本信息')
  await expect(editionButton(page)).toBeFocused()

  const project = page.getByRole('banner').getByRole('button', { name: /^项目/ })
  await project.click()
  await page.getByRole('menuitem', { name: '备份与还原…' }).click()
  await closeDialog(page, '备份与还原')
  await expect(project).toBeFocused()

  const view = await openView(page, '资料导入')
  const tables = view.getByRole('button', { name: '导入表格…' }).first()
  await tables.click()
  await closeDialog(page, '导入表格')
  await expect(tables).toBeFocused()
})

test('a sheet that is drawn anew leaves the focus where it is', async ({ app }) => {
  const { page } = app
  await createIndicator(page, '灯塔数', '座')
  const pane = await showIndicator(page, '灯塔数')
  await recordValue(pane, { period: '2023', value: '12', source: '年报' })
  const create = page.getByRole('button', { name: /新建指标$/ })
  await create.click()
  await closeDialog(page, '新建指标')
  await expect(create).toBeFocused()
  const find = page.getByPlaceholder('按名称、别名、首字母或单位查找')
  await find.focus()
  const made = await app.call('indicator.create', { name: '灯船数', unit: '艘' })
  expect(made.ok).toBe(true)
  await expect(page.getByRole('treeitem', { name: /^灯船数/ })).toBeVisible()
  await expect(find).toBeFocused()
})

type Motion = 'reduce' | 'no-preference'

/** A menu that still grows moves away from under the pointer: it opens without motion, what it leads to with or without. */
const chooseThen = async (page: Page, words: string, motion: Motion): Promise<void> => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await editionButton(page).click()
  const item = page.getByRole('menuitem', { name: words })
  await expect(item).toBeVisible()
  await page.emulateMedia({ reducedMotion: motion })
  await item.click()
}

for (const motion of ['reduce', 'no-preference'] as const)
  test(`a dialog begins in its first field, with motion: ${motion}`, async ({ launch }) => {
    const { page } = await launch({ args: ['--sample'] })
    await chooseThen(page, '版本信息…', motion)
    await expect(dialogNamed(page, '版本信息').getByLabel('书名')).toBeFocused()
    await closeDialog(page, '版本信息')
    await chooseThen(page, '由 2025 年版结转…', motion)
    await expect(dialogNamed(page, '由 2025 年版结转').getByLabel('出版年份')).toBeFocused()
    await closeDialog(page, '由 2025 年版结转')
    await (await openView(page, '数据')).getByRole('button', { name: /新建指标$/ }).click()
    await expect(dialogNamed(page, '新建指标').getByLabel('名称', { exact: true })).toBeFocused()
  })
