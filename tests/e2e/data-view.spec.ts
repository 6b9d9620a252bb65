import type { Locator, Page } from '@playwright/test'
import { findBarriers } from './pages/axe'
import { cellOf, createIndicator, openCellPane, pasteBlock, rowOf, showIndicator, treeItem } from './pages/data'
import { dialogNamed, openView, undoProject } from './pages/window'
import type { RunningApp } from './support/running-app'
import { expect, test } from './support/test'

/** An indicator with two years, ready to be typed into. */
const withYears = async (app: RunningApp, name = '粗钢产量'): Promise<Locator> => {
  await createIndicator(app.page, name, '万吨')
  const pane = await showIndicator(app.page, name)
  await pasteBlock(pane.getByRole('region', { name: '粘贴数据' }), '2020年\t106,477\n2021年\t103,279')
  const dialog = dialogNamed(app.page, '粘贴数据')
  await dialog.getByLabel('来源').fill('国家统计局')
  await dialog.getByRole('button', { name: '录入 2 个值' }).click()
  await expect(dialog).toBeHidden()
  await expect(rowOf(pane, '2021年')).toContainText('103,279')
  return pane
}

const addPeriod = async (pane: Locator, period: string): Promise<void> => {
  const page = pane.page()
  await pane.getByRole('button', { name: '添加时期' }).click()
  const asked = page.getByRole('tooltip').filter({ has: page.getByLabel('时期') })
  await asked.getByLabel('时期').fill(period)
  await asked.getByRole('button', { name: '添加' }).click()
  await expect(rowOf(pane, period)).toBeVisible()
}

test('a value is typed like in a spreadsheet, named a source once, recorded in one change and undone', async ({
  app,
}) => {
  const { page } = app
  const pane = await withYears(app)
  await addPeriod(pane, '2022年')
  await addPeriod(pane, '2023年')
  await cellOf(pane, '2022年').click()
  await page.keyboard.type('101,300')
  await page.keyboard.press('Enter')
  await page.keyboard.type('约10亿吨(p)')
  await page.keyboard.press('Enter')
  const waiting = pane.getByText('2 个值尚未录入')
  await expect(waiting).toBeVisible()
  const record = pane.getByRole('button', { name: '录入 2 个值' })
  // The source of the block before is still there.
  await expect(record).toBeEnabled()
  await pane.getByLabel('来源').fill('')
  await expect(record).toBeDisabled()
  await expect(pane.getByText('请注明来源')).toBeVisible()
  await pane.getByLabel('来源').fill('2023 年统计公报')
  await record.click()
  await expect(waiting).toBeHidden()
  await expect(rowOf(pane, '2022年')).toContainText('101,300')
  await expect(rowOf(pane, '2023年')).toContainText('约10亿吨')
  // In a sheet where nothing waits, the key is the project's.
  await cellOf(pane, '2021年').click()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(rowOf(pane, '2022年')).not.toContainText('101,300')
  await expect(rowOf(pane, '2023年')).not.toContainText('约10亿吨')
  await expect(rowOf(pane, '2021年')).toContainText('103,279')
  await page.keyboard.press('ControlOrMeta+y')
  await expect(rowOf(pane, '2022年')).toContainText('101,300')
})

test('what is typed and not recorded is there again when the window was closed', async ({ launch, projectPath }) => {
  const first = await launch({ args: [projectPath] })
  const pane = await withYears(first)
  await addPeriod(pane, '2022年')
  await cellOf(pane, '2022年').click()
  await first.page.keyboard.type('101,300')
  await first.page.keyboard.press('Enter')
  await expect(pane.getByText('1 个值尚未录入')).toBeVisible()
  expect(await first.closeWindow()).toBe(0)
  const again = await launch({ args: [projectPath] })
  const paneAgain = await showIndicator(again.page, '粗钢产量')
  await expect(cellOf(paneAgain, '2022年')).toContainText('101,300')
  await paneAgain.getByRole('button', { name: '录入 1 个值' }).click()
  await expect(paneAgain.getByText('1 个值尚未录入')).toBeHidden()
  await expect(rowOf(paneAgain, '2022年')).toContainText('101,300')
})

