import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from 'vitest'
import { type Log, silentLog } from '../../src-main/log/logger'
import { createProject } from '../../src-main/store/create-project'
import type { WriteDb } from '../../src-main/store/database'
import { openProject } from '../../src-main/store/open'
import type { Store, StoreDeps } from '../../src-main/store/store'
import type { FailureCode } from '../../src-shared/failure/codes'
import type { Result } from '../../src-shared/failure/result'
import { codeOf, must } from './result'

/** Time that moves on by a second a look, and chance that isn't. */
export function stillDeps({ author = 'Lin', log = silentLog }: { author?: string; log?: Log } = {}): StoreDeps {
  let nowMs = Date.UTC(2025, 0, 1)
  let byte = 0
  return {
    now: () => {
      nowMs += 1000
      return nowMs
    },
    randomBytes: (count) =>
      Uint8Array.from({ length: count }, () => {
        byte = (byte * 5 + 17) % 256
        return byte
      }),
    author: () => author,
    log,
  }
}

export { codeOf, must }

const folders: string[] = []
const stores: Store[] = []

export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'niankan-store-'))
  folders.push(folder)
  return folder
}

/** A new project, closed and removed when the test ends. */
export function newProject(deps: StoreDeps = stillDeps()): Store {
  const store = must(createProject(join(tempFolder(), 'test.niankan'), deps, { name: '测试' }))
  stores.push(store)
  return store
}

/** Closes a project and opens it again. */
export function reopened(store: Store, deps: StoreDeps = stillDeps()): Store {
  close(store)
  return openAgain(store, deps)
}

/** Opens a project that was closed. */
export function openAgain(store: Store, deps: StoreDeps = stillDeps()): Store {
  const again = must(openProject(store.path, deps))
  stores.push(again)
  return again
}

export function close(store: Store): void {
  stores.splice(stores.indexOf(store), 1)
  store.close()
}

/** Does something as a command that can be undone. */
export const command = <T, C extends FailureCode>(
  store: Store,
  act: (db: WriteDb) => Result<T, C>,
  reason = 'test',
): T => must(store.write({ reason, command: true }, act))

afterEach(() => {
  for (const store of stores.splice(0)) store.close()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})
