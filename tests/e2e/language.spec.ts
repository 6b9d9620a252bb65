import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { foreignAmong, keysAmong, readLabels, readWords } from './pages/labels'
import { chooseLanguage, openViewAt, viewCount } from './pages/window'
import type { RunningApp } from './support/running-app'
import { expect, test } from './support/test'

const words = { 'zh-CN': readWords('zh-CN'), en: readWords('en') } as const

/** The printed pages come when they are set: until then the preview says other words. */
const waitForPages = async (page: Page): Promise<void> => {
  const preview = page.getByRole('region', { name: /^(版面预览|Page preview)$/ })
  if (await preview.isVisible())
    await expect(preview.getByRole('status').first()).toHaveText(/^\d+ \/ \d+$/, { timeout: 30_000 })
}

const readViews = async (page: Page): Promise<string[]> => {
  const labels: string[] = []
  for (let view = 0; view < viewCount; view += 1) {
    await openViewAt(page, view)
    await expect(page.getByText(/正在载入|^Loading/)).toHaveCount(0)
    await waitForPages(page)
    labels.push(...(await readLabels(page)))
  }
  return [...new Set(labels)]
}

interface Listed {
  readonly id: string
}

const ask = async (app: RunningApp, call: string, input: unknown): Promise<unknown> => {
  const answer = await app.call(call, input)
  if (!answer.ok) throw new Error(`${call}: ${answer.error.code}`)
  return answer.value
}

/** All that editors wrote themselves, in one text: titles, names, units, sources, values. */
const readContent = async (app: RunningApp): Promise<string> => {
  const editions = (await ask(app, 'edition.list', {})) as readonly Listed[]
  const indicators = (await ask(app, 'indicator.list', { query: '' })) as readonly Listed[]
  const parts: unknown[] = [editions, indicators, await ask(app, 'project.current', {})]
  for (const { id } of editions) {
    parts.push(await ask(app, 'section.outline', { editionId: id }))
    parts.push(await ask(app, 'publish.problems', { editionId: id }))
  }
  for (const { id } of indicators) parts.push(await ask(app, 'observation.list', { indicatorId: id, history: false }))
  return JSON.stringify(parts)
}

test('changing the language changes every label, and no key and no word of the other language is left', async ({
  launch,
}) => {
  const app = await launch({ args: ['--sample'] })
  const { page } = app
  await expect(page.getByRole('navigation')).toBeVisible()
  const content = await readContent(app)

  const chinese = await readViews(page)
  expect(keysAmong(chinese, words['zh-CN'])).toEqual([])
  expect(foreignAmong(chinese, words['zh-CN'], words.en)).toEqual([])
  const pictures = chinese.filter((label) => /^[a-z]+(-[a-z]+)*$/.test(label) && !content.includes(label))
  expect(pictures, 'English names that a picture speaks to whoever listens in Chinese').toEqual([])

  await chooseLanguage(page, 'English')
  const english = await readViews(page)
  expect(keysAmong(english, words.en)).toEqual([])
  expect(foreignAmong(english, words.en, words['zh-CN']).filter((label) => !content.includes(label))).toEqual([])
  const han = english.filter((label) => /\p{Script=Han}/u.test(label))
  const unexplained = han
    .flatMap((label) => label.match(/\p{Script=Han}+/gu) ?? [])
    .filter((run) => !content.includes(run))
  expect(unexplained, 'Chinese in the English window that nobody wrote').toEqual([])

  await chooseLanguage(page, '简体中文')
  expect(new Set(await readViews(page))).toEqual(new Set(chinese))
})

interface JobState {
  readonly state: string
}

/** Exports in every medium without touching a word of the window. */
const exportTo = async (app: RunningApp, folder: string): Promise<Readonly<Record<string, string>>> => {
  mkdirSync(folder)
  const [edition] = (await ask(app, 'edition.list', {})) as readonly (Listed & { year: number })[]
  if (!edition) throw new Error('The sample has no edition')
  const starting = ask(app, 'publish.start', { editionId: edition.id, media: ['pdf', 'html', 'docx'] })
  await app.answerDialog([folder])
  const { jobId } = (await starting) as { jobId: string }
  await expect
    .poll(async () => ((await ask(app, 'work.get', { jobId })) as JobState).state, { timeout: 30_000 })
    .toBe('done')
  return Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name)).toString('base64')]),
  )
}

test('the language of the interface changes no exported byte', async ({ launch, folder }) => {
  const app = await launch({ args: ['--sample'] })
  await expect(app.page.getByRole('navigation')).toBeVisible()
  const inChinese = await exportTo(app, join(folder, 'zh'))
  await chooseLanguage(app.page, 'English')
  const inEnglish = await exportTo(app, join(folder, 'en'))
  expect(Object.keys(inEnglish)).toHaveLength(3)
  expect(Object.keys(inEnglish)).toEqual(Object.keys(inChinese))
  const changed = Object.keys(inEnglish).filter((name) => inEnglish[name] !== inChinese[name])
  expect(changed).toEqual([])
})
