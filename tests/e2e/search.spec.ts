import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { aSentCase } from '../support/cases/sent-case'
import { caseList, importCaseFolder } from './pages/cases'
import { expectActive, hitsOf, markedWords, openSearch } from './pages/search'
import { chooseEditionAction, dialogNamed, editionButton, openView } from './pages/window'
import { expect, test } from './support/test'

test('one character finds, arrows choose, and Enter leads to the words themselves', async ({ launch }) => {
  const { page } = await launch({ args: ['--sample'] })
  await expect(editionButton(page)).toBeVisible()
  const field = await openSearch(page)
  await field.fill('热')
  await expect(hitsOf(page, '章节').first()).toContainText('热')
  const shown = await hitsOf(page, '章节').first().textContent()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await expect(page.getByRole('option', { selected: true })).toHaveCount(1)
  await hitsOf(page, '章节').first().click()
  await expect(dialogNamed(page, /搜索/)).toBeHidden()
  expect(shown).toContain('热')
  await expect.poll(() => markedWords(page)).toContain('热')
})

test('a number finds its value whatever its separators, and leads to the indicator', async ({ launch }) => {
  const { page } = await launch({ args: ['--sample'] })
  const field = await openSearch(page)
  await field.fill('372,575')
  await expect(hitsOf(page, '数据').first()).toContainText('372,575亿元')
  await field.fill('37.2575万亿元')
  await expect(hitsOf(page, '数据').first()).toContainText('全部工业增加值')
  await expectActive(page, '全部工业增加值')
  await page.keyboard.press('Enter')
  const main = page.getByRole('main', { name: '数据' })
  await expect(main).toContainText('全部工业增加值')
  await expect(main.getByRole('gridcell', { selected: true })).toContainText(/372,?575/)
})

test('kinds and filters narrow, words that are nowhere say so, and a search is remembered', async ({ launch }) => {
  const { page } = await launch({ args: ['--sample'] })
  const field = await openSearch(page)
  await field.fill('qbgyzjz')
  await expect(hitsOf(page, '指标').first()).toContainText('全部工业增加值')
  await field.fill('工业 增加值')
  await expect(hitsOf(page, '章节').first()).toBeVisible()
  await page.getByRole('group', { name: '类别' }).getByRole('button', { name: /^指标/ }).click()
  await expect(hitsOf(page, '章节')).toHaveCount(0)
  await expect(hitsOf(page, '指标').first()).toContainText('工业')
  await field.fill('这里没有的话')
  await expect(page.getByText('没有找到“这里没有的话”')).toBeVisible()
  await field.fill('全部工业增加值')
  await expectActive(page, '全部工业增加值')
  await page.keyboard.press('Enter')
  await openSearch(page)
  await page.getByRole('button', { name: '全部工业增加值' }).click()
  await expectActive(page, '全部工业增加值')
})

test('what stands in another edition opens among the prior ones, at its words', async ({ launch }) => {
  const { page } = await launch({ args: ['--sample'] })
  await chooseEditionAction(page, '新建版本…')
  const dialog = dialogNamed(page, '新建版本')
  await dialog.getByLabel('书名').fill('另一版')
  await dialog.getByRole('button', { name: '创建' }).click()
  await expect(editionButton(page)).toContainText('另一版')
  await openView(page, '数据')
  const field = await openSearch(page)
  await field.fill('热')
  await hitsOf(page, '章节').first().click()
  await expect(page.getByRole('main', { name: '往期' })).toBeVisible()
  await expect.poll(() => markedWords(page)).toContain('热')
})

test('words that an organization sent open its case at those words, whatever the list was narrowed to', async ({
  launch,
  folder,
}) => {
  const app = await launch({ args: ['--sample'] })
  const { page } = app
  const sent = join(folder, '报送')
  mkdirSync(sent)
  const lines = Array.from({ length: 40 }, (_, at) => `第${at}天，管网向北铺了一百米，换热站照常供热。`)
  writeFileSync(join(sent, '余热.txt'), aSentCase({ text: [...lines, '最后一段说到蒸汽锁的来历。'].join('\n') }))
  writeFileSync(join(sent, '管廊.txt'), aSentCase({ title: '管线进了一条廊' }))
  const view = await importCaseFolder(app, sent)
  const list = caseList(page)
  await expect(list.getByRole('listitem')).toHaveCount(2, { timeout: 40_000 })
  await view.getByLabel('搜索标题、单位、文件名').fill('管廊')
  await expect(list.getByRole('listitem')).toHaveCount(1)
  await openView(page, '数据')
  const field = await openSearch(page)
  await field.fill('蒸汽锁')
  await expectActive(page, '最后一段说到蒸汽锁的来历。')
  await expect(hitsOf(page, '报送案例')).toContainText('厂里的余热进了居民家')
  await page.keyboard.press('Enter')
  const detail = page.getByRole('main', { name: '案例' }).getByRole('region', { name: '案例详情' })
  await expect(detail.getByRole('heading', { name: '厂里的余热进了居民家' })).toBeVisible()
  await expect(list.getByRole('listitem')).toHaveCount(2)
  const text = detail.getByRole('textbox', { name: '正文' })
  await expect(text).toBeFocused()
  const chosen = await text.evaluate((area) =>
    area instanceof HTMLTextAreaElement
      ? [area.value.slice(area.selectionStart, area.selectionEnd), area.scrollTop > 0]
      : [],
  )
  expect(chosen).toEqual(['蒸汽锁', true])
})
