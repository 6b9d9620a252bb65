import { findBarriers } from './pages/axe'
import { openView } from './pages/window'
import { expect, test } from './support/test'

test('a live number is made to say a published rate in a phrase that turns with it', async ({ launch }) => {
  const { page } = await launch({ args: ['--sample'] })
  const main = await openView(page, '写作')
  const live = main.getByRole('button', { name: /^实时数值 .*万亿元/ }).first()
  await live.dblclick()
  const dialog = page.getByRole('dialog', { name: '编辑实时数值' })
  const preview = dialog.getByRole('status', { name: '预览' })
  const choose = async (content: string) => {
    await dialog.getByLabel('显示内容').click()
    await page.getByTitle(content, { exact: true }).click()
  }
  await expect(preview).toContainText('40.54万亿元')
  await choose('位次')
  await expect(preview).toContainText('〔不可比〕')
  await expect(preview).toContainText('不参与排名')
  await choose('已公布的增速')
  await expect(preview).toContainText('5.7%')
  await choose('增减句（措辞随数据变换）')
  const phrase = dialog.getByLabel('句式')
  await phrase.fill('同比{增长')
  await expect(dialog.getByRole('alert')).toContainText('第 3 个字符')
  await phrase.fill('同比{增长|下降|持平}{}')
  await expect(dialog.getByRole('alert')).toBeHidden()
  await expect(preview).toContainText('同比增长5.7%')
  await dialog.getByRole('button', { name: '确定' }).click()
  await expect(dialog).toBeHidden()
  await expect(main.getByRole('button', { name: /^实时数值 同比增长5\.7%/ })).toBeVisible()
})

test('the dialog of a live number has no barrier that axe knows, whatever it asks', async ({ launch }) => {
  const { page } = await launch({ args: ['--sample'] })
  const main = await openView(page, '写作')
  await main
    .getByRole('button', { name: /^实时数值 .*万亿元/ })
    .first()
    .dblclick()
  const dialog = page.getByRole('dialog', { name: '编辑实时数值' })
  await dialog.getByRole('button', { name: '写法' }).click()
  await expect(dialog.getByLabel('约数用语')).toBeVisible()
  for (const content of ['占比', '位次', '增减句（措辞随数据变换）']) {
    await dialog.getByLabel('显示内容').click()
    await page.getByTitle(content, { exact: true }).click()
    await expect(page.getByRole('listbox')).toBeHidden()
    expect(await findBarriers(page), content).toEqual([])
  }
})
