import { spawn } from 'node:child_process'
import { dirname } from 'node:path'
import type { Log } from '../../log/logger'

const commandOf = (platform: NodeJS.Platform, path: string): [string, string[]] => {
  if (platform === 'win32') return ['explorer.exe', [`/select,${path}`]]
  if (platform === 'darwin') return ['open', ['-R', path]]
  return ['xdg-open', [dirname(path)]]
}

/** Shows a file in the system's file manager, which goes on living without us. A machine without one is only logged. */
export const revealWith =
  (platform: NodeJS.Platform, log: Log) =>
  (path: string): Promise<void> => {
    const [command, args] = commandOf(platform, path)
    const child = spawn(command, args, { detached: true, stdio: 'ignore' })
    child.once('error', (error) => log.warn('reveal.failed', { command, message: error.message }))
    child.unref()
    return Promise.resolve()
  }
