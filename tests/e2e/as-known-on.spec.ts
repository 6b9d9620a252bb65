import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import { showPreview } from './pages/publish'
import { answerFileDialog, named, openView } from './pages/window'
import { expect, test } from './support/test'

const LONG_AGO = '2001-01-01'
const SHOWN = '所示为截至2001年1月1日所知的内容'
const DONE_MS = 30_000

/** Exports to one HTML file and gives its text. */
const exportedHtml = async (
  app: Parameters<typeof answerFileDialog>[0],
  form: Locator,
  button: string,
  path: string,
) => {
  await form.getByRole('button', { name: named(button), exact: true }).click()
  await answerFileDialog(app, '导出为', [path])
  await expect(form.getByRole('status').filter({ hasText: '已导出' }).getByTitle(path)).toBeVisible({
    timeout: DONE_MS,
  })
  return readFileSync(path, 'utf8')
}

test('an export is made as known on a day, says so, and the next one is of now', async ({ launch, folder }) => {
  const app = await launch({ args: ['--sample'] })
  const view = await openView(app.page, '发布')
  const form = view.getByRole('region', { name: '输出格式' })
  await form.getByRole('checkbox', { name: /^PDF/ }).uncheck()
  const problems = view.getByRole('region', { name: /^待处理的问题/ })
  const missing = problems.getByRole('listitem').filter({ hasText: '缺数' })
  await expect(missing.first()).toBeVisible()
  const missingNow = await missing.count()

  const day = form.getByLabel('截至此日所知')
  await day.fill(LONG_AGO)
  await expect(form.getByText('只对这一次导出有效。')).toBeVisible()
  await expect.poll(() => missing.count()).toBeGreaterThan(missingNow)
  const preview = view.getByRole('region', { name: '版面预览' })
  await expect(preview.getByText(SHOWN)).toBeVisible()
  const then = await exportedHtml(app, form, '导出（截至2001年1月1日所知）', join(folder, 'then.html'))
  expect(then).not.toContain('40.54万亿元')
  await expect(form.getByText('这次导出的是截至2001年1月1日所知的内容')).toBeVisible()

  await expect(day).toHaveValue('')
  await expect(preview.getByText(SHOWN)).toBeHidden()
  await expect(missing).toHaveCount(missingNow)
  const now = await exportedHtml(app, form, '导出', join(folder, 'now.html'))
  expect(now).toContain('40.54万亿元')
  await expect(form.getByText('这次导出的是截至')).toBeHidden()
})

test('preview, data and reading view show what was known on a day, and say so', async ({ launch }) => {
  const { page } = await launch({ args: ['--sample'] })
  await openView(page, '写作')
  await showPreview(page)
  const preview = page.getByRole('region', { name: '版面预览' })
  await preview.getByRole('button', { name: '截至此日所知' }).click()
  await preview.getByRole('textbox', { name: '截至此日所知' }).fill('2001年1月1日')
  await expect(preview.getByText(SHOWN)).toBeVisible()
  await preview.getByRole('button', { name: '回到现在' }).click()
  await expect(preview.getByText(SHOWN)).toBeHidden()

  const data = await openView(page, '数据')
  await data.getByLabel('截至此日所知').fill(LONG_AGO)
  await data.getByRole('tab', { name: '历史记录' }).click()
  await expect(data.getByText(SHOWN)).toBeVisible()

  const prior = await openView(page, '往期')
  const missing = prior.getByRole('article').locator('[data-state="missing"]')
  await expect(prior.getByRole('article')).toBeVisible()
  await prior.getByLabel('截至此日所知').fill(LONG_AGO)
  await expect(prior.getByText(SHOWN)).toBeVisible()
  await expect(missing.first()).toBeVisible()
  await prior.getByRole('button', { name: '回到现在' }).click()
  await expect(prior.getByText(SHOWN)).toBeHidden()
  await expect(missing).toHaveCount(0)
})
