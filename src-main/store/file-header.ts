import { closeSync, existsSync, fstatSync, openSync, readSync, realpathSync } from 'node:fs'
import { fail, ok, type Result } from '../../src-shared/failure/result'

/** `NKAN` in the header of every project file: what tells it from another SQLite database. */
export const APPLICATION_ID = 0x4e4b414e

export const MAGIC = Buffer.from('SQLite format 3\0', 'latin1')
const HEADER_SIZE = 100
/** So much of a file is looked through for what only ours hold, before one with a strange header is called a stranger. */
const START_SIZE = 256 * 1024
const TRACE = 'CREATE TABLE project_fact'

export type HeaderFailure = 'file-not-found' | 'file-not-a-project' | 'file-damaged' | 'file-unreadable'

/**
 * The version of a project file, from the bytes of its header alone (https://www.sqlite.org/fileformat.html §1.3): a file
 * that isn't ours, or comes from a newer version, is told without SQLite touching it.
 */
export function readHeader(path: string): Result<{ version: number }, HeaderFailure> {
  if (!existsSync(path)) return fail('file-not-found', { path })
  let file: number
  try {
    file = openSync(path, 'r')
  } catch (error) {
    return fail('file-unreadable', { path, reason: reasonOf(error) })
  }
  try {
    const status = fstatSync(file)
    if (!status.isFile()) return fail('file-not-a-project', { path })
    const start = Buffer.alloc(START_SIZE)
    const read = readSync(file, start, 0, START_SIZE, 0)
    return judge(path, start.subarray(0, read), status.size)
  } catch (error) {
    return fail('file-unreadable', { path, reason: reasonOf(error) })
  } finally {
    closeSync(file)
  }
}

function judge(path: string, start: Buffer, size: number): Result<{ version: number }, HeaderFailure> {
  const header = start.subarray(0, HEADER_SIZE)
  const harmed = start.includes(TRACE) ? fail('file-damaged', { path, problem: 'header' }) : null
  if (header.length < MAGIC.length || !header.subarray(0, MAGIC.length).equals(MAGIC)) {
    return harmed ?? fail('file-not-a-project', { path })
  }
  if (header.length < HEADER_SIZE) return fail('file-damaged', { path, problem: 'truncated' })
  if (header.readUInt32BE(68) !== APPLICATION_ID) return harmed ?? fail('file-not-a-project', { path })
  // 1 stands for 65,536, which two bytes can't hold.
  const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16)
  const isTruncated = size < header.readUInt32BE(28) * pageSize && !existsSync(`${path}-wal`)
  return isTruncated ? fail('file-damaged', { path, problem: 'truncated' }) : ok({ version: header.readUInt32BE(60) })
}

/**
 * What keeps a new project file from being made at `path`; null: nothing. A log that a crash left behind a file since
 * removed is in the way too: SQLite would write its pages into the new file.
 */
export const findObstacle = (path: string): string | null =>
  [path, `${path}-wal`, `${path}-journal`].find((file) => existsSync(file)) ?? null

/**
 * The one path of a file, however it is reached: whoever came by another (a link) would lock another file, and write
 * beside us. A path that leads nowhere is given back as it is.
 */
export const settlePath = (path: string): string => (existsSync(path) ? realpathSync(path) : path)

/** The system's short word for what went wrong, such as EACCES. */
export const reasonOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown'

/** Whether an error speaks of the disk: no room, no right, not there. */
export const isOfDisk = (error: unknown): boolean =>
  /^(?:E[A-Z]+$|SQLITE_(?:CANTOPEN|IOERR|FULL|READONLY|PERM))/.test(reasonOf(error))
