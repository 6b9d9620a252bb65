import { resolve } from 'node:path'
import { fail, ok } from '../../../src-shared/failure/result'
import { inspectEdition, inspectSource } from '../../import/inspect'
import { readDocumentFile } from '../../import/read/read-document'
import { type CliCommand, output } from '../command'
import { saidProgress } from '../said-progress'
import { inspectTable } from '../table-operand'

export const inspectCommand: CliCommand = {
  options: { as: { type: 'string' }, ranges: { type: 'boolean' } },
  operands: [1, Number.POSITIVE_INFINITY],
  run: async ({ operands, text, has, terminal }) => {
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
      const read = await readDocumentFile(resolve(file), saidProgress(terminal, file))
      if (!read.ok) return read
      const { document } = read.value
      const options = { ranges: has('ranges') }
      inspected.push(as === 'edition' ? inspectEdition(document, options) : inspectSource(document, options))
    }
    // One file prints its object, several a list of them.
    const [first] = inspected
    const json = inspected.length === 1 ? first : inspected
    return ok(output(json, [JSON.stringify(json, null, 1)]))
  },
}
