import { realpathSync } from 'node:fs'
import { join } from 'node:path'

export interface ProfilesPlace {
  readonly executable: string
  readonly userData: string
  readonly home: string
}

/** Where the browser may keep our profiles: a snap sees no hidden folder of the home, only its own. */
export const profilesFolder = ({ executable, userData, home }: ProfilesPlace): string => {
  const real = realpathSync(executable)
  return real.startsWith('/snap/') || real === '/usr/bin/snap'
    ? join(home, 'snap', 'chromium', 'common', 'niankan', 'profiles')
    : join(userData, 'profiles')
}
