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

/** The line of an indicator in the tree; a search brings it in sight where there are many. */
export const treeItem = (page: Page, name: string): Locator =>
  page.getByRole('tree', { name: '指标' }).getByRole('treeitem', { name: new RegExp(`^${name}`) })

export const showIndicator = async (page: Page, name: string): Promise<Locator> => {
  const view = await openView(page, '数据')
  await treeItem(page, name).click()
  const pane = view.getByRole('region', { name, exact: true })
  await expect(pane).toBeVisible()
  return pane
}

export interface TypedValue {
  readonly period: string
  readonly value: string
  readonly source: string
}

/** A number as a sheet shows it: 405,442. */
const grouped = (value: string): string => value.replace(/\B(?=(?:\d{3})+(?!\d))/g, ',')

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
  await expect(rowOf(pane, period)).toContainText(grouped(value))
}

export const rowOf = (pane: Locator, period: string): Locator =>
  pane
    .getByRole('grid')
    .getByRole('row')
    .filter({ has: pane.page().getByRole('rowheader', { name: period }) })

/** A cell of the sheet of values by its period and the place of its column, from 1. */
export const cellOf = (pane: Locator, period: string, column = 1): Locator =>
  rowOf(pane, period)
    .getByRole('gridcell')
    .nth(column - 1)

/** The pane that tells of the active cell; it is opened where it is shut. */
export const openCellPane = async (pane: Locator): Promise<Locator> => {
  const toggle = pane.getByRole('button', { name: '单元格记录' })
  if ((await toggle.getAttribute('aria-pressed')) === 'false') await toggle.click()
  const cellPane = pane.getByRole('region', { name: '单元格记录' })
  await expect(cellPane).toBeVisible()
  return cellPane
}

export const correctValue = async (_page: Page, pane: Locator, period: string, value: string): Promise<void> => {
  await cellOf(pane, period).click()
  const cellPane = await openCellPane(pane)
  await cellPane.getByRole('button', { name: '更正…' }).click()
  const form = pane.getByRole('form', { name: '更正数据' })
  await form.getByLabel('数值').fill(value)
  await form.getByRole('button', { name: '更正数据' }).click()
  await expect(form).toBeHidden()
  await expect(rowOf(pane, period)).toContainText(grouped(value))
}

/** Puts a block on the sheet as a spreadsheet's copy would; without HTML only its text. */
export const pasteBlock = (target: Locator, text: string, html = ''): Promise<void> =>
  target.evaluate(
    (element, block) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', block.text)
      if (block.html !== '') clipboardData.setData('text/html', block.html)
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    },
    { text, html },
  )
