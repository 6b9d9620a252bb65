import { resolve } from 'node:path'
import { fail, ok } from '../../../src-shared/failure/result'
import { readTextFile } from '../../import/decode'
import { inspectEdition, inspectSource } from '../../import/inspect'
import { type CliCommand, output } from '../command'
import { inspectTable } from '../table-operand'

export const inspectCommand: CliCommand = {
  options: { as: { type: 'string' }, ranges: { type: 'boolean' } },
  operands: [1, Number.POSITIVE_INFINITY],
  run: async ({ operands, text, has }) => {
    const as = text('as')
    if (as !== 'edition' && as !== 'source' && as !== 'table')
      return fail('wrong-usage', { problem: '--as edition|source|table' })
    const inspected: object[] = []
    for (const file of operands) {
      if (as === 'table') {
        const read = await inspectTable(file)
        if (!read.ok) return read
        inspected.push(read.value)
        continue
      }
      const read = await readTextFile(resolve(file))
      if (!read.ok) return read
      const options = { ranges: has('ranges') }
      inspected.push(as === 'edition' ? inspectEdition(read.value, options) : inspectSource(read.value, options))
    }
    // One file prints its object, several a list of them.
    const [first] = inspected
    const json = inspected.length === 1 ? first : inspected
    return ok(output(json, [JSON.stringify(json, null, 1)]))
  },
}
