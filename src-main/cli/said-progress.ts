import type { Progress } from '../work/progress'
import type { Terminal } from './terminal'

// A book has hundreds of pages; nobody wants to read of each.
const STEP_PERCENT = 5

/** Says how far the work on a file is. */
export const saidProgress = (terminal: Terminal, file: string): Progress => {
  let said = { step: '', percent: 0 }
  return (done, step) => {
    const percent = Math.round((done ?? 0) * 100)
    if (step === said.step && Math.abs(percent - said.percent) < STEP_PERCENT) return
    said = { step, percent }
    terminal.say(`${file}: ${step.split('.').at(-1)} ${percent} %`)
  }
}
