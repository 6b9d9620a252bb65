import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { Indicator } from '../../src-shared/data/indicator'
import { findBarriers } from './pages/axe'
import { deskRow, pickFiles } from './pages/sources'
import { openView, undoProject } from './pages/window'
import type { RunningApp } from './support/running-app'
import { expect, test } from './support/test'

const report = `# 灯塔年报

2023年，全国更换灯具1204套，灯塔完好率达到96.5%。

2023年，海岛灯塔数量达到310座。

航标维护船达到52艘。
`

const make = async (app: RunningApp, name: string, unit: string) => {
  const made = await app.call('indicator.create', { name, unit })
  if (!made.ok) throw new Error(JSON.stringify(made.error))
  return Indicator.parse(made.value).id
}

const record = async (app: RunningApp, indicatorId: string, value: string, unit: string) => {
  const draft = { indicatorId, subject: '全国', period: '2023', changeBasis: '', priceBasis: 'none', scope: '' }
  const answer = await app.call('observation.record', { draft: { ...draft, value, unit, sourceNote: '统计公报' } })
  expect(answer.ok).toBe(true)
}

const startReview = async (app: RunningApp, as: '版本' | '资料', text: string): Promise<void> => {
  const path = join(mkdtempSync(join(tmpdir(), 'niankan-')), '灯塔年报.md')
  writeFileSync(path, text)
  await pickFiles(app, [path])
  const row = deskRow(app.page, path)
  await row.getByText(as, { exact: true }).click()
  if (as === '版本') await row.getByLabel('出版年份').fill('2024')
  await row.getByRole('button', { name: '先审阅…' }).click()
  await app.page.getByRole('button', { name: '开始审阅' }).click()
}

const showData = async (page: Page): Promise<void> => {
  await page.getByText(/^数据（\d+）$/).click()
}

test('extracted values are accepted, put right, bound and rejected by keys, and come in with the edition', async ({
  app,
}) => {
  test.setTimeout(120_000)
  const { page } = app
  const lighthouses = await make(app, '海岛灯塔数', '座')
  await record(app, lighthouses, '290', '座')
  await startReview(app, '版本', report)
  await showData(page)
  const sheet = page.getByRole('grid', { name: '提取的数据' })
  const rowOf = (name: string) => sheet.getByRole('row').filter({ hasText: name })
  const detail = page.getByRole('region', { name: '所选数据' })
  const original = page.getByRole('region', { name: '原文' })
  await expect(sheet.getByRole('row')).toHaveCount(5)
  expect(await findBarriers(page)).toEqual([])

  // A value is put right by typing over it, and a text that can't be read stays and says why.
  const lamps = rowOf('更换灯具')
  await lamps.getByRole('gridcell').nth(1).click()
  await expect(original.locator('.original-chosen').first()).toContainText('更换灯具1204套')
  await page.keyboard.type('很多')
  await page.keyboard.press('ArrowRight')
  await expect(detail).toContainText('看不懂这个数值')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.type('1,205')
  await page.keyboard.press('ArrowRight')
  await expect(detail).not.toContainText('看不懂这个数值')
  await expect(lamps).toContainText('1205')
  await page.keyboard.press('Enter')
  await expect(lamps.getByRole('rowheader')).toContainText('采用')

  // What the project has of the same is shown with the difference; another is rejected and taken back.
  await rowOf('灯塔数').getByRole('gridcell').first().click()
  await expect(detail.getByRole('radio', { name: /^海岛灯塔数/ })).toBeChecked()
  await expect(detail).toContainText('相差 +20 座（+6.9%）')
  await page.getByRole('button', { name: /^与项目数据冲突/ }).click()
  await expect(sheet.getByRole('row')).toHaveCount(2)
  await sheet.getByRole('gridcell').first().click()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /^全部/ }).click()
  await rowOf('完好率').getByRole('gridcell').first().click()
  await page.keyboard.press('Delete')
  await expect(rowOf('完好率').getByRole('rowheader')).toContainText('不采用')

  // What has no period can't be accepted before it has one.
  await page.keyboard.press('n')
  await expect(detail).toContainText('没有识别出时期')
  await page.keyboard.press('Enter')
  await expect(rowOf('维护船').getByRole('rowheader')).toContainText('存疑')

  // Left half done, it waits.
  await openView(page, '数据')
  await openView(page, '资料导入')
  await page.getByRole('region', { name: '待审阅' }).getByRole('button').click()
  await showData(page)
  await expect(rowOf('完好率').getByRole('rowheader')).toContainText('不采用')
  await expect(rowOf('更换灯具')).toContainText('1205')

  await page.getByRole('button', { name: '导入为版本' }).click()
  const brought = page.getByRole('status').filter({ hasText: '2 个值已录入' })
  await expect(brought).toContainText('1 处冲突')
  await brought.getByRole('button', { name: '查看数据冲突' }).click()
  await expect(page.getByRole('region', { name: '数据冲突' })).toContainText('310')

  await undoProject(page)
  await openView(page, '资料导入')
  await expect(page.getByRole('region', { name: '待审阅' })).toBeVisible()
  expect(await app.call('indicator.list', {})).toMatchObject({ value: [{ id: lighthouses, observationCount: 1 }] })
})

const transcript = `# 灯塔运行情况发布会

发布时间：2024年1月19日

记者：去年的检修情况如何？

王明：2023年，海岛灯塔数量达到310座。

记者：还有什么安排？

王明：2023年，全国更换灯具1204套。

责任编辑：李四
`

test('a source is looked through by who speaks, and its sure values come in with it', async ({ app }) => {
  test.setTimeout(120_000)
  const { page } = app
  await startReview(app, '资料', transcript)
  const blocks = page.getByRole('listbox', { name: '拟导入的内容' })
  const chosen = blocks.locator('[aria-selected="true"]')
  await blocks.getByRole('option', { name: /310座/ }).click()
  await expect(chosen).toContainText('回答王明')
  const speaker = page.getByRole('textbox', { name: '发言人' })
  await speaker.fill('王明秘书长')
  await speaker.press('Enter')
  await expect(chosen).toContainText('回答王明秘书长')
  await blocks.getByRole('option', { name: /李四/ }).click()
  await expect(chosen).toContainText('不导入')
  await blocks.focus()
  await page.keyboard.press('b')
  await expect(chosen).toContainText('来源与日期')
  expect(await findBarriers(page)).toEqual([])

  await showData(page)
  const sheet = page.getByRole('grid', { name: '提取的数据' })
  await expect(sheet.getByRole('row')).toHaveCount(3)
  await sheet.getByRole('gridcell').first().click()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /^已采用/ })).toContainText('2')
  await page.getByRole('grid', { name: '提取的数据' }).getByRole('gridcell').first().click()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('button', { name: /^已采用/ })).toContainText('0')
  await page.keyboard.press('Control+Shift+z')
  await expect(page.getByRole('button', { name: /^已采用/ })).toContainText('2')
  await page.getByRole('button', { name: '在结构中查看' }).click()
  await expect(chosen).toContainText('310座')

  await page.getByRole('button', { name: '导入为资料' }).click()
  await expect(page.getByRole('status').filter({ hasText: '2 个值已录入' })).toBeVisible()
  expect(await app.call('indicator.list', {})).toMatchObject({
    value: [{ observationCount: 1 }, { observationCount: 1 }],
  })
  await undoProject(page)
  expect(await app.call('indicator.list', {})).toMatchObject({ value: [] })
  expect(await app.call('source.list', {})).toMatchObject({ value: [] })
})
