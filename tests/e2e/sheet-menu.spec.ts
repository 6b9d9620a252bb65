import type { Locator, Page } from '@playwright/test'
import { findBarriers } from './pages/axe'
import { cellOf, rowOf, showIndicator } from './pages/data'
import { expect, test } from './support/test'

const menuOf = (page: Page): Locator => page.getByRole('menu', { name: '所选单元格的操作' })

const choose = async (page: Page, words: string | RegExp): Promise<void> => {
  await menuOf(page).getByRole('menuitem', { name: words }).click()
  await expect(menuOf(page)).toBeHidden()
}

const clipboardText = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText())

const isCellFocused = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.activeElement?.matches('[role="gridcell"].active input') ?? false)

test('the menu of the cells copies, pastes and clears what is selected', async ({ launch, shellName }) => {
  test.skip(shellName !== 'chromium', 'Another shell lets no menu read the clipboard')
  const { page } = await launch({ args: ['--sample'] })
  const pane = await showIndicator(page, '全部工业增加值')
  const shown = (await cellOf(pane, '2021年').textContent()) ?? ''
  await cellOf(pane, '2021年').click({ button: 'right' })
  expect(await findBarriers(page)).toEqual([])
  await choose(page, /^复制/)
  await expect.poll(() => clipboardText(page)).toBe('372575')
  await expect.poll(() => isCellFocused(page)).toBe(true)
  await cellOf(pane, '2022年').click({ button: 'right' })
  await choose(page, /^粘贴/)
  await expect(cellOf(pane, '2022年')).toContainText('372575')
  await expect(pane.getByText('1 个值尚未录入')).toBeVisible()
  // The menu keeps a selection that it is asked for within.
  await cellOf(pane, '2020年').click()
  await cellOf(pane, '2021年').click({ modifiers: ['Shift'] })
  await cellOf(pane, '2021年').click({ button: 'right' })
  await choose(page, /^清除/)
  await expect(pane.getByText('3 个值尚未录入')).toBeVisible()
  await pane.getByRole('button', { name: '放弃' }).click()
  await expect(cellOf(pane, '2021年')).toContainText(shown)
})

for (const reducedMotion of ['reduce', 'no-preference'] as const)
  test(`the menu opens and works by keyboard, and Escape leads back to the cell: motion ${reducedMotion}`, async ({
    launch,
  }) => {
    const { page } = await launch({ args: ['--sample'] })
    await page.emulateMedia({ reducedMotion })
    const pane = await showIndicator(page, '全部工业增加值')
    await cellOf(pane, '2021年').click()
    await page.keyboard.press('Shift+F10')
    await expect(menuOf(page).locator(':focus')).toHaveCount(1)
    await page.keyboard.press('Escape')
    await expect(menuOf(page)).toBeHidden()
    await expect.poll(() => isCellFocused(page)).toBe(true)
    await page.keyboard.press('ContextMenu')
    await expect(menuOf(page).locator(':focus')).toHaveCount(1)
    await page.keyboard.press('End')
    await expect(menuOf(page).getByRole('menuitem', { name: '添加对象…' })).toBeFocused()
    await page.keyboard.press('Enter')
    const asked = page.getByRole('textbox', { name: '对象' })
    await expect(asked).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(asked).toBeHidden()
  })

test('the menu leads to correcting, the history, a break in scope and the uses of a value', async ({ launch }) => {
  const { page } = await launch({ args: ['--sample'] })
  const pane = await showIndicator(page, '全部工业增加值')
  const openMenu = () => cellOf(pane, '2021年').click({ button: 'right' })
  await openMenu()
  await choose(page, '更正…')
  const form = pane.getByRole('form', { name: '更正数据' })
  await expect(form.getByLabel('数值')).toHaveValue('372575')
  await form.getByRole('button', { name: '取消' }).click()
  await openMenu()
  await choose(page, '历史记录')
  await expect(pane.getByRole('heading', { name: '历史' })).toBeFocused()
  const record = pane.getByRole('region', { name: '单元格记录' })
  await openMenu()
  await choose(page, '标记口径变化…')
  await pane.getByLabel('口径变化说明').fill('普查后改口径')
  await pane.getByRole('button', { name: '标记', exact: true }).click()
  await expect(record.getByText('自此口径变化：普查后改口径')).toBeVisible()
  await openMenu()
  await choose(page, '取消口径变化标记')
  await expect(record.getByText('自此口径变化：普查后改口径')).toBeHidden()
  await openMenu()
  await choose(page, '查看引用')
  await expect(pane.getByRole('tab', { name: /^引用/ })).toHaveAttribute('aria-selected', 'true')
})

test('what was known on a day can be copied, not changed, by the menu', async ({ launch }) => {
  const { page } = await launch({ args: ['--sample'] })
  const pane = await showIndicator(page, '全部工业增加值')
  await pane.getByLabel('截至此日所知').fill('2999-01-01')
  await expect(pane.getByRole('button', { name: '录入数据' })).toBeDisabled()
  await rowOf(pane, '2021年').getByRole('gridcell').first().click({ button: 'right' })
  const menu = menuOf(page)
  await expect(menu.getByRole('menuitem', { name: /^复制/ })).not.toHaveAttribute('aria-disabled', 'true')
  for (const words of [/^粘贴/, /^清除/, '更正…', '标记口径变化…', '添加时期…'])
    await expect(menu.getByRole('menuitem', { name: words })).toHaveAttribute('aria-disabled', 'true')
})
