import { realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { PrintEngine } from '../publish/print/engine'
import { startEngine } from '../publish/print/engine-ahead'

/** Starts the compiler as the first thing of an export that will need it. Null: no PDF is asked for. */
export const startPrinting = (args: readonly string[]): PrintEngine | null =>
  args.some((arg) => arg === '--pdf' || arg.startsWith('--pdf='))
    ? startEngine(join(dirname(realpathSync(process.argv[1] ?? '.')), 'engine-process.js'))
    : null
