import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Places } from '../api/host'
import { type Machine, userDataFolder } from '../log/user-data-folder'

/** Folders of this person and machine; those to write in are made. `out` is the folder of the built bundles. */
export const makePlaces = (machine: Machine, out: string): Places => {
  const userData = userDataFolder(machine)
  const logs = join(userData, 'logs')
  mkdirSync(logs, { recursive: true })
  return { userData, logFile: join(logs, 'niankan.log'), resources: join(out, '..', 'resources') }
}
