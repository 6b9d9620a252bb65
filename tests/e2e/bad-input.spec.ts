import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  ftruncateSync,
  openSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { liveNumbers } from './pages/editor'
import { openSection } from './pages/outline'
import { deskRow, importFiles, pickFiles } from './pages/sources'
import { answerFileDialog, chooseLanguage, dialogNamed, named, openView } from './pages/window'
import { nodePath, root } from './support/app-process'
import { makeProject, type RunningApp } from './support/running-app'
import { expect, test } from './support/test'

const tooLargeBytes = 210 * 1024 * 1024

const makeFile = {
  missing: () => undefined,
  empty: (path: string) => writeFileSync(path, ''),
  binary: (path: string) =>
    writeFileSync(path, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0x0d, 0, 1, 2, 3, 0xff, 0xfe])),
  large: (path: string) => {
    const file = openSync(path, 'w')
    // A file with a hole: as long as it says, and no more on the disk than its name.
    ftruncateSync(file, tooLargeBytes)
    closeSync(file)
  },
} as const

const refusedImports = [
  { kind: 'missing', zh: '找不到文件', en: 'not found' },
  { kind: 'empty', zh: '文件是空的', en: 'empty' },
  { kind: 'binary', zh: '无法导入这种文件', en: "can't be imported" },
  { kind: 'large', zh: '文件太大', en: 'too large' },
] as const

/** All that an import could have changed. */
const factsOf = async (app: RunningApp): Promise<unknown> => [
  await app.call('source.list', {}),
  await app.call('edition.list', {}),
  await app.call('history.state', {}),
]

test('files that cannot be read are refused on the desk, each with its reason, and nothing changes', async ({
  app,
  folder,
}) => {
  const before = await factsOf(app)
  for (const { kind, zh } of refusedImports) {
    const path = join(folder, `${kind}.txt`)
    makeFile[kind](path)
    await pickFiles(app, [path])
    await expect(deskRow(app.page, path).getByRole('alert')).toContainText(zh)
  }
  await expect(app.page.getByRole('button', { name: '开始导入（0）' })).toBeDisabled()
  expect(await factsOf(app)).toEqual(before)
})

test('the reasons are given in English to whoever works in English', async ({ app, folder }) => {
  await chooseLanguage(app.page, 'English')
  await app.page.getByRole('navigation').getByRole('button').nth(3).click()
  for (const { kind, en } of refusedImports) {
    const path = join(folder, `${kind}.txt`)
    makeFile[kind](path)
    await app.page
      .getByRole('main')
      .getByRole('button', { name: named('Import…') })
      .first()
      .click()
    if (app.shell === 'chromium') {
      const dialog = app.page.getByRole('dialog')
      await dialog.getByRole('textbox').last().fill(path)
      await dialog.getByRole('button', { name: 'Open', exact: true }).click()
    } else await app.answerDialog([path])
    const alert = app.page
      .getByRole('listitem')
      .filter({ hasText: `${kind}.txt` })
      .getByRole('alert')
    await expect(alert).toContainText(new RegExp(en, 'i'))
    expect((await alert.textContent())?.replaceAll(path, '')).not.toMatch(/\p{Script=Han}/u)
  }
})

test('a file in GB18030 is read right', async ({ app, folder }) => {
  const path = join(folder, '旧编码.txt')
  writeFileSync(
    path,
    iconv.encode(
      '发布会实录\n\n主持人：各位记者朋友，𠮷年伊始，欢迎大家。\n\n2024年，造船完工量4818万载重吨，增长13.8%。\n',
      'gb18030',
    ),
  )
  await importFiles(app, [{ path }])
  await deskRow(app.page, path).getByRole('button', { name: '查看资料' }).click()
  await app.page.getByRole('tab', { name: /^原文/ }).click()
  await expect(app.page.getByRole('main')).toContainText('𠮷年伊始，欢迎大家')
})

const hashOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')