test('the keyboard walks, changes, gives up, takes back and takes away', async ({ app }) => {
  const { page } = app
  const pane = await withYears(app)
  await cellOf(pane, '2020年').click()
  await page.keyboard.press('F2')
  await page.keyboard.type('9')
  await page.keyboard.press('Escape')
  await expect(rowOf(pane, '2020年')).toContainText('106,477')
  await page.keyboard.press('ArrowDown')
  await expect(cellOf(pane, '2021年').getByRole('textbox')).toBeFocused()
  await page.keyboard.press('F2')
  await page.keyboard.type('多少')
  await page.keyboard.press('Enter')
  await expect(cellOf(pane, '2021年')).toHaveAttribute('aria-invalid', 'true')
  await expect(pane.getByText('1 个看不懂，请改正')).toBeVisible()
  await cellOf(pane, '2021年').click()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(pane.getByText(/尚未录入/)).toHaveCount(0)
  await page.keyboard.press('ControlOrMeta+a')
  await expect(cellOf(pane, '2020年')).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Delete')
  await pane.getByRole('button', { name: '录入 2 个值' }).click()
  await expect(pane.getByRole('region', { name: '粘贴数据' })).toBeVisible()
  await undoProject(page)
  await expect(rowOf(pane, '2021年')).toContainText('103,279')
})

test('Chinese is composed right into a cell', async ({ app }) => {
  const { page } = app
  const pane = await withYears(app)
  await cellOf(pane, '2021年').click()
  const input = await page.context().newCDPSession(page)
  for (const text of ['c', 'chao', 'chao guo'])
    await input.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  await input.send('Input.insertText', { text: '超过' })
  await page.keyboard.type('100000')
  await page.keyboard.press('Enter')
  await expect(cellOf(pane, '2021年')).toContainText('超过100000')
})

const merged = `<html><body><table>
<tr><td colspan="3">表1 粗钢产量</td></tr>
<tr><td rowspan="2">年份</td><td colspan="2">全国</td></tr>
<tr><td>产量</td><td>比上年增长（%）</td></tr>
<tr><td>2020年</td><td>１０６,４７７</td><td>7.0</td></tr>
<tr><td>2021年</td><td>103,524<sup>1)</sup></td><td>-2.8</td></tr>
<tr><td>2022年(p)</td><td>101,796</td><td>…</td></tr>
<tr><td>2023年</td><td>约莫十亿</td><td>—</td></tr>
<tr><td colspan="3">资料来源：国家统计局</td></tr>
</table></body></html>`

test('a block with merged headings is shown before it is written, mended, recorded and undone as one', async ({
  app,
}) => {
  const { page } = app
  const pane = await withYears(app)
  await cellOf(pane, '2020年').click()
  await pasteBlock(cellOf(pane, '2020年').getByRole('textbox'), '', merged)
  const dialog = dialogNamed(page, '粘贴数据')
  await expect(dialog.getByRole('button', { name: '相同 1' })).toBeVisible()
  await expect(dialog.getByRole('button', { name: '不同 1' })).toBeVisible()
  await expect(dialog.getByRole('button', { name: '新增 3' })).toBeVisible()
  await expect(dialog.getByRole('button', { name: '有问题 1' })).toBeVisible()
  const changed = dialog.getByRole('row').filter({ hasText: '103,279' })
  await expect(changed).toContainText('103,524')
  const record = dialog.getByRole('button', { name: '录入 4 个值' })
  await expect(record).toBeDisabled()
  await dialog.getByRole('textbox', { name: /^改正 2023年/ }).fill('101,908')
  await expect(dialog.getByLabel('来源')).toHaveValue('国家统计局')
  await dialog.getByRole('button', { name: '录入 5 个值' }).click()
  await expect(dialog).toBeHidden()
  await expect(rowOf(pane, '2022年')).toContainText('101,796')
  await expect(rowOf(pane, '2021年')).toContainText('103,524')
  await expect(rowOf(pane, '2021年')).toContainText('-2.8')
  await expect(rowOf(pane, '2023年')).toContainText('101,908')
  await undoProject(page)
  await expect(rowOf(pane, '2021年')).toContainText('103,279')
  await expect(rowOf(pane, '2022年')).toHaveCount(0)
})

