import type { Progress } from '../work/progress'
import type { Terminal } from './terminal'

/** Says how far the work on a file is. */
export const saidProgress =
  (terminal: Terminal, file: string): Progress =>
  (done, step) =>
    terminal.say(`${file}: ${step.split('.').at(-1)} ${Math.round((done ?? 0) * 100)} %`)
