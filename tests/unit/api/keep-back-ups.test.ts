import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { listBackUps } from '../../../src-main/store/back-up-files'
import { must } from '../../support/session/must'
import { openTestSession, type TestSession } from '../../support/session/test-session'

let window: TestSession
let path: string

beforeEach(async () => {
  // Only the watch's own clock stands still: files are copied in real time.
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  window = openTestSession()
  path = join(window.folder, 'report.niankan')
  window.host.script(path)
  must(await window.api.project.create({}))
})
afterEach(async () => {
  await window.close()
  vi.useRealTimers()
})

const backUpsTold = () => window.told.filter(({ event }) => event === 'backUp.made').length
const lookOnce = () => vi.advanceTimersByTime(30_000)
const addEdition = async (year: number) =>
  must(await window.api.edition.create({ title: '一本报告', year, dataYear: year - 1 }))

it('the first change of a day is backed up by itself, once', async () => {
  lookOnce()
  await addEdition(2024)
  lookOnce()
  await vi.waitFor(() => expect(backUpsTold()).toBe(1), 20_000)
  await addEdition(2025)
  lookOnce()
  expect(listBackUps(path).map(({ reason }) => reason)).toEqual(['daily'])
  expect(must(await window.api.backUp.trouble({}))).toBeNull()
})

it('publishing an edition backs the project up, its new stage included', async () => {
  const { id: editionId } = await addEdition(2024)
  must(await window.api.edition.saveFacts({ editionId, facts: { stage: 'published' } }))
  await vi.waitFor(() => expect(backUpsTold()).toBe(1), 20_000)
  const [made] = must(await window.api.backUp.list({}))
  expect(made?.reason).toBe('publish')
  const content = must(await window.api.backUp.describe({ token: made?.token ?? '' }))
  expect(content.lastChanges.map(({ reason }) => reason)).toContain('main:change.edition.saveFacts')
})

it('a backup that could not be made is told until one could', async () => {
  writeFileSync(join(dirname(path), 'report 备份'), 'a file is in the way')
  writeFileSync(join(window.userData, 'backups'), 'a file is in the way here too')
  await addEdition(2024)
  lookOnce()
  await vi.waitFor(() => expect(backUpsTold()).toBe(1), 20_000)
  expect(must(await window.api.backUp.trouble({}))).toMatchObject({ code: 'target-not-writable' })
})

const checked = (times: number) =>
  vi.waitFor(() => expect(window.told.filter(({ event }) => event === 'backUp.checked')).toHaveLength(times), 20_000)
const checks = async () => must(await window.api.backUp.list({})).map(({ check }) => check)

it('a finished backup is read through, and what was found stands beside it', async () => {
  await addEdition(2024)
  expect(must(await window.api.backUp.make({})).check).toBeNull()
  await checked(1)
  expect(await checks()).toEqual(['sound'])
  expect(must(await window.api.backUp.trouble({}))).toBeNull()
})

it('a damaged backup is told of until a sound one is made', async () => {
  const { id: editionId } = await addEdition(2024)
  must(await window.api.section.add({ editionId, parentId: null, afterId: null, title: '章' }))
  const behindOurBack = new Database(path)
  behindOurBack.exec("UPDATE section_body SET hash = 'x' || hash")
  must(await window.api.backUp.make({}))
  await checked(1)
  expect(await checks()).toEqual(['damaged'])
  expect(must(await window.api.backUp.trouble({}))).toMatchObject({ code: 'back-up-damaged' })
  behindOurBack.exec('UPDATE section_body SET hash = substr(hash, 2)')
  behindOurBack.close()
  must(await window.api.backUp.make({}))
  await checked(2)
  expect(await checks()).toEqual(['sound', 'damaged'])
  expect(must(await window.api.backUp.trouble({}))).toBeNull()
})
