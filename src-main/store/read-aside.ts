import {
  accessSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fail, ok, type Result } from '../../src-shared/failure/result'
import { reasonOf } from './file-header'

export interface CopyAside {
  readonly path: string
  readonly remove: () => void
}

const HEADER_READ_VERSION = 19
const WRITES_AHEAD = 2

/** Whether the file needs a log beside it which nobody may write there: after a crash, or on a medium for reading only. */
export function needsCopyAside(path: string): boolean {
  if (!writesAhead(path) || existsSync(`${path}-shm`)) return false
  try {
    accessSync(dirname(path), constants.W_OK)
    return false
  } catch {
    // Ignored because it is the answer.
    return true
  }
}

function writesAhead(path: string): boolean {
  const file = openSync(path, 'r')
  try {
    const byte = Buffer.alloc(1)
    readSync(file, byte, 0, 1, HEADER_READ_VERSION)
    return byte[0] === WRITES_AHEAD
  } finally {
    closeSync(file)
  }
}

/** Copies the file with its log to a folder of its own, which goes when it is removed. */
export function copyAside(path: string): Result<CopyAside, 'file-unreadable'> {
  let folder: string | null = null
  try {
    const made = mkdtempSync(join(tmpdir(), 'niankan-read-'))
    folder = made
    const copy = join(made, basename(path))
    for (const ending of ['', '-wal']) if (existsSync(path + ending)) copyFileSync(path + ending, copy + ending)
    return ok({ path: copy, remove: () => rmSync(made, { recursive: true, force: true }) })
  } catch (error) {
    if (folder) rmSync(folder, { recursive: true, force: true })
    return fail('file-unreadable', { path, reason: reasonOf(error) })
  }
}
