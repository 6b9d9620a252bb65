import { expect, type Locator, type Page } from '@playwright/test'
import type { RunningApp } from '../support/running-app'
import { answerFileDialog, named, openView } from './window'

export interface ImportWish {
  readonly path: string
  /** Year of an edition; none: a source. */
  readonly year?: number
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

export const deskRow = (page: Page, path: string): Locator =>
  page
    .getByRole('region', { name: '导入台' })
    .getByRole('listitem')
    .filter({ hasText: nameOf(path) })

/** Puts files on the import desk. */
export const pickFiles = async (app: RunningApp, paths: readonly string[]): Promise<void> => {
  const view = await openView(app.page, '资料导入')
  await view
    .getByRole('button', { name: named('导入…') })
    .first()
    .click()
  await answerFileDialog(app, '选择要导入的文件', paths)
  for (const path of paths) await expect(deskRow(app.page, path)).toBeVisible()
}

/** Imports files as an editor would: picks them, says what each is, starts them all, waits for their reports. */
export const importFiles = async (app: RunningApp, wishes: readonly ImportWish[]): Promise<void> => {
  const { page } = app
  await pickFiles(
    app,
    wishes.map(({ path }) => path),
  )
  for (const { path, year } of wishes) {
    const row = deskRow(page, path)
    await row.getByText(year === undefined ? '资料' : '版本', { exact: true }).click()
    if (year !== undefined) await row.getByLabel('出版年份').fill(String(year))
  }
  await page.getByRole('button', { name: `开始导入（${wishes.length}）` }).click()
  for (const { path } of wishes)
    await expect(deskRow(page, path).getByRole('button', { name: '查看资料' })).toBeVisible({ timeout: 30_000 })
}
