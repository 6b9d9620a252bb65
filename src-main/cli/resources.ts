import { realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The folder of what ships with the app. The script that was started lies two folders below the checkout. */
export const resourcesFolder = (): string =>
  join(dirname(realpathSync(process.argv[1] ?? '.')), '..', '..', 'resources')
