import { expect } from '@playwright/test'
import { aCaseStudy, aChart, aLiveNumber, aParagraph } from '../support/editor-page/stored-samples'
import { test } from '../support/editor-page/test'

const options = (editor: { page: import('@playwright/test').Page }) =>
  editor.page.getByRole('listbox', { name: '插入' }).getByRole('option')

/** The field of a block that the caret stands in. */
const caretField = (): string | null => {
  const at = getSelection()?.anchorNode
  const element = at instanceof Element ? at : at?.parentElement
  return element?.closest<HTMLElement>('[data-field]')?.dataset.field ?? null
}

test('the slash menu is found by Chinese words, pinyin initials and arrows, and leaves no trace', async ({
  editor,
}) => {
  await editor.open(aParagraph('甲'))
  await editor.caretAtEndOf('甲')
  await editor.page.keyboard.type('/')
  await expect(options(editor).first()).toHaveText(/实时数值/)
  await editor.page.keyboard.type('al')
  await expect(options(editor)).toHaveText([/案例/, /案例库/])
  await editor.page.keyboard.press('Enter')
  // The caret follows as soon as the block is drawn; no hand types sooner, but a test would.
  await expect.poll(() => editor.page.evaluate(caretField)).toBe('title')
  await editor.page.keyboard.type('题目')
  await editor.expectSaved('paragraph(甲) case-study(title=line(题目),story=prose(paragraph())) paragraph()')
})

test('the slash menu goes by arrows, and Escape leaves the text as typed', async ({ editor }) => {
  await editor.open(aParagraph('甲'))
  await editor.caretAtEndOf('甲')
  await editor.page.keyboard.type('/标题')
  await expect(options(editor)).toHaveCount(4)
  await editor.page.keyboard.press('ArrowDown')
  await expect(options(editor).nth(1)).toHaveAttribute('aria-selected', 'true')
  await editor.page.keyboard.press('Enter')
  await expect(editor.area.locator('h2')).toHaveText('甲')
  await editor.page.keyboard.type('/t')
  await editor.page.keyboard.press('Escape')
  await expect(options(editor)).toHaveCount(0)
  await editor.expectSaved('heading(甲/t)')
})

test('the slash menu waits while an input method composes', async ({ editor }) => {
  await editor.open(aParagraph('甲'))
  await editor.caretAtEndOf('甲')
  await editor.page.keyboard.type('/')
  await expect(options(editor).first()).toHaveText(/实时数值/)
  const input = await editor.page.context().newCDPSession(editor.page)
  await input.send('Input.imeSetComposition', { text: 'tubiao', selectionStart: 6, selectionEnd: 6 })
  await expect(options(editor).first()).toHaveText(/实时数值/)
  await input.send('Input.insertText', { text: '图表' })
  await expect(options(editor)).toHaveText([/图表/])
})

test('a slash in an address, a unit or a date opens nothing', async ({ editor }) => {
  await editor.open(aParagraph('甲'))
  await editor.caretAtEndOf('甲')
  await editor.page.keyboard.type(' 2024/al')
  await expect(options(editor)).toHaveCount(0)
})

test('in a title only what may stand in a line is offered', async ({ editor }) => {
  await editor.open(aCaseStudy('题', ['事']))
  await editor.caretAtEndOf('题')
  await editor.page.keyboard.type('/')
  await expect(options(editor)).toHaveText([/实时数值/, /脚注/])
})

test('a live number is chosen by search, previewed, put in and changed by Enter', async ({ editor }) => {
  await editor.setValue('output', 2024, '405442')
  await editor.setValue('output', 2023, '399103')
  await editor.open(aParagraph('总量为'))
  await editor.caretAtEndOf('总量为')
  await editor.page.keyboard.type('/sssz')
  await editor.page.keyboard.press('Enter')
  const dialog = editor.page.getByRole('dialog', { name: '插入实时数值' })
  await expect(dialog.getByRole('button', { name: /插\s?入/ })).toBeDisabled()
  await dialog.getByLabel('指标').fill('增加值')
  await editor.page.getByTitle('全部工业增加值').first().click()
  await expect(dialog.getByLabel('预览')).toContainText('405442亿元')
  await dialog.getByLabel('时期').fill('上年')
  await expect(dialog.getByLabel('预览')).toContainText('399103亿元')
  await dialog.getByLabel('时期').fill('某时')
  await expect(dialog.getByRole('alert')).toHaveText('无法识别该时期')
  await dialog.getByLabel('时期').fill('Y')
  await dialog.getByRole('button', { name: /插\s?入/ }).click()
  await expect(dialog).toBeHidden()
  await editor.page.keyboard.type('，增长')
  await editor.expectSaved('paragraph(总量为+live-number()+，增长)')
  await expect(editor.area).toHaveText('总量为405442亿元，增长')
  await editor.area.getByRole('button', { name: '实时数值' }).click()
  await editor.page.keyboard.press('Enter')
  const change = editor.page.getByRole('dialog', { name: '编辑实时数值' })
  await change.getByLabel('时期').fill('Y-1')
  await change.getByRole('button', { name: /确\s?定/ }).click()
  await expect(editor.area).toHaveText('总量为399103亿元，增长')
  await expect(change).toBeHidden()
  await editor.page.keyboard.press('ControlOrMeta+z')
  await expect(editor.area).toHaveText('总量为405442亿元，增长')
})

