import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { payloadDocuments } from '../fixtures/hostile/payload-documents'
import { hitsOf, openSearch } from './pages/search'
import { importFiles } from './pages/sources'
import { expect, test } from './support/test'

/** Opens the first hit of a kind and gives the window's main part. */
const openFirst = async (page: Page, words: string, kind: string) => {
  const field = await openSearch(page)
  await field.fill(words)
  await hitsOf(page, kind).first().click()
  const main = page.getByRole('main')
  await expect(main.getByText(words).first()).toBeVisible()
  return main
}

// That nothing was refused by the content policy either is asserted at the end of every test.
for (const kind of Object.keys(payloadDocuments)) {
  test(`what a ${kind} file would run is words in the window`, async ({ app, folder }) => {
    const { page } = app
    const path = join(folder, `payloads.${kind}`)
    writeFileSync(path, payloadDocuments[kind]?.() ?? '')
    await importFiles(app, [{ path, year: 2021 }])
    for (const hits of ['章节', '资料']) {
      const main = await openFirst(page, '灯塔在春天里', hits)
      await expect(main.locator('script, iframe, object, embed, form, [onerror], [onload]')).toHaveCount(0)
      await expect(main.locator('a[href^="javascript" i], a[href^="data:" i], a[href^="vbscript" i]')).toHaveCount(0)
    }
    expect(await page.evaluate(() => 'wasHere' in globalThis)).toBe(false)
  })
}
