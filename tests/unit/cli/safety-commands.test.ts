import { existsSync, readdirSync, readFileSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import type { CliCommand } from '../../../src-main/cli/command'
import { backUpCommand } from '../../../src-main/cli/commands/back-up'
import { exportCommand } from '../../../src-main/cli/commands/export'
import { recoverCommand } from '../../../src-main/cli/commands/recover'
import { restoreCommand } from '../../../src-main/cli/commands/restore'
import { verifyCommand } from '../../../src-main/cli/commands/verify'
import { cliDeps } from '../../../src-main/cli/project-file'
import { createProject } from '../../../src-main/store/create-project'
import { createEdition, listEditions } from '../../../src-main/store/edition'
import { closeProject, openProject } from '../../../src-main/store/open'
import { addSection } from '../../../src-main/store/section'
import { mountSmallDisk } from '../../store/small-disk'
import { must } from '../../support/session/must'
import { temporaryFolder } from './run-cli'

const run = (
  command: CliCommand,
  operands: readonly string[],
  options: readonly string[] = [],
  texts: Readonly<Record<string, string>> = {},
) =>
  command.run({
    operands,
    text: (option) => texts[option] ?? null,
    has: (option) => options.includes(option),
    terminal: {
      print: () => undefined,
      say: () => undefined,
      sayFailure: async () => undefined,
      sayNotes: async () => undefined,
    },
  })

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
  const path = join(temporaryFolder(), 'report.niankan')
  closeProject(must(createProject(path, cliDeps(), { name: 'report' })))
  for (const year of years) addEdition(path, year)
  return path
}

const jsonOf = async (answer: ReturnType<typeof run>) => must(await answer).json

it('a backup without a file goes to the folder of them, where it is listed and from where it replaces the project', async () => {
  const path = projectOf(2022)
  const made = (await jsonOf(run(backUpCommand, [path]))) as { readonly file: string }
  expect(await jsonOf(run(backUpCommand, [path], ['list']))).toMatchObject([{ path: made.file, reason: 'manual' }])
  addEdition(path, 2023)
  const { kept } = (await jsonOf(run(restoreCommand, [made.file, path], ['replace']))) as { readonly kept: string }
  expect(yearsIn(path)).toEqual([2022])
  expect(yearsIn(kept)).toEqual([2023, 2022])
  expect(await jsonOf(run(verifyCommand, [path]))).toEqual({ problems: [] })
})

it('a restore without --replace never takes the place of a file', async () => {
  const path = projectOf(2022)
  const { file } = (await jsonOf(run(backUpCommand, [path]))) as { readonly file: string }
  expect(await run(restoreCommand, [file, path])).toMatchObject({ ok: false, error: { code: 'file-exists' } })
})

it('a damaged project is recovered into a new file, with its backups filling the gaps', async () => {
  const path = projectOf(2022)
  must(await run(backUpCommand, [path]))
  const bytes = readFileSync(path)
  bytes.write('repord', bytes.indexOf('reportdraft'))
  writeFileSync(path, bytes)
  expect(await run(verifyCommand, [path])).toMatchObject({ ok: false, error: { code: 'file-damaged' } })
  const target = join(temporaryFolder(), 'recovered.niankan')
  const report = await jsonOf(run(recoverCommand, [path, target]))
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
    const answer = await run(exportCommand(null), [path], ['html'], {
      edition: '2022',
      html: join(disk.folder, 'page.html'),
    })
    expect(answer).toMatchObject({ ok: false, error: { code: 'target-not-writable' } })
    expect(readdirSync(disk.folder)).toEqual(['filling'])
  },
)
