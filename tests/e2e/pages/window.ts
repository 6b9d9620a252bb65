import { expect, type Locator, type Page } from '@playwright/test'
import type { RunningApp } from '../support/running-app'

export type ViewWord = '写作' | '数据' | '往期' | '资料导入' | '案例' | '发布' | '回收站'

/** A control by its visible words, whatever picture stands before them. */
export const named = (words: string): RegExp => new RegExp(`${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`)

/** Leads to a view by the left edge, and gives its pane. */
export const openView = async (page: Page, view: ViewWord): Promise<Locator> => {
  await page
    .getByRole('navigation', { name: '视图' })
    .getByRole('button', { name: named(view) })
    .click()
  const main = page.getByRole('main', { name: view })
  await expect(main).toBeVisible()
  return main
}

/** Waits for the window's own word that everything typed is on disk. */
export const expectSaved = (page: Page): Promise<void> =>
  expect(page.getByRole('contentinfo').getByRole('status').first()).toHaveText('已保存')

export const editionButton = (page: Page): Locator => page.getByRole('banner').getByRole('button', { name: /版本/ })

export const chooseEditionAction = async (page: Page, words: string | RegExp): Promise<void> => {
  await editionButton(page).click()
  await page.getByRole('menuitem', { name: words }).click()
}

export const dialogNamed = (page: Page, title: string | RegExp): Locator => page.getByRole('dialog', { name: title })

/** Undoes the last change to the project by the button of the top bar. */
export const undoProject = (page: Page): Promise<void> =>
  page.getByRole('banner').getByRole('button', { name: /^撤销/ }).click()

export const redoProject = (page: Page): Promise<void> =>
  page.getByRole('banner').getByRole('button', { name: /^重做/ }).click()

/**
 * Answers a question for files: in the window's own dialog by hand, one typed name after `Enter`; in a native one
 * through the fixture, since no test can click there.
 */
export const answerFileDialog = async (app: RunningApp, title: string, paths: readonly string[]): Promise<void> => {
  if (app.shell !== 'chromium') return app.answerDialog(paths)
  const dialog = dialogNamed(app.page, title)
  await expect(dialog).toBeVisible()
  const [path = ''] = paths
  if (paths.length > 1) await markFiles(dialog, paths)
  else if (await dialog.getByLabel(/^文件名/).isVisible()) await dialog.getByLabel(/^文件名/).fill(path)
  else {
    await dialog.getByLabel('文件夹路径').fill(path)
    await dialog.getByLabel('文件夹路径').press('Enter')
    await expect(dialog.getByText(`将选择：${path}`)).toBeVisible()
  }
  await dialog.getByRole('button', { name: /^(打开|保存|选择此文件夹)$/ }).click()
  await expect(dialog).toBeHidden()
}

const markFiles = async (dialog: Locator, paths: readonly string[]): Promise<void> => {
  const folder = paths[0]?.slice(0, paths[0].lastIndexOf('/')) ?? ''
  await dialog.getByLabel('文件夹路径').fill(folder)
  await dialog.getByLabel('文件夹路径').press('Enter')
  for (const path of paths)
    await dialog
      .getByRole('list', { name: '文件夹内容' })
      .getByRole('button', { name: path.slice(folder.length + 1) })
      .click({ modifiers: ['ControlOrMeta'] })
}

/** Chooses in the menu of language and look, in whatever language it is. */
const choosePreference = async (page: Page, words: string | RegExp): Promise<void> => {
  const opener = page.getByRole('button', { name: /^(语言与外观|Language and look)$/ })
  await opener.click()
  const item = page.getByRole('menuitem', { name: words })
  await item.click()
  // The menu stays for a second choice; its button puts it away.
  await opener.click()
  await expect(item).toBeHidden()
}

/** Chooses the language of the interface by its own name. */
export const chooseLanguage = async (page: Page, language: '简体中文' | 'English'): Promise<void> => {
  await choosePreference(page, language)
  await expect(page.locator('html')).toHaveAttribute('lang', language === 'English' ? 'en' : 'zh-CN')
}

export const chooseTheme = async (page: Page, theme: 'light' | 'dark'): Promise<void> => {
  await choosePreference(page, theme === 'light' ? /^(浅色|Light)$/ : /^(深色|Dark)$/)
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
}

export const viewCount = 7

/** Leads to a view by its place at the left edge, in whatever language. */
export const openViewAt = async (page: Page, at: number): Promise<void> => {
  const item = page.getByRole('navigation').getByRole('button').nth(at)
  await item.click()
  await expect(item).toHaveAttribute('aria-current', 'page')
}
