import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import { Indicator } from '../../src-shared/data/indicator'
import { importFiles } from './pages/sources'
import { dialogNamed, undoProject } from './pages/window'
import type { RunningApp } from './support/running-app'
import { expect, test } from './support/test'

const text = `灯塔发展情况
发布时间：2022年6月14日

2021年，灯塔设备完好程度达到96.5%。2020年，灯塔设备完好程度达到95.2%。2021年，我国灯塔数达到1204座。
`

const makeIndicator = async (app: RunningApp, name: string, unit: string) => {
  const made = await app.call('indicator.create', { name, unit })
  if (!made.ok) throw new Error(JSON.stringify(made.error))
  return Indicator.parse(made.value).id
}

const aliasesOf = async (app: RunningApp, indicatorId: string): Promise<readonly string[]> => {
  const found = await app.call('indicator.get', { indicatorId })
  if (!found.ok) throw new Error(JSON.stringify(found.error))
  return Indicator.loose().parse(found.value).aliases
}

const openSource = async (app: RunningApp): Promise<void> => {
  const path = join(mkdtempSync(join(tmpdir(), 'niankan-')), '灯塔发展情况.txt')
  writeFileSync(path, text)
  await importFiles(app, [{ path }])
  await app.page.getByRole('button', { name: '查看资料' }).click()
}

const accept = async (app: RunningApp, value: string): Promise<Locator> => {
  const row = app.page.getByRole('row').filter({ hasText: value })
  await row.getByRole('button', { name: '采用…' }).click()
  return dialogNamed(app.page, '采用为数据')
}

test('a value accepted under an indicator of another name teaches it the words of the source', async ({ app }) => {
  const { page } = app
  const indicatorId = await makeIndicator(app, '灯塔可用率', '%')
  await openSource(app)
  const dialog = await accept(app, '96.5')
  await expect(dialog).toContainText('先选择或新建一个指标')
  await dialog.getByRole('combobox', { name: '选择指标' }).click()
  await page.getByTitle('灯塔可用率（%）').click()
  await dialog.getByRole('button', { name: '录入' }).click()
  await expect(dialog).toBeHidden()
  expect(await aliasesOf(app, indicatorId)).toEqual(['灯塔设备完好程度'])

  const again = await accept(app, '95.2')
  await expect(again.getByTitle('灯塔可用率（%）')).toBeVisible()
  await expect(again).not.toContainText('按名称相近推荐')
  await again.getByRole('button', { name: '取消' }).click()

  await undoProject(page)
  await expect.poll(() => aliasesOf(app, indicatorId)).toEqual([])
})

test('an indicator of a near name is proposed, and said to be a guess', async ({ app }) => {
  await makeIndicator(app, '灯塔总数', '座')
  await openSource(app)
  const dialog = await accept(app, '1204')
  await expect(dialog.getByTitle('灯塔总数（座）')).toBeVisible()
  await expect(dialog).toContainText('按名称相近推荐：原文写作“灯塔数”')
})

test('what was accepted says so, takes the focus back and leads to the value', async ({ app }) => {
  const { page } = app
  await makeIndicator(app, '灯塔设备完好程度', '%')
  await openSource(app)
  const dialog = await accept(app, '96.5')
  await dialog.getByRole('button', { name: '录入' }).click()
  await expect(dialog).toBeHidden()
  const row = page.getByRole('row').filter({ hasText: '96.5' })
  const accepted = row.getByRole('button', { name: '已采用' })
  await expect(accepted).toBeFocused()
  await expect(row.locator('mark')).toHaveText('96.5')
  const other = page.getByRole('row').filter({ hasText: '1204' })
  await expect(other.getByRole('button', { name: '采用…' })).toBeVisible()

  await undoProject(page)
  await expect(row.getByRole('button', { name: '采用…' })).toBeVisible()
  await accept(app, '96.5')
  await dialog.getByRole('button', { name: '录入' }).click()
  await accepted.click()
  await expect(page.getByRole('main', { name: '数据' }).getByRole('region', { name: '灯塔设备完好程度' })).toBeVisible()
})
