import { existsSync, readFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { createEdition, listEditions } from '../../src-main/store/edition'
import { lockPathOf } from '../../src-main/store/lock'
import { isServerPath, networkNameOf } from '../../src-main/store/network-folder'
import { openProject } from '../../src-main/store/open'
import { close, codeOf, command, must, newProject, stillDeps } from './temp-project'

const facts = { title: '年度报告', year: 2022, dataYear: 2021 }
const LONG_AGO = new Date(Date.now() - 60 * 60_000)

/** A lock as another machine holds it on a share: with SQLite's own lock, or only by the file where locks don't reach. */
function lockOfAnotherMachine(path: string, { isLocked }: { readonly isLocked: boolean }): Database.Database {
  const held = new Database(lockPathOf(path))
  held.exec(`
    CREATE TABLE holder (token TEXT, author TEXT, pid TEXT, host TEXT, since TEXT);
    INSERT INTO holder VALUES ('t', '赵工', '4711', 'OTHER-PC', '2025-01-01T08:00:00.000Z')`)
  if (isLocked) held.exec('BEGIN IMMEDIATE')
  return held
}

const closedPath = (): string => {
  const store = newProject()
  close(store)
  return store.path
}

describe('a project that another machine has', () => {
  it('is refused with its name as long as it shows life, even where locks do not reach', () => {
    const path = closedPath()
    for (const isLocked of [true, false]) {
      const held = lockOfAnotherMachine(path, { isLocked })
      for (const takeOver of [false, true]) {
        const answer = openProject(path, stillDeps(), { takeOver })
        expect(codeOf(answer)).toBe('file-locked')
        expect(answer.ok ? null : answer.error.data).toMatchObject({
          ...{ author: '赵工', host: 'OTHER-PC', since: '2025-01-01T08:00:00.000Z', isHere: false, isDead: false },
        })
      }
      if (isLocked) held.exec('ROLLBACK')
      held.exec('DROP TABLE holder')
      held.close()
    }
  })

  it('can be taken over once it has shown no life for long', () => {
    const path = closedPath()
    const held = lockOfAnotherMachine(path, { isLocked: true })
    utimesSync(lockPathOf(path), LONG_AGO, LONG_AGO)
    const refused = openProject(path, stillDeps())
    expect(refused.ok ? null : refused.error).toMatchObject({ code: 'file-locked', data: { isDead: true } })
    const store = must(openProject(path, stillDeps(), { takeOver: true }))
    command(store, (db) => createEdition(db, facts))
    store.close()
    held.close()
    expect(existsSync(lockPathOf(path))).toBe(false)
  })

  it('is free without asking where its lock is gone and it shows no life', () => {
    const path = closedPath()
    lockOfAnotherMachine(path, { isLocked: false }).close()
    utimesSync(lockPathOf(path), LONG_AGO, LONG_AGO)
    must(openProject(path, stillDeps())).close()
  })
})

describe('a window whose file is no longer its own', () => {
  it('writes nothing once another machine has taken over', () => {
    const store = newProject()
    command(store, (db) => createEdition(db, facts))
    renameSync(lockPathOf(store.path), `${lockPathOf(store.path)}-old`)
    writeFileSync(lockPathOf(store.path), 'of somebody else')
    expect(codeOf(store.write({ reason: 'x' }, (db) => createEdition(db, { ...facts, year: 2023 })))).toBe('lock-lost')
    close(store)
    expect(readFileSync(lockPathOf(store.path), 'utf8')).toBe('of somebody else')
  })

  it('writes nothing once the project was moved away', () => {
    const store = newProject()
    const moved = join(dirname(store.path), 'moved.niankan')
    renameSync(store.path, moved)
    expect(codeOf(store.write({ reason: 'x' }, (db) => createEdition(db, facts)))).toBe('lock-lost')
    renameSync(moved, store.path)
    command(store, (db) => createEdition(db, facts))
  })
})

describe('in a network folder', () => {
  const networkKindOf = () => 'CIFS'

  it('the project keeps no log that machines could not share, and says where it is', () => {
    const path = closedPath()
    const store = must(openProject(path, stillDeps(), { networkKindOf }))
    expect(store.access).toMatchObject({ mode: 'write', networkKind: 'CIFS' })
    command(store, (db) => createEdition(db, facts))
    expect(existsSync(`${path}-wal`)).toBe(false)
    expect(store.read.get('PRAGMA journal_mode').journal_mode).toBe('delete')
    const reader = must(openProject(path, stillDeps(), { readOnly: true, networkKindOf }))
    command(store, (db) => createEdition(db, { ...facts, year: 2023 }))
    expect(listEditions(reader.read)).toHaveLength(2)
    reader.close()
    store.close()
  })

  it('what a log left there holds is taken in', () => {
    const store = newProject()
    command(store, (db) => createEdition(db, facts))
    const path = join(dirname(store.path), 'left.niankan')
    for (const ending of ['', '-wal']) writeFileSync(path + ending, readFileSync(store.path + ending))
    const again = must(openProject(path, stillDeps(), { networkKindOf }))
    expect(listEditions(again.read)).toHaveLength(1)
    expect(existsSync(`${path}-wal`)).toBe(false)
    again.close()
  })

  it('is told by the type of its file system, and on Windows by its server', () => {
    expect([0x6969, 0xff534d42, 0x65735546, 0x01021997].map(networkNameOf)).toEqual(['NFS', 'CIFS', 'FUSE', '9P'])
    // Some systems give the number with its sign.
    expect(networkNameOf(0xff534d42 | 0)).toBe('CIFS')
    expect([0xef53, 0x01021994, 0x9123683e, 0x794c7630].map(networkNameOf)).toEqual([null, null, null, null])
    expect(['\\\\server\\share\\a', '\\\\?\\UNC\\server\\share', 'C:\\a', '\\\\?\\C:\\a'].map(isServerPath)).toEqual([
      ...[true, true, false, false],
    ])
  })
})
