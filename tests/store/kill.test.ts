import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { createInterface, type Interface } from 'node:readline'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { silentLog } from '../../src-main/log/logger'
import { verifyProject } from '../../src-main/store/back-up'
import { listBackUps } from '../../src-main/store/back-up-files'
import { createEdition } from '../../src-main/store/edition'
import { APPLICATION_ID } from '../../src-main/store/file-header'
import { migrate } from '../../src-main/store/migrate'
import { migrations } from '../../src-main/store/migrations'
import { openProject } from '../../src-main/store/open'
import { addSection } from '../../src-main/store/section'
import { loadBody } from '../../src-main/store/section-body'
import type { Store } from '../../src-main/store/store'
import type { SectionId } from '../../src-shared/data/ids'
import { bundleScript } from './bundle-script'
import { IMPORTED_SECTIONS, type Order } from './kill-order'
import { aDocument, aParagraph } from './sample-document'
import { close, codeOf, command, must, newProject, stillDeps, tempFolder } from './temp-project'

/** In all; a long run takes `NIANKAN_KILL_ROUNDS=20000`. */
const ROUNDS = Number(process.env.NIANKAN_KILL_ROUNDS ?? 200)
const share = (percent: number): number => Math.max(1, Math.round((ROUNDS * percent) / 100))
/** The moment is any within the first of what the victim does; some meet it as it opens the file. */
const LATEST_MS = 40

interface Victim {
  readonly process: ChildProcessWithoutNullStreams
  readonly lines: Interface
}

let script = ''
let next: Promise<Victim> | null = null

/** Started ahead: while one round is checked, the next victim gets ready. */
const startVictim = async (): Promise<Victim> => {
  // Two hundred starts of the same script: what Node has compiled once is kept.
  const env = { ...process.env, NODE_COMPILE_CACHE: join(dirname(script), 'compiled') }
  const started = spawn(process.execPath, [script], { stdio: 'pipe', env })
  const lines = createInterface({ input: started.stdout })
  await once(lines, 'line')
  return { process: started, lines }
}

/** Has a victim do something, kills it at some moment, and gives all that it said until then. */
async function killDuring(order: Order): Promise<string[]> {
  const { process: victim, lines } = await (next ?? startVictim())
  next = startVictim()
  const said: string[] = []
  lines.on('line', (line) => said.push(line))
  const ended = Promise.all([once(victim, 'exit'), once(lines, 'close')])
  victim.stdin.write(`${JSON.stringify(order)}\n`)
  // The moment of death, not a wait for anything.
  setTimeout(() => victim.kill('SIGKILL'), Math.random() * LATEST_MS)
  await ended
  // One that ended by itself has failed at its work, and tells nothing of being killed.
  expect(victim.signalCode).toBe('SIGKILL')
  return said.filter((word) => word !== 'open')
}

let base: { readonly path: string; readonly sectionId: SectionId }
let older: string

beforeAll(async () => {
  script = await bundleScript('victim-process')
  const store = newProject()
  const { id: editionId } = command(store, (db) => createEdition(db, { title: 'a', year: 1950, dataYear: 1949 }))
  const { id } = command(store, (db) => addSection(db, { editionId, parentId: null, afterId: null, title: '章' }))
  close(store)
  base = { path: join(mkdtempSync(join(tmpdir(), 'niankan-kill-')), 'base.niankan'), sectionId: id }
  copyFileSync(store.path, base.path)
  older = join(dirname(base.path), 'older.niankan')
  makeFirstVersion(older)
}, 60_000)

afterAll(async () => {
  const idle = await next
  idle?.process.kill('SIGKILL')
  rmSync(dirname(base.path), { recursive: true, force: true })
})

/** A file of the first version, with enough in it that bringing it up to date takes a moment. */
function makeFirstVersion(path: string): void {
  const raw = new Database(path)
  raw.pragma(`application_id = ${APPLICATION_ID}`)
  migrate(raw, migrations.slice(0, 1), silentLog)
  raw.exec(`
    INSERT INTO project_fact VALUES ('project-id', '018f0000-0000-7000-8000-000000000000'), ('project-name', '旧');
    INSERT INTO change VALUES (1, '2025-01-01T00:00:00.000Z', '', 'x');
    WITH RECURSIVE counted (value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM counted WHERE value < 400)
    INSERT INTO indicator SELECT printf('018f0000-0000-7000-8000-%012d', value), '指标' || value, '', '亿元', '', '', '', '',
      'flow', 'level', NULL, NULL, '[]', '[]', 1, NULL FROM counted`)
  raw.close()
}

