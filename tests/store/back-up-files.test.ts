import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { keepBackUp, verifyProject } from '../../src-main/store/back-up'
import { describeBackUp } from '../../src-main/store/back-up-content'
import { isDailyDue } from '../../src-main/store/back-up-due'
import { type BackUpFile, backUpsToDrop, dropOldBackUps, listBackUps } from '../../src-main/store/back-up-files'
import { createEdition, listEditions } from '../../src-main/store/edition'
import { openProject } from '../../src-main/store/open'
import { replaceByBackUp } from '../../src-main/store/restore'
import { close, codeOf, command, must, newProject, reopened, stillDeps, tempFolder } from './temp-project'

const facts = { title: '年度报告', year: 2022, dataYear: 2021 }
const DAY_MS = 86_400_000

const aFile = (at: string, reason: BackUpFile['reason'] = 'daily', bytes = 1000): BackUpFile => ({
  path: `/b/${at} ${reason}`,
  at,
  reason,
  bytes,
})

describe('old backups', () => {
  it('thin out from days to weeks, and other kinds by number', () => {
    const noon = Date.parse('2025-03-31T12:00:00')
    const daily = Array.from({ length: 60 }, (_none, day) => aFile(new Date(noon - day * DAY_MS).toISOString()))
    const kept = daily.filter((file) => !backUpsToDrop(daily).includes(file))
    const ages = kept.map(({ at }) => Math.round((noon - Date.parse(at)) / DAY_MS))
    // 2025-03-31 is a Monday: the newest of each week is the Sunday before.
    expect(ages).toEqual([0, 1, 2, 3, 4, 5, 6, 8, 15])
    const migrations = Array.from({ length: 9 }, (_none, day) =>
      aFile(new Date(noon - day * DAY_MS).toISOString(), 'migration'),
    )
    expect(backUpsToDrop(migrations)).toEqual(migrations.slice(6))
  })

  it('go too where all of them together take too much room, but never the newest of a kind, nor one made by hand', () => {
    const large = aFile('2025-01-09T00:00:00.000Z', 'publish', 90_000)
    const byHand = aFile('2025-01-01T00:00:00.000Z', 'manual', 90_000)
    const files = [aFile('2025-01-10T00:00:00.000Z'), large, { ...large, at: '2025-01-08T00:00:00.000Z' }, byHand]
    expect(backUpsToDrop(files)).toEqual([files[2]])
  })

  it('and what a crash left half made are removed from the folder', () => {
    const { path } = newProject()
    const folder = join(dirname(path), `${basename(path, '.niankan')} 备份`)
    mkdirSync(folder)
    const half = join(folder, 'x.niankan.new-018f0000-0000-7000-8000-000000000000')
    const atWork = join(folder, 'y.niankan.new-018f0000-0000-7000-8000-000000000001')
    for (const file of [half, atWork, join(folder, '别的文件.txt')]) writeFileSync(file, '')
    utimesSync(half, new Date(0), new Date(0))
    expect(dropOldBackUps(path)).toBe(0)
    expect(readdirSync(folder).toSorted()).toEqual([
      'y.niankan.new-018f0000-0000-7000-8000-000000000001',
      '别的文件.txt',
    ])
  })
})

