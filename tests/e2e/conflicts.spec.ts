import type { Locator } from '@playwright/test'
import { Indicator } from '../../src-shared/data/indicator'
import { findBarriers } from './pages/axe'
import { openView, undoProject } from './pages/window'
import type { RunningApp } from './support/running-app'
import { expect, test } from './support/test'

const said = [
  { value: '55.3', sourceNote: '年报', quote: '2021年，关键工序数控化率达到55.3%。' },
  { value: '51.3', sourceNote: '发布会', quote: '截至2021年底，关键工序数控化率为51.3%。' },
]

/** Two documents that give two values of one year; the pane that lists what contradicts itself. */
const withConflict = async (app: RunningApp): Promise<Locator> => {
  const made = await app.call('indicator.create', { name: '关键工序数控化率', unit: '%' })
  if (!made.ok) throw new Error(JSON.stringify(made.error))
  const { id: indicatorId } = Indicator.parse(made.value)
  for (const one of said) {
    const key = { indicatorId, subject: '全国', period: '2021', changeBasis: '', priceBasis: 'none', scope: '' }
    await app.call('observation.record', { draft: { ...key, unit: '%', ...one } })
  }
  const view = await openView(app.page, '数据')
  await view.getByRole('button', { name: '数据冲突（1）' }).click()
  const pane = view.getByRole('region', { name: '数据冲突' })
  await expect(pane.getByRole('article')).toHaveCount(1)
  return pane
}

test('a conflict shows both sentences with their numbers marked, and why it may be', async ({ app }) => {
  const pane = await withConflict(app)
  const card = pane.getByRole('article', { name: '关键工序数控化率' })
  await expect(card).toContainText('疑似有误')
  await expect(card).toContainText('可能是印刷差错')
  for (const { value, sourceNote, quote } of said) {
    const side = card.getByRole('region', { name: `${value}% · ${sourceNote}` })
    await expect(side).toContainText(quote)
    await expect(side.locator('mark')).toHaveText(value)
  }
  expect(await findBarriers(app.page)).toEqual([])
})

test('each choice settles it, and one undo brings it back', async ({ app }) => {
  const { page } = app
  const pane = await withConflict(app)
  const card = pane.getByRole('article', { name: '关键工序数控化率' })
  const settled = page.getByText('没有数据冲突')
  const [first] = said
  const side = card.getByRole('region', { name: `${first?.value}% · ${first?.sourceNote}` })

  await side.getByRole('button', { name: '采用此值' }).click()
  await expect(settled).toBeVisible()
  await undoProject(page)
  await expect(card).toBeVisible()

  await side.getByRole('button', { name: '标为印刷差错' }).click()
  await expect(settled).toBeVisible()
  await undoProject(page)
  await expect(card).toBeVisible()

  await card.getByRole('button', { name: '都保留，分别注明口径' }).click()
  const form = card.getByRole('form', { name: '都保留，分别注明口径' })
  const confirm = form.getByRole('button', { name: '保留并注明' })
  await expect(form.getByRole('textbox').first()).toBeFocused()
  await page.keyboard.type('重点企业')
  await expect(confirm).toBeDisabled()
  await page.keyboard.press('Tab')
  await page.keyboard.type('规模以上企业')
  await page.keyboard.press('Enter')
  await expect(settled).toBeVisible()
  await undoProject(page)
  await expect(card).toBeVisible()
})

test('an indicator lists what was said of it, in the words of each document', async ({ app }) => {
  const pane = await withConflict(app)
  await pane.getByRole('button', { name: '关键工序数控化率' }).click()
  const indicator = app.page.getByRole('region', { name: '关键工序数控化率' })
  await indicator.getByRole('tab', { name: '历次表述' }).click()
  const list = indicator.getByRole('list', { name: '关键工序数控化率：历次表述' })
  for (const { quote, sourceNote } of said) {
    const line = list.getByRole('listitem').filter({ hasText: quote })
    await expect(line).toContainText(sourceNote)
    await expect(line).toContainText('2021年')
  }
})
