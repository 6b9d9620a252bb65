import { openView } from './pages/window'
import { expect, test } from './support/test'

test('a well-known group is made the project’s own, changed, removed and undone', async ({ launch }) => {
  const { page } = await launch({ args: ['--sample'] })
  const view = await openView(page, '数据')
  await view.getByRole('button', { name: '对象分组' }).click()
  const dialog = page.getByRole('dialog', { name: '对象分组' })
  const line = dialog.getByRole('listitem').filter({ hasText: '京津冀' })
  await expect(line).toContainText('通行分组')

  await dialog.getByRole('button', { name: '修改京津冀' }).click()
  const form = dialog.getByRole('form', { name: '分组' })
  await form.getByRole('combobox').fill('雄安新区')
  await form.getByRole('combobox').press('Enter')
  await form.getByRole('combobox').press('Escape')
  await form.getByRole('button', { name: '保存' }).click()
  await expect(line).toContainText('本项目')
  await expect(line).toContainText('北京、天津、河北、雄安新区')

  await dialog.getByRole('button', { name: '删除京津冀' }).click()
  await expect(line).toContainText('通行分组')
  await expect(line).not.toContainText('雄安新区')
})
