import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { type Failed, fail, ok, type Result } from '../../src-shared/failure/result'

export interface FileToWrite {
  readonly path: string
  readonly bytes: Uint8Array
}

/** All files are written beside their places first; then they are put in place: each appears whole or not at all. */
export const writeWhole = async (targets: readonly FileToWrite[]): Promise<Result<null, 'target-not-writable'>> => {
  const pending: { from: string; to: string }[] = []
  for (const target of targets) {
    const from = path.join(path.dirname(target.path), `.${path.basename(target.path)}.${randomUUID()}.tmp`)
    pending.push({ from, to: target.path })
    const failed = await attempt(target.path, () => writeDurably(from, target.bytes))
    if (failed) return discard(pending, failed)
  }
  for (const { from, to } of pending) {
    const failed = await attempt(to, () => rename(from, to))
    if (failed) return discard(pending, failed)
  }
  return ok(null)
}

const writeDurably = async (file: string, bytes: Uint8Array): Promise<void> => {
  const handle = await open(file, 'wx')
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const attempt = async (target: string, write: () => Promise<void>): Promise<Failed<'target-not-writable'> | null> => {
  try {
    await write()
    return null
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    return fail('target-not-writable', { path: target, reason })
  }
}

const discard = async <F>(pending: readonly { from: string }[], failed: F): Promise<F> => {
  await Promise.all(pending.map(({ from }) => rm(from, { force: true }).catch(ignoreFailedRemoval)))
  return failed
}

// Ignored because the folder that refused the file may refuse its removal too, and the failure is already reported.
const ignoreFailedRemoval = (): void => undefined
