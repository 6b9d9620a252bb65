import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'
import type { AxeResults } from 'axe-core'
import { aCaseStudy, aChart, aLiveNumber, aParagraph } from '../support/editor-page/stored-samples'
import { test } from '../support/editor-page/test'

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** What axe finds wrong, as rule and place. */
const findBarriers = async (page: Page, within: string): Promise<string[]> => {
  await page.addScriptTag({ path: axePath })
  return page.evaluate(async (place) => {
    const { axe } = window as unknown as { axe: { run: (within: string) => Promise<AxeResults> } }
    const { violations } = await axe.run(place)
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
  }, within)
}

// The checker is a script of the test's own, which the page's policy would refuse.
test.use({ bypassCSP: true })

test('the editor with its blocks has no barrier that axe knows', async ({ editor }) => {
  await editor.setValue('output', 2024, '1')
  await editor.open(aParagraph('甲', aLiveNumber(), aLiveNumber('Y-9')), aChart(), aCaseStudy(), aParagraph('末'))
  await expect(editor.area.locator('figure img')).toBeVisible()
  expect(await findBarriers(editor.page, '.nk-editor')).toEqual([])
})

test('the dialog of a chart has no barrier that axe knows', async ({ editor }) => {
  await editor.setValue('output', 2024, '1')
  await editor.open(aChart(), aParagraph('末'))
  await editor.area.locator('figure img').dblclick()
  await expect(editor.page.getByRole('dialog').locator('img.nk-chart')).toBeVisible()
  expect(await findBarriers(editor.page, '.nk-panel')).toEqual([])
})

test('a block that is selected can be deleted by the keyboard and brought back', async ({ editor }) => {
  await editor.open(aParagraph('甲'), aChart('图题'), aParagraph('乙'))
  await editor.area.locator('figure img').click()
  await editor.page.keyboard.press('Delete')
  await editor.expectSaved('paragraph(甲) paragraph(乙)')
  await editor.page.keyboard.press('ControlOrMeta+z')
  await editor.expectSaved('paragraph(甲) chart(caption=line(图题)) paragraph(乙)')
})

test.describe('in English', () => {
  test.use({ language: 'en' })

  test('the interface speaks English while the page keeps the edition’s words', async ({ editor }) => {
    await editor.page.evaluate((block) => window.harness.open([block]), aParagraph('值', aLiveNumber()))
    const area = editor.page.getByRole('textbox', { name: 'Section text' })
    await expect(area.getByRole('button', { name: 'Live number (no value yet)' })).toHaveText('【待补】')
    await expect(editor.page.getByRole('toolbar', { name: 'Editing tools' })).toBeVisible()
  })
})
