import { expect } from '@playwright/test'
import {
  aCarriedParagraph,
  aCaseStudy,
  aChart,
  aLiveNumber,
  aParagraph,
  idsIn,
} from '../support/editor-page/stored-samples'
import { test } from '../support/editor-page/test'

test('an input method composes before and after a live number', async ({ editor }) => {
  await editor.setValue('output', 2024, '405442')
  await editor.open(aParagraph('总量为', aLiveNumber(), '。'))
  await expect(editor.area).toContainText('总量为405442亿元。')
  await editor.caretAtEndOf('总量为')
  await editor.page.keyboard.press('Home')
  for (let step = 0; step < 3; step += 1) await editor.page.keyboard.press('ArrowRight')
  await editor.compose('niankan', '年刊')
  await editor.page.keyboard.press('ArrowRight')
  await editor.page.keyboard.press('ArrowRight')
  await editor.compose('zhong', '中')
  await editor.expectSaved('paragraph(总量为年刊+live-number()+中。)')
})

test('an input method composes where a live number stands alone', async ({ editor }) => {
  await editor.open(aParagraph(aLiveNumber()))
  await editor.area.locator('p').click()
  await editor.page.keyboard.press('Home')
  await editor.compose('ni', '你')
  await editor.page.keyboard.press('End')
  await editor.compose('hao', '好')
  await editor.expectSaved('paragraph(你+live-number()+好)')
})

test('an input method composes in an empty title and story, with Enter between paragraphs', async ({ editor }) => {
  await editor.open(aCaseStudy('', ['']), aParagraph('末段'))
  await editor.slot('title').click()
  await editor.compose('an', '案')
  await editor.compose('li', '例')
  await editor.page.keyboard.press('Tab')
  await editor.compose('gushi', '故事')
  await editor.page.keyboard.press('Enter')
  await editor.compose('di', '第二段')
  await editor.expectSaved(
    'case-study(title=line(案例),story=prose(paragraph(故事)+paragraph(第二段))) paragraph(末段)',
  )
})

test('a value recorded while an input method composes leaves the composition alone', async ({ editor }) => {
  await editor.setValue('output', 2024, '1')
  await editor.open(aParagraph('值', aLiveNumber(), '。'))
  await expect(editor.area).toContainText('1亿元')
  await editor.caretAtEndOf('。')
  const input = await editor.page.context().newCDPSession(editor.page)
  await input.send('Input.imeSetComposition', { text: 'nian', selectionStart: 4, selectionEnd: 4 })
  await editor.setValue('output', 2024, '2')
  await expect(editor.area).toContainText('2亿元')
  await input.send('Input.imeSetComposition', { text: 'niank', selectionStart: 5, selectionEnd: 5 })
  await input.send('Input.insertText', { text: '年刊' })
  await editor.expectSaved('paragraph(值+live-number()+。年刊)')
})

test('nothing half composed is saved, and what was composed is saved after it', async ({ editor }) => {
  await editor.open(aParagraph('文'))
  await editor.caretAtEndOf('文')
  await editor.page.clock.install()
  const input = await editor.page.context().newCDPSession(editor.page)
  await input.send('Input.imeSetComposition', { text: 'nian', selectionStart: 4, selectionEnd: 4 })
  await expect(editor.area).toContainText('nian')
  await editor.page.clock.runFor(5000)
  expect(await editor.calls('section.saveBody')).toBe(0)
  await input.send('Input.insertText', { text: '年' })
  await editor.page.clock.runFor(5000)
  expect(await editor.calls('section.saveBody')).toBe(1)
  await editor.expectSaved('paragraph(文年)')
})

test('live numbers and charts follow a recorded value at once, and one call serves the page', async ({ editor }) => {
  await editor.setValue('output', 2024, '100')
  await editor.open(aParagraph('甲', aLiveNumber()), aParagraph('乙', aLiveNumber('Y-1')), aChart())
  await expect(editor.area.locator('.live-number').first()).toHaveText('100亿元')
  await expect(editor.area.locator('.live-number').last()).toHaveText('【待补】')
  await expect(editor.area.locator('figure img')).toHaveAttribute('alt', /2020年至2024年/)
  const before = await editor.area.locator('figure img').getAttribute('src')
  const asked = await editor.calls('binding.resolveMany')
  expect(asked).toBe(1)
  await editor.setValue('output', 2024, '200')
  await expect(editor.area.locator('.live-number').first()).toHaveText('200亿元')
  await expect(editor.area.locator('figure img')).not.toHaveAttribute('src', before ?? '')
  expect(await editor.calls('binding.resolveMany')).toBe(asked + 1)
  expect(await editor.calls('section.saveBody')).toBe(0)
})

test('a missing value is said in words, not by colour alone', async ({ editor }) => {
  await editor.open(aParagraph('值', aLiveNumber()))
  await expect(editor.area.getByRole('button', { name: '实时数值（暂无数据）' })).toBeVisible()
})

test('editing a carried-over paragraph makes it one’s own, making it bold does not', async ({ editor }) => {
  await editor.open(aCarriedParagraph('沿用一'), aCarriedParagraph('沿用二'), aCarriedParagraph('沿用三'))
  await editor.caretAtEndOf('沿用一')
  await editor.page.keyboard.type('改')
  await editor.caretAtEndOf('沿用二')
  await editor.page.keyboard.press('Shift+Home')
  await editor.page.keyboard.press('ControlOrMeta+b')
  await editor.expectSaved('paragraph(沿用一改) paragraph(沿用二) paragraph(沿用三)')
  const { root } = await editor.saved()
  expect(root.children.map((block) => block.$?.carried ?? false)).toEqual([false, true, true])
})

test('splitting a paragraph gives the second part an id of its own and the first keeps its own', async ({ editor }) => {
  await editor.open(aParagraph('前后'))
  const [before] = await editor.page.evaluate(() => {
    const body = window.harness.body() as { root: { children: { $: { id: string } }[] } }
    return body.root.children.map((block) => block.$.id)
  })
  await editor.caretAtEndOf('前后')
  await editor.page.keyboard.press('ArrowLeft')
  await editor.page.keyboard.press('Enter')
  await editor.expectSaved('paragraph(前) paragraph(后)')
  const { root } = await editor.saved()
  const ids = idsIn(root as Parameters<typeof idsIn>[0])
  expect(ids).toHaveLength(2)
  expect(new Set(ids).size).toBe(2)
  expect(ids).toContain(before)
})
