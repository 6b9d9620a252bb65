import { expect } from '@playwright/test'
import { aCaseStudy, aParagraph } from '../support/editor-page/stored-samples'
import { test } from '../support/editor-page/test'

test('opening a section writes nothing', async ({ editor }) => {
  await editor.page.clock.install()
  await editor.open(aParagraph('甲'))
  await editor.page.clock.runFor(10_000)
  expect(await editor.calls('section.saveBody')).toBe(0)
})

test('a save follows a pause of 300 ms', async ({ editor }) => {
  await editor.open(aParagraph('甲'))
  await editor.caretAtEndOf('甲')
  // Time stands still but for `runFor`: a slow machine's own would end the pause.
  await editor.page.clock.install({ time: 0 })
  await editor.page.clock.pauseAt(1000)
  await editor.page.keyboard.type('乙')
  await editor.page.clock.runFor(250)
  expect(await editor.calls('section.saveBody')).toBe(0)
  expect(await editor.page.evaluate(() => window.harness.saveState().phase)).toBe('unsaved')
  await editor.page.clock.runFor(100)
  expect(await editor.calls('section.saveBody')).toBe(1)
  expect(await editor.page.evaluate(() => window.harness.saveState().phase)).toBe('saved')
})

test('typing without a pause is saved at least every 700 ms', async ({ editor }) => {
  await editor.open(aParagraph('甲'))
  await editor.caretAtEndOf('甲')
  await editor.page.clock.install()
  for (let stroke = 0; stroke < 30; stroke += 1) {
    await editor.page.keyboard.type('字')
    await editor.page.clock.runFor(100)
  }
  expect(await editor.calls('section.saveBody')).toBeGreaterThanOrEqual(4)
})

test('a hidden window saves at once', async ({ editor }) => {
  await editor.open(aParagraph('甲'))
  await editor.caretAtEndOf('甲')
  await editor.page.clock.install()
  await editor.page.keyboard.type('乙')
  await editor.page.evaluate(() => window.dispatchEvent(new Event('pagehide')))
  await expect.poll(() => editor.calls('section.saveBody')).toBe(1)
})

test('a revision is kept every five minutes', async ({ editor }) => {
  await editor.page.clock.install()
  await editor.open(aParagraph('甲'))
  await editor.page.clock.runFor(11 * 60_000)
  expect(await editor.calls('section.keepRevision')).toBe(2)
})

test('a save over somebody else’s is refused, shown, and the user’s own choice', async ({ editor }) => {
  await editor.open(aParagraph('甲'))
  await editor.caretAtEndOf('甲')
  await editor.page.evaluate(() => {
    const stored = window.harness.memory.sections.get(window.harness.ids.section)
    if (stored) stored.revision = 7
  })
  await editor.page.keyboard.type('乙')
  await editor.page.evaluate(() => window.harness.flushAll())
  expect(await editor.page.evaluate(() => window.harness.saveState())).toMatchObject({
    phase: 'failed',
    failure: { code: 'revision-conflict' },
  })
  await editor.page.keyboard.type('丙')
  await editor.page.getByRole('button', { name: '保留我的内容' }).click()
  await editor.expectSaved('paragraph(甲乙丙)')
  await expect(editor.page.getByRole('alert')).toHaveCount(0)
})

test('what could not be saved is kept and offered when the section is opened again', async ({ editor }) => {
  await editor.open(aParagraph('甲'))
  await editor.caretAtEndOf('甲')
  await editor.page.evaluate(() => {
    window.harness.memory.saveFailure = 'target-not-writable'
  })
  await editor.page.keyboard.type('未存')
  await editor.page.evaluate(() => window.harness.flushAll())
  await expect(editor.page.getByRole('alert')).toBeVisible()
  await editor.page.evaluate(() => window.harness.open([], window.harness.ids.other))
  await expect(editor.area).not.toContainText('未存')
  await editor.page.evaluate(() => {
    window.harness.memory.saveFailure = null
    window.harness.show(window.harness.ids.section)
  })
  await editor.page.getByRole('button', { name: '恢复该内容' }).click()
  await editor.expectSaved('paragraph(甲未存)')
})

test('leaving a section saves it first and the next one is not mixed up with it', async ({ editor }) => {
  await editor.open(aParagraph('甲'))
  await editor.caretAtEndOf('甲')
  await editor.page.keyboard.type('乙')
  await editor.page.evaluate((next) => window.harness.open([next], window.harness.ids.other), aParagraph('别的'))
  await expect(editor.area).toHaveText('别的')
  await editor.expectSaved('paragraph(甲乙)')
  expect(await editor.calls('section.keepRevision')).toBe(1)
  await editor.page.keyboard.press('ControlOrMeta+z')
  await expect(editor.area).toHaveText('别的')
})

test('a section rewritten by something else is shown anew and can’t be undone into', async ({ editor }) => {
  await editor.open(aParagraph('甲'))
  await editor.caretAtEndOf('甲')
  await editor.page.keyboard.type('乙')
  await editor.expectSaved('paragraph(甲乙)')
  await editor.page.evaluate((block) => {
    const { memory, ids, tell } = window.harness
    memory.sections.set(ids.section, { body: { format: 1, root: { type: 'root', children: [block] } }, revision: 9 })
    tell('section.rewritten', { sectionId: ids.section, revision: 9 })
  }, aParagraph('重写'))
  await expect(editor.area).toHaveText('重写')
  await editor.area.click()
  await editor.page.keyboard.press('ControlOrMeta+z')
  await expect(editor.area).toHaveText('重写')
})

test('a published section can be read and not written', async ({ editor }) => {
  await editor.page.evaluate(() => {
    window.harness.memory.isFrozen = true
  })
  await editor.page.evaluate((block) => window.harness.open([block]), aCaseStudy('定稿'))
  await expect(editor.page.getByText('本版本已发布')).toBeVisible()
  await expect(editor.page.locator('.nk-page')).toHaveAttribute('contenteditable', 'false')
  await expect(editor.slot('title').locator('[data-lexical-slot]')).toHaveAttribute('contenteditable', 'false')
})

test('a section that can’t be opened says so and leaves no ghost of the one before', async ({ editor }) => {
  await editor.open(aParagraph('甲'))
  await editor.page.evaluate(() => window.harness.show('01890000-0000-7000-8000-0000000000ff'))
  await expect(editor.page.getByRole('alert').getByRole('button', { name: '重试' })).toBeVisible()
  await expect(editor.area).not.toContainText('甲')
  await expect(editor.page.locator('.nk-page')).toHaveAttribute('contenteditable', 'false')
  await editor.page.evaluate(() => window.harness.show(window.harness.ids.section))
  await expect(editor.area).toHaveText('甲')
  await editor.caretAtEndOf('甲')
  await editor.page.keyboard.type('乙')
  await editor.expectSaved('paragraph(甲乙)')
})

test('a section that holds nothing is stored as nothing', async ({ editor }) => {
  await editor.open(aParagraph('甲'))
  await editor.caretAtEndOf('甲')
  await editor.page.keyboard.press('Backspace')
  await editor.expectSaved('')
})
