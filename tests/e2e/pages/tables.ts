import { expect, type Locator, type Page } from '@playwright/test'
import type { RunningApp } from '../support/running-app'
import { answerFileDialog, dialogNamed, named, openView } from './window'

/** Opens the import of tables from the sources view. */
export const openTableImport = async (page: Page): Promise<Locator> => {
  const view = await openView(page, '资料导入')
  await view
    .getByRole('button', { name: named('导入表格…') })
    .first()
    .click()
  const dialog = dialogNamed(page, '导入表格')
  await expect(dialog).toBeVisible()
  return dialog
}

/** Reads a file and waits until it can be said what it means. */
export const chooseTable = async (app: RunningApp, dialog: Locator, path: string): Promise<void> => {
  await dialog.getByRole('button', { name: '选择文件…' }).click()
  await answerFileDialog(app, '选择要导入的表格', [path])
  await expect(dialog.getByRole('button', { name: /^导入 \d+ 个值$/ })).toBeVisible({ timeout: 30_000 })
}

export const pasteTable = async (dialog: Locator, text: string): Promise<void> => {
  await dialog.getByRole('textbox', { name: '粘贴' }).fill(text)
  await dialog.getByRole('button', { name: '读取' }).click()
  await expect(dialog.getByRole('button', { name: /^导入 \d+ 个值$/ })).toBeVisible({ timeout: 30_000 })
}

/** The rows of the preview, in one state or all. */
export const previewRows = (dialog: Locator): Locator =>
  dialog
    .getByRole('region', { name: '逐个数值的导入结果' })
    .getByRole('row')
    .filter({ has: dialog.page().getByRole('cell') })
