import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import type { WireAnswer } from '../../src-shared/contract/wire'
import { findBarriers } from './pages/axe'
import { bodyOf, writeAtEnd } from './pages/editor'
import { openSection } from './pages/outline'
import {
  answerFileDialog,
  chooseEditionAction,
  dialogNamed,
  editionButton,
  expectSaved,
  openView,
} from './pages/window'
import { nodePath, root } from './support/app-process'
import type { RunningApp } from './support/running-app'
import { expect, test } from './support/test'

const cli = (...args: string[]): string =>
  execFileSync(nodePath, [join(root, 'out', 'main', 'cli.js'), ...args], { cwd: root, encoding: 'utf8', stdio: 'pipe' })

const must = (answer: WireAnswer): unknown => {
  if (!answer.ok) throw new Error(answer.error.code)
  return answer.value
}

const chooseProjectAction = async ({ page }: RunningApp, words: string): Promise<void> => {
  await page
    .getByRole('banner')
    .getByRole('button', { name: /^项目：/ })
    .click()
  await page.getByRole('menuitem', { name: words }).click()
}

/** Changes words of a stored body behind the back of its hash. */
const spoil = (path: string, from: string, to: string): void => {
  const raw = new Database(path)
  const { changes } = raw
    .prepare('UPDATE section_body SET body = replace(body, ?, ?) WHERE body LIKE ?')
    .run(from, to, `%${from}%`)
  raw.close()
  expect(changes).toBe(1)
}

test('a second window learns who has the project, reads along, and writes once the first is closed', async ({
  launch,
  folder,
}) => {
  const path = join(folder, 'sample.niankan')
  cli('new', path, '--sample')
  const first = await launch({ args: [path] })
  const second = await launch({ userData: join(folder, 'other-user-data'), args: [path] })
  const dialog = dialogNamed(second.page, '项目正在另一个窗口中打开')
  await expect(dialog).toContainText('起在本机的另一个窗口中编辑')
  await expect(dialog.getByRole('button', { name: '接管并编辑' })).toBeHidden()
  expect(await findBarriers(second.page)).toEqual([])
  await dialog.getByRole('button', { name: '以只读方式打开' }).click()
  await expect(dialog).toBeHidden()
  const bar = second.page.getByRole('status').filter({ hasText: '只读' })
  await expect(bar).toContainText('中编辑')

  await openSection(second.page, '网络通到更远处')
  await expect(bodyOf(second.page)).toHaveAttribute('contenteditable', 'false')
  expect(await findBarriers(second.page)).toEqual([])
  const outline = await second.call('edition.list', {})
  const editions = outline.ok ? (outline.value as readonly { readonly id: string }[]) : []
  const refused = await second.call('edition.remove', { editionId: editions[0]?.id })
  expect(refused).toMatchObject({ ok: false, error: { code: 'project-read-only' } })

  expect(await first.closeWindow()).toBe(0)
  await bar.getByRole('button', { name: '改为编辑' }).click()
  await expect(bar).toBeHidden()
  await expect(bodyOf(second.page)).toHaveAttribute('contenteditable', 'true')
})

test('the project of a machine that shows no life any more can be taken over', async ({ launch, projectPath }) => {
  const held = new Database(`${projectPath}-lock`)
  held.exec(`
    CREATE TABLE holder (token TEXT, author TEXT, pid TEXT, host TEXT, since TEXT);
    INSERT INTO holder VALUES ('t', '赵工', '4711', 'OTHER-PC', '2025-01-01T08:00:00.000Z');
    BEGIN IMMEDIATE`)
  const longAgo = new Date(Date.now() - 3_600_000)
  utimesSync(`${projectPath}-lock`, longAgo, longAgo)
  const app = await launch({ args: [projectPath] })
  const dialog = dialogNamed(app.page, '项目正在另一个窗口中打开')
  await expect(dialog).toContainText(/赵工自 2025年1月1日 .* 起在电脑 OTHER-PC 上编辑/)
  await dialog.getByRole('button', { name: '接管并编辑' }).click()
  await expect(app.page.getByRole('banner')).toBeVisible()
  expect(await app.call('project.current', {})).toMatchObject({ ok: true, value: { access: 'write' } })
  held.close()
  expect(await app.closeWindow()).toBe(0)
  expect(existsSync(`${projectPath}-lock`)).toBe(false)
})

test('a backup made now says what it holds, and takes the place of what came after it', async ({
  launch,
  projectPath,
}) => {
  const app = await launch({ args: [projectPath] })
  await chooseEditionAction(app.page, '新建版本…')
  const create = dialogNamed(app.page, '新建版本')
  await create.getByLabel('书名').fill('留下的一版')
  await create.getByRole('button', { name: '创建' }).click()
  await expect(editionButton(app.page)).toContainText('留下的一版')

  await chooseProjectAction(app, '备份与还原…')
  const dialog = dialogNamed(app.page, '备份与还原')
  await expect(dialog).toContainText('还没有备份')
  await dialog.getByRole('button', { name: '立即备份' }).click()
  const content = dialog.getByRole('region', { name: '备份内容' })
  await expect(content).toContainText('留下的一版')
  await expect(content).toContainText('新建版本')
  await expect(dialog.getByRole('list', { name: '备份' })).toContainText('已校验')
  expect(await findBarriers(app.page)).toEqual([])
  await app.page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()

  await chooseEditionAction(app.page, '删除此版本')
  await app.page.getByRole('dialog').getByRole('button', { name: '移到回收站' }).click()
  await expect(editionButton(app.page)).not.toContainText('留下的一版')
  await chooseProjectAction(app, '备份与还原…')
  await dialog.getByRole('button', { name: '替换当前项目…' }).click()
  await app.page.getByRole('dialog').getByRole('button', { name: '替换', exact: true }).click()
  await expect(editionButton(app.page)).toContainText('留下的一版')
  expect(await app.closeWindow()).toBe(0)
  const backUps = readdirSync(join(dirname(projectPath), `${projectPath.split('/').at(-1)?.slice(0, -8)} 备份`))
  expect(backUps.map((name) => name.split(' ').at(-1)).toSorted()).toEqual(['手动.niankan', '还原前.niankan'])
  expect(cli('verify', projectPath)).toContain('ok')
})