describe('the backups of a project', () => {
  it('lie in a folder beside it, named by time and reason', async () => {
    const store = newProject()
    command(store, (db) => createEdition(db, facts))
    const deps = { now: () => new Date(2025, 0, 2, 3, 4, 5).getTime() }
    const made = must(await keepBackUp(store, 'daily', deps))
    const again = must(await keepBackUp(store, 'publish', deps))
    expect(basename(dirname(made.path))).toBe('test 备份')
    expect([made, again].map(({ path }) => basename(path))).toEqual([
      'test 2025-01-02 03.04.05 每日.niankan',
      'test 2025-01-02 03.04.05 出版.niankan',
    ])
    expect(listBackUps(store.path).map(({ reason, at }) => [reason, Date.parse(at)])).toEqual(
      expect.arrayContaining([
        ['daily', deps.now()],
        ['publish', deps.now()],
      ]) as unknown[],
    )
  })

  it('lie in a folder of the person where that beside it can not be', async () => {
    const store = newProject()
    writeFileSync(join(dirname(store.path), 'test 备份'), 'a file is in the way')
    const spareFolder = join(tempFolder(), 'backups')
    const made = must(await keepBackUp(store, 'manual', { now: Date.now, spareFolder }))
    expect(made.path.startsWith(spareFolder)).toBe(true)
    expect(listBackUps(store.path, spareFolder)).toHaveLength(1)
    expect(codeOf(await keepBackUp(store, 'manual', { now: Date.now }))).toBe('target-not-writable')
  })

  it('are of the moment they were asked for, and work goes on meanwhile, with the log as before', async () => {
    const store = newProject()
    command(store, (db) => createEdition(db, facts))
    const making = keepBackUp(store, 'manual', { now: Date.now })
    command(store, (db) => createEdition(db, { ...facts, year: 2023 }))
    const copy = must(openProject(must(await making).path, stillDeps(), { readOnly: true }))
    expect(listEditions(copy.read).map(({ year }) => year)).toEqual([2022])
    expect(verifyProject(copy)).toEqual([])
    copy.close()
    expect(listEditions(store.read)).toHaveLength(2)
    expect(store.read.get('PRAGMA wal_autocheckpoint')).toEqual({ wal_autocheckpoint: 1000 })
  })

  it('go page by page where somebody reads the project as it was before', async () => {
    const store = newProject()
    command(store, (db) => createEdition(db, facts))
    const reader = new Database(store.path, { readonly: true })
    const rows = reader.prepare('SELECT * FROM project_fact').iterate()
    rows.next()
    command(store, (db) => createEdition(db, { ...facts, year: 2023 }))
    const { path } = must(await keepBackUp(store, 'manual', { now: Date.now }))
    rows.return?.()
    reader.close()
    const copy = must(openProject(path, stillDeps(), { readOnly: true }))
    expect(listEditions(copy.read)).toHaveLength(2)
    copy.close()
  })

  it('are made in a network folder too, where there is no log', async () => {
    const { path } = reopened(newProject())
    const folder = tempFolder()
    const other = join(folder, 'test.niankan')
    writeFileSync(other, readFileSync(path))
    const store = must(openProject(other, stillDeps(), { networkKindOf: () => 'NFS' }))
    command(store, (db) => createEdition(db, facts))
    const made = must(await keepBackUp(store, 'manual', { now: Date.now }))
    store.close()
    expect(must(describeBackUp(made.path, stillDeps())).editions).toHaveLength(1)
  })

  it('are given up where the project is closed meanwhile', async () => {
    const store = newProject()
    const making = keepBackUp(store, 'manual', { now: Date.now })
    close(store)
    expect(codeOf(await making)).toBe('cancelled')
    expect(listBackUps(store.path)).toEqual([])
  })

  it('are due once a day, where something has changed since the last', async () => {
    const store = newProject()
    const now = Date.parse('2025-01-05T12:00:00')
    expect(isDailyDue(store.read, [], now)).toBe(false)
    command(store, (db) => createEdition(db, facts))
    expect(isDailyDue(store.read, [], now)).toBe(true)
    expect(isDailyDue(store.read, [aFile(new Date(now).toISOString())], now)).toBe(false)
    expect(isDailyDue(store.read, [aFile(new Date(now - DAY_MS).toISOString(), 'manual')], now)).toBe(false)
    expect(isDailyDue(store.read, [aFile('2024-12-01T00:00:00.000Z')], now)).toBe(true)
  })

  it('say what they hold before one is taken', async () => {
    const store = newProject()
    command(store, (db) => createEdition(db, facts), 'main:change.edition.create')
    const { path } = must(await keepBackUp(store, 'manual', { now: Date.now }))
    expect(must(describeBackUp(path, stillDeps()))).toMatchObject({
      editions: [{ year: 2022, title: '年度报告' }],
      ...{ sections: 0, indicators: 0, observations: 0 },
      lastChanges: [{ author: 'Lin', reason: 'main:change.edition.create' }],
    })
  })
})

describe('putting a backup in the place of a project', () => {
  it('keeps what stood there, and is refused while somebody has it open', async () => {
    const store = newProject()
    command(store, (db) => createEdition(db, facts))
    const { path: copy } = must(await keepBackUp(store, 'manual', { now: Date.now }))
    command(store, (db) => createEdition(db, { ...facts, year: 2023 }))
    expect(codeOf(replaceByBackUp(copy, store.path, stillDeps()))).toBe('file-locked')
    close(store)
    const { kept } = must(replaceByBackUp(copy, store.path, stillDeps()))
    const replaced = must(openProject(store.path, stillDeps()))
    expect(listEditions(replaced.read)).toHaveLength(1)
    expect(verifyProject(replaced)).toEqual([])
    replaced.close()
    const before = must(openProject(kept, stillDeps(), { readOnly: true }))
    expect(listEditions(before.read)).toHaveLength(2)
    before.close()
  })

  it('keeps a damaged one as it is, with the log that a crash left', async () => {
    const store = newProject()
    command(store, (db) => createEdition(db, facts))
    const { path: copy } = must(await keepBackUp(store, 'manual', { now: Date.now }))
    close(reopened(store))
    const bytes = readFileSync(store.path).fill(0xa5, 4096, 8192)
    writeFileSync(store.path, bytes)
    writeFileSync(`${store.path}-wal`, 'what a crash left')
    const { kept } = must(replaceByBackUp(copy, store.path, stillDeps()))
    expect(readFileSync(kept).equals(bytes)).toBe(true)
    expect(readFileSync(`${kept}-wal`, 'utf8')).toBe('what a crash left')
    expect(existsSync(`${store.path}-wal`)).toBe(false)
    must(openProject(store.path, stillDeps())).close()
  })

  it('takes only a sound backup', async () => {
    const store = newProject()
    const { path: copy } = must(await keepBackUp(store, 'manual', { now: Date.now }))
    close(store)
    writeFileSync(copy, readFileSync(copy).fill(0xa5, 4096, 8192))
    const before = readFileSync(store.path)
    expect(codeOf(replaceByBackUp(copy, store.path, stillDeps()))).toBe('file-damaged')
    expect(readFileSync(store.path).equals(before)).toBe(true)
  })
})
