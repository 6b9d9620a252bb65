import { resolve } from 'node:path'
import { fail, ok } from '../../../src-shared/failure/result'
import { InspectOutput, runInspectJob } from '../../api/inspect-job'
import type { Progress } from '../../work/progress'
import { type CliCommand, output } from '../command'
import { readInProcess } from '../job-process'
import { saidProgress } from '../said-progress'
import { inspectTable } from '../table-operand'

export const inspectCommand: CliCommand = {
  options: { as: { type: 'string' }, ranges: { type: 'boolean' } },
  operands: [1, Number.POSITIVE_INFINITY],
  run: async ({ operands, text, has, terminal }) => {
    const as = text('as')
    if (as !== 'edition' && as !== 'source' && as !== 'table')
      return fail('wrong-usage', { problem: '--as edition|source|table' })
    const inspected: unknown[] = []
    for (const file of operands) {
      if (as === 'table') {
        const read = await inspectTable(file)
        if (!read.ok) return read
        inspected.push(read.value)
        continue
      }
      const input = { path: resolve(file), as, ranges: has('ranges') } as const
      const run = (progress: Progress) => runInspectJob(input, progress)
      const read = await readInProcess({ kind: 'inspect', input, run }, saidProgress(terminal, file))
      if (!read.ok) return read
      const { printed, notes } = InspectOutput.parse(read.value)
      await terminal.sayNotes(file, notes)
      inspected.push(printed)
    }
    // One file prints its object, several a list of them.
    const [first] = inspected
    const json = inspected.length === 1 ? first : inspected
    return ok(output(json, [JSON.stringify(json, null, 1)]))
  },
}
