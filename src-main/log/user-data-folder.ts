import { join } from 'node:path'

export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: NodeJS.Platform
  readonly home: string
}

const folderName = 'niankan'

/** The person's folder by the custom of the system; `NIANKAN_USER_DATA` overrides it. */
export const userDataFolder = ({ env, platform, home }: Machine): string => {
  if (env.NIANKAN_USER_DATA) return env.NIANKAN_USER_DATA
  if (platform === 'win32') return join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), folderName)
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', folderName)
  return join(env.XDG_DATA_HOME ?? join(home, '.local', 'share'), folderName)
}
