import { closeSync, copyFileSync, existsSync, openSync, readSync, statSync, truncateSync, writeSync } from 'node:fs'
import Database from 'better-sqlite3'
import { APPLICATION_ID, MAGIC } from '../file-header'

const PAGE_BYTES = 4096

/**
 * A copy of a damaged file that SQLite will at least open: the header's fixed facts are written anew, the length is that of
 * whole pages, and the length that the header tells is left to the system. The file itself is never touched.
 */
export function makeReadableCopy(path: string, copy: string): void {
  copyFileSync(path, copy)
  if (existsSync(`${path}-wal`)) copyFileSync(`${path}-wal`, `${copy}-wal`)
  const { size } = statSync(copy)
  const file = openSync(copy, 'r+')
  try {
    const header = Buffer.alloc(100)
    readSync(file, header, 0, header.length, 0)
    MAGIC.copy(header)
    header.writeUInt16BE(PAGE_BYTES, 16)
    // With a log beside it the file is written ahead, without one it isn't.
    const journal = existsSync(`${path}-wal`) ? 2 : 1
    header.set([journal, journal], 18)
    // Reserved space and payload fractions are the same in every file.
    header.set([0, 64, 32, 32], 20)
    // Zero: as long as the file is.
    header.writeUInt32BE(0, 28)
    header.writeUInt32BE(4, 44)
    header.writeUInt32BE(1, 56)
    header.writeUInt32BE(APPLICATION_ID, 68)
    writeSync(file, header, 0, header.length, 0)
  } finally {
    closeSync(file)
  }
  if (size % PAGE_BYTES !== 0) truncateSync(copy, size - (size % PAGE_BYTES))
}

/** Opens such a copy, with as little said about its schema as SQLite will do with. */
export function openDamaged(copy: string): Database.Database {
  const connection = new Database(copy, { fileMustExist: true })
  connection.unsafeMode(true)
  connection.pragma('trusted_schema = OFF')
  connection.pragma('writable_schema = ON')
  connection.pragma('cell_size_check = ON')
  return connection
}
