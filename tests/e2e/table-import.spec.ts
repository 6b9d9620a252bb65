import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import writeXlsxFile from 'write-excel-file/node'
import { aZipBomb } from '../support/tables/a-workbook'
import { findBarriers } from './pages/axe'
import { createIndicator } from './pages/data'
import { chooseTable, openTableImport, pasteTable, previewRows } from './pages/tables'
import { answerFileDialog, undoProject } from './pages/window'
import { expect, test } from './support/test'

const rows = (last: readonly number[]) => [
  [{ value: '工业主要指标', columnSpan: 4 }, null, null, null],
  [{ value: '单位：亿元', columnSpan: 4 }, null, null, null],
  ['指标', '2022年', '2023年', '2023年比2022年增长（%）'],
  ['全部工业增加值', 395044, last[0] ?? 0, 4.2],
  ['软件业务收入', 108126, last[1] ?? 0, 13.4],
  [{ value: '资料来源：统计公报', columnSpan: 4 }, null, null, null],
]

const writeTable = async (path: string, last: readonly number[]): Promise<string> => {
  writeFileSync(path, await writeXlsxFile([{ sheet: '主要指标', data: rows(last) }]).toBuffer())
  return path
}

test('a workbook is understood, held against the project, imported, taken back by one undo, and known next time', async ({
  app,
  folder,
}) => {
  // Two imports with all that is looked at between them: a slow machine takes its time.
  test.setTimeout(150_000)
  const { page } = app
  await createIndicator(page, '全部工业增加值', '亿元')
  const dialog = await openTableImport(page)
  await chooseTable(app, dialog, await writeTable(join(folder, 'first.xlsx'), [399103, 123258]))
  await expect(dialog.getByRole('combobox', { name: 'A 列的含义' })).toHaveValue('indicator')
  await expect(dialog.getByRole('combobox', { name: '第 3 行的含义' })).toHaveValue('period')
  await expect(dialog.getByLabel('单位', { exact: true })).toHaveValue('亿元')

  expect(await findBarriers(page)).toEqual([])
  await dialog.getByRole('tab', { name: '预览（6）' }).click()
  await expect(previewRows(dialog)).toHaveCount(6)
  expect(await findBarriers(page)).toEqual([])
  await expect(previewRows(dialog).nth(2)).toContainText('D4')
  await expect(previewRows(dialog).nth(2)).toContainText('比上年变化')
  await dialog.getByRole('button', { name: '导入 6 个值' }).click()
  await expect(dialog.getByRole('status')).toContainText('录入 6 个值、新建 1 个指标')
  await dialog.getByRole('button', { name: '关闭' }).last().click()
  await expect(dialog).toBeHidden()
  expect(await app.call('indicator.list', {})).toMatchObject({
    value: [
      { name: '全部工业增加值', observationCount: 3 },
      { name: '软件业务收入', observationCount: 3 },
    ],
  })

  const again = await openTableImport(page)
  await chooseTable(app, again, await writeTable(join(folder, 'second.xlsx'), [399500, 123258]))
  await expect(again.getByRole('note')).toContainText('工业主要指标')
  await again.getByRole('button', { name: '不套用' }).click()
  await expect(again.getByRole('note')).toBeHidden()
  await again.getByRole('tab', { name: '预览（6）' }).click()
  await again.getByRole('button', { name: '不同 1' }).click()
  await expect(previewRows(again)).toHaveCount(1)
  await expect(previewRows(again)).toContainText('399500 亿元')
  await expect(previewRows(again)).toContainText('399103 亿元')
  await again.getByRole('button', { name: '导入 1 个值' }).click()
  await expect(again.getByRole('status')).toContainText('录入 1 个值')
  await again.getByRole('button', { name: '关闭' }).last().click()

  await undoProject(page)
  await undoProject(page)
  const left = await app.call('indicator.list', {})
  expect(left.ok && left.value).toMatchObject([{ name: '全部工业增加值', observationCount: 0 }])
})

test('what a row or column means can be said by the keyboard alone, and the preview follows', async ({ app }) => {
  const dialog = await openTableImport(app.page)
  await pasteTable(dialog, '指标\t2022年\t2023年\t排队\n产量（万吨）\t1\t2\t9\n销量（万吨）\t3\t4\t9')
  await expect(dialog.getByRole('list', { name: '检查结果' })).toContainText('D 列')
  const column = dialog.getByRole('combobox', { name: 'D 列的含义' })
  await column.focus()
  await column.press('End')
  await expect(column).toHaveValue('skip')
  await expect(dialog.getByRole('list', { name: '检查结果' })).toBeHidden()
  await dialog.getByRole('combobox', { name: '第 3 行的含义' }).selectOption('skip')
  await expect(dialog.getByRole('button', { name: '导入 2 个值' })).toBeEnabled()
  await dialog.getByLabel('“产量”的新指标名称').fill('粮食产量')
  await dialog.getByLabel('“产量”的新指标名称').press('Enter')
  await dialog.getByRole('tab', { name: '预览（2）' }).click()
  await expect(previewRows(dialog).first()).toContainText('粮食产量')
  await app.page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  expect(await app.call('indicator.list', {})).toMatchObject({ value: [] })
})

const refused = [
  { name: 'bomb.xlsx', bytes: () => aZipBomb(2048, 900 * 1024 * 1024), words: '工作簿解压后过大' },
  {
    name: 'locked.xlsx',
    bytes: () =>
      Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.alloc(520),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
    words: '打开密码',
  },
  { name: 'large.csv', bytes: () => Buffer.from('1,2,3,4,5,6,7,8,9,10\n'.repeat(2_400_000)), words: '单元格过多' },
] as const

for (const { name, bytes, words } of refused) {
  test(`a file that holds no table is refused with what to do, and nothing changes: ${name}`, async ({
    app,
    folder,
  }) => {
    const dialog = await openTableImport(app.page)
    const path = join(folder, name)
    writeFileSync(path, bytes())
    await dialog.getByRole('button', { name: '选择文件…' }).click()
    await answerFileDialog(app, '选择要导入的表格', [path])
    await expect(dialog.getByRole('alert')).toContainText(words, { timeout: 40_000 })
    expect(await app.call('source.list', {})).toMatchObject({ value: [] })
  })
}
