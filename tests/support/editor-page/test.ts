import { accessSync, constants } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { homedir } from 'node:os'
import { extname, join } from 'node:path'
import { type Browser, test as base, chromium, expect, type Page } from '@playwright/test'
import { findBrowser } from '../../../src-main/shell/chromium/find-browser'
import { pagePolicy } from '../../../src-main/shell/content-policy'
import { StoredDocument } from '../../../src-shared/document/schema'
import { buildEditorPage } from './build'
import type { ids as Ids } from './memory-bridge'
import type { Harness } from './page'
import { outline, type Sample } from './stored-samples'

// As index.html has it.
const NONCE = 'editor-page'
const ORIGIN = 'https://editor.test'
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
}

declare global {
  interface Window {
    readonly harness: Harness
    readonly violations: string[]
  }
}

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    // Ignored because a path that can't be executed is one of many that are tried.
    return false
  }
}

/** The editor alone on a page, with made-up answers instead of main. */
export class EditorPage {
  readonly page: Page
  readonly problems: string[] = []
  constructor(page: Page) {
    this.page = page
  }

  get area() {
    return this.page.getByRole('textbox', { name: '章节正文' })
  }
  slot(name: string) {
    return this.page.locator(`[data-field="${name}"]`)
  }

  /** Opens the section with these blocks, as stored. */
  async open(...blocks: Sample[]): Promise<void> {
    await this.page.evaluate((children) => window.harness.open(children), blocks)
    await expect(this.page.locator('.nk-editor')).toHaveAttribute('data-status', 'open')
    await expect(this.area.locator('p').first()).toBeVisible()
  }

  async caretAtEndOf(text: string): Promise<void> {
    await this.area.getByText(text, { exact: true }).click()
    await this.page.keyboard.press('End')
  }

  /** Composes as an input method does: letters grow under the caret, then the words take their place. */
  async compose(letters: string, words: string): Promise<void> {
    const input = await this.page.context().newCDPSession(this.page)
    for (let length = 1; length <= letters.length; length += 1) {
      const text = letters.slice(0, length)
      await input.send('Input.imeSetComposition', { text, selectionStart: length, selectionEnd: length })
    }
    await input.send('Input.insertText', { text: words })
    await input.detach()
  }

  /** Pastes this; the key comes first, as it does for a person. */
  async paste(data: Readonly<Record<string, string>>): Promise<void> {
    await this.page.keyboard.press('Control')
    await this.page.evaluate((given) => {
      const clipboardData = new DataTransfer()
      for (const [type, text] of Object.entries(given)) clipboardData.setData(type, text)
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
      document.activeElement?.dispatchEvent(event)
    }, data)
  }

  /** The document as it was sent to main, which must be a stored document to the letter. */
  async saved(): Promise<StoredDocument> {
    await this.page.evaluate(() => window.harness.flushAll())
    const body = await this.page.evaluate(() => window.harness.body())
    const parsed = StoredDocument.parse(body)
    expect(parsed).toEqual(body)
    return parsed
  }

  async expectSaved(expected: string): Promise<void> {
    await expect.poll(async () => outline((await this.saved()) as Parameters<typeof outline>[0])).toBe(expected)
  }

  async setValue(indicator: keyof typeof Ids, year: number, value: string): Promise<void> {
    await this.page.evaluate(
      ([name, at, text]) => {
        const id = window.harness.ids[name]
        window.harness.memory.values.set(`${id}|全国|${at}`, text)
        window.harness.tell('observation.recorded', { indicatorIds: [id] })
      },
      [indicator, year, value] as const,
    )
  }

  async calls(name: string): Promise<number> {
    return this.page.evaluate((wanted) => window.harness.memory.calls.filter((call) => call === wanted).length, name)
  }
}

interface Fixtures {
  readonly editor: EditorPage
  /** The interface's language, set by `test.use`. */
  readonly language: string
}
interface WorkerFixtures {
  readonly folder: string
  readonly ownBrowser: Browser
}

const serve = async (page: Page, folder: string): Promise<void> => {
  const headers = { 'Content-Security-Policy': pagePolicy({ nonce: NONCE, isDevelopment: false }) }
  await page.route('**/*', async (route) => {
    const { origin, pathname } = new URL(route.request().url())
    if (origin !== ORIGIN) return route.abort()
    const path = pathname === '/' ? '/index.html' : pathname
    if (!(extname(path) in types)) return route.fulfill({ status: 404 })
    const body = await readFile(join(folder, path), 'utf8')
    await route.fulfill({ body, headers, contentType: types[extname(path)] ?? 'text/plain' })
  })
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  language: ['zh-CN', { option: true }],
  folder: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted from this pattern.
    async ({}, use) => {
      const folder = await buildEditorPage()
      await use(folder)
      await rm(folder, { recursive: true, force: true })
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  ownBrowser: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted from this pattern.
    async ({}, use) => {
      const search = { env: process.env, platform: process.platform, home: homedir(), isExecutable }
      const found = findBrowser({ ...search, ownBrowser: null })
      if (!found.ok) throw new Error('no Chromium-family browser found; NIANKAN_BROWSER may name one')
      const browser = await chromium.launch({ executablePath: found.value, chromiumSandbox: process.getuid?.() !== 0 })
      await use(browser)
      await browser.close()
    },
    { scope: 'worker' },
  ],
  editor: async ({ ownBrowser, folder, language, bypassCSP }, use) => {
    const context = await ownBrowser.newContext({
      viewport: { width: 1280, height: 900 },
      bypassCSP: bypassCSP ?? false,
    })
    const page = await context.newPage()
    const editor = new EditorPage(page)
    page.on('console', (message) => {
      if (message.type() === 'error') editor.problems.push(message.text())
    })
    page.on('pageerror', (error) => editor.problems.push(error.message))
    await page.addInitScript(() => {
      Object.assign(window, { violations: [] })
      document.addEventListener('securitypolicyviolation', (event) => {
        window.violations.push(`${event.violatedDirective} ${event.sourceFile}:${event.lineNumber}`)
      })
    })
    await serve(page, folder)
    await page.goto(`${ORIGIN}/?lng=${language}`)
    await page.waitForFunction(() => 'harness' in window)
    await use(editor)
    expect(await page.evaluate(() => window.violations), 'violations of the content policy').toEqual([])
    expect(editor.problems, 'errors on the page').toEqual([])
    await context.close()
  },
})