test('a chart is made of a second series, and its dialog opens by a double click', async ({ editor }) => {
  for (let year = 2020; year <= 2024; year += 1) await editor.setValue('output', year, String(year * 100))
  await editor.open(aChart('工业'), aParagraph('末'))
  await expect(editor.area.locator('figure img')).toBeVisible()
  await editor.area.locator('figure img').dblclick()
  const dialog = editor.page.getByRole('dialog', { name: '编辑图表' })
  await expect(dialog.locator('img.nk-chart')).toBeVisible()
  await dialog.getByRole('button', { name: '添加系列' }).click()
  await dialog.getByLabel('资料来源').fill('国家统计局')
  await dialog.getByRole('button', { name: /确\s?定/ }).click()
  await expect(editor.area).toContainText('资料来源：国家统计局')
  const { root } = await editor.saved()
  const series = [expect.objectContaining({ mark: 'bar' }), expect.objectContaining({ mark: 'line', axis: 'right' })]
  expect(root.children[0]?.$?.values).toMatchObject({ spec: { type: 'combined', series } })
})

test('a table is put in, grows, and gets a header from the toolbar', async ({ editor }) => {
  await editor.open(aParagraph('甲'))
  await editor.caretAtEndOf('甲')
  await editor.page.keyboard.type('/bg')
  await editor.page.keyboard.press('Enter')
  const dialog = editor.page.getByRole('dialog', { name: '插入表格' })
  await dialog.getByLabel('行数').fill('2')
  await dialog.getByLabel('列数').fill('2')
  await dialog.getByRole('button', { name: /插\s?入/ }).click()
  await expect(dialog).toBeHidden()
  await editor.page.keyboard.type('指标')
  await editor.page.keyboard.press('Tab')
  await editor.page.keyboard.type('数值')
  await editor.page.getByRole('button', { name: '表格', exact: true }).click()
  await editor.page.getByRole('menuitem', { name: '在下方插入行' }).click()
  await expect(editor.area.locator('tr')).toHaveCount(3)
  await expect(editor.area.locator('th')).toHaveCount(2)
  const { root } = await editor.saved()
  expect(root.children[1]?.type).toBe('table')
})

test('the toolbar formats, and is one stop for Tab with arrows inside', async ({ editor }) => {
  await editor.open(aParagraph('甲乙'))
  await editor.caretAtEndOf('甲乙')
  await editor.page.keyboard.press('Shift+Home')
  const toolbar = editor.page.getByRole('toolbar', { name: '编辑工具' })
  await toolbar.getByRole('button', { name: '加粗' }).click()
  await expect(toolbar.getByRole('button', { name: '加粗' })).toHaveAttribute('aria-pressed', 'true')
  await expect(editor.area.locator('strong')).toHaveText('甲乙')
  await toolbar.getByRole('button', { name: '加粗' }).focus()
  await editor.page.keyboard.press('ArrowRight')
  await expect(toolbar.getByRole('button', { name: '倾斜' })).toBeFocused()
})

test('a link takes only schemes that a book may point to', async ({ editor }) => {
  await editor.open(aParagraph('官网'))
  await editor.caretAtEndOf('官网')
  await editor.page.keyboard.press('Shift+Home')
  await editor.page.getByRole('button', { name: '链接' }).click()
  const dialog = editor.page.getByRole('dialog', { name: '链接' })
  await dialog.getByLabel('网址').fill('javascript:alert(1)')
  await expect(dialog.getByRole('button', { name: /确\s?定/ })).toBeDisabled()
  await dialog.getByLabel('网址').fill('example.org/report')
  await dialog.getByRole('button', { name: /确\s?定/ }).click()
  await expect(dialog).toBeHidden()
  await editor.expectSaved('paragraph(link(官网))')
  await expect(editor.area.locator('a')).toHaveAttribute('href', 'https://example.org/report')
})

test('the inspector sets the block that is being written in and leaves the caret in its own field', async ({
  editor,
}) => {
  await editor.open(aCaseStudy('题', ['事']), aParagraph('末', aLiveNumber()))
  await editor.caretAtEndOf('题')
  const inspector = editor.page.getByRole('region', { name: '所选内容的设置' })
  await inspector.getByLabel('单位').click()
  await editor.page.keyboard.press('End')
  await editor.page.keyboard.type('与乙公司')
  await expect(editor.area).toContainText('甲公司与乙公司 · 上海')
  await expect(inspector.getByLabel('单位')).toBeFocused()
  const { root } = await editor.saved()
  expect(root.children[0]?.$?.values).toMatchObject({ organization: '甲公司与乙公司' })
})