const openFromStart = async (app: RunningApp, path: string): Promise<void> => {
  await app.page.getByRole('button', { name: '打开项目' }).click()
  await answerFileDialog(app, '打开项目', [path])
}

const HEADER_USER_VERSION = 60

const spoilProject = {
  none: (path: string) => writeFileSync(path, '这只是一段文字，不是项目。'.repeat(200)),
  newer: (path: string) => {
    makeProject(path, nodePath)
    const bytes = readFileSync(path)
    bytes.writeUInt32BE(99_990, HEADER_USER_VERSION)
    writeFileSync(path, bytes)
  },
  truncated: (path: string) => {
    execFileSync(nodePath, [join(root, 'out', 'main', 'cli.js'), 'new', path, '--sample'], { cwd: root, stdio: 'pipe' })
    truncateSync(path, Math.floor(readFileSync(path).length / 2))
  },
} as const

const refusedProjects = [
  { kind: 'none', words: '这不是年刊项目文件' },
  { kind: 'newer', words: '项目由更新版本的年刊保存' },
  { kind: 'truncated', words: /项目文件已损坏/ },
] as const

test('a project file that cannot be opened is refused at the start screen and left as it was', async ({
  launch,
  folder,
}) => {
  const app = await launch()
  for (const { kind, words } of refusedProjects) {
    const path = join(folder, `${kind}.niankan`)
    spoilProject[kind](path)
    const before = hashOf(path)
    await openFromStart(app, path)
    // Of a damaged file more can be had than words: a dialog offers it.
    if (kind === 'truncated') await dialogNamed(app.page, words).getByRole('button', { name: '取消' }).click()
    await expect(app.page.getByRole('main')).toContainText(words)
    await expect(app.page.getByRole('button', { name: '新建项目' })).toBeEnabled()
    expect(hashOf(path)).toBe(before)
    expect(readdirSync(folder).filter((name) => name.startsWith(kind))).toEqual([`${kind}.niankan`])
  }
  await openFromStart(app, join(folder, '没有.niankan'))
  await expect(app.page.getByRole('main')).toContainText('找不到文件')
  expect(existsSync(join(folder, '没有.niankan'))).toBe(false)
})

test('a project open in one window is refused to another, which stays where it was', async ({
  launch,
  projectPath,
  folder,
}) => {
  const first = await launch({ args: [projectPath] })
  const second = await launch({ userData: join(folder, 'other-user-data') })
  await openFromStart(second, projectPath)
  await dialogNamed(second.page, '项目正在另一个窗口中打开').getByRole('button', { name: '取消' }).click()
  await expect(second.page.getByRole('main')).toContainText('项目正在另一个窗口中打开')
  await expect(first.page.getByRole('banner')).toBeVisible()
  expect(await first.call('project.current', {})).toMatchObject({ ok: true, value: { path: projectPath } })
})

test('an indicator without a value for the period is shown as missing, in the text and before publishing', async ({
  launch,
}) => {
  const { page } = await launch({ args: ['--sample'] })
  await openSection(page, '网络通到更远处')
  await expect(liveNumbers(page).filter({ hasText: '待补' })).toHaveAttribute('aria-label', /暂无数据/)
  const view = await openView(page, '发布')
  await expect(view.getByRole('listitem').filter({ hasText: '缺数' })).toContainText('网络通到更远处')
})

test('a target that cannot be written is named, and no file is left behind', async ({ launch }) => {
  // Root may write into a folder without permission; nobody at all may make a file here.
  const target = '/proc'
  test.skip(!existsSync(join(target, 'version')), 'This system has no folder that even root cannot write to')
  const app = await launch({ args: ['--sample'] })
  const view = await openView(app.page, '发布')
  await view.getByRole('button', { name: named('导出') }).click()
  await answerFileDialog(app, '选择导出文件夹', [target])
  await expect(view.getByText('无法写入')).toBeVisible({ timeout: 30_000 })
  await expect(view.getByRole('button', { name: named('导出') })).toBeEnabled()
})
