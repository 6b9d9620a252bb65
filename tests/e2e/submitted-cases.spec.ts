import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { aWordFile, aWordTable } from '../support/cases/a-word-form'
import { aSentCase } from '../support/cases/sent-case'
import { aPicture } from '../support/picture'
import { findBarriers } from './pages/axe'
import { caseList, importCaseFolder } from './pages/cases'
import { answerFileDialog, dialogNamed, openView, undoProject } from './pages/window'
import { expect, test } from './support/test'

test('cases come in as a folder, are completed, confirmed, signed for, and go into a section of an edition', async ({
  launch,
  folder,
}) => {
  // The whole way of a case: a slow machine takes its time.
  test.setTimeout(180_000)
  const app = await launch({ args: ['--sample'] })
  const { page } = app
  const sent = join(folder, '报送')
  mkdirSync(sent)
  writeFileSync(join(sent, '余热.txt'), aSentCase({ phone: '____', mail: '____' }))
  const form = aWordTable([
    ['案例名称', '管线进了一条廊'],
    ['联系人', '周远'],
    ['联系电话', '13900000000'],
  ])
  writeFileSync(join(sent, '管廊.docx'), await aWordFile([form, '一条管廊装下了六种管线。'.repeat(20)]))
  writeFileSync(join(sent, '空的.txt'), '')

  const view = await importCaseFolder(app, sent)
  const report = view.getByRole('region', { name: '导入报送案例' })
  await expect(report.getByRole('status')).toHaveText('导入 2 个、未能导入 1 个', { timeout: 40_000 })
  await expect(report.getByRole('listitem').first()).toContainText('空的.txt')
  await report.getByRole('button', { name: '收起导入情况' }).click()
  await expect(report).toBeHidden()
  await expect(caseList(page).getByRole('listitem')).toHaveCount(2)

  const underground = caseList(page).getByRole('listitem').filter({ hasText: '管线进了一条廊' })
  await expect(underground).toContainText('未填写单位')
  await expect(underground).toContainText('缺 1 项')

  await view.getByLabel('搜索标题、单位、文件名').fill('余热')
  await expect(caseList(page).getByRole('listitem')).toHaveCount(1)
  await caseList(page).getByRole('button').click()
  const detail = view.getByRole('region', { name: '案例详情' })
  const missing = detail.getByRole('region', { name: '缺项' })
  await expect(missing).toContainText('没有电话和邮箱')
  await detail.getByLabel('电话', { exact: true }).fill('010-87654321')
  await detail.getByLabel('电话', { exact: true }).press('Enter')
  await expect(missing).toHaveText('材料齐全。')
  await expect(detail.getByRole('region', { name: '文中数据' }).getByRole('row')).toHaveCount(3)

  const picture = join(folder, '换热站.png')
  writeFileSync(picture, aPicture())
  await detail.getByRole('button', { name: '添加图片…' }).click()
  await answerFileDialog(app, '选择图片', [picture])
  const pictures = detail.getByRole('region', { name: '图片与授权' })
  await expect(missing).toContainText('图片尚未授权')
  await pictures.getByText('已授权', { exact: true }).click()
  await expect(missing).toHaveText('材料齐全。')
  expect(await findBarriers(page)).toEqual([])

  const sheet = join(folder, '确认单.docx')
  await detail.getByRole('button', { name: '导出确认单…' }).click()
  await answerFileDialog(app, '导出确认单', [sheet])
  await expect.poll(() => existsSync(sheet)).toBe(true)

  const confirmation = detail.getByRole('region', { name: '单位确认' })
  await confirmation.getByText('已确认', { exact: true }).click()
  await expect(confirmation.getByRole('button', { name: '记录' })).toBeDisabled()
  await confirmation.getByLabel('确认人').fill('林一舟')
  await confirmation.getByRole('button', { name: '记录' }).click()
  await expect(caseList(page).getByRole('listitem')).toContainText('已确认')
  await detail.getByLabel('标题', { exact: true }).fill('余热进了居民家')
  await detail.getByLabel('标题', { exact: true }).press('Enter')
  await expect(missing).toContainText('确认后又有改动')

  await detail.getByRole('button', { name: '收入章节…' }).click()
  const dialog = dialogNamed(page, '收入章节：余热进了居民家')
  await expect(dialog.getByText('此前已收入过')).toBeHidden()
  await dialog.getByLabel('章节', { exact: true }).click()
  await expect(page.getByRole('option').first()).toBeAttached()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: '收入', exact: true }).click()
  await expect(page.getByRole('main', { name: '写作' })).toBeVisible()
  await expect(page.locator('.case-study').filter({ hasText: '余热进了居民家' })).toBeVisible()

  await openView(page, '案例')
  await expect(detail.getByRole('region', { name: '收入情况' })).toContainText('本案例')
  await detail.getByRole('button', { name: '收入章节…' }).click()
  await expect(dialog.getByText('此前已收入过')).toBeVisible()
  expect(await findBarriers(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await undoProject(page)
  await expect(detail.getByRole('region', { name: '收入情况' })).not.toContainText('本案例')
})

test('a case that was imported before isn’t kept twice, and one that is deleted comes back from the bin', async ({
  app,
  folder,
}) => {
  const { page } = app
  const sent = join(folder, '报送')
  mkdirSync(sent)
  writeFileSync(join(sent, '余热.txt'), aSentCase())
  const view = await importCaseFolder(app, sent)
  const report = view.getByRole('region', { name: '导入报送案例' })
  await expect(report.getByRole('status')).toHaveText('导入 1 个', { timeout: 40_000 })
  await importCaseFolder(app, sent)
  await expect(report.getByRole('status')).toHaveText('导入 0 个、重复 1 个', { timeout: 40_000 })
  await caseList(page).getByRole('button').click()
  await view.getByRole('region', { name: '案例详情' }).getByRole('button', { name: '删除', exact: true }).click()
  await expect(view.getByText('还没有报送案例')).toBeVisible()
  const bin = await openView(page, '回收站')
  await bin.getByRole('button', { name: '恢复 厂里的余热进了居民家' }).click()
  await openView(page, '案例')
  await expect(caseList(page).getByRole('listitem')).toHaveCount(1)
})

test('a caption that was just typed stays when the rights in its picture are set', async ({ app, folder }) => {
  const { page } = app
  const sent = join(folder, '报送')
  mkdirSync(sent)
  writeFileSync(join(sent, '余热.txt'), aSentCase())
  const view = await importCaseFolder(app, sent)
  await caseList(page).getByRole('button').click()
  const picture = join(folder, '换热站.png')
  writeFileSync(picture, aPicture())
  const pictures = view.getByRole('region', { name: '图片与授权' })
  await pictures.getByRole('button', { name: '添加图片…' }).click()
  await answerFileDialog(app, '选择图片', [picture])
  const caption = pictures.getByLabel('图片说明')
  await caption.fill('换热站')
  // Both within one moment: what the field saves hasn't come back when the rights are set.
  await pictures.getByText('已授权', { exact: true }).evaluate((granted: HTMLElement) => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    granted.click()
  })
  await expect(pictures.getByRole('radio', { name: '已授权' })).toBeChecked()
  await expect(caption).toHaveValue('换热站')
  await expect(pictures.getByRole('img')).toHaveAttribute('alt', '换热站')
})
