import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from '@playwright/test'
import { correctValue, createIndicator, recordValue, showIndicator } from './pages/data'
import { bodyOf, charts, compose, insertChart, insertLiveNumber, liveNumbers, writeAtEnd } from './pages/editor'
import { addSection, openSection, outlineOf } from './pages/outline'
import { askPoppler, exportEdition, showPreview } from './pages/publish'
import { importFiles } from './pages/sources'
import {
  answerFileDialog,
  chooseEditionAction,
  dialogNamed,
  editionButton,
  expectSaved,
  openView,
} from './pages/window'
import { root } from './support/app-process'
import type { RunningApp } from './support/running-app'
import { expect, test } from './support/test'

interface Year {
  readonly edition2022: string
  readonly edition2020: string
  readonly sources: readonly [string, string]
  /** A section of 2022 that must be carried over. */
  readonly carriedSection: RegExp
}

const indicator = '全部工业增加值'
const recorded = [
  ['2017', '275119'],
  ['2018', '301089'],
  ['2019', '311859'],
  ['2020', '312903'],
  ['2021', '372575'],
  ['2024', '405442'],
] as const

const createProject = async (app: RunningApp, path: string): Promise<void> => {
  await app.page.getByRole('button', { name: '新建项目' }).click()
  await answerFileDialog(app, '新建项目', [path])
  await expect(app.page.getByRole('banner')).toBeVisible()
  expect(existsSync(path)).toBe(true)
}

const rollForward = async (app: RunningApp): Promise<void> => {
  const { page } = app
  await openView(page, '写作')
  await chooseEditionAction(page, /^2022/)
  await chooseEditionAction(page, '由 2022 年版结转…')
  const dialog = dialogNamed(page, '由 2022 年版结转')
  await dialog.getByLabel('出版年份').fill('2025')
  await dialog.getByLabel('数据年份').fill('2024')
  await dialog.getByRole('button', { name: '结转' }).click()
  const report = dialogNamed(page, '结转完成')
  await expect(report.getByText('章节')).toBeVisible()
  await report.getByRole('button', { name: '打开新版本' }).click()
  await expect(editionButton(page)).toContainText('2025')
}

const recordValues = async (app: RunningApp): Promise<void> => {
  await createIndicator(app.page, indicator, '亿元')
  const pane = await showIndicator(app.page, indicator)
  for (const [period, value] of recorded)
    await recordValue(pane, { period, value, source: `${Number(period) + 1} 年统计公报` })
}

const draftSection = async (app: RunningApp): Promise<void> => {
  const { page } = app
  await openView(page, '写作')
  await addSection(page, '工业经济再上台阶')
  await writeAtEnd(page)
  await compose(page, 'quanguo', '全国')
  await compose(page, 'gongye', '工业经济稳中有进，全部工业增加值达到')
  await insertLiveNumber(page, indicator, 'Y')
  await writeAtEnd(page)
  await compose(page, 'wenzhong', '，五年走势如图所示。')
  await page.keyboard.press('Enter')
  await insertChart(page, indicator, 'Y-4..Y', '全部工业增加值走势')
  await expect(liveNumbers(page)).toHaveText('405442亿元')
  await expect(charts(page)).toHaveAttribute('alt', /405442/)
  await expectSaved(page)
}

const changeValue = async (app: RunningApp): Promise<void> => {
  const { page } = app
  await correctValue(page, await showIndicator(page, indicator), '2024', '405888')
  await openView(page, '写作')
  await expect(liveNumbers(page)).toHaveText('405888亿元')
  await expect(charts(page)).toHaveAttribute('alt', /405888/)
}

const checkPdf = (path: string): void => {
  const pdf = readFileSync(path)
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  const info = askPoppler('pdfinfo', [path])
  const fonts = askPoppler('pdffonts', [path])
  const text = askPoppler('pdftotext', ['-layout', path, '-'])
  test.info().annotations.push({ type: 'poppler', description: info === null ? 'not here' : info })
  if (info === null || fonts === null || text === null) return
  expect(info).toMatch(/Tagged:\s+yes/)
  expect(Number(/Pages:\s+(\d+)/.exec(info)?.[1])).toBeGreaterThan(3)
  expect(fonts).not.toMatch(/Type 3/)
  expect(text.replaceAll(/\s/g, '')).toContain('全国工业经济稳中有进，全部工业增加值达到405888亿元，五年走势如图所示。')
  expect(text).toMatch(/目\s*录/)
}

