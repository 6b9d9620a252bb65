import { execFileSync } from 'node:child_process'
import { expect, type Page } from '@playwright/test'
import type { RunningApp } from '../support/running-app'
import { answerFileDialog, named, openView } from './window'

/** Exports the current edition to a folder through the publish view, and gives the files' paths as the window says them. */
export const exportEdition = async (app: RunningApp, folder: string): Promise<string[]> => {
  const view = await openView(app.page, '发布')
  await view.getByRole('button', { name: named('导出') }).click()
  await answerFileDialog(app, '选择导出文件夹', [folder])
  const done = view.getByRole('status').filter({ hasText: '已导出' })
  await expect(done).toBeVisible({ timeout: 30_000 })
  return done
    .getByRole('listitem')
    .locator('[title]')
    .evaluateAll((lines) => lines.map((line) => line.getAttribute('title') ?? ''))
}

/** What a tool of poppler says of a PDF; null where it isn't installed. */
export const askPoppler = (tool: 'pdfinfo' | 'pdffonts' | 'pdftotext', args: readonly string[]): string | null => {
  try {
    return execFileSync(tool, [...args], { encoding: 'utf8', stdio: 'pipe' })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

/** Shows the printed pages beside the editor. */
export const showPreview = async (page: Page): Promise<void> => {
  await page
    .getByRole('main', { name: '写作' })
    .getByRole('button', { name: named('版面预览') })
    .click()
  const preview = page.getByRole('region', { name: '版面预览' })
  await expect(preview.getByRole('img', { name: '第 1 页', exact: true })).toBeAttached({ timeout: 30_000 })
}
