import { resolve } from 'node:path'
import { ok } from '../../../src-shared/failure/result'
import { backUp } from '../../store/back-up'
import { type CliCommand, output } from '../command'
import { readProject } from '../project-file'

export const backUpCommand: CliCommand = {
  options: {},
  operands: [2, 2],
  run: ({ operands: [project = '', file = ''] }) =>
    readProject(project, async (store) => {
      const target = resolve(file)
      const copied = await backUp(store, target)
      return copied.ok
        ? ok(output({ file: target, bytes: copied.value.bytes }, [`${target}: ${copied.value.bytes} bytes`]))
        : copied
    }),
}
