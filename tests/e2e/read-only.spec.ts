import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import { dialogNamed, editionButton, named, openView } from './pages/window'
import { nodePath, root } from './support/app-process'
import { expect, test } from './support/test'

const WHY = '只读窗口：另一个窗口正在编辑这个项目'

const expectOff = async (button: Locator): Promise<void> => {
  await expect(button).toBeDisabled()
  await expect(button).toHaveAttribute('title', WHY)
}

test('in a window that only reads, what would write is off and says why, until it may write', async ({
  launch,
  folder,
}) => {
  const path = join(folder, 'sample.niankan')
  execFileSync(nodePath, [join(root, 'out', 'main', 'cli.js'), 'new', path, '--sample'], { cwd: root, stdio: 'pipe' })
  const first = await launch({ args: [path] })
  const { page } = await launch({ userData: join(folder, 'other-user-data'), args: [path] })
  await dialogNamed(page, '项目正在另一个窗口中打开').getByRole('button', { name: '以只读方式打开' }).click()
  const bar = page.getByRole('status').filter({ hasText: '只读' })
  await expect(bar).toBeVisible()

  await expectOff(page.getByRole('banner').getByRole('button', { name: '撤销' }))
  await editionButton(page).click()
  for (const words of ['新建版本…', '版本信息…', /结转…$/, '删除此版本'])
    await expect(page.getByRole('menuitem', { name: words })).toHaveAttribute('aria-disabled', 'true')
  await page.keyboard.press('Escape')
  const sources = await openView(page, '资料导入')
  await expectOff(sources.getByRole('button', { name: named('导入…') }).first())
  const publish = await openView(page, '发布')
  await expect(publish.getByRole('button', { name: '导出', exact: true })).toBeEnabled()
  await expectOff(publish.getByRole('button', { name: '导入填好的审签表…' }))
  const data = await openView(page, '数据')
  for (const words of ['新建指标', '导入表格…', '修改说明…', '删除', '录入数据', '添加时期'])
    await expectOff(data.getByRole('button', { name: named(words) }).first())
  await expect(data.getByRole('region', { name: '单元格记录' }).getByRole('button', { name: '更正…' })).toBeHidden()
  await expect(data.getByRole('grid')).toHaveAttribute('aria-readonly', 'true')

  expect(await first.closeWindow()).toBe(0)
  await bar.getByRole('button', { name: '改为编辑' }).click()
  await expect(bar).toBeHidden()
  await expect(data.getByRole('button', { name: named('录入数据') })).toBeEnabled()
  await expect(data.getByRole('grid')).toHaveAttribute('aria-readonly', 'false')
})
