import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { silentLog } from '../../src-main/log/logger'
import { listBackUps } from '../../src-main/store/back-up-files'
import { createEdition, listEditions } from '../../src-main/store/edition'
import { checkHistory, type Migration, migrate, newestVersion, versionOf } from '../../src-main/store/migrate'
import { migrations } from '../../src-main/store/migrations'
import { openProject } from '../../src-main/store/open'
import { close, codeOf, command, must, newProject, stillDeps } from './temp-project'

const folder = join(import.meta.dirname, '../../src-main/store/migrations')
const step = (number: number, sql: string): Migration => ({ number, name: String(number), up: (db) => db.exec(sql) })

describe('the history of the tables', () => {
  it('lists every file of the folder, in the order of their numbers', () => {
    const files = readdirSync(folder).filter((file) => file !== 'index.ts')
    expect(migrations.map(({ number }) => number)).toEqual(files.toSorted().map((file) => Number(file.slice(0, 4))))
  })

  it('imports nothing of ours, so that it stays as it was', () => {
    for (const file of readdirSync(folder).filter((name) => name !== 'index.ts')) {
      expect(readFileSync(join(folder, file), 'utf8')).not.toMatch(/^import/m)
    }
  })

  it('refuses numbers that do not rise, or are no multiples of ten', () => {
    expect(() => checkHistory([step(20, ''), step(10, '')])).toThrow()
    expect(() => checkHistory([step(10, ''), step(10, '')])).toThrow()
    expect(() => checkHistory([step(15, '')])).toThrow()
    checkHistory(migrations)
  })

  it('runs what is pending in one transaction, or nothing of it', () => {
    const connection = new Database(':memory:')
    migrate(connection, [step(10, 'CREATE TABLE a (b)')], silentLog)
    const broken = [step(10, ''), step(20, 'CREATE TABLE c (d)'), step(30, 'CREATE TABLE a (b)')]
    expect(() => migrate(connection, broken, silentLog)).toThrow()
    expect(versionOf(connection)).toBe(10)
    const tables = connection.prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'").all()
    expect(tables.map(({ name }) => name)).toEqual(['a'])
    connection.close()
  })

  it('makes every table strict', () => {
    const connection = new Database(':memory:')
    migrate(connection, migrations, silentLog)
    const loose = connection
      .prepare<[], { name: string }>(
        "SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0 AND name NOT GLOB 'sqlite_*'",
      )
      .all()
    expect(loose).toEqual([])
    connection.close()
  })
})

describe('opening a file from an older version', () => {
  const facts = { title: '年度报告', year: 2022, dataYear: 2021 }
  const next = newestVersion(migrations) + 10

  it('brings it up to date and keeps a copy of what it was beside it', () => {
    const store = newProject()
    command(store, (db) => createEdition(db, facts))
    close(store)
    const history = [...migrations, step(next, "ALTER TABLE edition ADD COLUMN motto TEXT NOT NULL DEFAULT '格言'")]
    const opened = must(openProject(store.path, stillDeps(), { history }))
    expect(opened.read.get('SELECT motto FROM edition')).toEqual({ motto: '格言' })
    opened.close()
    const copies = listBackUps(store.path)
    expect(copies.map(({ reason }) => reason)).toEqual(['migration'])
    const old = must(openProject(copies[0]?.path ?? '', stillDeps()))
    expect(listEditions(old.read)).toHaveLength(1)
    old.close()
  })

  it('leaves it as it was where a step fails, and names the copy', () => {
    const store = newProject()
    command(store, (db) => createEdition(db, facts))
    close(store)
    const before = readFileSync(store.path)
    const history = [...migrations, step(next, 'CREATE TABLE fine (a)'), step(next + 10, 'CREATE TABLE edition (a)')]
    const answer = openProject(store.path, stillDeps(), { history })
    expect(codeOf(answer)).toBe('migration-failed')
    const copy = answer.ok ? '' : String(answer.error.data.copy)
    expect(listBackUps(store.path).map(({ path }) => path)).toEqual([copy])
    expect(readdirSync(dirname(store.path)).toSorted()).toEqual(
      [basename(dirname(copy)), basename(store.path)].toSorted(),
    )
    expect(readFileSync(store.path).equals(before)).toBe(true)
    must(openProject(store.path, stillDeps())).close()
  })
})

it('20: an indicator from before is found, and keeps what it is from then on', () => {
  const connection = new Database(':memory:')
  migrate(connection, migrations.slice(0, 1), silentLog)
  const change = (sequence: number) =>
    connection.exec(`INSERT INTO change (sequence, at, author, reason) VALUES (${sequence}, '', '', '')`)
  change(1)
  connection.exec(`INSERT INTO indicator VALUES
    ('i', '产值', '', '亿元', '', '', '', '', 'flow', 'level', 2, NULL, '[]', '["总产值"]', 1, NULL)`)
  migrate(connection, migrations.slice(0, 2), silentLog)
  expect(connection.prepare('SELECT * FROM indicator_past').all()).toEqual([])
  change(2)
  connection.exec("UPDATE indicator SET removed_change = 2; UPDATE indicator SET decimals = 0, name = '值'")
  const rows = connection.prepare<[], { facts: string }>('SELECT * FROM indicator_past').all()
  expect(rows).toMatchObject([{ indicator_id: 'i', ended_change: 2 }])
  expect(JSON.parse(rows[0]?.facts ?? '')).toMatchObject({ name: '产值', decimals: 2, aliases: '["总产值"]' })
  connection.close()
})
