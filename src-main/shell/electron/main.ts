import { dirname } from 'node:path'
import { app } from 'electron'
import { startElectron } from './start'

const run = async (): Promise<number> => {
  try {
    const outcome = await startElectron(dirname(import.meta.dirname))
    if (outcome === null) return 0
    return outcome.ok ? outcome.value : 1
  } catch (error) {
    // A bug before there was a window: there is nothing to shut down and nobody else to tell.
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    return 1
  }
}
// Not awaited: Electron gets ready only after this module has been evaluated.
void run().then((code) => app.exit(code))