test('a backup is restored as a new file, which is opened', async ({ launch, projectPath, folder }) => {
  cli('backup', projectPath)
  const app = await launch({ args: [projectPath] })
  await chooseProjectAction(app, '备份与还原…')
  const target = join(folder, '还原的.niankan')
  await dialogNamed(app.page, '备份与还原').getByRole('button', { name: '还原为新文件…' }).click()
  await answerFileDialog(app, '还原为新文件', [target])
  await expect.poll(() => app.call('project.current', {})).toMatchObject({ ok: true, value: { path: target } })
  expect(existsSync(projectPath)).toBe(true)
})

test('a damaged file shows what can still be had of it, and opens as a recovered copy', async ({ launch, folder }) => {
  const path = join(folder, 'broken.niankan')
  cli('new', path, '--sample')
  const bytes = readFileSync(path)
  // Stored documents, wherever in the file they lie: of what is made from them nothing would be missing.
  const at = bytes.indexOf('"type":"root"')
  bytes.fill(0xa5, at, at + 9000)
  writeFileSync(path, bytes)
  const app = await launch({ args: [path] })
  const dialog = dialogNamed(app.page, /项目文件已损坏/)
  await dialog.getByRole('button', { name: '查看并恢复…' }).click()
  const view = app.page.getByRole('main', { name: '项目文件已损坏' })
  await expect(view.getByRole('region', { name: '缺失的内容' })).toBeVisible()
  await expect(view).toContainText('还没有备份')
  expect(await findBarriers(app.page)).toEqual([])
  await view.getByRole('button', { name: '另存为恢复副本并打开' }).click()
  await expect(editionButton(app.page)).toBeVisible()
  expect(readFileSync(path).equals(bytes)).toBe(true)
  expect(await app.closeWindow()).toBe(0)
  expect(cli('verify', join(folder, 'broken 恢复.niankan'))).toContain('ok')
})

test('one damaged section is marked and restored; the others stay as they are', async ({ launch, folder }) => {
  const path = join(folder, 'sample.niankan')
  cli('new', path, '--sample')
  const first = await launch({ args: [path] })
  await openSection(first.page, '网络通到更远处')
  await writeAtEnd(first.page)
  await first.page.keyboard.type('记号甲乙丙丁')
  await expect(bodyOf(first.page)).toContainText('记号甲乙丙丁')
  await expectSaved(first.page)
  expect(await first.closeWindow()).toBe(0)
  spoil(path, '记号甲乙丙丁', '记号甲乙丙了')

  const app = await launch({ args: [path] })
  await openView(app.page, '写作')
  await expect(app.page.getByRole('treeitem', { name: /正文已损坏/ })).toHaveCount(1)
  await openSection(app.page, '网络通到更远处')
  const notice = app.page.getByRole('alert').filter({ hasText: '存储的内容已损坏' })
  await notice.getByRole('button', { name: '恢复最近的完好内容' }).click()
  await expect(bodyOf(app.page)).toContainText('记号甲乙丙')
  await expect(app.page.getByRole('treeitem', { name: /正文已损坏/ })).toHaveCount(0)
})

test('a case study deleted in the text waits in the bin and comes back to its section', async ({ launch, folder }) => {
  const path = join(folder, 'sample.niankan')
  cli('new', path, '--sample')
  const app = await launch({ args: [path] })
  const outline = must(await app.call('library.cases', { editionId: null })) as readonly {
    readonly blockId: string
    readonly section: string
    readonly sectionId: string
    readonly title: string
    readonly year: number
  }[]
  const newest = outline.filter(({ year }) => year === 2025)[0]
  if (!newest) throw new Error('The sample has a case study')
  const section = must(await app.call('section.open', { sectionId: newest.sectionId })) as {
    readonly revision: number
    readonly body: { readonly root: { readonly children: readonly { readonly $?: { readonly id?: string } }[] } }
  }
  // What the editor saves once the block is gone from it.
  const children = section.body.root.children.filter((node) => node.$?.id !== newest.blockId)
  const body = { ...section.body, root: { ...section.body.root, children } }
  must(await app.call('section.saveBody', { sectionId: newest.sectionId, body, basedOn: section.revision }))

  const view = await openView(app.page, '回收站')
  const row = view.getByRole('row').filter({ hasText: newest.title })
  await expect(row).toContainText('案例')
  await row.getByRole('button', { name: /^恢复/ }).click()
  await expect(view).toContainText('回收站是空的')
  await openView(app.page, '写作')
  await openSection(app.page, newest.section)
  await expect(bodyOf(app.page)).toContainText(newest.title)
})
