import { expect, type Locator, type Page } from '@playwright/test'
import { dialogNamed, named } from './window'

export const bodyOf = (page: Page): Locator => page.getByRole('textbox', { name: '章节正文' })

/** Waits until the section can be typed in and puts the caret at its end. */
export const writeAtEnd = async (page: Page): Promise<void> => {
  await expect(page.locator('.nk-editor')).toHaveAttribute('data-status', 'open')
  await bodyOf(page).focus()
  await page.keyboard.press('ControlOrMeta+End')
}

/** Types as a Chinese input method does: letters compose under the caret, then the words take their place. */
export const compose = async (page: Page, letters: string, words: string): Promise<void> => {
  const input = await page.context().newCDPSession(page)
  for (let length = 1; length <= letters.length; length += 1) {
    const text = letters.slice(0, length)
    await input.send('Input.imeSetComposition', { text, selectionStart: length, selectionEnd: length })
  }
  await input.send('Input.insertText', { text: words })
  await input.detach()
}

const insertFromToolbar = async (page: Page, name: string): Promise<Locator> => {
  await page
    .getByRole('toolbar', { name: '编辑工具' })
    .getByRole('button', { name: named('插入') })
    .click()
  await page.getByRole('menuitem', { name, exact: true }).click()
  return dialogNamed(page, `插入${name}`)
}

/** Chooses an indicator in the first field of a dialog that asks for one, once it is offered. */
export const chooseIndicator = async (page: Page, dialog: Locator, indicator: string): Promise<void> => {
  const field = dialog.getByLabel('指标', { exact: true }).first()
  await field.fill(indicator)
  await expect(page.getByRole('option', { name: indicator, exact: true })).toBeAttached()
  await field.press('Enter')
}

const typePeriod = async (dialog: Locator, label: string, period: string): Promise<void> => {
  const field = dialog.getByLabel(label, { exact: true })
  await field.fill(period)
  await field.press('Tab')
}

/** Puts a live number at the caret, by the toolbar. */
export const insertLiveNumber = async (page: Page, indicator: string, period: string): Promise<void> => {
  const dialog = await insertFromToolbar(page, '实时数值')
  await chooseIndicator(page, dialog, indicator)
  await typePeriod(dialog, '时期', period)
  await dialog.getByRole('button', { name: '插入', exact: true }).click()
  await expect(dialog).toBeHidden()
}

/** Puts a chart of one indicator below the caret, by the slash menu. */
export const insertChart = async (page: Page, indicator: string, span: string, caption: string): Promise<void> => {
  await page.keyboard.type('/图表')
  await page.getByRole('listbox', { name: '插入' }).getByRole('option', { name: /图表/ }).click()
  const dialog = dialogNamed(page, '插入图表')
  await chooseIndicator(page, dialog, indicator)
  await typePeriod(dialog, '时期范围', span)
  await dialog.getByLabel('图题').fill(caption)
  await dialog.getByRole('button', { name: '插入', exact: true }).click()
  await expect(dialog).toBeHidden()
}

export const liveNumbers = (page: Page): Locator => bodyOf(page).getByRole('button', { name: /^实时数值/ })

/** A chart's picture; its name is what it says in words. */
export const charts = (page: Page): Locator => bodyOf(page).locator('figure').getByRole('img')