/** Opens the page in a browser of its own and counts what it asks for besides itself. */
const checkHtml = async (path: string): Promise<void> => {
  const executablePath = process.env.NIANKAN_BROWSER ?? ['/usr/bin/chromium'].find(existsSync)
  const browser = await chromium.launch(executablePath ? { executablePath } : {})
  const page = await browser.newPage()
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  const { href } = pathToFileURL(path)
  await page.goto(href)
  await expect(page.getByText('全国工业经济稳中有进，全部工业增加值达到405888亿元')).toBeVisible()
  await expect(page.getByRole('heading', { name: /工业经济再上台阶/ }).first()).toBeVisible()
  expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([href])
  await browser.close()
}

const publish = async (app: RunningApp, folder: string): Promise<void> => {
  mkdirSync(folder)
  const files = await exportEdition(app, folder)
  expect(files.map((file) => file.split('.').at(-1)).toSorted()).toEqual(['html', 'pdf'])
  for (const file of files) await (file.endsWith('.pdf') ? checkPdf(file) : checkHtml(file))
}

const previewBesideEditor = async (app: RunningApp): Promise<void> => {
  const { page } = app
  await openView(page, '写作')
  await openSection(page, '工业经济再上台阶')
  await showPreview(page)
  await expect(bodyOf(page)).toBeVisible()
  const drawn = page.getByRole('region', { name: '版面', exact: true }).locator('canvas')
  await expect(drawn.first()).toBeVisible({ timeout: 20_000 })
}

const findEverythingAgain = async (app: RunningApp): Promise<void> => {
  const { page } = app
  await openView(page, '写作')
  // Chromium writes its storage lazily; the stand-in's is ended too soon for the place to be remembered.
  if (app.shell === 'electron-stand-in') await chooseEditionAction(page, /^2025/)
  await expect(editionButton(page)).toContainText('2025')
  await openSection(page, '工业经济再上台阶')
  await expect(bodyOf(page)).toContainText('全国工业经济稳中有进，全部工业增加值达到')
  await expect(liveNumbers(page)).toHaveText('405888亿元')
  await expect(charts(page)).toHaveAttribute('alt', /405888/)
  const pane = await showIndicator(page, indicator)
  for (const [period] of recorded) await expect(pane.getByRole('rowheader', { name: new RegExp(period) })).toBeVisible()
  await openView(page, '资料导入')
  await expect(page.getByRole('region', { name: '资料', exact: true }).getByRole('listitem')).toHaveCount(4)
}

const wholeYear = async (launch: () => Promise<RunningApp>, folder: string, year: Year): Promise<void> => {
  const app = await launch()
  const project = join(folder, '工业报告.niankan')
  await createProject(app, project)
  await importFiles(app, [
    { path: year.edition2022, year: 2022 },
    { path: year.edition2020, year: 2020 },
    { path: year.sources[0] },
    { path: year.sources[1] },
  ])
  await rollForward(app)
  await expect(
    outlineOf(app.page).getByRole('treeitem').filter({ hasText: year.carriedSection }).first(),
  ).toContainText('沿用')
  await recordValues(app)
  await draftSection(app)
  await changeValue(app)
  await previewBesideEditor(app)
  await publish(app, join(folder, 'out'))
  await openView(app.page, '写作')
  expect(await app.closeWindow()).toBe(0)

  const again = await launch()
  await again.page.getByRole('button', { name: /^工业报告/ }).click()
  await findEverythingAgain(again)
}

const fixture = (name: string): string => join(root, 'tests', 'fixtures', 'import', name)

test('a whole year: import, roll forward, record, draft, publish, and find it again', async ({ launch, folder }) => {
  await wholeYear(launch, folder, {
    edition2022: fixture('industry-report-2022.md'),
    edition2020: fixture('industry-report-2020.md'),
    sources: [fixture('press-meeting.html'), fixture('statistical-notice.txt')],
    carriedSection: /规模再上台阶/,
  })
})

const seeds = join(root, '..', 'shared', 'seeds')

test('the same year on the real reports', async ({ launch, folder }) => {
  test.skip(!existsSync(seeds), `The real reports are not at ${seeds}`)
  const seed = (start: string): string =>
    join(seeds, readdirSync(seeds).find((name) => name.startsWith(start) && name.endsWith('.txt')) ?? start)
  await wholeYear(launch, folder, {
    edition2022: seed('000_'),
    edition2020: seed('001_'),
    sources: [seed('002_'), seed('003_')],
    carriedSection: /创新|绿色|发展/,
  })
})