/** What Ctrl+C puts on the clipboard. */
const copyRange = (page: Page): Promise<{ readonly text: string; readonly html: string }> =>
  page.evaluate(() => {
    const clipboardData = new DataTransfer()
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }),
    )
    return { text: clipboardData.getData('text/plain'), html: clipboardData.getData('text/html') }
  })

test('a copied range is what a spreadsheet takes', async ({ app }) => {
  const { page } = app
  const pane = await withYears(app)
  await addPeriod(pane, '2022年')
  await cellOf(pane, '2020年').click()
  await page.keyboard.press('Shift+ArrowDown')
  await expect(cellOf(pane, '2021年')).toHaveAttribute('aria-selected', 'true')
  const copied = await copyRange(page)
  expect(copied.text).toBe('106477\r\n103279')
  expect(copied.html).toContain('<tr><td>106477</td></tr>')
  await page.keyboard.press('ControlOrMeta+a')
  await expect(cellOf(pane, '2022年')).toHaveAttribute('aria-selected', 'true')
  expect((await copyRange(page)).text, 'the whole table has its headings').toBe(
    '\t全国\r\n2020年\t106477\r\n2021年\t103279\r\n2022年\t',
  )
})

test('a value waits for its clearance, and the sheet shows it', async ({ app }) => {
  const pane = await withYears(app)
  await cellOf(pane, '2021年').click()
  const cellPane = await openCellPane(pane)
  await cellPane.getByRole('button', { name: '审签…' }).click()
  const form = cellPane.getByRole('form', { name: '审签' })
  await form.getByLabel('审签单位').fill('统计处')
  await form.getByLabel('公开日期').fill('2999-01-01')
  await form.getByRole('button', { name: '保存' }).click()
  await expect(form).toBeHidden()
  await expect(cellPane.getByText('统计处')).toBeVisible()
  await expect(cellOf(pane, '2021年')).toContainText('尚未审签或未到公开日期')
  await expect(cellOf(pane, '2020年')).not.toContainText('尚未审签')
})

test('a cell tells its past: who, when, from what source, why; and a day shows what was known on it', async ({
  app,
}) => {
  const { page } = app
  const pane = await withYears(app)
  await cellOf(pane, '2021年').click()
  await page.keyboard.type('103,524')
  await page.keyboard.press('Enter')
  await pane.getByLabel('原因').fill('年鉴修订')
  await pane.getByRole('button', { name: '录入 1 个值' }).click()
  await expect(rowOf(pane, '2021年')).toContainText('103,524')
  await cellOf(pane, '2021年').click()
  const cellPane = await openCellPane(pane)
  const history = cellPane.getByRole('list', { name: '历史' }).getByRole('listitem')
  await expect(history).toHaveCount(2)
  await expect(history.first()).toContainText('103,524')
  await expect(history.first()).toContainText('年鉴修订')
  await expect(history.last()).toContainText('103,279')
  await expect(history.last()).toContainText('停用')
  await expect(history.last()).toContainText('国家统计局')
  await pane.getByLabel('截至此日所知').fill('2001-01-01')
  await expect(pane.getByText('到这一天为止还没有录入数据。')).toBeVisible()
  await expect(pane.getByRole('button', { name: '录入数据' })).toBeDisabled()
  await pane.getByRole('button', { name: '回到现在' }).click()
  await expect(rowOf(pane, '2021年')).toContainText('103,524')
})

