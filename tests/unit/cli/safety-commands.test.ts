import { existsSync, readdirSync, readFileSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { backUpCommand } from '../../../src-main/cli/commands/back-up'
import { exportCommand } from '../../../src-main/cli/commands/export'
import { recoverCommand } from '../../../src-main/cli/commands/recover'
import { restoreCommand } from '../../../src-main/cli/commands/restore'
import { verifyCommand } from '../../../src-main/cli/commands/verify'
import { cliDeps } from '../../../src-main/cli/project-file'
import { createEdition, listEditions } from '../../../src-main/store/edition'
import { closeProject, openProject } from '../../../src-main/store/open'
import { addSection } from '../../../src-main/store/section'
import { mountSmallDisk } from '../../store/small-disk'
import { must } from '../../support/session/must'
import { temporaryFolder } from './run-cli'
import { emptyProject, runCommand } from './run-command'

const addEdition = (path: string, year: number): void => {
  const store = must(openProject(path, cliDeps()))
  must(store.write({ reason: 'test' }, (db) => createEdition(db, { title: '一本报告', year, dataYear: year - 1 })))
  closeProject(store)
}

const yearsIn = (path: string): number[] => {
  const store = must(openProject(path, cliDeps(), { readOnly: true }))
  const years = listEditions(store.read).map(({ year }) => year)
  closeProject(store)
  return years
}

const projectOf = (...years: readonly number[]): string => {
  const path = emptyProject()
  for (const year of years) addEdition(path, year)
  return path
}

const jsonOf = async (answer: ReturnType<typeof runCommand>) => must(await answer).json

it('a backup without a file goes to the folder of them, where it is listed and from where it replaces the project', async () => {
  const path = projectOf(2022)
  const made = (await jsonOf(runCommand(backUpCommand, [path]))) as { readonly file: string }
  expect(await jsonOf(runCommand(backUpCommand, [path], { list: true }))).toMatchObject([
    { path: made.file, reason: 'manual' },
  ])
  addEdition(path, 2023)
  const { kept } = (await jsonOf(runCommand(restoreCommand, [made.file, path], { replace: true }))) as {
    readonly kept: string
  }
  expect(yearsIn(path)).toEqual([2022])
  expect(yearsIn(kept)).toEqual([2023, 2022])
  expect(await jsonOf(runCommand(verifyCommand, [path]))).toEqual({ problems: [] })
})

it('a restore without --replace never takes the place of a file', async () => {
  const path = projectOf(2022)
  const { file } = (await jsonOf(runCommand(backUpCommand, [path]))) as { readonly file: string }
  expect(await runCommand(restoreCommand, [file, path])).toMatchObject({ ok: false, error: { code: 'file-exists' } })
})

it('a damaged project is recovered into a new file, with its backups filling the gaps', async () => {
  const path = projectOf(2022)
  must(await runCommand(backUpCommand, [path]))
  const bytes = readFileSync(path)
  bytes.write('repord', bytes.indexOf('reportdraft'))
  writeFileSync(path, bytes)
  expect(await runCommand(verifyCommand, [path])).toMatchObject({ ok: false, error: { code: 'file-damaged' } })
  const target = join(temporaryFolder(), 'recovered.niankan')
  const report = await jsonOf(runCommand(recoverCommand, [path, target]))
  expect(report).toMatchObject({ file: target, tables: [{ table: 'edition', lost: 1, fromBackUp: 1 }] })
  expect(yearsIn(target)).toEqual([2022])
  expect(existsSync(`${target}-lock`)).toBe(false)
})

const smallDisk = mountSmallDisk(16 * 1024)
smallDisk?.remove()

it.skipIf(smallDisk === null)(
  'an export onto a full disk is refused by name and leaves no part of itself',
  async () => {
    const path = projectOf(2022)
    const store = must(openProject(path, cliDeps()))
    const [edition] = listEditions(store.read)
    if (!edition) throw new Error('There is an edition')
    const place = { editionId: edition.id, parentId: null, afterId: null, title: '第一章' }
    must(store.write({ reason: 'test' }, (db) => addSection(db, place)))
    closeProject(store)
    const disk = mountSmallDisk(16 * 1024)
    if (!disk) throw new Error('A moment ago a disk could be had')
    onTestFinished(disk.remove)
    const { bavail, bsize } = statfsSync(disk.folder)
    writeFileSync(join(disk.folder, 'filling'), Buffer.alloc(bavail * bsize))
    const answer = await runCommand(exportCommand(null), [path], {
      edition: '2022',
      html: join(disk.folder, 'page.html'),
    })
    expect(answer).toMatchObject({ ok: false, error: { code: 'target-not-writable' } })
    expect(readdirSync(disk.folder)).toEqual(['filling'])
  },
)
