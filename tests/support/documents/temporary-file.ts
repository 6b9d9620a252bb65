import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

const folders: string[] = []

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** A file with these bytes, gone after the tests of its file. */
export const temporaryFile = (name: string, bytes: Uint8Array): string => {
  const folder = mkdtempSync(join(tmpdir(), 'niankan-document-'))
  folders.push(folder)
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}
