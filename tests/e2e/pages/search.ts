import { expect, type Locator, type Page } from '@playwright/test'

/** Opens the search by its shortcut, and gives the field with the keyboard in it. */
export const openSearch = async (page: Page): Promise<Locator> => {
  // The shortcut is the top bar's, which comes after the first drawing.
  await expect(page.getByRole('banner').getByRole('button', { name: /^(版本|Edition)：?.*\d{4}/ })).toBeVisible()
  await page.keyboard.press('ControlOrMeta+k')
  const field = page.getByRole('combobox', { name: /^(搜索所有版本|Search editions)/ })
  await expect(field).toBeFocused()
  return field
}

export const hitsOf = (page: Page, kind: string): Locator =>
  page.getByRole('listbox', { name: '搜索结果' }).getByRole('group', { name: kind }).getByRole('option')

/** Waits until what the keyboard is at shows these words. */
export const expectActive = (page: Page, words: string | RegExp): Promise<void> =>
  expect(page.getByRole('listbox', { name: '搜索结果' }).getByRole('option', { selected: true })).toContainText(words)

/** What the window has set off where a search led to. */
export const markedWords = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...(CSS.highlights.get('search-passage') ?? [])].map((range) => String(range)))
