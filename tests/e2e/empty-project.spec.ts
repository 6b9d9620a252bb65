import { join } from 'node:path'
import { importFiles } from './pages/sources'
import { answerFileDialog, dialogNamed, openView } from './pages/window'
import { root } from './support/app-process'
import { expect, test } from './support/test'

const reports = [2020, 2022].map((year) => ({
  year,
  path: join(root, 'tests', 'fixtures', 'import', `industry-report-${year}.md`),
}))

test('each empty view of a new project leads to its first step in one click', async ({ app }) => {
  const { page } = app
  const draft = await openView(page, '写作')
  await draft.getByRole('button', { name: '新建版本…' }).click()
  await expect(dialogNamed(page, '新建版本')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialogNamed(page, '新建版本')).toBeHidden()

  const data = await openView(page, '数据')
  await expect(data.getByRole('button', { name: /^数据冲突/ }).locator('.ant-badge')).toHaveCount(0)
  await data.getByRole('button', { name: '新建第一个指标' }).click()
  await expect(dialogNamed(page, '新建指标')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialogNamed(page, '新建指标')).toBeHidden()

  await expect((await openView(page, '发布')).getByRole('button', { name: '新建版本…' })).toBeVisible()
  const prior = await openView(page, '往期')
  await prior.getByRole('button', { name: '导入往年报告…' }).click()
  await answerFileDialog(app, '选择要导入的文件', [reports[0]?.path ?? ''])
  const desk = page.getByRole('main', { name: '资料导入' }).getByRole('region', { name: '导入台' })
  await expect(desk.getByRole('listitem').filter({ hasText: 'industry-report-2020.md' })).toBeVisible()
})

test('two reports of one title are told apart by their years', async ({ app }) => {
  const { page } = app
  await importFiles(
    app,
    reports.map(({ path, year }) => ({ path, year })),
  )
  const list = page.getByRole('region', { name: '资料', exact: true }).getByRole('listitem')
  for (const { year } of reports) await expect(list.filter({ hasText: `${year} 年版` })).toHaveCount(1)
})

test('what is typed as the name of a new project leaves its ending', async ({ launch }) => {
  const { page, shell } = await launch()
  test.skip(shell !== 'chromium', 'A native dialog asks for the name')
  await page.getByRole('button', { name: '新建项目' }).click()
  const name = dialogNamed(page, '新建项目').getByLabel('文件名')
  await expect(name).toBeFocused()
  await page.keyboard.type('年度报告')
  await expect(name).toHaveValue('年度报告.niankan')
  await page.keyboard.press('Escape')
})