test('two sources that disagree are marked until one is preferred, and a break in scope is marked', async ({ app }) => {
  const pane = await withYears(app)
  const { page } = app
  await cellOf(pane, '2021年').click()
  await page.keyboard.type('103,300')
  await page.keyboard.press('Enter')
  await pane.getByLabel('来源').fill('行业协会')
  await pane.getByRole('button', { name: '录入 1 个值' }).click()
  await expect(cellOf(pane, '2021年')).toContainText('来源不一致')
  await cellOf(pane, '2021年').click()
  const cellPane = await openCellPane(pane)
  await cellPane
    .getByRole('list', { name: '现行数据' })
    .getByRole('listitem')
    .filter({ hasText: '行业协会' })
    .getByRole('button', { name: '以此为准' })
    .click()
  await expect(cellOf(pane, '2021年')).not.toContainText('来源不一致')
  await expect(cellOf(pane, '2021年')).toContainText('103,300')
  await cellPane.getByRole('button', { name: '标记口径变化…' }).click()
  await cellPane.getByLabel('口径变化说明').fill('自本年起不含铸造')
  await cellPane.getByRole('button', { name: '标记', exact: true }).click()
  await expect(cellOf(pane, '2021年')).toContainText('自此口径变化：自本年起不含铸造')
})

test('the tree is searched by name and initials, narrowed, and walked by the arrows', async ({ app }) => {
  const { page } = app
  await createIndicator(page, '粗钢产量', '万吨')
  await createIndicator(page, '全部工业增加值', '亿元')
  await createIndicator(page, '研发经费', '亿元')
  const view = await openView(page, '数据')
  const search = view.getByRole('searchbox')
  await search.fill('cgcl')
  await expect(view.getByRole('treeitem', { name: /个值/ })).toHaveCount(1)
  await expect(treeItem(page, '粗钢产量')).toBeVisible()
  await search.fill('工业')
  await expect(treeItem(page, '全部工业增加值')).toBeVisible()
  await expect(view.getByRole('status').filter({ hasText: '1 个指标' })).toBeVisible()
  await search.fill('')
  const tree = page.getByRole('tree', { name: '指标' })
  await treeItem(page, '粗钢产量').click()
  await tree.press('ArrowDown')
  await expect(treeItem(page, '全部工业增加值')).toHaveAttribute('aria-selected', 'true')
  await expect(view.getByRole('region', { name: '全部工业增加值', exact: true })).toBeVisible()
  await view.getByRole('button', { name: '筛选', exact: true }).click()
  await view.getByRole('combobox', { name: '单位' }).click()
  await page.getByTitle('万吨（1）').click()
  await expect(view.getByRole('treeitem', { name: /个值/ })).toHaveCount(1)
  await expect(treeItem(page, '粗钢产量')).toBeVisible()
  // What is chosen stays open, though the list no longer holds it.
  await expect(view.getByRole('region', { name: '全部工业增加值', exact: true })).toBeVisible()
  await view.getByRole('button', { name: '清除' }).click()
  await expect(view.getByRole('treeitem', { name: /个值/ })).toHaveCount(3)
})

test('nothing in the sheet, the paste dialog and the panes keeps assistive technology out', async ({ app }) => {
  const { page } = app
  const pane = await withYears(app)
  await cellOf(pane, '2021年').click()
  await page.keyboard.type('约莫')
  await page.keyboard.press('Enter')
  await openCellPane(pane)
  expect(await findBarriers(page)).toEqual([])
  await cellOf(pane, '2020年').click()
  await pasteBlock(cellOf(pane, '2020年').getByRole('textbox'), '', merged)
  await expect(dialogNamed(page, '粘贴数据')).toBeVisible()
  expect(await findBarriers(page)).toEqual([])
})
