import type { Page } from '@playwright/test'
import { addSection, nameSection, openSection, outlineOf, readOutline, sectionLine } from './pages/outline'
import { chooseEditionAction, dialogNamed, editionButton, openView, redoProject, undoProject } from './pages/window'
import { expect, test } from './support/test'

const startEdition = async (page: Page, titles: readonly string[]): Promise<void> => {
  await chooseEditionAction(page, '新建版本…')
  const dialog = dialogNamed(page, '新建版本')
  await dialog.getByLabel('书名').fill('大纲试验')
  await dialog.getByRole('button', { name: '创建' }).click()
  await expect(editionButton(page)).toContainText('大纲试验')
  for (const title of titles) await addSection(page, title)
}

const expectOutline = (page: Page, lines: readonly string[]): Promise<void> =>
  expect.poll(() => readOutline(page), { message: 'the outline' }).toEqual(lines)

/** Puts the keyboard into the tree, at the section that is open. */
const focusTree = async (page: Page, title: string): Promise<void> => {
  await openSection(page, title)
  await outlineOf(page).focus()
}

test('sections are added one after another and renamed in their place', async ({ app }) => {
  const { page } = app
  await startEdition(page, ['甲', '乙', '丙'])
  await expectOutline(page, ['甲', '乙', '丙'])
  await focusTree(page, '乙')
  await page.keyboard.press('F2')
  await nameSection(page, '乙（改）')
  await expectOutline(page, ['甲', '乙（改）', '丙'])
  await expect(page.getByRole('textbox', { name: '章节标题' })).toHaveValue('乙（改）')

  await focusTree(page, '甲')
  await page.keyboard.press('F2')
  await outlineOf(page).getByRole('textbox', { name: '章节标题' }).fill('不要')
  await page.keyboard.press('Escape')
  await expectOutline(page, ['甲', '乙（改）', '丙'])
})

test('Alt and the arrows move a section among its siblings and up and down the levels', async ({ app }) => {
  const { page } = app
  await startEdition(page, ['甲', '乙', '丙'])
  await focusTree(page, '丙')
  await page.keyboard.press('Alt+ArrowUp')
  await expectOutline(page, ['甲', '丙', '乙'])
  await page.keyboard.press('Alt+ArrowRight')
  await expectOutline(page, ['甲', '　丙', '乙'])
  await page.keyboard.press('Alt+ArrowLeft')
  await expectOutline(page, ['甲', '丙', '乙'])
  await page.keyboard.press('Alt+ArrowDown')
  await expectOutline(page, ['甲', '乙', '丙'])
})

test('a section is dragged onto another and into a gap', async ({ app }) => {
  const { page } = app
  await startEdition(page, ['甲', '乙', '丙'])
  const line = (title: string) => sectionLine(page, title).getByText(title, { exact: true })
  // As in any tree: straight onto a line means after it, towards the right means under it.
  await line('丙').dragTo(line('甲'))
  await expectOutline(page, ['甲', '丙', '乙'])
  await line('丙').dragTo(sectionLine(page, '甲'), {
    sourcePosition: { x: 4, y: 8 },
    targetPosition: { x: 110, y: 20 },
  })
  await expectOutline(page, ['甲', '　丙', '乙'])
  const box = await sectionLine(page, '乙').boundingBox()
  if (box === null) throw new Error('The line is not on the screen')
  await line('丙').dragTo(sectionLine(page, '乙'), { targetPosition: { x: 60, y: box.height - 2 } })
  await expectOutline(page, ['甲', '乙', '丙'])
})

test('a deleted section goes to the bin with what is under it, and comes back', async ({ app }) => {
  const { page } = app
  await startEdition(page, ['甲', '乙', '丙'])
  await focusTree(page, '丙')
  await page.keyboard.press('Alt+ArrowRight')
  await expectOutline(page, ['甲', '乙', '　丙'])
  await focusTree(page, '乙')
  await page.keyboard.press('Delete')
  await expectOutline(page, ['甲'])

  const bin = await openView(page, '回收站')
  await expect(bin.getByRole('row').filter({ hasText: '乙' })).toBeVisible()
  await bin.getByRole('button', { name: '恢复 乙' }).click()
  await expect(bin.getByText('回收站是空的')).toBeVisible()
  await openView(page, '写作')
  await expectOutline(page, ['甲', '乙', '　丙'])
})

test("the project's log undoes and redoes what was done to the tree, step by step", async ({ app }) => {
  const { page } = app
  await startEdition(page, ['甲', '乙'])
  await focusTree(page, '乙')
  await page.keyboard.press('Alt+ArrowUp')
  await expectOutline(page, ['乙', '甲'])
  await focusTree(page, '甲')
  await page.keyboard.press('Delete')
  await expectOutline(page, ['乙'])

  await undoProject(page)
  await expectOutline(page, ['乙', '甲'])
  await undoProject(page)
  await expectOutline(page, ['甲', '乙'])
  await redoProject(page)
  await expectOutline(page, ['乙', '甲'])
  await redoProject(page)
  await expectOutline(page, ['乙'])

  await outlineOf(page).focus()
  await page.keyboard.press('ControlOrMeta+z')
  await expectOutline(page, ['乙', '甲'])
  await page.keyboard.press('ControlOrMeta+Shift+z')
  await expectOutline(page, ['乙'])
})
