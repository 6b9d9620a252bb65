import { closeSync, openSync, readSync } from 'node:fs'
import { invariant } from '../../../src-shared/failure/invariant'

/** Whether a face has a glyph for a character. */
export type Coverage = (codePoint: number) => boolean

const readAt = (file: number, position: number, length: number): Buffer => {
  const bytes = Buffer.alloc(length)
  readSync(file, bytes, 0, length, position)
  return bytes
}

const readCmap = (path: string): Buffer => {
  const file = openSync(path, 'r')
  try {
    const count = readAt(file, 4, 2).readUInt16BE()
    const directory = readAt(file, 12, count * 16)
    for (let at = 0; at < directory.length; at += 16) {
      if (directory.toString('latin1', at, at + 4) !== 'cmap') continue
      return readAt(file, directory.readUInt32BE(at + 8), directory.readUInt32BE(at + 12))
    }
  } finally {
    closeSync(file)
  }
  throw new Error('The face has no character map.')
}

/** Whether a map has a glyph for a character. Its groups ascend: they are searched where they lie, for there are thousands. */
const lookUpIn = (cmap: Buffer): Coverage => {
  const tables = Array.from({ length: cmap.readUInt16BE(2) }, (_, at) => cmap.readUInt32BE(4 + at * 8 + 4))
  // Format 12, which every large face carries.
  const table = tables.find((offset) => cmap.readUInt16BE(offset) === 12)
  invariant(table !== undefined, 'The face has a character map of format 12')
  const count = cmap.readUInt32BE(table + 12)
  return (codePoint) => {
    let low = 0
    let high = count - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const group = table + 16 + middle * 12
      if (codePoint < cmap.readUInt32BE(group)) high = middle - 1
      else if (codePoint > cmap.readUInt32BE(group + 4)) low = middle + 1
      else return true
    }
    return false
  }
}

/** Which characters the given TrueType files have glyphs for, taken together. Reads their character maps alone. */
export const readCoverage = (files: readonly string[]): Coverage => {
  const faces = files.map((file) => lookUpIn(readCmap(file)))
  const known = new Map<number, boolean>()
  return (codePoint) => {
    const found = known.get(codePoint) ?? faces.some((covers) => covers(codePoint))
    known.set(codePoint, found)
    return found
  }
}
