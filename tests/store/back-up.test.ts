import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { backUp, verifyProject } from '../../src-main/store/back-up'
import { createEdition, listEditions } from '../../src-main/store/edition'
import { openProject } from '../../src-main/store/open'
import { restoreBackUp } from '../../src-main/store/restore'
import { writeOlderProject } from './older-project'
import { close, codeOf, command, must, newProject, stillDeps } from './temp-project'

const facts = { title: '年度报告', year: 2022, dataYear: 2021 }

it('an open project is copied whole, to a file that was not there', async () => {
  const store = newProject()
  command(store, (db) => createEdition(db, facts))
  const target = join(dirname(store.path), 'copy.niankan')
  must(await backUp(store, target))
  const copy = must(openProject(target, stillDeps()))
  expect(listEditions(copy.read).map(({ title }) => title)).toEqual(['年度报告'])
  expect(verifyProject(copy)).toEqual([])
  copy.close()
  expect(codeOf(await backUp(store, target))).toBe('file-exists')
  expect(codeOf(await backUp(store, join(dirname(store.path), 'missing', 'a.niankan')))).toBe('target-not-writable')
  expect(readdirSync(dirname(store.path)).filter((file) => file.includes('.new-'))).toEqual([])
})

it('a copy is made a project again, and only where it is sound', async () => {
  const store = newProject()
  command(store, (db) => createEdition(db, facts))
  const folder = join(dirname(store.path), 'copies')
  mkdirSync(folder)
  const copy = join(folder, 'copy.niankan')
  must(await backUp(store, copy))
  close(store)
  const restored = join(folder, 'restored.niankan')
  must(restoreBackUp(copy, restored, stillDeps()))
  const opened = must(openProject(restored, stillDeps()))
  expect(listEditions(opened.read)).toHaveLength(1)
  opened.close()
  expect(readdirSync(folder).toSorted()).toEqual(['copy.niankan', 'restored.niankan'])

  const bytes = readFileSync(copy)
  bytes.fill(0xa5, 4096, 8192)
  writeFileSync(copy, bytes)
  const nowhere = join(folder, 'nowhere.niankan')
  expect(codeOf(restoreBackUp(copy, nowhere, stillDeps()))).toBe('file-damaged')
  expect(existsSync(nowhere)).toBe(false)
})

it('a copy from an older version is restored as it is, and brought up to date when it is opened', async () => {
  const store = newProject()
  command(store, (db) => createEdition(db, facts))
  close(store)
  writeOlderProject(store.path)
  const before = readFileSync(store.path)
  const restored = join(dirname(store.path), 'restored.niankan')
  must(restoreBackUp(store.path, restored, stillDeps()))
  expect(readFileSync(store.path).equals(before)).toBe(true)
  const opened = must(openProject(restored, stillDeps()))
  expect(listEditions(opened.read)).toHaveLength(1)
  opened.close()
})
