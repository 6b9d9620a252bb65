import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { backUp } from '../../src-main/store/back-up'
import { createProject } from '../../src-main/store/create-project'
import { createEdition, listEditions } from '../../src-main/store/edition'
import { openProject } from '../../src-main/store/open'
import { storeOver } from '../../src-main/store/open-store'
import { projectName } from '../../src-main/store/project-fact'
import { ProjectId } from '../../src-shared/data/ids'
import { close, codeOf, command, must, newProject, reopened, stillDeps, tempFolder } from './temp-project'

const facts = { title: '年度报告', year: 2022, dataYear: 2021 }
const open = (path: string) => openProject(path, stillDeps())

describe('a project file', () => {
  it('is found as it was when opened again', () => {
    const store = newProject()
    command(store, (db) => createEdition(db, facts))
    const again = reopened(store)
    expect(projectName(again.read)).toBe('测试')
    expect(again.projectId).toBe(store.projectId)
    expect(listEditions(again.read).map(({ title }) => title)).toEqual(['年度报告'])
  })

  it('is one file once closed', () => {
    const store = newProject()
    command(store, (db) => createEdition(db, facts))
    expect(existsSync(`${store.path}-wal`)).toBe(true)
    close(store)
    expect(readdirSync(dirname(store.path))).toEqual(['test.niankan'])
  })

  it('is never made where one is, nor in a folder that is missing', () => {
    const store = newProject()
    expect(codeOf(createProject(store.path, stillDeps(), { name: 'x' }))).toBe('file-exists')
    const nowhere = join(dirname(store.path), 'missing', 'a.niankan')
    expect(codeOf(createProject(nowhere, stillDeps(), { name: 'x' }))).toBe('target-not-writable')
  })

  it('is not made beside the log of one that is gone, whose words would come back in it', async () => {
    const store = newProject()
    command(store, (db) => createEdition(db, facts))
    const left = readFileSync(`${store.path}-wal`)
    close(store)
    rmSync(store.path)
    writeFileSync(`${store.path}-wal`, left)
    const answer = createProject(store.path, stillDeps(), { name: 'x' })
    expect(answer.ok ? null : answer.error).toEqual({ code: 'file-exists', data: { path: `${store.path}-wal` } })
    const copy = await backUp(newProject(), store.path)
    expect(copy.ok ? null : copy.error).toEqual({ code: 'file-exists', data: { path: `${store.path}-wal` } })
  })
})

describe('opening', () => {
  it('a missing file says so and makes none', () => {
    const path = join(tempFolder(), 'missing.niankan')
    expect(codeOf(open(path))).toBe('file-not-found')
    expect(existsSync(path)).toBe(false)
  })

  it('something else says that it is not a project', () => {
    const folder = tempFolder()
    const text = join(folder, 'text.niankan')
    writeFileSync(text, 'not a database at all, whatever its name says'.repeat(10))
    const empty = join(folder, 'empty.niankan')
    writeFileSync(empty, '')
    const foreign = join(folder, 'foreign.niankan')
    new Database(foreign).exec('CREATE TABLE a (b)').close()
    for (const path of [text, empty, foreign, folder]) expect(codeOf(open(path))).toBe('file-not-a-project')
  })

  it('a file from a newer version changes nothing in it', () => {
    const store = newProject()
    close(store)
    const raw = new Database(store.path)
    raw.pragma('user_version = 9990')
    raw.close()
    const before = readFileSync(store.path)
    const answer = open(store.path)
    expect(codeOf(answer)).toBe('file-from-newer-version')
    expect(answer.ok ? null : answer.error.data).toMatchObject({ version: 9990 })
    expect(readFileSync(store.path).equals(before)).toBe(true)
    expect(readdirSync(dirname(store.path))).toEqual(['test.niankan'])
  })

  it('a truncated file says that it is damaged, at whatever length', () => {
    const store = newProject()
    close(store)
    const { size } = statSync(store.path)
    for (const length of [size - 4096, Math.floor(size / 2), 5000, 60]) {
      truncateSync(store.path, length)
      expect(codeOf(open(store.path))).toBe('file-damaged')
    }
  })

  it('a file of ours whose header has come to harm says that it is damaged, not that it is a stranger', () => {
    const store = newProject()
    close(store)
    const sound = readFileSync(store.path)
    for (const at of [3, 70]) {
      const bytes = Buffer.from(sound)
      bytes[at] = (bytes[at] ?? 0) ^ 0x10
      writeFileSync(store.path, bytes)
      expect(codeOf(open(store.path))).toBe('file-damaged')
    }
  })

  it('a file with a page overwritten says that it is damaged', () => {
    const store = newProject()
    close(store)
    const bytes = readFileSync(store.path)
    bytes.fill(0xa5, 4096, 8192)
    writeFileSync(store.path, bytes)
    expect(codeOf(open(store.path))).toBe('file-damaged')
  })
})

describe('a second window', () => {
  it('is told who has the file open, and comes in when it is closed', () => {
    const store = newProject(stillDeps({ author: 'Wang' }))
    const answer = open(store.path)
    expect(codeOf(answer)).toBe('file-locked')
    expect(answer.ok ? null : answer.error.data).toMatchObject({ author: 'Wang', pid: String(process.pid) })
    close(store)
    const again = must(open(store.path))
    again.close()
  })

  it('is kept out whatever link it comes by', () => {
    const store = newProject()
    const link = join(dirname(store.path), 'link.niankan')
    symlinkSync(store.path, link)
    expect(codeOf(open(link))).toBe('file-locked')
    close(store)
    const again = must(open(link))
    expect(readdirSync(dirname(link)).toSorted()).toEqual(
      expect.arrayContaining(['test.niankan', 'test.niankan-lock']) as string[],
    )
    again.close()
  })

  it('may read beside the first and never write', () => {
    const store = newProject()
    const reader = must(openProject(store.path, stillDeps(), { readOnly: true }))
    command(store, (db) => createEdition(db, facts))
    expect(listEditions(reader.read)).toHaveLength(1)
    expect(codeOf(reader.write({ reason: 'x' }, (db) => createEdition(db, facts)))).toBe('project-read-only')
    reader.close()
  })
})

it('a project that can not be closed well lets the next window in all the same', () => {
  const connection = new Database(':memory:')
  let isReleased = false
  const release = () => {
    isReleased = true
  }
  const projectId = ProjectId.parse('018f0000-0000-7000-8000-000000000000')
  const access = { mode: 'read', networkKind: null, holder: {} } as const
  const store = storeOver({ path: '', projectId, connection, access, isOurs: () => true, release }, stillDeps())
  connection.close = () => {
    throw new Error('disk I/O error')
  }
  expect(() => store.close()).toThrow('disk I/O error')
  expect(isReleased).toBe(true)
})
