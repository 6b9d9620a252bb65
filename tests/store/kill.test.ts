import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, it } from 'vitest'
import { verifyProject } from '../../src-main/store/back-up'
import { createEdition } from '../../src-main/store/edition'
import { openProject } from '../../src-main/store/open'
import { addSection } from '../../src-main/store/section'
import { loadBody } from '../../src-main/store/section-body'
import { bundleScript } from './bundle-script'
import { aDocument, aParagraph } from './sample-document'
import { close, codeOf, command, must, newProject, stillDeps } from './temp-project'

const ROUNDS = 10

/** Kills the writer the moment it has said `count` revisions; answers the last one it said. */
async function killAfter(writer: ChildProcess, count: number): Promise<number> {
  if (!writer.stdout) throw new Error('The writer speaks')
  let last = 0
  let said = 0
  for await (const line of createInterface({ input: writer.stdout })) {
    last = Number(line)
    said += 1
    if (said === count) writer.kill('SIGKILL')
  }
  if (writer.exitCode === null && writer.signalCode === null) await once(writer, 'exit')
  return last
}

it('a process killed while it writes leaves a sound file with every write it told of', async () => {
  const store = newProject()
  const { id: editionId } = command(store, (db) => createEdition(db, { title: 'a', year: 2022, dataYear: 2021 }))
  const { id } = command(store, (db) => addSection(db, { editionId, parentId: null, afterId: null, title: '章' }))
  const { path } = store
  close(store)
  const script = await bundleScript('writer-process')
  for (let round = 1; round <= ROUNDS; round += 1) {
    const writer = spawn(process.execPath, [script, path, id], { stdio: ['ignore', 'pipe', 'inherit'] })
    const told = await killAfter(writer, round * 3)
    expect(told).toBeGreaterThan(0)
    const again = must(openProject(path, stillDeps()))
    const { revision, body } = must(loadBody(again.read, id))
    expect(revision).toBeGreaterThanOrEqual(told)
    expect(body).toEqual(aDocument(aParagraph('00000000-0000-7000-8000-000000000001', `第${revision}次`)))
    expect(verifyProject(again)).toEqual([])
    again.close()
  }
  expect(readdirSync(dirname(path))).toEqual(['test.niankan'])
})

it('the lock of another process holds while it lives, and is free when it was killed', async () => {
  const store = newProject()
  const { id: editionId } = command(store, (db) => createEdition(db, { title: 'a', year: 2022, dataYear: 2021 }))
  const { id } = command(store, (db) => addSection(db, { editionId, parentId: null, afterId: null, title: '章' }))
  close(store)
  const script = await bundleScript('writer-process')
  const writer = spawn(process.execPath, [script, store.path, id], { stdio: ['ignore', 'pipe', 'inherit'] })
  if (!writer.stdout) throw new Error('The writer speaks')
  await once(writer.stdout, 'data')
  const answer = openProject(store.path, stillDeps())
  expect(codeOf(answer)).toBe('file-locked')
  expect(answer.ok ? null : answer.error.data.pid).toBe(String(writer.pid))
  writer.kill('SIGKILL')
  await once(writer, 'exit')
  must(openProject(store.path, stillDeps())).close()
})
