import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { BackUpCheck } from '../../src-shared/contract/safety'
import type { Log } from '../log/logger'
import type { BackUpFile } from '../store/back-up-files'

const Noted = z.array(z.object({ path: z.string(), bytes: z.number(), check: z.enum(['sound', 'damaged']) }))
type Noted = z.output<typeof Noted>

/** What was found when a backup was read through, kept on this machine: the backup itself is written by nobody any more. */
export interface BackUpChecks {
  /** Null where it wasn't read through. */
  readonly find: (file: Pick<BackUpFile, 'path' | 'bytes'>) => BackUpCheck | null
  readonly note: (file: Pick<BackUpFile, 'path' | 'bytes'>, check: BackUpCheck) => void
}

const KEPT = 500

/** Opens what is noted in the user-data folder. */
export const openBackUpChecks = (userData: string, log: Log): BackUpChecks => {
  const file = join(userData, 'back-up-checks.json')
  const read = (): Noted => {
    if (!existsSync(file)) return []
    try {
      return Noted.parse(JSON.parse(readFileSync(file, 'utf8')))
    } catch (error) {
      // Backups are read through again, which is all that a damaged note costs.
      log.warn('back-up-checks-damaged', { error: String(error).slice(0, 200) })
      return []
    }
  }
  return {
    find: ({ path, bytes }) => read().find((one) => one.path === path && one.bytes === bytes)?.check ?? null,
    note: ({ path, bytes }, check) => {
      const others = read().filter((one) => one.path !== path)
      const fresh = `${file}.${process.pid}.new`
      mkdirSync(userData, { recursive: true })
      writeFileSync(fresh, JSON.stringify([{ path, bytes, check }, ...others].slice(0, KEPT)))
      renameSync(fresh, file)
    },
  }
}
