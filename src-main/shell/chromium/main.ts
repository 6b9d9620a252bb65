import * as modules from 'node:module'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { userDataFolder } from '../../log/user-data-folder'
import { problemText } from './problem-text'

const NODE_NEEDED = 24

// Everything else is loaded after this check: some libraries bring an older Node down without a word.
const version = Number(process.versions.node.split('.')[0])
if (version < NODE_NEEDED) {
  process.stderr.write(
    problemText({ code: 'node-too-old', data: { found: version, needed: NODE_NEEDED } }, process.env),
  )
  process.exit(2)
}

// Named through its module, since an older Node, which has no such export, must get as far as the check above.
// Compiling the browser's driver anew takes a fifth of its loading time. In the person's folder, since a cache in the
// system's temporary one could be written by others.
const cache = join(userDataFolder({ env: process.env, platform: process.platform, home: homedir() }), 'compile-cache')
modules.enableCompileCache(cache)

const { startChromium } = await import('./start')
const run = async (): Promise<number> => {
  try {
    const outcome = await startChromium(dirname(import.meta.dirname))
    if (outcome.ok) return outcome.value
    process.stderr.write(problemText(outcome.error, process.env))
  } catch (error) {
    // A bug before there was a window: there is nothing to shut down and nobody else to tell.
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  }
  return 1
}
// Not left to run out: what still hangs here would only hold the terminal; all that mattered is closed.
process.exit(await run())
