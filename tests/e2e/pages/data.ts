import { expect, type Locator, type Page } from '@playwright/test'
import { dialogNamed, named, openView } from './window'

export const createIndicator = async (page: Page, name: string, unit: string): Promise<void> => {
  const view = await openView(page, '数据')
  await view.getByRole('button', { name: named('新建指标') }).click()
  const dialog = dialogNamed(page, '新建指标')
  await dialog.getByLabel('名称', { exact: true }).fill(name)
  await dialog.getByLabel('单位', { exact: true }).fill(unit)
  await dialog.getByRole('button', { name: '创建' }).click()
  await expect(dialog).toBeHidden()
  await expect(view.getByRole('region', { name, exact: true })).toBeVisible()
}

export const showIndicator = async (page: Page, name: string): Promise<Locator> => {
  const view = await openView(page, '数据')
  await view.getByRole('button', { name: new RegExp(`^${name}`) }).click()
  const pane = view.getByRole('region', { name, exact: true })
  await expect(pane).toBeVisible()
  return pane
}

export interface TypedValue {
  readonly period: string
  readonly value: string
  readonly source: string
}

/** Records a value in the pane that shows its indicator. */
export const recordValue = async (pane: Locator, { period, value, source }: TypedValue): Promise<void> => {
  await pane
    .getByRole('button', { name: named('录入数据') })
    .first()
    .click()
  const form = pane.getByRole('form', { name: '录入数据' })
  await form.getByLabel('时期').fill(period)
  await form.getByLabel('数值').fill(value)
  await form.getByLabel('来源').fill(source)
  await form.getByRole('button', { name: '录入数据' }).click()
  await expect(form).toBeHidden()
  await expect(rowOf(pane, period)).toContainText(value)
}

export const rowOf = (pane: Locator, period: string): Locator =>
  pane.getByRole('row').filter({ has: pane.page().getByRole('rowheader', { name: period }) })

export const correctValue = async (page: Page, pane: Locator, period: string, value: string): Promise<void> => {
  await rowOf(pane, period).getByRole('button').last().click()
  await page.getByRole('menuitem', { name: '更正…' }).click()
  const form = pane.getByRole('form', { name: '更正数据' })
  await form.getByLabel('数值').fill(value)
  await form.getByRole('button', { name: '更正数据' }).click()
  await expect(form).toBeHidden()
  await expect(rowOf(pane, period)).toContainText(value)
}
