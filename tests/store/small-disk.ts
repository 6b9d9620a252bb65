import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { tempFolder } from './temp-project'

export interface SmallDisk {
  readonly folder: string
  readonly remove: () => void
}

/** A file system of so many bytes in memory; null where this user may not mount one. */
export function mountSmallDisk(bytes: number): SmallDisk | null {
  if (process.platform !== 'linux') return null
  const folder = join(tempFolder(), 'disk')
  mkdirSync(folder)
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', folder]).status !== 0) return null
  return {
    folder,
    remove: () => {
      spawnSync('umount', ['--lazy', folder])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
