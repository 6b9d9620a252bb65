import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { SourceSummary } from '../../src-shared/contract/source'
import { Indicator } from '../../src-shared/data/indicator'
import { aPdf } from '../support/documents/a-pdf'
import { findBarriers } from './pages/axe'
import { cellOf, openCellPane, showIndicator } from './pages/data'
import { deskRow, importFiles, pickFiles } from './pages/sources'
import { openView } from './pages/window'
import type { RunningApp } from './support/running-app'
import { expect, test } from './support/test'

const paragraph = (words: string) =>
  [1, 2, 3, 4].map((line) => ({ x: 60, y: 100 + line * 14, text: `${words} on line ${line} of it and so on and on` }))

const book = aPdf([
  [{ x: 60, y: 60, text: 'Chapter of lighthouses', size: 22 }, ...paragraph('Keepers keep their lamps')],
  [{ x: 60, y: 60, text: 'Chapter of boats', size: 22 }, ...paragraph('Boats come home in the evening')],
  [{ x: 60, y: 60, text: 'Chapter of lamps', size: 22 }, ...paragraph('Oil burns all through the night')],
])

const writeBook = (folder: string): string => {
  const path = join(folder, 'lighthouses.pdf')
  writeFileSync(path, book)
  return path
}

const pages = (page: Page) => page.getByRole('region', { name: '原件页面' })
const pageNamed = (page: Page, name: string) => pages(page).getByRole('img', { name })

/** The page is drawn: something on its picture is not white. */
const expectDrawn = async (page: Page, name: string): Promise<void> => {
  const canvas = pageNamed(page, name).locator('canvas')
  await expect(canvas).toBeVisible()
  const hasInk = await canvas.evaluate((element) => {
    const picture = element as HTMLCanvasElement
    const { data } = picture.getContext('2d')?.getImageData(0, 0, picture.width, picture.height) ?? { data: [] }
    return data.some((value, at) => at % 4 !== 3 && value < 128)
  })
  expect(hasInk).toBe(true)
}

test('a PDF is looked through beside its own pages, either leading to the other', async ({ app, folder }) => {
  test.setTimeout(120_000)
  const { page } = app
  const path = writeBook(folder)
  await pickFiles(app, [path])
  const row = deskRow(page, path)
  await row.getByText('版本', { exact: true }).click()
  await row.getByLabel('出版年份').fill('2022')
  await row.getByRole('button', { name: '先审阅…' }).click()
  await page.getByRole('button', { name: '开始审阅' }).click()

  const blocks = page.getByRole('listbox', { name: '拟导入的内容' })
  await blocks.getByRole('option', { name: /Oil burns/ }).click()
  const third = pageNamed(page, '第3页')
  await expect(third.locator('.original-mark')).toHaveCount(4)
  await expect(third.locator('.original-mark').first()).toBeInViewport()
  await expectDrawn(page, '第3页')
  expect(await findBarriers(page)).toEqual([])

  await pageNamed(page, '第1页').scrollIntoViewIfNeeded()
  await expectDrawn(page, '第1页')
  const paper = await pageNamed(page, '第1页').boundingBox()
  if (!paper) throw new Error('The first page is drawn')
  await page.mouse.click(paper.x + (paper.width * 100) / 595, paper.y + (paper.height * 125) / 842)
  await expect(blocks.locator('[aria-selected="true"]')).toContainText('Keepers keep their lamps')
  await expect(pageNamed(page, '第1页').locator('.original-mark')).toHaveCount(4)

  await page.getByRole('button', { name: '放大' }).click()
  await expect(pageNamed(page, '第1页').locator('.original-mark').first()).toBeInViewport()
  await page.getByText('文字', { exact: true }).click()
  const text = page.getByRole('region', { name: '原文' })
  await expect(text.locator('.original-chosen').first()).toContainText('Keepers keep')
})

/** Records a value that the imported book says. */
const recordFrom = async (app: RunningApp, quote: string): Promise<string> => {
  const listed = await app.call('source.list', {})
  const [source] = listed.ok ? SourceSummary.array().parse(listed.value) : []
  const made = await app.call('indicator.create', { name: '油灯', unit: '盏' })
  if (!made.ok || !source) throw new Error('The book is imported and the indicator made')
  const indicatorId = Indicator.parse(made.value).id
  const cell = { indicatorId, subject: '全国', period: '2022', changeBasis: '', priceBasis: 'none', scope: '' }
  const draft = { ...cell, value: '3', unit: '盏', sourceId: source.id, quote }
  const recorded = await app.call('observation.record', { draft, reason: '' })
  if (!recorded.ok) throw new Error(JSON.stringify(recorded.error))
  return indicatorId
}

test('a value and a block lead back to the page and passage they were taken from', async ({ app, folder }) => {
  test.setTimeout(120_000)
  const { page } = app
  await importFiles(app, [{ path: writeBook(folder), year: 2022 }])
  await recordFrom(app, 'Oil burns all through the night on line 3 of it and so on and on')
  const pane = await showIndicator(page, '油灯')
  await cellOf(pane, '2022年').click()
  const cell = await openCellPane(pane)
  await cell
    .getByRole('list', { name: '现行数据' })
    .getByRole('button', { name: /lighthouses/ })
    .click()
  const mark = pageNamed(page, '第3页').locator('.original-mark')
  await expect(mark).toHaveCount(1)
  await expect(mark).toBeInViewport()
  await expectDrawn(page, '第3页')

  const prior = await openView(page, '往期')
  await prior.getByText('Chapter of boats').first().click()
  await prior.getByText('Boats come home').hover()
  await prior.getByRole('button', { name: '查看原件' }).last().click()
  await expect(pageNamed(page, '第2页').locator('.original-mark').first()).toBeInViewport()

  const draft = await openView(page, '写作')
  await draft.getByText('Chapter of lamps').first().click()
  await draft.getByText('Oil burns all').first().click()
  await draft.getByRole('button', { name: '查看原件' }).click()
  await expect(pageNamed(page, '第3页').locator('.original-mark').first()).toBeInViewport()
})
