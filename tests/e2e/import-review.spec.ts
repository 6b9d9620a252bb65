import { join } from 'node:path'
import { findBarriers } from './pages/axe'
import { deskRow, pickFiles } from './pages/sources'
import { openView, undoProject } from './pages/window'
import { root } from './support/app-process'
import { expect, test } from './support/test'

const report = join(root, 'tests', 'fixtures', 'import', 'two-column-report.txt')

test('an edition is looked through beside its original, kept half done, imported in one step and taken back', async ({
  app,
}) => {
  test.setTimeout(120_000)
  const { page } = app
  await pickFiles(app, [report])
  const row = deskRow(page, report)
  await row.getByText('版本', { exact: true }).click()
  await row.getByLabel('出版年份').fill('2022')
  await row.getByRole('button', { name: '先审阅…' }).click()
  await page.getByRole('button', { name: '开始审阅' }).click()

  const blocks = page.getByRole('listbox', { name: '拟导入的内容' })
  const original = page.getByRole('region', { name: '原文' })
  await expect(blocks.getByRole('option').first()).toBeVisible()
  expect(await findBarriers(page)).toEqual([])
  expect(await app.call('edition.list', {})).toMatchObject({ value: [] })

  // Walking through the blocks shows where each came from.
  const title = blocks.getByRole('option', { name: /守护夜间航行安全/ })
  await title.click()
  await expect(original.locator('.original-chosen').first()).toContainText('守护夜间')
  await original.getByText('航标知识').click()
  await expect(blocks.locator('[aria-selected="true"]')).toContainText('灯塔是海岛居民共同的记忆')

  // By keys: what is left out comes back and goes on the paragraph before it; each step can be taken back.
  const chosen = blocks.locator('[aria-selected="true"]')
  await blocks
    .getByRole('option', { name: /^不导入\s*灯塔与航道/ })
    .first()
    .click()
  await blocks.focus()
  await page.keyboard.press('p')
  await expect(chosen).toContainText('段落')
  await page.keyboard.press('m')
  await expect(chosen).toContainText('欢迎读者提出宝贵意见。灯塔与航道')
  await page.keyboard.press('Control+z')
  await expect(chosen).toHaveText(
    '段落《海岛灯塔行业发展报告》每年出版一次，由协会秘书处组织编写，在此向参与编写的同事表示感谢，也欢迎读者提出宝贵意见。',
  )
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Delete')
  await expect(chosen).toContainText('不导入')
  await page.keyboard.press('Home')
  await page.keyboard.press('2')
  await expect(chosen).toContainText('二级标题序言')

  // Left half done, it waits.
  const count = await blocks.getByRole('option').count()
  await openView(page, '数据')
  await openView(page, '资料导入')
  await page.getByRole('region', { name: '待审阅' }).getByRole('button').click()
  await expect(blocks.getByRole('option')).toHaveCount(count)

  await page.getByRole('button', { name: '导入为版本' }).click()
  await expect(page.getByRole('region', { name: '待审阅' })).toBeHidden()
  const editions = await app.call('edition.list', {})
  expect(editions).toMatchObject({ value: [{ year: 2022 }] })
  await undoProject(page)
  await expect(page.getByRole('region', { name: '待审阅' })).toBeVisible()
  expect(await app.call('edition.list', {})).toMatchObject({ value: [] })
})