const rounds = async (count: number, from: string, round: (path: string) => Promise<void>): Promise<void> => {
  const folder = tempFolder()
  for (let at = 0; at < count; at += 1) {
    const path = join(folder, `${at}.niankan`)
    copyFileSync(from, path)
    await round(path)
  }
}

/** Opens what was left, which must be sound, and leaves one file. */
function withSound(path: string, check: (store: Store) => void): void {
  const again = must(openProject(path, stillDeps()))
  expect(verifyProject(again)).toEqual([])
  check(again)
  again.close()
  const left = readdirSync(dirname(path)).filter((name) => name.startsWith(basename(path)))
  expect(left).toEqual([basename(path)])
}

const revisionIn = (store: Store): number => {
  const { revision, body } = must(loadBody(store.read, base.sectionId))
  const words = revision === 0 ? [] : [aParagraph('00000000-0000-7000-8000-000000000001', `第${revision}次`)]
  expect(body).toEqual(aDocument(...words))
  return revision
}

const LONG_MS = 30_000 + ROUNDS * 2000

it('killed while it saves, a process leaves a sound file with every save it told of', { timeout: LONG_MS }, () =>
  rounds(share(40), base.path, async (path) => {
    const said = await killDuring({ deed: 'type', path, sectionId: base.sectionId })
    withSound(path, (store) => expect(revisionIn(store)).toBeGreaterThanOrEqual(Number(said.at(-1) ?? 0)))
  }),
)

it('killed while it imports, it leaves whole editions and every one it told of', { timeout: LONG_MS }, () =>
  rounds(share(25), base.path, async (path) => {
    const said = await killDuring({ deed: 'import', path, sectionId: base.sectionId })
    withSound(path, ({ read }) => {
      const whole = read.all(
        `SELECT edition.id, count(section.id) AS sections FROM edition LEFT JOIN section ON edition_id = edition.id
         WHERE year > 1950 GROUP BY edition.id`,
      )
      expect(whole.map(({ sections }) => sections).filter((count) => count !== IMPORTED_SECTIONS)).toEqual([])
      expect(whole.map(({ id }) => String(id))).toEqual(expect.arrayContaining(said) as string[])
    })
  }),
)

it('killed while it brings a file up to date, it leaves the old or the new one whole', { timeout: LONG_MS }, () =>
  rounds(share(20), older, async (path) => {
    await killDuring({ deed: 'migrate', path, sectionId: base.sectionId })
    withSound(path, ({ read }) => expect(read.get('SELECT count(*) AS count FROM indicator').count).toBe(400))
    for (const backUp of listBackUps(path)) must(openProject(backUp.path, stillDeps(), backedUp)).close()
  }),
)

const backedUp = { readOnly: true, asItIs: true } as const

it('killed while it backs up, it leaves only whole backups, every one it told of', { timeout: LONG_MS }, () =>
  rounds(share(15), base.path, async (path) => {
    const said = await killDuring({ deed: 'back-up', path, sectionId: base.sectionId })
    const revisions = said.map(Number).filter((revision) => !Number.isNaN(revision))
    withSound(path, (store) => expect(revisionIn(store)).toBeGreaterThanOrEqual(revisions.at(-1) ?? 0))
    const files = listBackUps(path).map((file) => file.path)
    expect(files).toEqual(expect.arrayContaining(said.filter((word) => word.startsWith('/'))) as string[])
    for (const file of files) {
      const copy = must(openProject(file, stillDeps(), { readOnly: true }))
      expect(verifyProject(copy)).toEqual([])
      copy.close()
    }
  }),
)

it('the lock of another process holds while it lives, and is free when it was killed', async () => {
  const path = join(tempFolder(), 'held.niankan')
  copyFileSync(base.path, path)
  const { process: victim, lines } = await startVictim()
  const opened = once(lines, 'line')
  victim.stdin.write(`${JSON.stringify({ deed: 'type', path, sectionId: base.sectionId })}\n`)
  await opened
  const answer = openProject(path, stillDeps())
  expect(codeOf(answer)).toBe('file-locked')
  expect(answer.ok ? null : answer.error.data).toMatchObject({ pid: String(victim.pid), isHere: true, isDead: false })
  victim.kill('SIGKILL')
  await once(victim, 'exit')
  must(openProject(path, stillDeps())).close()
})
