import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { answerFileDialog, named, openView } from './pages/window'
import { expect, test } from './support/test'

test('a value is marked for clearance, listed before publishing, and its sheet goes out and comes back', async ({
  launch,
  folder,
}) => {
  const app = await launch({ args: ['--sample'] })
  const { page } = app
  const view = await openView(page, '发布')
  const desk = view.getByRole('region', { name: '审签' })
  const lines = desk.getByRole('listitem')
  await expect(lines.first()).toBeVisible()

  const first = lines.first()
  await first.getByRole('checkbox').check()
  await desk.getByRole('button', { name: named('标为待审签（1）') }).click()
  await expect(first).toContainText('待审签')
  const problems = view.getByRole('region', { name: /^待处理的问题/ })
  await expect(problems.getByRole('listitem').filter({ hasText: '待审签' }).first()).toBeVisible()

  const sheet = join(folder, '审签表.xlsx')
  await desk.getByRole('button', { name: named('导出审签表…') }).click()
  await answerFileDialog(app, '导出审签表', [sheet])
  await expect.poll(() => existsSync(sheet)).toBe(true)

  await desk.getByRole('button', { name: named('导入填好的审签表…') }).click()
  await answerFileDialog(app, '选择填好的审签表', [sheet])
  await expect(desk.getByText(/^已更新 0 个数值的审签情况/)).toBeVisible()
})
