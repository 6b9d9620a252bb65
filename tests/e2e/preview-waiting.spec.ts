import { chooseIndicator } from './pages/editor'
import { showPreview } from './pages/publish'
import { openView } from './pages/window'
import { expect, test } from './support/test'

interface Seen {
  readonly words: string
  readonly widthPx: number
  readonly lines: number
}

test('while the pages are being set, a page that says so stands in their place', async ({ launch }) => {
  const { page } = await launch({ args: ['--sample'] })
  await openView(page, '写作')
  await page.evaluate(() => {
    const watch = new MutationObserver(() => {
      const waiting = document.querySelector('.preview-waiting-page')
      if (!waiting) return
      watch.disconnect()
      const seen = {
        words: waiting.textContent,
        widthPx: waiting.getBoundingClientRect().width,
        lines: waiting.querySelectorAll('.skeleton-line').length,
      }
      document.body.dataset.waitingSeen = JSON.stringify(seen)
    })
    watch.observe(document.body, { subtree: true, childList: true })
  })
  await showPreview(page)
  // Written by the watch above.
  const seen = JSON.parse((await page.locator('body').getAttribute('data-waiting-seen')) ?? '{}') as Partial<Seen>
  expect(seen).toMatchObject({ words: '正在排版…', lines: 12 })
  expect(seen.widthPx).toBeGreaterThan(150)
  await expect(page.locator('.preview-waiting-page')).toBeHidden()
})

test('a chart of two series is seen while it is being made, in a small window too', async ({ launch }) => {
  const { page } = await launch({ args: ['--sample'] })
  await page.setViewportSize({ width: 1100, height: 700 })
  const main = await openView(page, '写作')
  await main.getByRole('button', { name: '插入' }).click()
  await page.getByRole('menuitem', { name: '图表', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: '插入图表' })
  await expect(dialog.getByText('选择指标后在这里预览')).toBeInViewport()
  await chooseIndicator(page, dialog, '全部工业增加值')
  await expect(dialog.getByRole('group', { name: '系列 1' })).toBeVisible()
  await dialog.getByRole('button', { name: '添加系列' }).click()
  await expect(dialog.getByRole('group', { name: '系列 2' })).toBeVisible()
  const chart = dialog.locator('img')
  await expect(chart).toBeInViewport({ ratio: 1 })
  await dialog.getByLabel('替代文本').scrollIntoViewIfNeeded()
  await expect(chart).toBeInViewport({ ratio: 1 })
  await expect(dialog.getByRole('button', { name: '插入', exact: true })).toBeInViewport({ ratio: 1 })
})
